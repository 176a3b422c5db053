/** What `npm test` runs, in order: cheap and telling first. `count` reads passed and failed tests from a step's output. */
import { readFileSync } from 'node:fs';

const vitest = (file) => () => {
  const report = JSON.parse(readFileSync(file, 'utf8'));
  return { passed: report.numPassedTests, failed: report.numFailedTests, skipped: report.numPendingTests };
};

const playwright = (file) => () => {
  const { stats } = JSON.parse(readFileSync(file, 'utf8'));
  return { passed: stats.expected, failed: stats.unexpected + stats.flaky, skipped: stats.skipped };
};

const unitReport = '.cache/reports/unit.json';
const endToEndReport = '.cache/reports/e2e.json';

export const STEPS = [
  { name: 'types', command: 'typescript/bin/tsc', args: ['-b'] },
  { name: 'lint', command: 'oxlint/bin/oxlint', args: ['--type-aware', '--deny-warnings'] },
  { name: 'format', command: 'oxfmt/bin/oxfmt', args: ['--check'] },
  { name: 'dead code', command: 'knip/bin/knip.js', args: [] },
  { name: 'build', command: 'electron-vite/bin/electron-vite.js', args: ['build', '--logLevel', 'warn'] },
  {
    name: 'unit, layers, terminal, hostile input',
    command: 'vitest/vitest.mjs',
    args: ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${unitReport}`],
    count: vitest(unitReport),
  },
  {
    name: 'the app, end to end',
    command: '@playwright/test/cli.js',
    args: ['test', '--reporter=list,json'],
    env: { PLAYWRIGHT_JSON_OUTPUT_NAME: endToEndReport },
    count: playwright(endToEndReport),
    needsHost: true,
  },
];
