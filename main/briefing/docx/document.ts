/**
 * A briefing as a Word file (Office Open XML): the same sheet as the PDF, with the same numbers. Same sheet, manifest and moment: same
 * bytes. Text is data for docx, which escapes it.
 */
import { Document, HeadingLevel, Packer, Paragraph, type Table } from 'docx';
import { ANNEX_MARK, TEXT_MARK, type Manifest } from '../../domain/manifest.ts';
import type { House } from '../house/read.ts';
import type { Sheet } from '../sheet.ts';
import { annexOf, fieldOf } from './annex.ts';
import { blocksOf, numberingOf } from './blocks.ts';
import { edgesOf } from './edges.ts';
import { letterheadOf } from './letterhead.ts';
import { footnotesOf } from './notes.ts';
import { corePart, manifestParts, undated } from './package.ts';
import { body } from './place.ts';
import { marked, numbers, textRuns, type Numbers } from './runs.ts';
import { PAGE, styles } from './styles.ts';
import { writable } from './text.ts';

/** `at`: ISO 8601 in UTC. `logo`: the picture of who writes. */
export async function docxOf(
  sheet: Sheet,
  manifest: Manifest,
  at: string,
  logo: House['logo'] = null,
): Promise<Uint8Array> {
  const own = numbers();
  const document = new Document({
    title: writable(sheet.title),
    creator: writable(sheet.author),
    styles: styles(sheet.language, sheet.title),
    numbering: numberingOf([...sheet.blocks, ...(sheet.changes ?? [])], sheet.language),
    footnotes: footnotesOf(sheet.notes, own),
    sections: [
      {
        properties: {
          titlePage: true,
          page: {
            size: { width: PAGE.width, height: PAGE.height },
            margin: {
              top: PAGE.top,
              bottom: PAGE.bottom,
              left: PAGE.side,
              right: PAGE.side,
              header: PAGE.header,
              footer: PAGE.footer,
            },
          },
        },
        ...edgesOf(sheet),
        children: [
          ...(await letterheadOf(sheet, logo)),
          ...headOf(sheet, own),
          ...blocksOf(sheet.blocks, body(own)),
          ...changesOf(sheet, own),
          ...annexOf(sheet.annex, own, sheet.changes === undefined),
        ],
      },
    ],
  });
  const parts = [corePart(sheet, at), ...manifestParts(document, manifest)];
  return undated(await Packer.toBuffer(document, false, parts));
}

/** What changed since a release, on a page of its own; the text ends before it. */
const changesOf = ({ changes }: Sheet, own: Numbers): readonly (Paragraph | Table)[] =>
  changes === undefined
    ? []
    : [
        new Paragraph({ style: 'TableGap', pageBreakBefore: true, children: [marked(ANNEX_MARK, [], own)] }),
        ...blocksOf(changes, body(own)),
      ];

/** Title and head. Where they end, the text begins: there is a bookmark by which it is found again. */
function headOf({ kicker, title, head }: Sheet, own: Numbers): readonly Paragraph[] {
  const begins = marked(TEXT_MARK, [], own);
  const last = head.length - 1;
  return [
    new Paragraph({ style: 'BriefingKind', children: [...textRuns(kicker)] }),
    new Paragraph({
      heading: HeadingLevel.TITLE,
      children: [...textRuns(title), ...(head.length === 0 ? [begins] : [])],
    }),
    ...head.map((line, index) =>
      index < last ? fieldOf(line, 'HeadField', own) : fieldOf(line, 'LastHeadField', own, begins),
    ),
  ];
}
