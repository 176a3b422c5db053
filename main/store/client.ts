/** The store in a process of its own, seen from the program. */
import { setTimeout as wait } from 'node:timers/promises';
import type { CheckReport } from '../../preload/contract/dossier.ts';
import { LiasseError } from '../../preload/contract/errors.ts';
import type { StartRoom } from '../wire/port.ts';
import { caller } from '../wire/rpc.ts';
import type { OpenStore } from './local.ts';
import type { LongWork, Step } from './long-work.ts';
import type { NewDossier } from './open.ts';

const gone = (): LiasseError =>
  new LiasseError(
    'store-gone',
    'The dossier’s own process has ended. All that was acknowledged is on disk; this call was not.',
  );

/** Milliseconds for a store to close its file. */
const PATIENCE = 10_000;

/** Starts the store and opens the dossier at a path in it, or makes it there first. */
export async function storeClient(
  start: StartRoom,
  path: string,
  make: NewDossier | null,
  { author = '' }: { readonly author?: string } = {},
): Promise<OpenStore> {
  const peer = start('store');
  const remote = caller(peer, gone);
  let closing = false;
  let ended = false;
  const listeners: (() => void)[] = [];
  peer.onExit(() => {
    ended = true;
    if (!closing) for (const listener of listeners) listener();
  });
  try {
    await remote.call('open', { path, make, author });
  } catch (error) {
    remote.kill();
    throw error;
  }
  let works = 0;
  const attended = async <Value>(
    name: string,
    params: object,
    { progress, signal }: LongWork = {},
  ): Promise<Value> => {
    signal?.throwIfAborted();
    const work = ++works;
    const stop = (): void => void remote.call('stop', { work }).catch(() => undefined);
    signal?.addEventListener('abort', stop, { once: true });
    try {
      return await remote.call<Value>(name, { ...params, work }, (data) => {
        const { done, total } = data as Step;
        progress?.(done, total);
      });
    } finally {
      signal?.removeEventListener('abort', stop);
    }
  };
  return {
    query: (name, params) => remote.call('query', { name, params }),
    command: (name, params) => remote.call('command', { name, params }),
    check: (work) => attended<CheckReport>('check', {}, work),
    backup: (to, work) => attended('backup', { to }, work),
    close: async () => {
      closing = true;
      // A store that has ended has nothing left to close: the next opening finds all that it acknowledged.
      if (ended) return;
      const closed = remote.call('close', {});
      closed.catch(() => undefined);
      // One that is deep in a long statement is not waited for: what it acknowledged is on disk, and the next opening finds it.
      await Promise.race([closed, wait(PATIENCE, undefined, { ref: false })]);
      remote.kill();
    },
    onGone: (listener) => {
      listeners.push(listener);
    },
  };
}
