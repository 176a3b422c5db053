/** The annex: what the briefing rests on, with the same numbers as everywhere, and the scales by which it was graded. */
import { ANNEX_MARK } from '../../domain/manifest.ts';
import { HeadingLevel, Paragraph, Tab, TextRun, type ParagraphChild } from 'docx';
import { sourceLabel } from '../runs.ts';
import type { Annex, Key, Line, SourceEntry, WholePassage } from '../sheet.ts';
import { childrenOf, marked, textRuns, type Numbers } from './runs.ts';
import { SANS } from './styles.ts';

const tab = (): TextRun => new TextRun({ children: [new Tab()] });

/** A label and its words beside it, in a hanging line: read aloud, it is one line in its order. */
export const fieldOf = (
  { label, runs }: Line,
  style: string,
  numbers: Numbers,
  ...after: readonly ParagraphChild[]
): Paragraph =>
  new Paragraph({
    style,
    children: [...textRuns(label, { style: 'FieldLabel' }), tab(), ...childrenOf(runs, numbers), ...after],
  });

const heading = (text: string): Paragraph =>
  new Paragraph({ heading: HeadingLevel.HEADING_2, children: [...textRuns(text)] });

/** Where the text ends: there is a bookmark by which it is found again. `ends`: the text is what stands before. */
export const annexOf = (annex: Annex, numbers: Numbers, ends: boolean): readonly Paragraph[] => [
  new Paragraph({
    heading: HeadingLevel.HEADING_1,
    pageBreakBefore: true,
    spacing: { before: 0 },
    children: [...(ends ? [marked(ANNEX_MARK, [], numbers)] : []), ...textRuns(annex.title)],
  }),
  heading(annex.summaryTitle),
  ...annex.summaryText.map(
    (runs) => new Paragraph({ style: 'BodyText', children: [...childrenOf(runs, numbers)] }),
  ),
  ...annex.summary.map((line) => fieldOf(line, 'SummaryField', numbers)),
  heading(annex.sourcesTitle),
  ...(annex.sources.length === 0
    ? [new Paragraph({ style: 'BodyText', children: [...textRuns(annex.none)] })]
    : annex.sources.flatMap((source) => sourceOf(source, numbers))),
  ...(annex.passages.length === 0 ? [] : [heading(annex.passagesTitle)]),
  ...annex.passages.map((passage) => passageOf(passage, numbers)),
  ...(annex.keys.length === 0 ? [] : [heading(annex.keysTitle)]),
  ...annex.keys.flatMap(keyOf),
];

/** A document on one page, as far as one page goes. */
function sourceOf({ key, title, lang, lines }: SourceEntry, numbers: Numbers): readonly Paragraph[] {
  const number = new TextRun({ text: `[${key}]`, font: SANS, size: 18 });
  return [
    new Paragraph({
      style: 'SourceTitle',
      children: [marked(sourceLabel(key), [number], numbers), tab(), ...textRuns(title, {}, lang)],
    }),
    ...lines.map((line, index) =>
      fieldOf(line, index < lines.length - 1 ? 'SourceField' : 'LastSourceField', numbers),
    ),
  ];
}

const passageOf = ({ target, label, runs }: WholePassage, numbers: Numbers): Paragraph =>
  new Paragraph({
    style: 'WholePassage',
    children: [
      marked(target, textRuns(label, { style: 'FieldLabel' }), numbers),
      tab(),
      ...childrenOf(runs, numbers),
    ],
  });

function keyOf({ title, rows, remark }: Key): readonly Paragraph[] {
  return [
    new Paragraph({ style: 'ScaleTitle', children: [...textRuns(title)] }),
    ...rows.map(
      ({ sign, name, means }, index) =>
        new Paragraph({
          style: sign === '' ? 'ScaleLine' : 'ScaleSignLine',
          ...((index < rows.length - 1 || remark !== '') && { keepNext: true }),
          children: [
            ...(sign === '' ? [] : [...textRuns(sign, { style: 'Grade' }), tab()]),
            ...textRuns(name, { bold: true }),
            ...textRuns(`  ${means}`),
          ],
        }),
    ),
    ...(remark === '' ? [] : [new Paragraph({ style: 'ScaleRemark', children: [...textRuns(remark)] })]),
  ];
}
