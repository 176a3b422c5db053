/** The typeset pages that the window shows now, layer by layer, by an address that holds the hash of what it shows. */

/** Sets of pages kept of each briefing: who types fast still loads the pictures of some keys ago. */
const SETS = 4;

/** How much of what is new goes along with its addresses, in UTF-16 code units: what a key changes, not a text that is opened. */
const ALONG = 200_000;

/** A layer of a page as SVG, and the hash that it is known by. */
export interface HashedLayer {
  readonly hash: string;
  readonly svg: string;
}

interface KeptPages {
  readonly revision: number;
  /** The addresses of the layers of each page; null where they are those that were kept as `since`. */
  readonly pages: readonly (readonly string[] | null)[];
  /** By address those that the pages before did not have, unless they are many. */
  readonly drawn: Readonly<Record<string, string>>;
}

export interface PreviewPages {
  /** Keeps the pages of a briefing. `since`: the revision that is shown; others than the last one kept count for nothing. */
  keep(briefingId: number, pages: readonly (readonly HashedLayer[])[], since?: number): KeptPages;
  find(address: string): string | null;
  clear(): void;
}

/** `addressOf`: where a layer is found that is known by `<briefing>/<hash>.svg`. */
export function previewPages(addressOf: (layer: string) => string): PreviewPages {
  const sets = new Map<number, readonly ReadonlyMap<string, string>[]>();
  let revision = 0;
  /** Of the last pages that were kept: the names of each one's layers. */
  let last: { readonly id: number; readonly names: readonly (readonly string[])[] } | null = null;
  return {
    keep: (briefingId, pages, since) => {
      const names = pages.map((layers) => layers.map(({ hash }) => `${briefingId}/${hash}.svg`));
      const svgs = pages.flat().map(({ svg }) => svg);
      const set = new Map(names.flat().map((name, at) => [name, svgs[at] ?? '']));
      const before = sets.get(briefingId) ?? [];
      sets.set(briefingId, [set, ...before].slice(0, SETS));
      const fresh = [...set].filter(([name]) => before[0]?.has(name) !== true);
      const letters = fresh.reduce((sum, [, svg]) => sum + svg.length, 0);
      const shown = since === revision && last?.id === briefingId ? last.names : [];
      last = { id: briefingId, names };
      revision += 1;
      return {
        revision,
        pages: names.map((own, at) => (own.join(' ') === shown[at]?.join(' ') ? null : own.map(addressOf))),
        drawn: Object.fromEntries(letters > ALONG ? [] : fresh.map(([name, svg]) => [addressOf(name), svg])),
      };
    },
    find: (address) => {
      for (const set of sets.get(Number.parseInt(address, 10)) ?? []) {
        const page = set.get(address);
        if (page !== undefined) return page;
      }
      return null;
    },
    clear: () => {
      sets.clear();
      last = null;
    },
  };
}
