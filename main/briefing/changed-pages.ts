/**
 * What of a preview goes from process to process: the hashes of all layers of all pages, and the layers themselves only where the other
 * side does not have them from the time before. A keystroke changes one page of twenty: only that one is taken out and hashed, and only
 * the layer of its line travels.
 */
import { createHash } from 'node:crypto';
import type { Drawing } from './pages.ts';
import type { Size } from './renderer.ts';

export interface PageChanges {
  /** Of each page those of its layers. */
  readonly hashes: readonly (readonly string[])[];
  /** The layers that the last answer for this briefing did not hold, by hash. */
  readonly fresh: Readonly<Record<string, string>>;
  readonly size: Size;
}

/** A layer of a page as SVG, and the hash that it is known by. */
interface Layer {
  readonly hash: string;
  readonly svg: string;
}

export interface Pages {
  readonly pages: readonly (readonly Layer[])[];
  readonly size: Size;
}

type Page = Drawing['pages'][number];

export interface ChangedPages {
  since(briefingId: number, drawing: Drawing): PageChanges;
  /** Whether a page looks as one that was answered last. Where it does, the next answer takes it for that one. */
  looksAs(briefingId: number, answered: Page, page: Page): boolean;
}

/** The side that typesets: remembers what it answered last, by briefing. */
export function changedPages(): ChangedPages {
  /** The hashes of a page by Typst's mark of it. */
  const answered = new Map<number, Map<string, readonly string[]>>();
  return {
    since: (briefingId, { pages, size }) => {
      const before = answered.get(briefingId);
      const held = new Set([...(before?.values() ?? [])].flat());
      const now = new Map<string, readonly string[]>();
      const fresh: Record<string, string> = {};
      const hashesOf = (layers: readonly string[]): readonly string[] =>
        layers.map((svg) => {
          const hash = hashOf(svg);
          if (!held.has(hash)) fresh[hash] = svg;
          return hash;
        });
      const hashes = pages.map(({ mark, layers }) => {
        const own = now.get(mark) ?? before?.get(mark) ?? hashesOf(layers());
        now.set(mark, own);
        return own;
      });
      answered.set(briefingId, now);
      return { hashes, fresh, size };
    },
    looksAs: (briefingId, other, { mark, layers }) => {
      const known = answered.get(briefingId);
      const own = layers().map(hashOf);
      const is = own.join(' ') === known?.get(other.mark)?.join(' ');
      if (is) known?.set(mark, own);
      return is;
    },
  };
}

const hashOf = (svg: string): string => createHash('sha256').update(svg).digest('base64url');

/** The side that shows: puts an answer together with what the last one held. */
export function keptPages(): { merge(briefingId: number, changes: PageChanges): Pages; forget(): void } {
  const kept = new Map<number, ReadonlyMap<string, string>>();
  return {
    merge: (briefingId, { hashes, fresh, size }) => {
      const before = kept.get(briefingId);
      const now = new Map(hashes.flat().map((hash) => [hash, fresh[hash] ?? before?.get(hash) ?? '']));
      kept.set(briefingId, now);
      return { pages: hashes.map((page) => page.map((hash) => ({ hash, svg: now.get(hash) ?? '' }))), size };
    },
    forget: () => kept.clear(),
  };
}
