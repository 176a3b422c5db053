/** What stands at the top and the bottom of every page: the running title, the number of the page, the marking. */
import {
  AlignmentType,
  BorderStyle,
  Footer,
  Header,
  LineRuleType,
  PageNumber,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlign,
  WidthType,
  type ParagraphChild,
} from 'docx';
import type { Sheet } from '../sheet.ts';
import { textRuns } from './runs.ts';
import { INK, LINE_WIDTH, mm, SANS, TLP_COLOURS } from './styles.ts';
import { NO_BORDERS } from './table.ts';

/**
 * The room of a marking, in twips: it stays on one line in any letters. A capital takes 2.6 mm in Calibri, 3.3 mm in the widest that a
 * reader without it is given instead.
 */
const tlpWidth = ({ label }: NonNullable<Sheet['tlp']>): number => mm(4 + label.length * 3.3);

/** The marking in its colour on black; the spaces are its margin. */
function tlpRuns(tlp: NonNullable<Sheet['tlp']>): readonly TextRun[] {
  return [
    new TextRun({
      text: `\u00A0${tlp.label}\u00A0`,
      font: SANS,
      size: 24,
      bold: true,
      color: TLP_COLOURS[tlp.level],
      shading: { type: ShadingType.CLEAR, fill: '000000', color: 'auto' },
      border: { style: BorderStyle.SINGLE, size: 12, color: '000000', space: 0 },
      noProof: true,
    }),
  ];
}

/** What a house prints beside it, in a frame. */
const houseRuns = (marking: string): readonly TextRun[] =>
  marking === ''
    ? []
    : [
        ...textRuns(`\u00A0${marking}\u00A0`, {
          font: SANS,
          size: 18,
          bold: true,
          color: INK,
          border: { style: BorderStyle.SINGLE, size: 6, color: INK, space: 1 },
        }),
        new TextRun('  '),
      ];

/** What a letter of it takes, in millimetres; the frame and the air beside it. */
const houseWidth = (marking: string): number => (marking === '' ? 0 : mm(8 + marking.length * 2.1));

/** Words and the marking on one line, each in a room of its own: a long title takes a second line, and not the marking's place. */
function edgeOf(
  style: 'Header' | 'Footer',
  words: readonly ParagraphChild[],
  { tlp, marking: own }: Pick<Sheet, 'tlp' | 'marking'>,
): (Paragraph | Table)[] {
  const line = new Paragraph({ style, children: [...words] });
  if (tlp === null && own === '') return [line];
  const cell = (width: number, child: Paragraph): TableCell =>
    new TableCell({
      width: { size: width, type: WidthType.DXA },
      verticalAlign: VerticalAlign.CENTER,
      children: [child],
    });
  const marking = new Paragraph({
    style,
    alignment: AlignmentType.END,
    children: [...houseRuns(own), ...(tlp === null ? [] : tlpRuns(tlp))],
  });
  const width = Math.min(LINE_WIDTH / 2, (tlp === null ? 0 : tlpWidth(tlp)) + houseWidth(own));
  const columnWidths = [LINE_WIDTH - width, width] as const;
  return [
    new Table({
      width: { size: LINE_WIDTH, type: WidthType.DXA },
      columnWidths: [...columnWidths],
      layout: TableLayoutType.FIXED,
      borders: NO_BORDERS,
      margins: { top: 0, bottom: 0, left: 0, right: 0, marginUnitType: WidthType.DXA },
      rows: [new TableRow({ children: [cell(columnWidths[0], line), cell(columnWidths[1], marking)] })],
    }),
    new Paragraph({ style, spacing: { line: 20, lineRule: LineRuleType.EXACT } }),
  ];
}

const footOf = ({ page, foot }: Sheet): readonly ParagraphChild[] => {
  const look = { bold: true, color: INK } as const;
  return [
    ...textRuns(`${page} `, look),
    new TextRun({ children: [PageNumber.CURRENT], ...look }),
    new TextRun({ text: ' / ', ...look }),
    new TextRun({ children: [PageNumber.TOTAL_PAGES], ...look }),
    ...textRuns(`   ${foot}`),
  ];
};

/** The first page has the title itself: nothing runs above it but the marking. */
export const edgesOf = (sheet: Sheet) => ({
  headers: {
    first: new Header({ children: edgeOf('Header', [], sheet) }),
    default: new Header({ children: edgeOf('Header', textRuns(sheet.running), sheet) }),
  },
  footers: {
    first: new Footer({ children: edgeOf('Footer', footOf(sheet), sheet) }),
    default: new Footer({ children: edgeOf('Footer', footOf(sheet), sheet) }),
  },
});
