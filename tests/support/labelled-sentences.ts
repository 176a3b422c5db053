/** Sentences with what a careful reader would mark in them, and how the suggestions compare to it. */
import { readFileSync } from 'node:fs';

import { suggestionsIn } from '../../main/domain/suggestions/suggestions.ts';
import type { KnownActor, Suggestion } from '../../main/domain/suggestions/suggestions.ts';

const FILE = new URL('../fixtures/suggestions/labelled.txt', import.meta.url);

interface Sentence {
  readonly language: string;
  readonly text: string;
  /** Each as `kind value start end`. */
  readonly marks: readonly string[];
}

export interface Score {
  readonly right: number;
  readonly suggested: number;
  readonly marked: number;
}

/** The actors that the labelled sentences take as known. */
export const ACTORS: readonly KnownActor[] = [
  { id: 1, names: ['Денис Шмигаль'], isPerson: true },
  { id: 2, names: ['Volodymyr Zelensky'], isPerson: true },
  { id: 3, names: ['Рустем Умєров'], isPerson: true },
  { id: 4, names: ['Kaja Kallas', 'Кая Каллас'], isPerson: true },
  { id: 5, names: ['Юлія Свириденко'], isPerson: true },
  { id: 6, names: ['Andrii Sybiha'], isPerson: true },
  { id: 7, names: ['Naftogaz'], isPerson: false },
];

export function labelledSentences(): readonly Sentence[] {
  return readFileSync(FILE, 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => unmarked(line.slice(0, 2), line.slice(3)));
}

function unmarked(language: string, marked: string): Sentence {
  const open: { readonly name: string; readonly start: number }[] = [];
  const marks: string[] = [];
  let text = '';
  for (const [part] of marked.matchAll(/\{[^|{}]+\||\}|[^{}]+/gu)) {
    if (part.startsWith('{')) open.push({ name: part.slice(1, -1), start: text.length });
    else if (part === '}') {
      const mark = open.pop();
      if (mark === undefined) throw new Error(`A mark ends that did not begin: ${marked}`);
      marks.push(`${mark.name} ${mark.start} ${text.length}`);
    } else text += part;
  }
  if (open.length > 0) throw new Error(`A mark does not end: ${marked}`);
  return { language, text, marks };
}

const valueOf = (each: Suggestion): string => {
  switch (each.kind) {
    case 'actor':
      return String(each.actor);
    case 'country':
      return each.country;
    case 'organisation':
      return each.organisation;
    case 'date':
      return `${each.edtf}${each.inferred ? '?' : ''}`;
    case 'amount':
      return `${each.amount} ${each.currency}`;
    case 'speech':
      return each.actor === null ? '-' : String(each.actor);
  }
};

/** Scores by kind and under `all`; the sentences that came out otherwise than marked, with both. */
export function scored(): {
  readonly scores: ReadonlyMap<string, Score>;
  readonly differences: readonly string[];
} {
  const scores = new Map<string, { right: number; suggested: number; marked: number }>();
  const count = (mark: string, what: keyof Score): void => {
    for (const name of ['all', mark.slice(0, mark.indexOf(' '))]) {
      const score = scores.get(name) ?? { right: 0, suggested: 0, marked: 0 };
      score[what] += 1;
      scores.set(name, score);
    }
  };
  const differences: string[] = [];
  for (const { language, text, marks } of labelledSentences()) {
    const found = suggestionsIn({ text, language, published: '2025-11-07', actors: ACTORS }).map(
      (each) => `${each.kind} ${valueOf(each)} ${each.start} ${each.end}`,
    );
    for (const mark of marks) count(mark, 'marked');
    for (const mark of found) count(mark, 'suggested');
    for (const mark of found.filter((mark) => marks.includes(mark))) count(mark, 'right');
    const missed = marks.filter((mark) => !found.includes(mark));
    const wrong = found.filter((mark) => !marks.includes(mark));
    if (missed.length + wrong.length > 0)
      differences.push(
        `${text}  missed: ${missed.join(', ') || 'none'}  wrong: ${wrong.join(', ') || 'none'}`,
      );
  }
  return { scores, differences };
}
