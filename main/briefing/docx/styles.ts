/**
 * How a Word file looks: the PDF's sister, in the letters that its readers have. Everything hangs on named styles, Word's own where
 * it has them, so that who goes on in Word changes a style and not two hundred paragraphs.
 */
import {
  AlignmentType,
  BorderStyle,
  LineRuleType,
  ShadingType,
  type IParagraphStyleOptions,
  type IRunOptions,
  type IStylesOptions,
} from 'docx';
import type { Language } from '../../../preload/contract/vocabulary.ts';
import { wordLanguage } from './text.ts';

/** Millimetres in twips, Word's unit of length: a twentieth of a point. */
export const mm = (length: number): number => Math.round((length * 1440) / 25.4);
/** Points in twips. */
export const pt = (length: number): number => Math.round(length * 20);
/** Points in half-points, Word's unit for letters. */
const letters = (size: number): number => Math.round(size * 2);

/** A4 with the margins of the PDF. */
export const PAGE = {
  width: mm(210),
  height: mm(297),
  side: mm(34),
  top: mm(31),
  bottom: mm(28),
  header: mm(14),
  footer: mm(11),
} as const;
/** From margin to margin, in twips. */
export const LINE_WIDTH = PAGE.width - 2 * PAGE.side;

export const INK = '16181B';
export const GREY = '54585F';
export const RULE = 'B9BCC1';
const RED = '8A1C1C';
const ACCENT = '1F5D86';
const TINT = 'F3F4F5';

/**
 * A Word file names one font for a piece of text, without a list to fall back on, and our own would add two megabytes to each file.
 * Cambria and Calibri come with every Word, on Windows and on macOS, in Latin, Greek and Cyrillic letters; LibreOffice brings Caladea
 * and Carlito, which have their measures. `cs` is for scripts that run from right to left.
 */
const font = (name: string) => ({ ascii: name, hAnsi: name, cs: 'Times New Roman' });
const SERIF = font('Cambria');
export const SANS = { ...font('Calibri'), cs: 'Arial' };
const MONO = font('Courier New');

/** As TLP 2.0 (FIRST) colours its labels: always on black. */
export const TLP_COLOURS = {
  red: 'FF2B2B',
  amber: 'FFC000',
  'amber+strict': 'FFC000',
  green: '33FF00',
  clear: 'FFFFFF',
} as const;

const sans = (size: number, look: IRunOptions = {}): IRunOptions => ({
  font: SANS,
  size: letters(size),
  ...look,
});

/** Points between paragraphs of the text. */
export const PARAGRAPH_GAP = 7.5;

/** Label and words beside it: a hanging line with one tab. */
const FIELD_LABEL = mm(30);
const SUMMARY_LABEL = mm(38);
/** Where the words of a source stand: after its number. */
const SOURCE_INDENT = mm(9);
const SOURCE_LABEL = mm(21);
const PASSAGE_LABEL = mm(19);
const SCALE_SIGN = mm(8);
export const NOTE_INDENT = mm(5.5);
export const QUOTE_INDENT = mm(5);

const hanging = (label: number, left = 0) => ({ left: left + label, hanging: label });
/** Points after and before a paragraph, and its lines in 240ths of one. Without its rule, LibreOffice takes a line for an exact height. */
const air = (after: number, before = 0, line = 240) => ({
  before: pt(before),
  after: pt(after),
  line,
  lineRule: LineRuleType.AUTO,
});
const START = AlignmentType.START;

/** A box of one tint around paragraphs that follow one another. */
const tinted = { style: BorderStyle.SINGLE, size: 4, color: TINT, space: 8 } as const;

const paragraph = (
  id: string,
  name: string,
  rest: Omit<IParagraphStyleOptions, 'id' | 'name'>,
): IParagraphStyleOptions => ({ id, name, basedOn: 'Normal', quickFormat: true, ...rest });

