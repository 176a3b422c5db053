/** A mapping that is being made by matching columns with fields; and the way to it from a mapping that is kept. */
import {
  REGISTERS,
  type ChosenTable,
  type Field,
  type Mapping,
  type MappingInput,
  type RegisterNoun,
  type SheetSample,
} from '../../../preload/contract/index.ts';

/** How the text of a column is read. */
const READINGS = ['text', 'date', 'day-first', 'month-first', 'point', 'comma', 'country'] as const;
export type Reading = (typeof READINGS)[number];

export interface Draft {
  readonly name: string;
  readonly register: RegisterNoun;
  /** The name of the sheet. */
  readonly sheet: string;
  /** As the file counts its rows. */
  readonly headerRow: number;
  /** By field: the column that fills it, and how it is read. */
  readonly columns: Readonly<Record<string, { readonly from: string; readonly as: Reading }>>;
  /** By field that no column fills: the same for every row. */
  readonly values: Readonly<Record<string, string>>;
  /** Columns that tell one row from another. */
  readonly key: readonly string[];
  /** Texts that mean that there is nothing, with semicolons between them. */
  readonly blank: string;
  readonly createMissing: boolean;
}

/** The fields of a register that can be written. */
export const writable = (register: RegisterNoun): readonly (readonly [string, Field])[] =>
  Object.entries(REGISTERS[register].fields).filter(([, { readOnly }]) => readOnly !== true);

/** The ways in which a column can be read for a field; the first is the usual one. */
export function readingsOf({ type }: Field): readonly Reading[] {
  if (type === 'date') return ['date', 'day-first', 'month-first'];
  if (type === 'amount' || type === 'number') return ['text', 'point', 'comma'];
  if (type === 'reference' || type === 'references') return ['text', 'country'];
  return ['text'];
}

const tidy = (name: string): string => name.replaceAll(/\s+/g, ' ').trim();

/** The names of the columns of a sheet, each once and in their order. */
export function headerOf({ sample, firstRow }: SheetSample, headerRow: number): readonly string[] {
  const names = (sample[headerRow - firstRow] ?? []).map(tidy).filter((name) => name !== '');
  return [...new Set(names)];
}

/** What stands below a name of the header, in the first row that has something there. */
export function exampleOf({ sample, firstRow }: SheetSample, headerRow: number, name: string): string {
  const at = (sample[headerRow - firstRow] ?? []).findIndex((each) => tidy(each) === name);
  const rows = sample.slice(headerRow - firstRow + 1);
  return rows.map((row) => row[at] ?? '').find((cell) => cell.trim() !== '') ?? '';
}

const bare = (word: string): string =>
  word
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]/gu, '');

/** A first draft: columns that are called like fields are matched. `nameOf` gives what people call a field. */
export function firstDraft(
  sheet: SheetSample,
  register: RegisterNoun,
  name: string,
  nameOf: (field: string) => string,
): Draft {
  const headerRow = sheet.firstRow;
  const header = headerOf(sheet, headerRow);
  const columns: Record<string, { from: string; as: Reading }> = {};
  for (const [field, definition] of writable(register)) {
    const from = header.find((column) => [bare(field), bare(nameOf(field))].includes(bare(column)));
    if (from !== undefined) columns[field] = { from, as: readingsOf(definition)[0] ?? 'text' };
  }
  const id = header.find((column) =>
    /^(?:id|uid|key|no|nr|n°|ref|reference|référence|identifier|identifiant)$/i.test(column),
  );
  return {
    name,
    register,
    sheet: sheet.name,
    headerRow,
    columns,
    values: {},
    key: id === undefined ? [] : [id],
    blank: '',
    createMissing: true,
  };
}

/** Fills a field from a column, or from none; a column fills one field. */
export function matched(draft: Draft, from: string, field: string | null): Draft {
  const others = Object.entries(draft.columns).filter(
    ([each, column]) => column.from !== from && each !== field,
  );
  const definition = field === null ? undefined : REGISTERS[draft.register].fields[field];
  const made =
    field === null || definition === undefined
      ? []
      : [[field, { from, as: readingsOf(definition)[0] ?? 'text' }] as const];
  return { ...draft, columns: Object.fromEntries([...others, ...made]) };
}

const TRANSFORMS: Readonly<Record<Reading, MappingInput['columns'][number]['as']>> = {
  text: { kind: 'text' },
  date: { kind: 'date' },
  'day-first': { kind: 'date', order: 'day-first' },
  'month-first': { kind: 'date', order: 'month-first' },
  point: { kind: 'number', decimal: '.' },
  comma: { kind: 'number', decimal: ',' },
  country: { kind: 'country' },
};

/** Null while something is missing that a mapping cannot be without. */
export function mappingOf(draft: Draft, { kind }: Pick<ChosenTable, 'kind'>): MappingInput | null {
  const filled = Object.entries(draft.columns);
  if (draft.name.trim() === '' || draft.key.length === 0 || filled.length === 0) return null;
  const values = Object.entries(draft.values).filter(
    ([field, value]) => value.trim() !== '' && draft.columns[field] === undefined,
  );
  return {
    name: draft.name,
    register: draft.register,
    format: kind,
    sheet: kind === 'csv' ? null : draft.sheet,
    headerRow: draft.headerRow,
    key: [[...draft.key]],
    blank: draft.blank
      .split(';')
      .map((text) => text.trim())
      .filter((text) => text !== ''),
    createMissing: draft.createMissing,
    columns: [
      ...filled.map(([field, { from, as }]) => ({ field, from, as: TRANSFORMS[as] })),
      ...values.map(([field, value]) => ({ field, value: value.trim() })),
    ],
  };
}

/** The draft that a mapping was made of; null for one that says more than matching can. */
export function draftOf(mapping: Mapping, sheet: SheetSample): Draft | null {
  const { skip, requires, releases, match, whole, repeats, languages, key } = mapping;
  const more = skip.length + requires.length + releases.length > 0 || match !== null || whole;
  const [only] = key;
  if (more || repeats !== 'refuse' || languages !== undefined || key.length !== 1 || only === undefined)
    return null;
  const columns: Record<string, { from: string; as: Reading }> = {};
  const values: Record<string, string> = {};
  for (const { field, from, value, as, join, once } of mapping.columns) {
    const reading = READINGS.find(
      (each) => JSON.stringify(normal(TRANSFORMS[each])) === JSON.stringify(normal(as)),
    );
    if (from.length > 1 || join !== null || once.length > 0 || reading === undefined) return null;
    if (from[0] === undefined) values[field] = value ?? '';
    else columns[field] = { from: from[0], as: reading };
  }
  return {
    name: mapping.name,
    register: mapping.register,
    sheet: sheet.name,
    headerRow: mapping.headerRow,
    columns,
    values,
    key: only,
    blank: mapping.blank.join('; '),
    createMissing: mapping.createMissing,
  };
}

/** What is left out and what is null say the same. */
const normal = (as: MappingInput['columns'][number]['as']): unknown =>
  Object.entries(as ?? { kind: 'text' })
    .filter(([, value]) => value !== null)
    .toSorted(([one], [other]) => one.localeCompare(other));
