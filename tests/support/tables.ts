/** Tables run through mappings into a dossier of their own. The names of columns are true, every value is invented. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import writeXlsxFile from 'write-excel-file/node';
import { readTables } from '../../main/importers/table/table-file.ts';
import type { Session } from '../../main/jobs/session.ts';
import { importTable, openTable, type TableOptions } from '../../main/jobs/tables/import-table.ts';
import type { DossierFile } from '../../main/store/dossier-file.ts';
import { Mapping, type MappingInput, type TableOutcome } from '../../preload/contract/mappings.ts';

const sessionOf = (dossier: DossierFile): Session => ({
  query: async (name, params) => dossier.query(name, params),
  command: async (name, params) => dossier.command(name, params),
  check: () => dossier.check(),
  backup: (to) => dossier.backup(to),
});

/** A mapping that comes with the program. */
export const readyMapping = (name: string): Mapping =>
  Mapping.parse(
    JSON.parse(
      readFileSync(join(import.meta.dirname, `../../resources/mappings/${name}.json`), 'utf8'),
    ) as MappingInput,
  );

/** Runs a mapping on a file's bytes. */
export async function runOn(
  dossier: DossierFile,
  mapping: Mapping,
  fileName: string,
  content: string | Uint8Array,
  options: Partial<TableOptions> = {},
): Promise<TableOutcome> {
  const signal = options.signal ?? new AbortController().signal;
  const table = await openTable(
    { fileName, read: async () => Buffer.from(content) },
    async (file) => readTables(file),
    mapping.languages,
    signal,
  );
  return importTable(table, mapping, sessionOf(dossier), { signal, ...options });
}

/** The columns of the Kiel tracker's main sheet that the ready mapping relies on, and some that it does not. */
export const KIEL_COLUMNS = [
  'activity_id',
  'sub_activity_id',
  'donor',
  'announcement_date',
  'measure',
  'aid_type_general',
  'aid_type_specific',
  'explanation',
  'reporting_currency',
  'source_reported_value',
  'total_value_dummy',
  'tot_sub_activity_value_EUR',
  'item',
  'item_numb',
] as const;

export type KielRow = Partial<Record<(typeof KIEL_COLUMNS)[number], string | number | Date>>;

/** A workbook like the Kiel tracker's. */
export async function kielBook(
  rows: readonly KielRow[],
  columns: readonly string[] = KIEL_COLUMNS,
): Promise<Buffer> {
  const data = [
    [...columns],
    ...rows.map((row) =>
      KIEL_COLUMNS.map((name) => {
        const value = row[name] ?? null;
        return value instanceof Date ? { value, format: 'dd/mm/yyyy' } : value;
      }),
    ),
  ];
  return writeXlsxFile([
    { data: [['Invented values, for tests.']], sheet: 'ReadMe' },
    { data, sheet: 'Bilateral Assistance, MAIN DATA' },
  ]).toBuffer();
}
