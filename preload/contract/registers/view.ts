/** How one looks at a register: which rows, in which order. */
import { z } from 'zod';
import { REGISTER_NOUNS } from './definitions.ts';

const FieldKey = z.string().regex(/^[a-z][A-Za-z]{0,39}$/);

/** What a filter asks of one field. Dates compare by the days that they may mean; text without regard to case and accents. */
export const FILTER_TESTS = [
  'contains',
  'is',
  'is-not',
  'at-least',
  'at-most',
  /** Of a date: all the days that it may mean lie within those of the value. */
  'within',
  'empty',
  'filled',
  'sourced',
  'unsourced',
  'contradicted',
] as const;
export type FilterTest = (typeof FILTER_TESTS)[number];

export const RegisterFilter = z.object({
  /** `''` of `sourced`, `unsourced` and `contradicted`: the row as a whole. */
  field: FieldKey.or(z.literal('')),
  test: z.enum(FILTER_TESTS),
  /** Several values: any of them. Of a reference: names, or numbers of records. */
  values: z
    .array(z.union([z.string().max(1000), z.number()]))
    .max(1000)
    .default([]),
});
export type RegisterFilter = z.output<typeof RegisterFilter>;

export const RegisterSort = z.object({ field: FieldKey, descending: z.boolean().default(false) });
export type RegisterSort = z.output<typeof RegisterSort>;

export const RegisterView = z.object({
  register: z.enum(REGISTER_NOUNS),
  filters: z.array(RegisterFilter).max(50).default([]),
  /** None: the register's own order. */
  sort: z.array(RegisterSort).max(8).default([]),
  /** Words that must all stand somewhere in the row's texts and names. */
  search: z.string().max(200).default(''),
});
export type RegisterView = z.output<typeof RegisterView>;
export type RegisterViewInput = z.input<typeof RegisterView>;

/** A view that is kept by name, with how the grid shows it. */
export const ViewDefinition = z.object({
  filters: z.array(RegisterFilter).max(50).default([]),
  sort: z.array(RegisterSort).max(8).default([]),
  search: z.string().max(200).default(''),
  /** In their order; none: all. */
  columns: z
    .array(z.object({ field: FieldKey, width: z.number().int().min(20).max(2000).optional() }))
    .max(100)
    .default([]),
  groupBy: FieldKey.nullable().default(null),
});
export type ViewDefinition = z.output<typeof ViewDefinition>;
