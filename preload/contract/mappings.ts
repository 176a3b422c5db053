/** Mappings: how the columns of a table become the fields of a register; and what became of a table that one was run on. */
import { z } from 'zod';
import { Id, Line, Nothing, Prose, type RecordRow } from './common.ts';
import { command, internalCommand, query } from './define.ts';
import { NewDocument } from './documents.ts';
import { fieldOf, REGISTER_NOUNS, type RegisterNoun } from './registers/definitions.ts';
import { CELL_FAULTS } from './registers/rows.ts';
import { TABLE_KINDS } from './tables.ts';

/** The name of a column as it stands in the header; spaces around it do not count. */
const Column = z.string().trim().min(1).max(200);
const Columns = z.array(Column).max(20);
const FieldKey = z.string().regex(/^[a-z][A-Za-z]{0,39}$/);
const Text = z.string().max(2000);

/** From the text of a cell to the text that the field is written with. */
const Transform = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('text') }),
  /** By a list, without regard to case and spaces around; one word of several that semicolons part. */
  z.object({
    kind: z.literal('words'),
    words: z.record(Text, Text),
    /** The longest beginning that is in the list counts: codes that are built like trees. */
    prefix: z.boolean().default(false),
    /** For what is not in the list; without it, that is a wrong cell. */
    otherwise: Text.nullable().default(null),
  }),
  /** One text where the cell holds something, another where it does not. */
  z.object({ kind: z.literal('filled'), yes: Text, no: Text.default('') }),
  /** ISO 8601, or day, month and year; without an order only where it is plain which is which. `until …` is open. */
  z.object({ kind: z.literal('date'), order: z.enum(['day-first', 'month-first']).nullable().default(null) }),
  /** With this decimal sign; thousands may be parted by spaces, apostrophes or the other sign. */
  z.object({ kind: z.literal('number'), decimal: z.enum(['.', ',']) }),
  /** ISO 3166-1 alpha-2 codes become names; other words stay. Several become nothing where only one can stand. */
  z.object({ kind: z.literal('country') }),
]);
export type Transform = z.output<typeof Transform>;

const MappedColumn = z
  .object({
    field: FieldKey,
    /** One column or several: the first that holds something or, with `join`, all of them. */
    from: z.union([Column, Columns]).default([]),
    join: z.string().max(20).nullable().default(null),
    /** Where nothing comes from the table: the same for every row. */
    value: Text.nullable().default(null),
    as: Transform.default({ kind: 'text' }),
    /** Only the first of the rows that agree in these columns (and in this cell) has it: a total that each part repeats. */
    once: Columns.default([]),
  })
  .transform(({ from, ...rest }) => ({ ...rest, from: typeof from === 'string' ? [from] : from }))
  .refine(({ from, value }) => from.length > 0 || value !== null, 'a column or a value is missing');
export type MappedColumn = z.output<typeof MappedColumn>;

/** How one release of a table differs from the names that the mapping uses. */
const Release = z.object({
  name: z.string().trim().max(200),
  sheet: z.string().trim().max(200).nullable().default(null),
  headerRow: z.number().int().min(1).max(1000).nullable().default(null),
  /** By the mapping's name: the name in this release. */
  columns: z.record(Column, Column).default({}),
  /** Columns that this release does not have: what stands for them. */
  absent: z.record(Column, Text).default({}),
});
export type Release = z.output<typeof Release>;

export const Mapping = z
  .object({
    name: Line,
    about: Prose.default(''),
    register: z.enum(REGISTER_NOUNS),
    format: z.enum(TABLE_KINDS),
    /** Null: the first that holds something. */
    sheet: z.string().trim().max(200).nullable().default(null),
    /** As the file counts its rows. */
    headerRow: z.number().int().min(1).max(1000).default(1),
    /** What tells one row from another: the first set of columns that are all filled, else the last. */
    key: z.array(Columns.min(1)).min(1).max(5),
    /** Rows with the same key: a mistake, or told apart by their order. */
    repeats: z.enum(['refuse', 'count']).default('refuse'),
    /** A record that has this field's text for its name already is taken for the row. */
    match: FieldKey.nullable().default(null),
    columns: z.array(MappedColumn).min(1).max(100),
    /** Texts that mean that there is nothing. */
    blank: z.array(Text).max(50).default([]),
    /** Rows that are left out. */
    skip: z
      .array(z.object({ column: Column, words: z.array(Text).min(1).max(100) }))
      .max(20)
      .default([]),
    /** Columns that must be there besides those that are named. */
    requires: Columns.default([]),
    /** Tried in their order. */
    releases: z.array(Release).max(50).default([]),
    /** Names that no actor, coalition or programme has yet become new ones. */
    createMissing: z.boolean().default(false),
    /** A file holds all rows: those that it lost since are told. */
    whole: z.boolean().default(false),
    /** Of texts that the file gives in several languages. ISO 639-1. */
    languages: z
      .array(z.string().regex(/^[a-z]{2}$/))
      .max(10)
      .optional(),
  })
  .superRefine(({ register, columns, match }, issues) => {
    for (const [at, { field }] of columns.entries()) {
      if (fieldOf(register, field)?.readOnly !== true && fieldOf(register, field) !== undefined) continue;
      issues.addIssue({
        code: 'custom',
        path: ['columns', at, 'field'],
        message: `a ${register} has no field ${field} to write`,
      });
    }
    if (match !== null && !columns.some(({ field }) => field === match))
      issues.addIssue({ code: 'custom', path: ['match'], message: 'is no field that is written' });
  });
