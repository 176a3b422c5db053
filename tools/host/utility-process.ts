/** Electron's `utilityProcess`: a process of Node that speaks in structured clones. */
import type { ForkOptions, UtilityProcess } from 'electron';
import { fork as forkNode, type ChildProcess, type StdioOptions } from 'node:child_process';
import { HostEmitter } from './events.ts';
import { loud, onlyKnown } from './loud.ts';

const KNOWN: ReadonlySet<string> = new Set(['serviceName', 'stdio', 'execArgv', 'env', 'cwd']);

type Calls = Pick<UtilityProcess, 'postMessage' | 'kill' | 'pid' | 'stdout' | 'stderr'>;

const children = new Set<ChildProcess>();

function fork(entry: string, args: readonly string[] = [], options: ForkOptions = {}): HostEmitter & Calls {
  onlyKnown('utilityProcess.fork', options, KNOWN);
  const { stdio = 'inherit', execArgv = [], env = process.env, cwd } = options;
  const three = Array.isArray(stdio) ? stdio.slice(0, 3) : [stdio, stdio, stdio];
  const child = forkNode(entry, args, {
    serialization: 'advanced',
    stdio: [...three, 'ipc'] as StdioOptions,
    execArgv,
    env: env as NodeJS.ProcessEnv,
    ...(cwd === undefined ? {} : { cwd }),
  });
  children.add(child);
  const events = new HostEmitter('utilityProcess', ['spawn', 'message', 'exit', 'error']);
  child.once('spawn', () => events.emit('spawn'));
  child.on('message', (message) => events.emit('message', message));
  child.once('error', (error) => {
    console.error(error);
    if (child.pid === undefined) events.emit('exit', 1);
  });
  // What is still on its way out of it is heard before its end.
  child.once('close', (code) => {
    children.delete(child);
    events.emit('exit', code ?? 1);
  });
  const calls: Calls = {
    postMessage: (message: unknown, transfer: unknown[] = []) => {
      if (transfer.length > 0)
        throw new Error('The Chromium host has no transfer of utilityProcess.postMessage.');
      if (child.connected) child.send(message as object);
    },
    kill: () => child.kill('SIGKILL'),
    get pid() {
      return child.exitCode === null && child.signalCode === null ? child.pid : undefined;
    },
    stdout: child.stdout,
    stderr: child.stderr,
  };
  return loud(
    'utilityProcess',
    Object.defineProperties(events, Object.getOwnPropertyDescriptors(calls)) as HostEmitter & Calls,
  );
}

// Nothing that we started outlives us; a crash of ours closes their channel, and they end by themselves.
process.once('exit', () => {
  for (const child of children) child.kill('SIGKILL');
});

export const utilityProcess = loud('utilityProcess', { fork });
