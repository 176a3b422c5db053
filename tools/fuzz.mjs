/** `npm run fuzz`: every importer over damaged files, 10,000 cases for each file unless LIASSE_FUZZ_RUNS says otherwise. */
import { spawnSync } from 'node:child_process';
import { ensure } from './start/ensure.mjs';
import { root } from './start/root.mjs';

await ensure(import.meta.url);
const { status } = spawnSync(
  process.execPath,
  ['node_modules/vitest/vitest.mjs', 'run', 'tests/hostile/fuzz', ...process.argv.slice(2)],
  {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, LIASSE_FUZZ_RUNS: process.env['LIASSE_FUZZ_RUNS'] ?? '10000' },
  },
);
process.exitCode = status ?? 1;
