/** Which changes of the dossier make what the linter said stale. */
import { queries, type Change } from '../../../preload/contract/index.ts';

export interface Linting {
  readonly id: number;
  /** Whether the author wrote a summary of sourcing, which is about what is kept. */
  readonly hasSummary: boolean;
}

/** Not the keeping of the briefing's own text: that was looked at as it was written. */
export function makesLintStale({ operation, nouns, ids }: Change, { id, hasSummary }: Linting): boolean {
  if (!queries['lint.briefing'].reads.some((noun) => nouns.includes(noun))) return false;
  const isOwnText = operation === 'briefing.write' && ids.every((each) => each === id);
  return !isOwnText || hasSummary;
}
