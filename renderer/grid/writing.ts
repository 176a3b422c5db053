/** Writing cells: all that were given or none, in one operation of the journal. */
import {
  LiasseError,
  REGISTERS,
  type CellInput,
  type CellProblem,
  type RegisterFilter,
  type RegisterNoun,
  type RegisterWritten,
} from '../../preload/contract/index.ts';
import { ask, command } from '../client/index.ts';

/** With an `id` a row is changed, without it made. */
export interface GivenRow {
  readonly id?: number;
  readonly cells: Readonly<Record<string, CellInput>>;
}

const inputOf = (rows: readonly GivenRow[], createMissing: boolean) => ({
  createMissing,
  rows: rows.map(({ id, cells }) => ({ ...(id === undefined ? {} : { id }), cells: { ...cells } })),
});

/** Throws `invalid-cells` where one of them cannot be read. */
export const writeRows = (
  register: RegisterNoun,
  rows: readonly GivenRow[],
  createMissing = false,
): Promise<RegisterWritten> =>
  // One command a register, all of one form.
  command(`${register}.write` as 'flow.write', inputOf(rows, createMissing));

/** What would be refused. */
export const checkRows = (
  register: RegisterNoun,
  rows: readonly GivenRow[],
  createMissing = false,
): Promise<readonly CellProblem[]> =>
  ask('register.check', { register, write: inputOf(rows, createMissing) });

/** The cells that a refusal names; null where it is about something else. */
export function problemsIn(error: unknown): readonly CellProblem[] | null {
  if (!(error instanceof LiasseError) || error.code !== 'invalid-cells') return null;
  const { problems } = error.details;
  return typeof problems === 'string' ? (JSON.parse(problems) as readonly CellProblem[]) : null;
}

/** What a filter that always applies says of a new row: it belongs to that one coalition. */
export function fixedCells(
  register: RegisterNoun,
  fixed: readonly RegisterFilter[],
): Readonly<Record<string, CellInput>> {
  return Object.fromEntries(
    fixed.flatMap(({ field, test, values: [value, ...more] }) =>
      test === 'is' && value !== undefined && more.length === 0 && field !== ''
        ? [[field, isLink(register, field) && typeof value === 'number' ? { id: value } : value]]
        : [],
    ),
  );
}

const isLink = (register: RegisterNoun, key: string): boolean =>
  REGISTERS[register].fields[key]?.type === 'reference';
