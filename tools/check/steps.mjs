/** What `npm test` runs, in order: cheap and telling first. `count` reads passed and failed tests from a step's report. */
import { readFileSync } from 'node:fs';

const UNIT = '.cache/reports/unit.json';
const END_TO_END = '.cache/reports/e2e.json';

const vitest = () => {
  const report = JSON.parse(readFileSync(UNIT, 'utf8'));
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests,
    skipped: report.numPendingTests + report.numTodoTests,
  };
};

const playwright = () => {
  const { stats } = JSON.parse(readFileSync(END_TO_END, 'utf8'));
  return { passed: stats.expected, failed: stats.unexpected + stats.flaky, skipped: stats.skipped };
};

/**
 * @typedef {object} Step
 * @property {string} name
 * @property {string} script from the folder of the checkout
 * @property {readonly string[]} args
 * @property {string} [report] the file that `count` reads, removed before the step runs
 * @property {() => { passed: number, failed: number, skipped: number }} [count] a step without it counts as one
 * @property {NodeJS.ProcessEnv} [env]
 * @property {boolean} [needed] what comes after it cannot run without it
 * @property {boolean} [onHost] runs the window
 */

/** @type {readonly Step[]} */
export const STEPS = [
  { name: 'types', script: 'node_modules/typescript/bin/tsc', args: ['-b'] },
  { name: 'lint', script: 'node_modules/oxlint/bin/oxlint', args: ['--type-aware', '--deny-warnings'] },
  { name: 'format', script: 'node_modules/oxfmt/bin/oxfmt', args: ['--check'] },
  { name: 'dead code', script: 'node_modules/knip/bin/knip.js', args: [] },
  { name: 'build', script: 'tools/start/build.ts', args: [], needed: true },
  {
    name: 'unit, layers, terminal, hostile input',
    script: 'node_modules/vitest/vitest.mjs',
    args: ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${UNIT}`],
    report: UNIT,
    count: vitest,
  },
  {
    name: 'the app, end to end',
    script: 'node_modules/@playwright/test/cli.js',
    args: ['test', '--reporter=list,json'],
    env: { PLAYWRIGHT_JSON_OUTPUT_FILE: END_TO_END },
    report: END_TO_END,
    count: playwright,
    onHost: true,
  },
];
