/**
 * What of a preview goes from process to process: the hashes of all pages, and the pages themselves only where the other
 * side does not have them from the time before. A keystroke changes one page of twenty.
 */
import { createHash } from 'node:crypto';
import type { Pages, Size } from './pages.ts';

export interface PageChanges {
  readonly hashes: readonly string[];
  /** The pages that the last answer for this briefing did not hold, by hash. */
  readonly fresh: Readonly<Record<string, string>>;
  readonly size: Size;
}

/** The side that typesets: remembers what it answered last, by briefing. */
export function changedPages(): { since(briefingId: number, pages: Pages): PageChanges } {
  const answered = new Map<number, ReadonlySet<string>>();
  return {
    since: (briefingId, { pages, size }) => {
      const before = answered.get(briefingId);
      const hashes = pages.map((page) => createHash('sha256').update(page).digest('base64url'));
      answered.set(briefingId, new Set(hashes));
      const fresh = Object.fromEntries(
        hashes.flatMap((hash, index) => (before?.has(hash) ? [] : [[hash, pages[index] ?? '']])),
      );
      return { hashes, fresh, size };
    },
  };
}

/** The side that shows: puts an answer together with what the last one held. */
export function keptPages(): { merge(briefingId: number, changes: PageChanges): Pages; forget(): void } {
  const kept = new Map<number, ReadonlyMap<string, string>>();
  return {
    merge: (briefingId, { hashes, fresh, size }) => {
      const before = kept.get(briefingId);
      const now = new Map(hashes.map((hash) => [hash, fresh[hash] ?? before?.get(hash) ?? '']));
      kept.set(briefingId, now);
      return { pages: hashes.map((hash) => now.get(hash) ?? ''), size };
    },
    forget: () => kept.clear(),
  };
}
