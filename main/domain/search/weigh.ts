/**
 * How well a record answers a query: the index's own weight (BM25), and what it cannot see: whether words stand as they were typed, near one another, in the title; and what
 * kind of thing was found.
 */
import type { Sought } from './expression.ts';
import { bestPlace, type Reading } from './snippet.ts';

export interface Candidate {
  readonly noun: string;
  /** BM25 of its index. */
  readonly score: number;
  readonly title: Reading;
  readonly body: Reading;
}

/** Who looks for a name means the thing itself before what speaks of it; a passage repeats its document. */
const OF_KIND: Readonly<Record<string, number>> = {
  actor: 1.6,
  coalition: 1.6,
  programme: 1.5,
  source: 1.4,
  agreement: 1.3,
  event: 1.3,
  claim: 1.15,
  statement: 1.15,
  briefing: 1.1,
  code: 1.1,
  document: 1,
  passage: 0.8,
};

const EXACT = 0.35;
const IN_TITLE = 0.5;
const NEAR = 0.6;
/** Two things this near stand together. UTF-16 code units. */
const ROOM = 80;

/** The more, the better. */
export function weightOf({ noun, score, title, body }: Candidate, sought: readonly Sought[]): number {
  const wanted = Math.max(1, sought.length);
  const both = [...title.found, ...body.found];
  const exact = new Set(both.flatMap(({ of, exact: is }) => (is ? [of] : []))).size / wanted;
  const inTitle = new Set(title.found.map(({ of }) => of)).size / wanted;
  const covered = new Set(both.map(({ of }) => of)).size / wanted;
  const together = wanted === 1 ? 0 : ((bestPlace(body, wanted, ROOM)?.different ?? 0) - 1) / (wanted - 1);
  return (
    score *
    covered *
    (OF_KIND[noun] ?? 1) *
    (1 + EXACT * exact + IN_TITLE * inTitle + NEAR * Math.max(0, together))
  );
}
