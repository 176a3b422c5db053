/** Runs a program with our own input and output, and answers its exit code. */
import { spawn } from 'node:child_process';
import { constants } from 'node:os';

export interface RunOptions {
  readonly env?: NodeJS.ProcessEnv;
  readonly cwd?: string;
  /** Where its standard output goes: ours, or our standard error where standard output belongs to something else. */
  readonly output?: 'stdout' | 'stderr' | 'nowhere';
  /** Milliseconds after which it is ended. */
  readonly timeout?: number;
}

/** A program that was ended by a signal answers 128 and the signal's number, as in a shell. */
export function runChild(
  program: string,
  args: readonly string[],
  options: RunOptions = {},
): Promise<number> {
  const { env = process.env, cwd = process.cwd(), output = 'stdout', timeout } = options;
  const [out, err] =
    output === 'nowhere' ? (['ignore', 'ignore'] as const) : ([output === 'stdout' ? 1 : 2, 2] as const);
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, {
      cwd,
      env,
      stdio: [output === 'stdout' ? 0 : 'ignore', out, err],
      ...(timeout === undefined ? {} : { timeout, killSignal: 'SIGKILL' as const }),
    });
    const pass = (signal: NodeJS.Signals): void => {
      // Ctrl-C reaches it from the terminal by itself.
      if (signal !== 'SIGINT') child.kill(signal);
    };
    const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
    for (const signal of signals) process.on(signal, pass);
    child.once('error', reject);
    child.once('exit', (code, signal) => {
      for (const one of signals) process.off(one, pass);
      resolve(code ?? 128 + (signal === null ? 0 : constants.signals[signal]));
    });
  });
}
