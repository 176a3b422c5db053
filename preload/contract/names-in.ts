/** The names of a list: one a line, or the first cell of each line of a CSV file. */

const BOM = /^\ufeff/;
/** A first cell in quotation marks, in which two are one; or up to a separator. A comma is one only in a CSV file: `Shmyhal, Denys` is a name. */
const FIRST_CELL = /^\s*(?:"((?:[^"]|"")*)"|([^;\t]*))/;
const FIRST_OF_CSV = /^\s*(?:"((?:[^"]|"")*)"|([^;\t,]*))/;

/** Each name once, in its order; empty lines and lines that begin with # are none. */
export function namesIn(text: string, isCsv: boolean): readonly string[] {
  const names = text
    .replace(BOM, '')
    .split(/\r\n|\r|\n/)
    .filter((line) => !line.startsWith('#'))
    .map((line) => {
      const [, quoted, plain] = (isCsv ? FIRST_OF_CSV : FIRST_CELL).exec(line) ?? [];
      return (quoted?.replaceAll('""', '"') ?? plain ?? '').normalize('NFC').trim().slice(0, 500);
    });
  return [...new Set(names)].filter((name) => name !== '');
}
