/** `npm test`: every step, whatever became of the one before, and one line at the end that counts. */
import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { HOW_TO_INSTALL } from '../start/chromium.ts';
import { chooseHost, type Host } from '../start/hosts.ts';
import { root } from '../start/root.mjs';
import { runChild } from '../start/run-child.ts';
import { ELECTRON_ONLY } from './electron-only.ts';
import { STEPS } from './steps.mjs';

interface Count {
  passed: number;
  failed: number;
  skipped: number;
}

type Step = (typeof STEPS)[number];

/** Answers the exit code. */
export async function check(): Promise<number> {
  const host = await chooseHost({ fetch: false });
  const total: Count = { passed: 0, failed: 0, skipped: 0 };
  const lines: string[] = [];
  let stopped = false;
  for (const step of STEPS) {
    const outcome: Outcome = stopped ? skipped(step) : await run(step, host);
    total.passed += outcome.count.passed;
    total.failed += outcome.count.failed;
    total.skipped += outcome.count.skipped;
    lines.push(outcome.line);
    stopped ||= step.needed === true && outcome.count.failed > 0;
  }
  console.log(`\n${lines.join('\n')}`);
  if (host === null) console.log(`\nNo host for the window. ${HOW_TO_INSTALL}`);
  else console.log(`\nThe window ran on ${host.name}.`);
  if (host?.kind !== 'electron') {
    console.log('SKIPPED, because only Electron can show them:');
    for (const what of ELECTRON_ONLY) console.log(`  SKIPPED  ${what}`);
    total.skipped += ELECTRON_ONLY.length;
  }
  console.log(`${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`);
  return total.failed === 0 ? 0 : 1;
}

interface Outcome {
  readonly count: Count;
  readonly line: string;
}

const skipped = (step: Step): Outcome => ({
  count: { passed: 0, failed: 0, skipped: 1 },
  line: `  SKIPPED  ${step.name}: the app was not built`,
});

async function run(step: Step, host: Host | null): Promise<Outcome> {
  console.log(`\n── ${step.name}`);
  if (step.onHost === true && host === null) {
    return {
      count: { passed: 0, failed: 1, skipped: 0 },
      line: `  FAILED   ${step.name}: nothing to run the window on`,
    };
  }
  if (step.report !== undefined) {
    rmSync(join(root, step.report), { force: true });
    mkdirSync(dirname(join(root, step.report)), { recursive: true });
  }
  const begun = performance.now();
  const code = await runChild(process.execPath, [join(root, step.script), ...step.args], {
    cwd: root,
    env: {
      ...process.env,
      ...step.env,
      ...(host?.kind === 'chromium' ? { LIASSE_CHROMIUM: host.env['LIASSE_CHROMIUM'] } : {}),
    },
  });
  const seconds = ((performance.now() - begun) / 1000).toFixed(1);
  const count = counted(step, code);
  const word = count.failed > 0 ? 'FAILED  ' : 'passed  ';
  const tests =
    step.count === undefined
      ? ''
      : ` (${count.passed} passed, ${count.failed} failed, ${count.skipped} skipped)`;
  return { count, line: `  ${word} ${step.name}${tests}, ${seconds} s` };
}

/** A step that failed has failed, even where its report knows of no failed test. */
function counted(step: Step, code: number): Count {
  const one = { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, skipped: 0 };
  if (step.count === undefined) return one;
  if (step.report === undefined || !existsSync(join(root, step.report)))
    return { ...one, passed: 0, failed: 1 };
  const count = step.count();
  return code !== 0 && count.failed === 0 ? { ...count, failed: 1 } : count;
}
