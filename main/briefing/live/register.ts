/** The table of a register: fields and values in the words of the screens, dates as the page writes them. */
import type { RegisterContent } from '../../../preload/contract/live-parts.ts';
import { fieldOf } from '../../../preload/contract/registers/definitions.ts';
import type { RegisterNoun } from '../../../preload/contract/registers/definitions.ts';
import type { Language } from '../../../preload/contract/vocabulary.ts';
import { dateIn } from '../dates.ts';
import { proseRuns } from '../runs.ts';
import type { Block } from '../sheet.ts';
import { weightsOf } from '../table-widths.ts';
import { cell, short } from './cells.ts';
import type { CitePart } from './citing.ts';
import { liveWordsIn, registerWord } from './words.ts';

export function registerTable(
  { register, columns, rows }: RegisterContent,
  language: Language,
  cite: CitePart,
): Block {
  const table = [
    columns.map((key) => cell([{ text: registerWord(`field.${key}`, language) }], true)),
    ...rows.map((row) =>
      columns.map((key, at) =>
        cell([
          // What is not known is said: an empty cell would leave a note’s call alone.
          ...proseRuns(wordsOf(row.cells[at] ?? null, register, key, language) || '–', language),
          ...(at === 0 ? cite(row) : []),
        ]),
      ),
    ),
  ];
  return { kind: 'table', weights: weightsOf(table, columns.length), head: 1, rows: table };
}

/** A cell in words. Grades keep their sign before what it means. */
function wordsOf(
  value: string | number | null,
  register: RegisterNoun,
  key: string,
  language: Language,
): string {
  if (value === null || value === '') return '';
  const text = String(value);
  const field = fieldOf(register, key);
  const worded = (word: string): string => registerWord(`${field?.vocabulary ?? ''}.${word}`, language);
  switch (field?.type) {
    case 'date':
      return dateIn(text, language);
    case 'choice':
      return field.vocabulary === 'reliability' ? `${text} – ${worded(text)}` : worded(text);
    case 'choices':
      return text.split('; ').map(worded).join(', ');
    case 'flag':
      return value === 1 ? liveWordsIn(language).yes : liveWordsIn(language).no;
    case undefined:
    default:
      return short(text);
  }
}
