/** Runs the built program of the terminal as a person would. */
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '../..');
const entry = join(root, 'out/main/cli.js');

export interface Answer {
  readonly status: number | null;
  readonly out: string;
  readonly err: string;
}

/** Runs `liasse` with these arguments, in `cwd`. */
export function liasse(args: readonly string[], cwd: string = root): Promise<Answer> {
  if (!existsSync(entry)) throw new Error(`Build first (npm run build): there is no ${entry}.`);
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [entry, ...args], { cwd, stdio: ['ignore', 'pipe', 'pipe'] });
    const out: Buffer[] = [];
    const err: Buffer[] = [];
    child.stdout.on('data', (data: Buffer) => out.push(data));
    child.stderr.on('data', (data: Buffer) => err.push(data));
    child.once('error', reject);
    child.once('close', (status) =>
      resolve({
        status,
        out: Buffer.concat(out).toString('utf8'),
        err: Buffer.concat(err).toString('utf8'),
      }),
    );
  });
}

/** Runs with `--json`; the value is all of standard output. Throws with what standard error says unless it was done. */
export async function json<Value>(args: readonly string[], cwd?: string): Promise<Value> {
  const { status, out, err } = await liasse([...args, '--json'], cwd);
  if (status !== 0) throw new Error(`liasse ${args.join(' ')}: ${String(status)}\n${err}`);
  return JSON.parse(out) as Value;
}
