/** Has the search index built while one works on: the store builds it, a slice at a time; this looks how far it is. */
import { LiasseError } from '../../preload/contract/errors.ts';
import type { IndexState } from '../../preload/contract/search.ts';
import type { Session } from './session.ts';

export interface IndexBuild {
  /** From nothing; or else what is still to come. */
  readonly anew: boolean;
  readonly signal: AbortSignal;
  readonly report: (step: { readonly done: number; readonly total: number }) => void;
  /** Whether the dossier that it was begun for is still the one that is open. */
  readonly isThere: () => boolean;
  /** A pause between two looks; a stop ends it early. */
  readonly rest: (signal: AbortSignal) => Promise<void>;
}

/** Answers how far the index is in the end: whole, or as far as it was when it was stopped. Searching goes on meanwhile. */
export async function buildIndex(
  session: Pick<Session, 'query' | 'command'>,
  { anew, signal, report, isThere, rest }: IndexBuild,
): Promise<IndexState> {
  if (anew) await session.command('search.rebuild', {});
  else await session.command('search.pause', { paused: false });
  for (;;) {
    // Another dossier is none of its concern: it is built by itself at its next opening.
    if (!isThere())
      throw new LiasseError('cancelled', 'The dossier was closed; its index is built when it is opened.');
    const state = await session.query('search.state', {});
    report({ done: state.records, total: state.records + state.pending });
    if (state.pending === 0) return state;
    if (signal.aborted) {
      await session.command('search.pause', { paused: true });
      return state;
    }
    await rest(signal);
  }
}
