/** The typeset pages that the window shows now, layer by layer, by an address that holds the hash of what it shows. */

/** Sets of pages kept of each briefing: who types fast still loads the pictures of some keys ago. */
const SETS = 4;

/** A layer of a page as SVG, and the hash that it is known by. */
export interface HashedLayer {
  readonly hash: string;
  readonly svg: string;
}

export interface PreviewPages {
  /** Keeps the pages of a briefing; answers the addresses of their layers as `<briefing>/<hash>.svg`. */
  keep(briefingId: number, pages: readonly (readonly HashedLayer[])[]): readonly (readonly string[])[];
  find(address: string): string | null;
  clear(): void;
}

export function previewPages(): PreviewPages {
  const sets = new Map<number, readonly ReadonlyMap<string, string>[]>();
  return {
    keep: (briefingId, pages) => {
      const addressOf = ({ hash }: HashedLayer): string => `${briefingId}/${hash}.svg`;
      const set = new Map(pages.flat().map((layer) => [addressOf(layer), layer.svg]));
      sets.set(briefingId, [set, ...(sets.get(briefingId) ?? [])].slice(0, SETS));
      return pages.map((layers) => layers.map(addressOf));
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
