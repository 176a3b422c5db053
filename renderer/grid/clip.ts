/** Cells on the clipboard: as text for spreadsheets, as a table for letters, and whole for another grid of the same dossier. */
import type { RegisterRow } from '../../preload/contract/index.ts';
import type { ShownColumn } from './columns.ts';
import { writtenForm } from './editing.ts';
import type { Shown } from './shown.ts';
import { formatTsv, parseTsv } from './tsv.ts';

/** A cell as it travels: what it holds, and the record that it leads to. */
export interface ClipCell {
  readonly text: string;
  readonly id: number | null;
  /** What a spreadsheet takes, where that is another text. */
  readonly plain?: string;
}

export type Clip = readonly (readonly ClipCell[])[];

/** Only read by Liasse; spreadsheets do not know it. */
const OURS = 'application/x-liasse-cells';

/** What is copied of rows. Spreadsheets get labels, figures without spaces, and dates as EDTF, which they read where a day is whole. */
export function clipOf(
  rows: readonly (RegisterRow | null)[],
  columns: readonly ShownColumn[],
  shown: Shown,
): Clip {
  return rows.map((row) =>
    columns.map(({ key, field }): ClipCell => {
      const id = row?.references[key] ?? null;
      const value = row?.cells[key] ?? null;
      if (row === null || value === null) return { text: '', id };
      if (field.type === 'choice' || field.type === 'choices' || field.type === 'flag')
        return { text: String(value), id, plain: writtenForm(field, key, row, shown) };
      const figure = row.figures[key];
      const isPlain = figure?.certainty === 'reported' && figure.milli !== null && figure.upperMilli === null;
      return isPlain && figure.milli !== null
        ? { text: String(value), id, plain: shown.plainNumber(figure.milli / 1000) }
        : { text: String(value), id };
    }),
  );
}

export function putOnClipboard(data: DataTransfer, clip: Clip, dossier: string): void {
  const texts = clip.map((cells) => cells.map(({ text, plain }) => plain ?? text));
  data.setData('text/plain', formatTsv(texts));
  data.setData('text/html', htmlOf(texts));
  data.setData(OURS, JSON.stringify({ dossier, cells: clip }));
}

/** Numbers of records mean something in their own dossier only. */
export function fromClipboard(data: DataTransfer, dossier: string): Clip {
  const ours = data.getData(OURS);
  if (ours !== '') {
    const read = JSON.parse(ours) as { readonly dossier: string; readonly cells: Clip };
    if (read.dossier === dossier) return read.cells;
  }
  return parseTsv(data.getData('text/plain')).map((cells) => cells.map((text) => ({ text, id: null })));
}

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** What begins like a formula is marked as text: a spreadsheet must not run it. */
const cellHtml = (text: string): string => {
  const safe = text
    .replaceAll(/[&<>"]/g, (letter) => ESCAPES[letter] ?? letter)
    .replaceAll('\n', '<br style="mso-data-placement:same-cell">');
  return /^[=+\-@\t\r]/.test(text) && !/^-?[\d.,\s]+$/.test(text)
    ? `<td style="mso-number-format:'\\@'">${safe}</td>`
    : `<td>${safe}</td>`;
};

const htmlOf = (rows: readonly (readonly string[])[]): string =>
  `<meta charset="utf-8"><table>${rows
    .map((cells) => `<tr>${cells.map(cellHtml).join('')}</tr>`)
    .join('')}</table>`;
