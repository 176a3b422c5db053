/** `node tools/start/run.mjs FILE.ts …`: runs a TypeScript file beside a fresh build. */
import { resolve } from 'node:path';
import { ensure } from './ensure.mjs';

await ensure(import.meta.url);
const { build } = await import('./build.ts');
const { runChild } = await import('./run-child.ts');
const [file, ...args] = process.argv.slice(2);
if (file === undefined) {
  process.stderr.write('Which file?\n');
  process.exitCode = 2;
} else if (await build()) process.exitCode = await runChild(process.execPath, [resolve(file), ...args]);
else process.exitCode = 1;
