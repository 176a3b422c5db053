/** `node tools/start/run.mjs FILE.ts …`: runs a TypeScript file beside a fresh build, with what Vite adds to the language. */
import { resolve } from 'node:path';
import { ensure } from './ensure.mjs';
import { root } from './root.mjs';

await ensure(import.meta.url);
const { build } = await import('./build.ts');
const file = process.argv[2];
if (file === undefined) {
  process.stderr.write('Which file?\n');
  process.exitCode = 2;
} else if (await build()) {
  const { runnerImport } = await import('vite');
  // The file finds its own name and arguments where Node would have put them.
  process.argv.splice(1, 2, resolve(file));
  await runnerImport(resolve(file), { root, configFile: false, logLevel: 'error' });
} else process.exitCode = 1;
