/** A table of the briefing as a table of Word: its header rows come again on each page, its spans are real ones. */
import { BorderStyle, Table, TableCell, TableLayoutType, TableRow, WidthType, type Paragraph } from 'docx';
import type { Block, Cell } from '../sheet.ts';
import { gap, type Place } from './place.ts';
import { GREY, INK, mm, pt, RULE } from './styles.ts';

type SheetTable = Extract<Block, { kind: 'table' }>;

/** The air beside the words of a cell, in twips. */
const AIR = { x: mm(1.8), y: pt(3) } as const;

const NONE = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const;
const edge = { style: BorderStyle.SINGLE, size: 7, color: INK } as const;
const inner = { style: BorderStyle.SINGLE, size: 3, color: RULE } as const;

export const NO_BORDERS = {
  top: NONE,
  bottom: NONE,
  left: NONE,
  right: NONE,
  insideHorizontal: NONE,
  insideVertical: NONE,
} as const;

/** How the blocks of a cell are written: the same way as all others, which know of tables. */
type Fill = (blocks: readonly Block[], place: Place) => readonly (Paragraph | Table)[];

export function tableOf({ weights, head, rows }: SheetTable, place: Place, fill: Fill): Table {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const columnWidths = weights.map((weight) => Math.floor((weight / total) * place.width));
  // A header with a note is set once: repeated, its note would be too.
  const repeats = !rows.slice(0, head).some((row) => row.some(hasNote));
  // Where it stays on one page, each row but the last stays with the next.
  const last = place.whole ? rows.length - 1 : 0;
  return new Table({
    width: { size: columnWidths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    columnWidths,
    layout: TableLayoutType.FIXED,
    ...(place.indent > 0 && { indent: { size: place.indent, type: WidthType.DXA } }),
    borders: { ...NO_BORDERS, top: edge, bottom: edge, insideHorizontal: inner },
    margins: { top: AIR.y, bottom: AIR.y, left: AIR.x, right: AIR.x, marginUnitType: WidthType.DXA },
    tableLook: { firstRow: head > 0, firstColumn: false, noHBand: true, noVBand: true },
    rows: rows.map(
      (row, index) =>
        new TableRow({
          cantSplit: true,
          ...(index < head && repeats && { tableHeader: true }),
          children: row.map((cell) =>
            cellOf(cell, index < head, index < last ? { ...place, keepNext: true } : place, fill),
          ),
        }),
    ),
  });
}

function cellOf(
  { header, colspan, rowspan, blocks, end }: Cell,
  inHead: boolean,
  place: Place,
  fill: Fill,
): TableCell {
  const inside: Place = {
    ...place,
    style: header ? 'TableHeading' : 'TableText',
    indent: 0,
    depth: 0,
    last: false,
    ...(end === true && { end }),
  };
  const children = fill(blocks, inside);
  return new TableCell({
    ...(colspan > 1 && { columnSpan: colspan }),
    ...(rowspan > 1 && { rowSpan: rowspan }),
    ...(inHead && { borders: { bottom: { ...inner, color: GREY } } }),
    // Word wants a paragraph in every cell.
    children: children.length === 0 ? [gap()] : [...children],
  });
}

const hasNote = ({ blocks }: Cell): boolean =>
  blocks.some((block) => 'runs' in block && block.runs.some((run) => run.note !== undefined));