export const styles = (language: Language, title: string): IStylesOptions => ({
  default: {
    document: {
      run: {
        font: SERIF,
        size: letters(11),
        color: INK,
        language: { value: wordLanguage(language), bidirectional: 'ar-SA' },
      },
      paragraph: { spacing: air(0) },
    },
    title: {
      run: { font: SERIF, size: letters(titleSize(title)), bold: true, color: INK },
      paragraph: {
        alignment: START,
        keepNext: true,
        spacing: air(12, 0),
        border: { bottom: { style: BorderStyle.SINGLE, size: 7, color: INK, space: 14 } },
      },
    },
    heading1: {
      run: sans(14, { bold: true, color: INK }),
      paragraph: { keepNext: true, keepLines: true, spacing: air(6, 19), outlineLevel: 0 },
    },
    heading2: {
      run: sans(12, { bold: true, color: INK }),
      paragraph: { keepNext: true, keepLines: true, spacing: air(5, 14), outlineLevel: 1 },
    },
    heading3: {
      run: sans(11, { bold: true, color: GREY }),
      paragraph: { keepNext: true, keepLines: true, spacing: air(4, 12), outlineLevel: 2 },
    },
    hyperlink: { run: { color: ACCENT } },
    footnoteText: {
      run: { size: letters(8.5) },
      paragraph: { spacing: air(2), indent: hanging(NOTE_INDENT) },
    },
    listParagraph: {
      paragraph: { alignment: AlignmentType.BOTH, spacing: air(4, 0, 264) },
    },
  },
  paragraphStyles: [
    paragraph('BodyText', 'Body Text', {
      paragraph: { alignment: AlignmentType.BOTH, spacing: air(PARAGRAPH_GAP, 0, 264) },
    }),
    paragraph('Quote', 'Quote', {
      run: { size: letters(10.5) },
      paragraph: {
        alignment: AlignmentType.BOTH,
        indent: { left: QUOTE_INDENT },
        spacing: air(PARAGRAPH_GAP, 3, 259),
        border: { left: { style: BorderStyle.SINGLE, size: 10, color: RULE, space: 10 } },
      },
    }),
    paragraph('Letterhead', 'Letterhead', {
      run: sans(9),
      paragraph: { alignment: START, keepNext: true, spacing: air(4) },
    }),
    paragraph('LastLetterhead', 'Last Letterhead', {
      basedOn: 'Letterhead',
      paragraph: { spacing: air(22) },
    }),
    paragraph('BriefingKind', 'Briefing Kind', {
      run: sans(9.5, { bold: true, color: GREY, characterSpacing: 18, allCaps: true }),
      paragraph: { keepNext: true, spacing: air(7) },
    }),
    paragraph('HeadField', 'Head Field', {
      run: sans(9.5),
      paragraph: { alignment: START, spacing: air(2.5), indent: hanging(FIELD_LABEL) },
    }),
    paragraph('LastHeadField', 'Last Head Field', {
      basedOn: 'HeadField',
      paragraph: {
        spacing: air(14),
        border: { bottom: { style: BorderStyle.SINGLE, size: 3, color: RULE, space: 9 } },
      },
    }),
    paragraph('SummaryField', 'Summary Field', {
      run: sans(9),
      paragraph: {
        alignment: START,
        spacing: air(2.5),
        indent: { ...hanging(SUMMARY_LABEL, mm(3)), right: mm(3) },
        shading: { type: ShadingType.CLEAR, fill: TINT, color: 'auto' },
        border: { top: tinted, bottom: tinted, left: tinted, right: tinted },
      },
    }),
    paragraph('TableText', 'Table Text', {
      run: sans(9.5),
      paragraph: { alignment: START, spacing: air(0) },
    }),
    paragraph('TableHeading', 'Table Heading', {
      basedOn: 'TableText',
      run: { bold: true },
    }),
    paragraph('SourceTitle', 'Source Title', {
      run: { size: letters(10), bold: true },
      paragraph: {
        alignment: START,
        keepNext: true,
        keepLines: true,
        spacing: air(3, 11),
        indent: hanging(SOURCE_INDENT),
      },
    }),
    paragraph('SourceField', 'Source Field', {
      run: sans(9),
      paragraph: {
        alignment: START,
        keepLines: true,
        keepNext: true,
        spacing: air(1.5),
        indent: hanging(SOURCE_LABEL, SOURCE_INDENT),
      },
    }),
    paragraph('LastSourceField', 'Last Source Field', {
      basedOn: 'SourceField',
      paragraph: { keepNext: false },
    }),
    paragraph('WholePassage', 'Whole Passage', {
      run: { size: letters(9) },
      paragraph: { alignment: START, spacing: air(5), indent: hanging(PASSAGE_LABEL) },
    }),
    paragraph('ScaleTitle', 'Scale Title', {
      run: sans(9.5, { bold: true }),
      paragraph: { keepNext: true, spacing: air(4, 10) },
    }),
    paragraph('ScaleLine', 'Scale Line', {
      run: sans(9),
      paragraph: { alignment: START, keepLines: true, spacing: air(3) },
    }),
    paragraph('ScaleSignLine', 'Scale Sign Line', {
      basedOn: 'ScaleLine',
      paragraph: { indent: hanging(SCALE_SIGN) },
    }),
    paragraph('ScaleRemark', 'Scale Remark', {
      run: sans(8.5, { color: GREY }),
      paragraph: { alignment: START, spacing: air(3, 2) },
    }),
    paragraph('Header', 'header', { run: sans(8, { color: GREY }), quickFormat: false }),
    paragraph('Footer', 'footer', { run: sans(8, { color: GREY }), quickFormat: false }),
    // What Word wants between two tables, and after one at the end of a cell.
    paragraph('TableGap', 'Table Gap', { paragraph: { spacing: air(0) }, run: { size: letters(7) } }),
  ],
  characterStyles: [
    {
      id: 'Grade',
      name: 'Grade',
      run: sans(7.5, { bold: true, border: { style: BorderStyle.SINGLE, size: 2, color: GREY, space: 1 } }),
    },
    { id: 'Mark', name: 'Mark', run: { font: SANS, bold: true, color: RED } },
    { id: 'Quiet', name: 'Quiet', run: { color: GREY } },
    { id: 'Hash', name: 'Hash', run: { font: MONO, size: letters(7.5), noProof: true } },
    { id: 'FieldLabel', name: 'Field Label', run: { font: SANS, color: GREY } },
  ],
});

/** A long title leaves the first page to the text: as in the PDF. In UTF-16 code units. */
const titleSize = ({ length }: string): number => (length <= 90 ? 23 : length <= 160 ? 19 : 16);
