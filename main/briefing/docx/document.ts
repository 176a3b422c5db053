/**
 * A briefing as a Word file (Office Open XML): the same sheet as the PDF, with the same numbers. Same sheet, manifest and moment: same
 * bytes. Text is data for docx, which escapes it.
 */
import { Document, HeadingLevel, Packer, Paragraph } from 'docx';
import type { Manifest } from '../../domain/manifest.ts';
import type { Sheet } from '../sheet.ts';
import { annexOf, fieldOf } from './annex.ts';
import { blocksOf, numberingOf } from './blocks.ts';
import { edgesOf } from './edges.ts';
import { footnotesOf } from './notes.ts';
import { corePart, manifestPart, undated } from './package.ts';
import { body } from './place.ts';
import { numbers, textRuns } from './runs.ts';
import { PAGE, styles } from './styles.ts';
import { writable } from './text.ts';

const CUSTOM_XML = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/customXml';

/** `at`: ISO 8601 in UTC. */
export async function docxOf(sheet: Sheet, manifest: Manifest, at: string): Promise<Uint8Array> {
  const own = numbers();
  const document = new Document({
    title: writable(sheet.title),
    creator: writable(sheet.author),
    styles: styles(sheet.language, sheet.title),
    numbering: numberingOf(sheet.blocks, sheet.language),
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
          new Paragraph({ style: 'BriefingKind', children: [...textRuns(sheet.kicker)] }),
          new Paragraph({ heading: HeadingLevel.TITLE, children: [...textRuns(sheet.title)] }),
          ...sheet.head.map((line, index) =>
            fieldOf(line, index < sheet.head.length - 1 ? 'HeadField' : 'LastHeadField', own),
          ),
          ...blocksOf(sheet.blocks, body(own)),
          ...annexOf(sheet.annex, own),
        ],
      },
    ],
  });
  document.Document.Relationships.addRelationship('Manifest', CUSTOM_XML, '../customXml/item1.xml');
  const parts = [corePart(sheet, at), manifestPart(manifest)];
  return undated(await Packer.toBuffer(document, false, parts));
}
