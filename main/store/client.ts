/** The store in a process of its own, seen from the program. */
import type { CheckReport } from '../../preload/contract/dossier.ts';
import { LiasseError } from '../../preload/contract/errors.ts';
import type { StartRoom } from '../wire/port.ts';
import { caller } from '../wire/rpc.ts';
import type { OpenStore } from './local.ts';
import type { NewDossier } from './open.ts';

const gone = (): LiasseError =>
  new LiasseError(
    'store-gone',
    'The dossier’s own process has ended. All that was acknowledged is on disk; this call was not.',
  );

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
  return {
    query: (name, params) => remote.call('query', { name, params }),
    command: (name, params) => remote.call('command', { name, params }),
    check: (progress) =>
      remote.call<CheckReport>('check', {}, (data) => {
        const { done, total } = data as { done: number; total: number };
        progress?.(done, total);
      }),
    backup: (to) => remote.call('backup', { to }),
    close: async () => {
      closing = true;
      // A store that has ended has nothing left to close: the next opening finds all that it acknowledged.
      if (ended) return;
      await remote.call('close', {});
      remote.kill();
    },
    onGone: (listener) => {
      listeners.push(listener);
    },
  };
}
