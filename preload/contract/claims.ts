import { z } from 'zod';
import { CredibilitySchema, Id, Nothing, PassageRef, Prose, StanceSchema, type RecordRow } from './common.ts';
import { command, query } from './define.ts';
import type { EvidenceRow } from './evidence.ts';
import type { OriginTally } from './origins.ts';
import {
  ALL_LIKELIHOODS,
  CLAIM_KINDS,
  CONFIDENCES,
  YARDSTICKS,
  type AnyLikelihood,
  type ClaimKind,
  type Confidence,
  type Yardstick,
} from './vocabulary.ts';

/** An atomic assertion. */
export interface ClaimRow extends RecordRow {
  readonly text: string;
  readonly kind: ClaimKind;
  /** A word of its yardstick. */
  readonly likelihood: AnyLikelihood | null;
  readonly yardstick: Yardstick;
  readonly confidence: Confidence | null;
  readonly note: string;
  readonly supports: number;
  readonly contradicts: number;
}

export interface ClaimDetail extends ClaimRow {
  readonly evidence: readonly EvidenceRow[];
  /** How many documents and how many independent origins the supporting passages come from. */
  readonly tally: OriginTally;
  /** The briefings that cite it. */
  readonly citedBy: readonly { readonly id: number; readonly title: string }[];
}

const fields = {
  text: Prose.trim().min(1),
  kind: z.enum(CLAIM_KINDS),
  likelihood: z.enum(ALL_LIKELIHOODS).nullable(),
  yardstick: z.enum(YARDSTICKS),
  confidence: z.enum(CONFIDENCES).nullable(),
  note: Prose,
};

export const claimQueries = {
  'claim.list': query<readonly ClaimRow[]>()('All claims, newest first.', Nothing, ['claim', 'evidence']),
  'claim.get': query<ClaimDetail>()(
    'One claim with its evidence and the tally of its origins.',
    z.object({ id: Id }),
    ['claim', 'evidence', 'passage', 'document', 'source', 'origin', 'briefing'],
  ),
  'claim.predicates': query<readonly string[]>()(
    'The predicates that claims have, the most used first: what is written alike can be compared.',
    Nothing,
    ['claim'],
  ),
};

export const claimCommands = {
  'claim.create': command<number>()(
    'Makes a claim; each passage given becomes its evidence in the same operation.',
    z.object({
      text: fields.text,
      kind: fields.kind.default('fact'),
      likelihood: fields.likelihood.default(null),
      yardstick: fields.yardstick.default('icd-203'),
      confidence: fields.confidence.default(null),
      note: fields.note.default(''),
      evidence: z
        .array(
          z.object({
            passage: PassageRef,
            stance: StanceSchema.default('supports'),
            credibility: CredibilitySchema.nullable().default(null),
            note: Prose.default(''),
          }),
        )
        .max(1000)
        .default([]),
    }),
  ),
  'claim.update': command<null>()(
    'Changes a claim.',
    z.object({ id: Id, ...z.object(fields).partial().shape }),
  ),
};
