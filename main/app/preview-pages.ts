/** The typeset pages that the window shows now, by an address that holds the hash of what it shows. */
import { createHash } from 'node:crypto';

/** Sets of pages kept of each briefing: who types fast still loads the pictures of some keys ago. */
const SETS = 4;

export interface PreviewPages {
  /** Keeps the pages (SVG) of a briefing; answers their addresses as `<briefing>/<hash>.svg`. */
  keep(briefingId: number, pages: readonly string[]): readonly string[];
  find(address: string): string | null;
  clear(): void;
}

export function previewPages(): PreviewPages {
  const sets = new Map<number, readonly ReadonlyMap<string, string>[]>();
  return {
    keep: (briefingId, pages) => {
      const addresses = pages.map((page) => `${briefingId}/${hash(page)}.svg`);
      const set = new Map(addresses.map((address, at) => [address, pages[at] ?? '']));
      sets.set(briefingId, [set, ...(sets.get(briefingId) ?? [])].slice(0, SETS));
      return addresses;
    },
    find: (address) => {
      for (const set of sets.get(Number.parseInt(address, 10)) ?? []) {
        const page = set.get(address);
        if (page !== undefined) return page;
      }
      return null;
    },
    clear: () => sets.clear(),
  };
}

const hash = (page: string): string => createHash('sha256').update(page).digest('hex').slice(0, 32);
