/** A chart as a table: the same words in the same order, for every form that draws no bars. */
import { withFigureColumns } from '../figure-columns.ts';
import type { Block, Cell, Chart, Run } from '../sheet.ts';
import { weightsOf } from '../table-widths.ts';
import { cell } from './cells.ts';

export function chartTable({ columns, panels }: Chart): Extract<Block, { kind: 'table' }> {
  const width = columns[2] === '' ? 2 : 3;
  const row = (texts: readonly string[], header: boolean, cites: readonly Run[] = []): readonly Cell[] =>
    texts.slice(0, width).map((text, at) => cell([{ text }, ...(at === 0 ? cites : [])], header));
  const rows = [
    row(columns, true),
    ...panels.flatMap(({ label, bars }) => [
      ...(label === '' ? [] : [[{ ...cell([{ text: label }], true), colspan: width }]]),
      ...bars.map(({ label: of, text, note, cites }) => row([of, text, note], false, cites)),
    ]),
  ];
  const plain = rows.filter((cells) => cells.length === width);
  return { kind: 'table', weights: weightsOf(plain, width), head: 1, rows: withFigureColumns(rows, 1) };
}
