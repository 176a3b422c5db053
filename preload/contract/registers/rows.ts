/** The rows of a register, how they are read and how they are written. */
import { z } from 'zod';
import { Id, PassageRef, Prose, StanceSchema, CredibilitySchema } from '../common.ts';
import { command, query, type Command } from '../define.ts';
import type { Certainty, Noun, Tlp } from '../vocabulary.ts';
import { REGISTER_NOUNS, type RegisterNoun } from './definitions.ts';
import { RegisterView } from './view.ts';

/** A figure as it is reckoned with. `milli`: thousandths; of a range, from `milli` to `upperMilli`. */
export interface Figure {
  readonly milli: number | null;
  readonly upperMilli: number | null;
  readonly certainty: Certainty | null;
}

/** How many passages stand behind a cell, and how many table cells it came from (0 or 1). */
export interface Standing {
  readonly supports: number;
  readonly contradicts: number;
  readonly context: number;
  readonly imported: number;
}

export interface RegisterRow {
  readonly id: number;
  readonly uid: string;
  readonly tlp: Tlp | null;
  readonly updatedAt: string;
  /** By field, as kept: a choice by its word, a reference by the other's title, an amount as reported, a flag as 0 or 1. */
  readonly cells: Readonly<Record<string, string | number | null>>;
  /** Of references: the other record. */
  readonly references: Readonly<Record<string, number | null>>;
  /** Of amounts. */
  readonly figures: Readonly<Record<string, Figure>>;
  /** By field, and `''` for the row as a whole; fields without any evidence are left out. */
  readonly standing: Readonly<Record<string, Standing>>;
}

/** A window of rows. */
export interface RegisterWindow {
  /** Names the order of rows; give it back to go on in the same order. */
  readonly order: string;
  readonly total: number;
  /** The register was changed since the rows were put in this order. */
  readonly stale: boolean;
  /** Null: the row was deleted since. */
  readonly rows: readonly (RegisterRow | null)[];
}

export interface RegisterGroup {
  /** As kept; of a reference the other's title. */
  readonly value: string | number | null;
  /** Of a reference. */
  readonly reference: number | null;
  readonly count: number;
}

/** What a person or a table writes into a cell: text in the field's own form, or the record that a reference leads to. */
const CellInput = z.union([z.string().max(20_000), z.number(), z.boolean(), z.null(), z.object({ id: Id })]);
export type CellInput = z.output<typeof CellInput>;

export const RegisterWrite = z.object({
  /** With an `id` a row is changed, without it made. All are written or none. */
  rows: z
    .array(z.object({ id: Id.optional(), cells: z.record(z.string().max(40), CellInput) }))
    .min(1)
    .max(200_000),
  /** Names that no actor, coalition or programme has yet become new ones. */
  createMissing: z.boolean().default(false),
  /** A passage that becomes evidence for these cells of every row written (none: of the rows as a whole). */
  evidence: z
    .object({
      passage: PassageRef,
      fields: z.array(z.string().max(40)).max(50).default([]),
      stance: StanceSchema.default('supports'),
      credibility: CredibilitySchema.nullable().default(null),
      note: Prose.default(''),
    })
    .optional(),
});
export type RegisterWrite = z.output<typeof RegisterWrite>;

/** Why a cell cannot be written. */
export const CELL_FAULTS = [
  'required',
  'unknown-field',
  'read-only-field',
  'not-a-choice',
  'invalid-date',
  'invalid-amount',
  'ambiguous-amount',
  'unknown-currency',
  'ambiguous-currency',
  'not-a-number',
  'unknown-country',
  'invalid-language',
  'unknown-name',
  'ambiguous-name',
  'no-such-record',
  'itself',
  'from-after-to',
  'too-long',
] as const;
export type CellFault = (typeof CELL_FAULTS)[number];

/** A cell that was refused. */
export interface CellProblem {
  /** Which of the rows given, from 0. */
  readonly row: number;
  readonly field: string;
  readonly text: string;
  readonly fault: CellFault;
  /** Two readings of an ambiguous text, or the names that it may mean. */
  readonly readings?: readonly string[];
}

export interface RegisterWritten {
  /** The rows given, in their order: the number of each record. */
  readonly ids: readonly number[];
  readonly added: number;
  readonly updated: number;
  readonly unchanged: number;
}

/** What the rows of a register lead to. */
const READS: readonly Noun[] = [...REGISTER_NOUNS, 'evidence', 'passage', 'document', 'contradiction'];

const Limit = z.number().int().min(1).max(5000);

export const registerQueries = {
  'register.rows': query<RegisterWindow>()(
    'A window of the rows of a view. Without `order` the rows are put in order first; with it the order is kept.',
    z.object({
      view: RegisterView,
      order: z.string().max(100).nullable().default(null),
      offset: z.number().int().min(0).default(0),
      limit: Limit.default(100),
    }),
    READS,
  ),
  'register.row': query<RegisterRow>()(
    'One row.',
    z.object({ register: z.enum(REGISTER_NOUNS), id: Id }),
    READS,
  ),
  'register.place': query<number | null>()(
    'At which place of an order a row stands, from 0; null where it does not.',
    z.object({ view: RegisterView, order: z.string().max(100), id: Id }),
    READS,
  ),
  'register.groups': query<readonly RegisterGroup[]>()(
    'The values of one field in a view, with the number of rows of each, the most frequent first.',
    z.object({ view: RegisterView, by: z.string().max(40), limit: Limit.default(1000) }),
    READS,
  ),
  'register.check': query<readonly CellProblem[]>()(
    'What a write would be refused for, at most 1,000 cells; nothing is written.',
    z.object({ register: z.enum(REGISTER_NOUNS), write: RegisterWrite }),
    READS,
  ),
};

type WriteCommands = {
  readonly [N in RegisterNoun as `${N}.write`]: Command<
    RegisterWrite,
    RegisterWritten,
    z.input<typeof RegisterWrite>
  >;
};

/** One command a register, so that the journal names what was changed: `membership.write`, `flow.write`, … */
export const registerCommands = Object.fromEntries(
  REGISTER_NOUNS.map((noun) => [
    `${noun}.write`,
    command<RegisterWritten>()(
      'Makes and changes rows of this register: all of them or, where a cell cannot be read, none (`invalid-cells`).',
      RegisterWrite,
    ),
  ]),
) as unknown as WriteCommands;