export type Mapping = z.output<typeof Mapping>;
export type MappingInput = z.input<typeof Mapping>;

/** Why a cell of a table cannot be taken over. */
export const TABLE_FAULTS = [
  ...CELL_FAULTS,
  'unknown-word',
  'ambiguous-date',
  'no-key',
  'repeated-key',
  'several-match',
] as const;
export type TableFault = (typeof TABLE_FAULTS)[number];

/** A cell of a table that was refused. */
export interface TableProblem {
  /** Such as `B12`. */
  readonly cell: string;
  /** As the file counts it. */
  readonly row: number;
  /** The header above it; `''` where the row as a whole is wrong. */
  readonly column: string;
  readonly field: string;
  readonly text: string;
  readonly fault: TableFault;
  readonly readings?: readonly string[];
}

export interface TableOutcome {
  /** False: something was refused, and nothing was written. */
  readonly written: boolean;
  readonly added: number;
  readonly updated: number;
  readonly unchanged: number;
  /** Rows that the mapping leaves out. */
  readonly skipped: number;
  /** Rows whose record was removed here: they stay removed. */
  readonly removed: number;
  /** Of a table that holds all rows: records whose row it has no more. */
  readonly absent: number;
  /** Rows with a wrong cell. */
  readonly refusedRows: number;
  /** At most 1,000 of them. */
  readonly refused: readonly TableProblem[];
  /** The release whose names the header has; `''` where the mapping tells none apart. */
  readonly release: string;
  readonly documentId: number | null;
  readonly mappingId: number | null;
}

export interface MappingRow extends RecordRow {
  readonly name: string;
  readonly register: RegisterNoun;
  /** Records that came through it. */
  readonly rows: number;
  readonly mapping: Mapping;
}

/** Where a cell of a register came from. */
export interface CellOrigin {
  readonly field: string;
  readonly documentId: number;
  readonly documentTitle: string;
  readonly sheet: string;
  readonly cell: string;
  readonly start: number;
  readonly end: number;
  /** The words of the table. */
  readonly reported: string;
}

const Offset = z.number().int().min(0);

/** One row of a table, read through a mapping. */
const MappedRow = z.object({
  key: z.string().min(1).max(10_000),
  cells: z.record(
    FieldKey,
    z.object({
      text: z.string().max(20_000),
      /** Null: the mapping's own value. */
      origin: z
        .object({ cell: z.string().max(20), start: Offset, end: Offset, reported: z.string().max(40_000) })
        .nullable(),
    }),
  ),
});
export type MappedRow = z.output<typeof MappedRow>;

const MappedRows = z.object({
  /** Null: a mapping of this name that is in the dossier, or none. */
  mappingId: Id.nullable().default(null),
  mapping: Mapping,
  rows: z.array(MappedRow).max(200_000),
});

/** A wrong cell of some mapped rows. `row` counts them, from 0. */
export interface MappedProblem {
  readonly row: number;
  readonly field: string;
  readonly text: string;
  readonly fault: TableFault;
  readonly readings?: readonly string[];
}

export const mappingQueries = {
  'mapping.list': query<readonly MappingRow[]>()('The mappings of the dossier, by name.', Nothing, [
    'mapping',
  ]),
  'mapping.check': query<readonly MappedProblem[]>()(
    'What running these rows would be refused for, at most 1,000 cells; nothing is written.',
    MappedRows,
    REGISTER_NOUNS,
  ),
  'mapping.origins': query<readonly CellOrigin[]>()(
    'Which cells of which tables the fields of a record came from.',
    z.object({ recordId: Id }),
    ['evidence', 'document'],
  ),
};

export const mappingCommands = {
  'mapping.save': command<{ readonly id: number }>()(
    'Keeps a mapping, or changes one; a name names one mapping.',
    z.object({ id: Id.nullable().default(null), mapping: Mapping }),
  ),
  'mapping.run': internalCommand<
    Pick<TableOutcome, 'added' | 'updated' | 'unchanged' | 'removed' | 'absent'> & {
      readonly documentId: number;
      readonly mappingId: number;
    }
  >()(
    'Keeps a table as a document, and adds or updates a record for each of its rows: all of them or none.',
    MappedRows.extend({ document: NewDocument, sheet: z.string().max(1000) }),
  ),
};
