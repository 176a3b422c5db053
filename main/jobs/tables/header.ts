/** A table met by a mapping: the sheet it means, the release whose names it has, and where each column is. */
import { LiasseError } from '../../../preload/contract/errors.ts';
import type { Mapping, Release } from '../../../preload/contract/mappings.ts';
import { cellName, type Table, type TableKind } from '../../../preload/contract/tables.ts';
import { nearest } from '../../domain/near-words.ts';

export interface Header {
  readonly table: Table;
  readonly release: string;
  /** Which of the table's rows it is, from 0. */
  readonly row: number;
  /** Where the column is that the mapping calls so, from 0; or the text that stands for a column that there is not. */
  readonly column: (name: string) => number | { readonly text: string };
}

/** Throws `no-such-sheet`, `renamed-column` or `repeated-column`, naming what is missing and what comes closest to it. */
export function meet(mapping: Mapping, kind: TableKind, tables: readonly Table[]): Header {
  if ((mapping.format === 'iati') !== (kind === 'iati')) {
    throw new LiasseError('not-a-table', `The mapping “${mapping.name}” is for ${mapping.format} files.`, {
      format: kind,
    });
  }
  const releases = mapping.releases.length > 0 ? mapping.releases : [ONLY];
  const met = releases.flatMap((release) => {
    const table = sheetOf(tables, kind, release.sheet ?? mapping.sheet);
    return table === null ? [] : [tried(mapping, release, table)];
  });
  const whole = met.find(({ missing }) => missing.length === 0);
  if (whole !== undefined) return headerOf(mapping, whole);
  const [closest] = met.toSorted((one, other) => one.missing.length - other.missing.length);
  throw closest === undefined ? noSheet(mapping, tables) : renamed(closest);
}

const ONLY: Release = { name: '', sheet: null, headerRow: null, columns: {}, absent: {} };

/** A CSV is its only sheet, whatever the sheet was called that it was saved from. */
function sheetOf(tables: readonly Table[], kind: TableKind, name: string | null): Table | null {
  if (kind === 'csv') return tables[0] ?? null;
  const found =
    name === null
      ? tables.find(({ rows }) => rows.length > 0)
      : tables.find((table) => tidy(table.name) === tidy(name));
  return found ?? null;
}

/** Spaces around and doubled do not make another name. */
const tidy = (name: string): string => name.replaceAll(/\s+/g, ' ').trim().normalize('NFC');

interface Tried {
  readonly release: Release;
  readonly table: Table;
  readonly row: number;
  readonly names: readonly string[];
  /** As this release calls them. */
  readonly missing: readonly string[];
}

function tried(mapping: Mapping, release: Release, table: Table): Tried {
  const row = (release.headerRow ?? mapping.headerRow) - table.firstRow;
  const names = (table.rows[row] ?? []).map(tidy);
  const missing = relied(mapping)
    .filter((name) => !Object.hasOwn(release.absent, name))
    .map((name) => tidy(release.columns[name] ?? name))
    .filter((name) => !names.includes(name));
  return { release, table, row, names, missing };
}

/** All columns that a mapping relies on, by its own names. */
const relied = ({ key, columns, skip, requires }: Mapping): readonly string[] => [
  ...new Set([
    ...key.flat(),
    ...columns.flatMap(({ from, once }) => [...from, ...once]),
    ...skip.map(({ column }) => column),
    ...requires,
  ]),
];

function headerOf(mapping: Mapping, { release, table, row, names }: Tried): Header {
  const places = new Map<string, number>();
  for (const name of relied(mapping)) {
    if (Object.hasOwn(release.absent, name)) continue;
    const called = tidy(release.columns[name] ?? name);
    const at = names.indexOf(called);
    const again = names.indexOf(called, at + 1);
    if (again >= 0) throw repeated(called, table.firstRow + row, at, again);
    places.set(name, at);
  }
  return {
    table,
    release: release.name,
    row,
    column: (name) => places.get(name) ?? { text: release.absent[name] ?? '' },
  };
}

function renamed({ missing, names, table, row, release }: Tried): LiasseError {
  const present = names.filter((name) => name !== '');
  const near = missing.map((name) => ({ name, closest: nearest(name, present) }));
  const quoted = near.map(({ name, closest }) =>
    closest.length === 0
      ? `“${name}”`
      : `“${name}” (closest: ${closest.map((each) => `“${each}”`).join(', ')})`,
  );
  return new LiasseError(
    'renamed-column',
    `Row ${table.firstRow + row} of the sheet “${table.name}” has no column ${quoted.join('; ')}. Nothing was written.`,
    {
      missing: missing.join(', '),
      // For a sentence in any language.
      closest: near
        .map(({ name, closest }) => (closest.length === 0 ? name : `${name} (≈ ${closest.join(', ')})`))
        .join('; '),
      count: missing.length,
      sheet: table.name,
      release: release.name,
    },
  );
}

const repeated = (name: string, row: number, one: number, other: number): LiasseError =>
  new LiasseError(
    'repeated-column',
    `The column “${name}” is there twice (${cellName(row, one)}, ${cellName(row, other)}). Nothing was written.`,
    { name, cells: `${cellName(row, one)}, ${cellName(row, other)}` },
  );

function noSheet(mapping: Mapping, tables: readonly Table[]): LiasseError {
  const wanted = mapping.sheet ?? mapping.releases[0]?.sheet ?? '';
  const present = tables.map(({ name }) => name).join(' · ');
  return new LiasseError(
    'no-such-sheet',
    `There is no sheet “${wanted}”; there is ${present}. Nothing was written.`,
    {
      sheet: wanted,
      present,
    },
  );
}
