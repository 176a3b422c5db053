/** Contradictions: two records that do not go together, and what the analyst made of them. */
import { z } from 'zod';
import { Id, Prose } from './common.ts';
import { command, query } from './define.ts';
import {
  CONTRADICTION_KINDS,
  CONTRADICTION_OUTCOMES,
  type ContradictionKind,
  type ContradictionOutcome,
  type Credibility,
  type Noun,
  type Reliability,
} from './vocabulary.ts';

/** One of the two records, with what it says. */
export interface ContradictionSide {
  readonly id: number;
  readonly noun: Noun;
  readonly title: string;
  /** Of a claim its value, of a statement its kind, of a membership its status. */
  readonly value: string;
  /** Of a claim: it denies what the other affirms. */
  readonly negated: boolean;
  /** EDTF; null: open. Of a statement: when it was said. */
  readonly from: string | null;
  readonly to: string | null;
  /** Passages for and against it. */
  readonly supports: number;
  readonly contradicts: number;
  /** Of the passages for it, each once: the source's letter, the information's digit. */
  readonly grades: readonly { readonly letter: Reliability | null; readonly digit: Credibility | null }[];
}

export interface ContradictionRow {
  readonly kind: ContradictionKind;
  /** What both are about: the subject and the predicate of claims, the coalition and the member. */
  readonly about: string;
  readonly one: ContradictionSide;
  readonly other: ContradictionSide;
  /** Null: nobody has judged it. */
  readonly outcome: ContradictionOutcome | null;
  readonly wrongId: number | null;
  readonly reason: string;
  /** False: it was judged, and the two go together by now. */
  readonly stands: boolean;
  /** One of the two was changed since it was judged: it waits again. */
  readonly changedSince: boolean;
}

export interface ContradictionQueue {
  /** Of those asked for. */
  readonly total: number;
  /** Not judged yet, judged open, or changed since they were judged; by kind. */
  readonly open: Readonly<Record<ContradictionKind, number>>;
  readonly judged: number;
  readonly rows: readonly ContradictionRow[];
}

const STATES = ['open', 'judged', 'all'] as const;
const READS = [
  'claim',
  'statement',
  'membership',
  'contradiction',
  'evidence',
  'source',
  'rate_set',
  'actor',
] as const;

export const contradictionQueries = {
  'contradiction.queue': query<ContradictionQueue>()(
    'Records that do not go together: those that wait first, then those that were judged.',
    z.object({
      kind: z.enum(CONTRADICTION_KINDS).nullable().default(null),
      state: z.enum(STATES).default('open'),
      offset: z.number().int().min(0).default(0),
      limit: z.number().int().min(1).max(1000).default(100),
    }),
    [...READS],
  ),
  'contradiction.ofRecord': query<readonly ContradictionRow[]>()(
    'What a record does not go together with, judged or not.',
    z.object({ recordId: Id }),
    [...READS],
  ),
};

export const contradictionCommands = {
  'contradiction.judge': command<number>()(
    'Says what two records that do not go together are: open, of a different basis, superseded, one side wrong, the same money.',
    z.object({
      kind: z.enum(CONTRADICTION_KINDS),
      /** In whichever order. */
      oneId: Id,
      otherId: Id,
      outcome: z.enum(CONTRADICTION_OUTCOMES),
      /** Of `one-side-wrong` and `superseded`: which side. */
      wrongId: Id.nullable().default(null),
      /** Only an open one needs none. */
      reason: Prose.trim().default(''),
    }),
  ),
};
