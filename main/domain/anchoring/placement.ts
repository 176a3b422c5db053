/** Where a passage stands in another text, and how sure that is. */

/**
 * `exact`: the same words at the place that corresponds. `moved`: the same words elsewhere, or set differently, and without
 * doubt. `doubtful`: only nearly the same, or several places: it waits for the analyst. `lost`: nowhere.
 */
type PlacementState = 'exact' | 'moved' | 'doubtful' | 'lost';

export interface Placement {
  readonly state: PlacementState;
  /** UTF-16 code units; null where it is lost. */
  readonly start: number | null;
  readonly end: number | null;
  /** How much of its words is the same: 0 to 1. */
  readonly score: number;
}

export const LOST: Placement = { state: 'lost', start: null, end: null, score: 0 };
