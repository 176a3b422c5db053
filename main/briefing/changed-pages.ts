/**
 * What of a preview goes from process to process: the hashes of all pages, and the pages themselves only where the other
 * side does not have them from the time before. A keystroke changes one page of twenty, and only that one is taken out and hashed.
 */
import { createHash } from 'node:crypto';
import type { Drawing, Size } from './pages.ts';

export interface PageChanges {
  readonly hashes: readonly string[];
  /** The pages that the last answer for this briefing did not hold, by hash. */
  readonly fresh: Readonly<Record<string, string>>;
  readonly size: Size;
}

/** A page as SVG, and the hash that it is known by. */
interface Page {
  readonly hash: string;
  readonly svg: string;
}

export interface Pages {
  readonly pages: readonly Page[];
  readonly size: Size;
}

/** The side that typesets: remembers what it answered last, by briefing. */
export function changedPages(): { since(briefingId: number, drawing: Drawing): PageChanges } {
  /** Hashes by Typst's marks. */
  const answered = new Map<number, ReadonlyMap<string, string>>();
  return {
    since: (briefingId, { pages, size }) => {
      const before = answered.get(briefingId);
      const held = new Set(before?.values());
      const now = new Map<string, string>();
      const fresh: Record<string, string> = {};
      const hashes = pages.map(({ mark, picture }) => {
        const known = now.get(mark) ?? before?.get(mark);
        const svg = known === undefined ? picture() : '';
        const hash = known ?? createHash('sha256').update(svg).digest('base64url');
        now.set(mark, hash);
        if (!held.has(hash) && known === undefined) fresh[hash] = svg;
        return hash;
      });
      answered.set(briefingId, now);
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
      return { pages: hashes.map((hash) => ({ hash, svg: now.get(hash) ?? '' })), size };
    },
    forget: () => kept.clear(),
  };
}
