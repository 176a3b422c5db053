/** The notes as footnotes of Word: one for each, with a paragraph for each piece of evidence. */
import { Paragraph, Tab, TextRun } from 'docx';
import type { Note } from '../sheet.ts';
import { childrenOf, type Numbers } from './runs.ts';
import { NOTE_INDENT } from './styles.ts';

export type Footnotes = Readonly<Record<string, { readonly children: readonly Paragraph[] }>>;

export const footnotesOf = (notes: readonly Note[], numbers: Numbers): Footnotes =>
  Object.fromEntries(
    notes.map(({ number, paragraphs }) => [
      String(number),
      {
        children: paragraphs.map(
          (runs, index) =>
            new Paragraph({
              style: 'FootnoteText',
              // The number hangs before the first; the others stand under its words.
              ...(index > 0 && { indent: { left: NOTE_INDENT, hanging: 0 } }),
              children: [
                ...(index === 0 ? [new TextRun({ children: [new Tab()] })] : []),
                ...childrenOf(runs, numbers),
              ],
            }),
        ),
      },
    ]),
  );
