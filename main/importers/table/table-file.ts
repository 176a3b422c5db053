/** A spreadsheet of any kind into tables, and into the document that it is kept as. */
import { basename, extname } from 'node:path';
import type { Notice } from '../../../preload/contract/documents.ts';
import { LiasseError } from '../../../preload/contract/errors.ts';
import type { Rate, Table, TableKind } from '../../../preload/contract/tables.ts';
import { decode, declaredCharset } from '../decode.ts';
import { line } from '../metadata.ts';
import { foundIn, type Parsed } from '../parsed.ts';
import { checkSize, formatOf, isEncrypted, isZip, requireText } from '../sniff.ts';
import { csv } from './csv.ts';
import { notRates, ratesOf } from './ecb.ts';
import { iati } from './iati.ts';
import { placed, type Sheet } from './placed.ts';
import { notATable } from './refused.ts';
import { requireWorkbook, xlsx } from './xlsx.ts';
import { encrypted, zip } from '../archive/zip.ts';

export interface TableFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** Of texts that the file gives in several, from the one that is wished for most. ISO 639-1. */
  readonly languages?: readonly string[];
}

export interface ReadTables {
  readonly kind: TableKind;
  readonly tables: readonly Table[];
  readonly document: Parsed;
}

const MEDIA_TYPES: Readonly<Record<TableKind, string>> = {
  csv: 'text/csv',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  iati: 'application/xml',
};

interface Found {
  readonly kind: TableKind;
  readonly sheets: readonly Sheet[];
  readonly encoding: string;
  readonly notices: readonly Notice[];
}

/** Reads a file; throws a `LiasseError` for what holds no table. */
export function readTables({ name, bytes, languages = ['en', 'fr'] }: TableFile): ReadTables {
  checkSize(bytes);
  const title = line(basename(name, extname(name))) ?? line(name) ?? 'Table';
  const { kind, sheets, encoding, notices } = find(bytes, title, languages);
  const { tables, built } = placed(sheets, kind !== 'csv');
  if (!/[\p{L}\p{N}]/u.test(built.text)) throw new LiasseError('no-text', 'There are no words in this file.');
  return {
    kind,
    tables,
    document: {
      mediaType: MEDIA_TYPES[kind],
      encoding,
      title,
      byline: null,
      url: null,
      language: null,
      published: null,
      text: built.text,
      blocks: [...built.blocks],
      marks: [],
      notices: [...notices],
      found: foundIn({ title }, 'file-name'),
    },
  };
}

export interface ReadRates {
  readonly rates: readonly Rate[];
  readonly document: Parsed;
}

/** Reads the reference rates of the ECB; throws `not-rates` for any other table. */
export function readRates(file: TableFile): ReadRates {
  const { kind, tables, document } = readTables(file);
  const [table] = tables;
  if (kind !== 'csv' || table === undefined) throw notRates('the file is no CSV');
  return { rates: ratesOf(table), document };
}

function find(bytes: Uint8Array, title: string, languages: readonly string[]): Found {
  if (isZip(bytes)) {
    const archive = zip(bytes);
    requireWorkbook(archive);
    return { kind: 'xlsx', sheets: xlsx(archive), encoding: 'utf-8', notices: [] };
  }
  const format = formatOf(bytes);
  if (format !== null) throw isEncrypted(bytes) ? encrypted() : notATable(format);
  requireText(bytes);
  const xml = isXml(bytes);
  const { text, encoding, notices } = decode(bytes, xml ? declaredCharset(bytes) : null);
  if (/^\s*<(?:!doctype\s+html|html)\b/i.test(text)) throw notATable('HTML');
  return xml
    ? { kind: 'iati', sheets: iati(text, languages), encoding, notices }
    : { kind: 'csv', sheets: [{ name: title, ...csv(text) }], encoding, notices };
}

/** Whether a file is kept as a table when it is imported as a document: by what it holds, and by its name where text may be anything. */
export function isTable(name: string, bytes: Uint8Array): boolean {
  const extension = extname(name).toLowerCase();
  return isZip(bytes)
    ? ['.xlsx', '.xlsm', '.xltx'].includes(extension)
    : ['.csv', '.tsv'].includes(extension) || (isXml(bytes) && start(bytes).includes('<iati-activities'));
}

const start = (bytes: Uint8Array): string =>
  Buffer.from(bytes.subarray(0, 4096)).toString('latin1').replaceAll('\0', '');

const isXml = (bytes: Uint8Array): boolean =>
  /^(?:\u00ef\u00bb\u00bf|\u00ff\u00fe|\u00fe\u00ff)?\s*<(?:\?xml|iati-)/.test(start(bytes));
