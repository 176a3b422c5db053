/** Imports a table into a register by a mapping: all of its rows or, where a cell is wrong, none, unless the rest is wanted. */
import type { ParsedDocument } from '../../../preload/contract/documents.ts';
import { createHash } from 'node:crypto';
import type { NewDocument } from '../../../preload/contract/documents.ts';
import { LiasseError } from '../../../preload/contract/errors.ts';
import type { MappedProblem, Mapping, TableOutcome } from '../../../preload/contract/mappings.ts';
import type { Table, TableKind } from '../../../preload/contract/tables.ts';
import type { BatchFile } from '../import-batch.ts';
import type { Session } from '../session.ts';
import { meet, type Header } from './header.ts';
import { refusalsOf, type Refusals } from './refusals.ts';
import { rowsThrough, type TableRow, type TableRows } from './rows.ts';

/** Reads tables out of bytes, in a process of its own; rejects with the reason. */
export type ReadTable = (
  file: { readonly name: string; readonly bytes: Uint8Array; readonly languages?: readonly string[] },
  signal: AbortSignal,
) => Promise<{
  readonly kind: TableKind;
  readonly tables: readonly Table[];
  readonly document: ParsedDocument;
}>;

/** What is known of a file besides what it holds. */
export interface AboutFile {
  /** Found or made by name. */
  readonly sourceName?: string | null;
  readonly sourceId?: number | null;
  /** EDTF. */
  readonly published?: string | null;
  readonly accessed?: string | null;
}

/** What a job is at. */
type TableStep = 'reading' | 'checking' | 'writing';

export interface TableOptions {
  /** The mapping's number, where it is one of the dossier's. */
  readonly mappingId?: number | null;
  /** Rows that are right are imported, the others told. */
  readonly skipInvalid?: boolean;
  readonly about?: AboutFile;
  readonly signal: AbortSignal;
  readonly onStep?: (step: TableStep, rows: number) => void;
}

/** A file that was read: its bytes, its tables, and the document that it is kept as. */
export interface OpenTable {
  readonly fileName: string;
  readonly bytes: Uint8Array;
  readonly kind: TableKind;
  readonly tables: readonly Table[];
  readonly document: ParsedDocument;
}

export async function openTable(
  file: Pick<BatchFile, 'fileName' | 'read'>,
  read: ReadTable,
  languages: readonly string[] | undefined,
  signal: AbortSignal,
): Promise<OpenTable> {
  const bytes = await file.read();
  const { fileName } = file;
  const found = await read(
    { name: fileName, bytes, ...(languages === undefined ? {} : { languages }) },
    signal,
  );
  return { fileName, bytes, ...found };
}

/** Throws `renamed-column` and its like; what is wrong in cells is in the answer. */
export async function importTable(
  table: OpenTable,
  mapping: Mapping,
  session: Session,
  options: TableOptions,
): Promise<TableOutcome> {
  const header = meet(mapping, table.kind, table.tables);
  const read = rowsThrough(mapping, header);
  const { mappingId = null, skipInvalid = false, signal, onStep } = options;
  onStep?.('checking', read.rows.length);
  const refusals = refusalsOf(read);
  let rows = read.rows;
  const goOn = (): boolean => rows.length > 0 && (skipInvalid || refusals.told.length === 0);
  // The store tells of so many wrong cells at once: without their rows, it is asked again.
  while (goOn()) {
    checkStopped(signal);
    const wrong = await checked(session, { mapping, mappingId, rows });
    if (wrong.length === 0) break;
    rows = refusals.take(rows, wrong, header, mapping);
  }
  while (goOn()) {
    checkStopped(signal);
    onStep?.('writing', rows.length);
    try {
      return {
        ...(await run(documentOf(table, options.about), header, session, { mapping, mappingId, rows })),
        ...reportOf(read, header, refusals),
      };
    } catch (error) {
      // Periods of which only one end is written are known wrong only when written.
      const wrong = problemsIn(error);
      if (wrong === null) throw error;
      rows = refusals.take(rows, wrong, header, mapping);
    }
  }
  return {
    written: false,
    added: 0,
    updated: 0,
    unchanged: 0,
    removed: 0,
    absent: 0,
    documentId: null,
    mappingId,
    ...reportOf(read, header, refusals),
  };
}

interface Rows {
  readonly mapping: Mapping;
  readonly mappingId: number | null;
  readonly rows: readonly TableRow[];
}

const mappedRows = ({ rows }: Rows) => rows.map(({ mapped }) => mapped);

export const checked = (session: Session, params: Rows): Promise<readonly MappedProblem[]> =>
  session.query('mapping.check', {
    mapping: params.mapping,
    mappingId: params.mappingId,
    rows: mappedRows(params),
  });

async function run(document: NewDocument, header: Header, session: Session, params: Rows) {
  const { value } = await session.command('mapping.run', {
    mapping: params.mapping,
    mappingId: params.mappingId,
    rows: mappedRows(params),
    sheet: header.table.name,
    document,
  });
  return { written: true, ...value };
}

export const documentOf = (
  { fileName, bytes, document }: Pick<OpenTable, 'fileName' | 'bytes' | 'document'>,
  { sourceName = null, sourceId = null, published = null, accessed = null }: AboutFile = {},
): NewDocument => ({
  publisher: null,
  found: null,
  pages: [],
  seriesKey: null,
  revisesId: null,
  parentId: null,
  relaysFrom: null,
  repliesTo: null,
  publishedAt: null,
  edited: null,
  ...document,
  fileName,
  bytes,
  sha256: createHash('sha256').update(bytes).digest('hex'),
  published: published ?? document.published,
  accessed,
  sourceId,
  sourceName,
});

const reportOf = ({ skipped }: TableRows, header: Header, { told, rows }: Refusals) => ({
  skipped,
  refusedRows: rows.size,
  refused: told,
  release: header.release,
});

function problemsIn(error: unknown): readonly MappedProblem[] | null {
  if (!(error instanceof LiasseError) || error.code !== 'invalid-cells') return null;
  const problems = JSON.parse(String(error.details['problems'] ?? '[]')) as readonly MappedProblem[];
  return problems.length === 0 ? null : problems;
}

function checkStopped(signal: AbortSignal): void {
  if (signal.aborted) throw new LiasseError('cancelled', 'The import was stopped; nothing was written.');
}
