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

/** The room of a marking, in twips: the longest is TLP:AMBER+STRICT. */
const tlpWidth = ({ label }: NonNullable<Sheet['tlp']>): number => mm(label.length > 10 ? 46 : 30);

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

/** Words and the marking on one line, each in a room of its own: a long title takes a second line, and not the marking's place. */
function edgeOf(
  style: 'Header' | 'Footer',
  words: readonly ParagraphChild[],
  tlp: Sheet['tlp'],
): (Paragraph | Table)[] {
  const line = new Paragraph({ style, children: [...words] });
  if (tlp === null) return [line];
  const cell = (width: number, child: Paragraph): TableCell =>
    new TableCell({
      width: { size: width, type: WidthType.DXA },
      verticalAlign: VerticalAlign.CENTER,
      children: [child],
    });
  const marking = new Paragraph({ style, alignment: AlignmentType.END, children: [...tlpRuns(tlp)] });
  const width = tlpWidth(tlp);
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
    first: new Header({ children: edgeOf('Header', [], sheet.tlp) }),
    default: new Header({ children: edgeOf('Header', textRuns(sheet.running), sheet.tlp) }),
  },
  footers: {
    first: new Footer({ children: edgeOf('Footer', footOf(sheet), sheet.tlp) }),
    default: new Footer({ children: edgeOf('Footer', footOf(sheet), sheet.tlp) }),
  },
});
