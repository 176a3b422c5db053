/** Hits that are selected: as they were shown, or by their number alone where there are too many to be shown. Pure. */
import type { SearchHit, SoughtNoun } from '../../../preload/contract/index.ts';

export interface Chosen {
  readonly id: number;
  readonly noun: SoughtNoun;
  /** Null: it was never in view. */
  readonly hit: SearchHit | null;
}

export const chosenHit = (hit: SearchHit): Chosen => ({ id: hit.id, noun: hit.noun as SoughtNoun, hit });

/** The hits, if all of them are known; null: some are known by their numbers only. */
export function hitsIn(chosen: readonly Chosen[]): readonly SearchHit[] | null {
  const hits = chosen.flatMap(({ hit }) => hit ?? []);
  return hits.length === chosen.length ? hits : null;
}
