/** Puts cells on the clipboard as a spreadsheet takes them. */

import { formatTsv } from '../../grid/tsv.ts';

/** What begins like a formula is marked as text. */
const asText = (cell: string | number): string =>
  typeof cell === 'string' && /^[=+\-@]/.test(cell) ? `'${cell}` : String(cell);

export const tsvOf = (rows: readonly (readonly (string | number)[])[]): string =>
  formatTsv(rows.map((cells) => cells.map(asText)));

/** While a person’s click is handled: the page may write to the clipboard only then. */
export function putOnClipboard(types: Readonly<Record<string, string>>): void {
  const put = (event: ClipboardEvent): void => {
    for (const [type, words] of Object.entries(types)) event.clipboardData?.setData(type, words);
    event.preventDefault();
    event.stopPropagation();
  };
  addEventListener('copy', put, { capture: true, once: true });
  document.execCommand('copy');
  removeEventListener('copy', put, { capture: true });
}

export const copyText = (rows: readonly (readonly (string | number)[])[]): void =>
  putOnClipboard({ 'text/plain': tsvOf(rows) });
