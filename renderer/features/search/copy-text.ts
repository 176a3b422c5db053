/** Puts cells on the clipboard as a spreadsheet takes them. */

/** One cell as it stands in such a text; what begins like a formula is marked as text. */
function cellText(cell: string | number): string {
  const words = String(cell);
  const safe = typeof cell === 'string' && /^[=+\-@]/.test(words) ? `'${words}` : words;
  return /["\t\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

export const tsvOf = (rows: readonly (readonly (string | number)[])[]): string =>
  rows.map((cells) => cells.map(cellText).join('\t')).join('\r\n');

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
