import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';
import { resolve } from 'node:path';

const at = (path: string): string => resolve(import.meta.dirname, path);

export default defineConfig({
  main: {
    build: {
      rolldownOptions: {
        // The window, the terminal, and the processes of their own that both start.
        input: {
          index: at('main/index.ts'),
          cli: at('main/cli.ts'),
          store: at('main/store/process.ts'),
          parser: at('main/importers/process.ts'),
          typesetter: at('main/briefing/process.ts'),
          references: at('main/exchange/process.ts'),
          pages: at('main/importers/pdf/process.ts'),
        },
        output: { entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js' },
      },
    },
  },
  preload: {
    build: {
      // A sandboxed preload cannot load ESM nor a second file: bundle all of it into one CJS file.
      externalizeDeps: false,
      rolldownOptions: {
        input: at('preload/index.ts'),
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: at('renderer'),
    base: './',
    build: {
      target: 'chrome140',
      modulePreload: { polyfill: false },
      assetsInlineLimit: 0,
      rolldownOptions: { input: at('renderer/index.html') },
    },
    plugins: [react()],
  },
});
