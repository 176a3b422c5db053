/** The table of a register: fields and values in the words of the screens, dates as the page writes them. */
import type { RegisterContent } from '../../../preload/contract/live-parts.ts';
import { fieldOf } from '../../../preload/contract/registers/definitions.ts';
import type { RegisterNoun } from '../../../preload/contract/registers/definitions.ts';
import type { Language } from '../../../preload/contract/vocabulary.ts';
import { dateIn } from '../../domain/written-dates.ts';
import { withFigureColumns } from '../figure-columns.ts';
import { proseRuns } from '../runs.ts';
import type { Block } from '../sheet.ts';
import { haveRoom, weightsOf } from '../table-widths.ts';
import { spaced } from '../typography.ts';
import { cell, dayOnOneLine, short } from './cells.ts';
import type { CitePart } from './citing.ts';
import { liveWordsIn, registerWord } from './words.ts';

export function registerTable(
  { register, columns, rows }: RegisterContent,
  language: Language,
  cite: CitePart,
): Block {
  const head = columns.map((key) => registerWord(`field.${key}`, language));
  const words = rows.map((row) =>
    // What is not known is said: an empty cell would leave a note’s call alone.
    columns.map((key, at) => wordsOf(row.cells[at] ?? null, register, key, language) || '–'),
  );
  const whole = words.map((row) =>
    row.map((text, at) =>
      fieldOf(register, columns[at] ?? '')?.type === 'date' ? dayOnOneLine(text) : text,
    ),
  );
  const hasRoom = haveRoom(head.map((text, at) => [text, ...whole.map((row) => row[at] ?? '')]));
  const table = [
    head.map((text) => cell([{ text }], true)),
    ...rows.map((row, index) =>
      ((hasRoom ? whole : words)[index] ?? []).map((text, at) =>
        cell([...proseRuns(text, language), ...(at === 0 ? cite(row) : [])]),
      ),
    ),
  ];
  return {
    kind: 'table',
    weights: weightsOf(table, columns.length),
    head: 1,
    rows: withFigureColumns(table, 1),
  };
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
    case 'amount':
    case 'number':
      return grouped(text, language);
    case 'prose':
      // Often somebody's own words, which stay as they are.
      return short(text);
    case 'choice':
      return field.vocabulary === 'reliability' ? `${text} – ${worded(text)}` : worded(text);
    case 'choices':
      return text.split('; ').map(worded).join(', ');
    case 'flag':
      return value === 1 ? liveWordsIn(language).yes : liveWordsIn(language).no;
    case undefined:
    default:
      return spaced(short(text), language);
  }
}

/** A bare number in groups of three; as soon as there is a word or a sign in it, it stays as it was reported. */
const grouped = (text: string, language: Language): string => {
  const [, whole, fraction = ''] = /^(\d{4,})(?:\.(\d+))?$/.exec(text) ?? [];
  return whole === undefined || whole.length > 15
    ? short(text)
    : liveWordsIn(language).number(Number(whole), 0) +
        (fraction === '' ? '' : `${language === 'fr' ? ',' : '.'}${fraction}`);
};
