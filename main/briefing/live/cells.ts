/** Cells of one paragraph. */
import type { Cell, Run } from '../sheet.ts';

export const cell = (runs: readonly Run[], header = false): Cell => ({
  header,
  colspan: 1,
  rowspan: 1,
  blocks: [{ kind: 'paragraph', runs }],
});

/** UTF-16 code units of a cell: what is longer stands in the dossier. */
const LONGEST = 300;

/** A text in one line, cut between words. */
export function short(text: string, most = LONGEST): string {
  const line = text.replaceAll(/\s+/gu, ' ').trim();
  return line.length <= most
    ? line
    : `${line.slice(0, most - 1).replace(/[\uD800-\uDBFF]$|[\s,;:.]+\S*$/u, '')}…`;
}

/** “30 septembre 2014”: up to this length, in UTF-16 code units, a date stays on one line of its cell. */
const ONE_LINE = 17;

export const dayOnOneLine = (date: string): string =>
  date.length <= ONE_LINE ? date.replaceAll(' ', '\u00a0') : date;
