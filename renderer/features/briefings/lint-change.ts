/** Which changes of the dossier make what was said of a text stale. */
import { isOwnText, queries, type Change, type QueryName } from '../../../preload/contract/index.ts';

export interface Linting {
  readonly id: number;
  /** Whether the author wrote a summary of sourcing, which is about what is kept. */
  readonly hasSummary: boolean;
}

const reads = (query: QueryName, { nouns }: Change): boolean =>
  queries[query].reads.some((noun) => nouns.includes(noun));

/** Whether a change touches what this query reads, other than by keeping the text of this briefing. */
export const makesStale = (query: QueryName, change: Change, id: number): boolean =>
  reads(query, change) && !isOwnText(change, id);

export const makesLintStale = (change: Change, { id, hasSummary }: Linting): boolean =>
  makesStale('lint.briefing', change, id) || (hasSummary && reads('lint.briefing', change));
