/** `node --import …/register.ts out/main/index.js`: from here on, `electron` is this host. */
import { registerHooks } from 'node:module';

const host = new URL('electron.ts', import.meta.url).href;

registerHooks({
  resolve: (specifier, context, next) =>
    specifier === 'electron' || specifier === 'electron/main'
      ? { url: host, shortCircuit: true }
      : next(specifier, context),
});
