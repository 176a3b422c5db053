/** Queries that find more than one that found nothing. Pure. */
import { isOperator, piecesOf } from './query-text.ts';

export interface Looser {
  readonly kind: 'star' | 'fewer' | 'words';
  readonly without: string;
  readonly query: string;
}

const MOST_FEWER = 5;
/** A star needs so many letters before it. */
const LEAST_BEGINNING = 4;

export function looserQueries(query: string): readonly Looser[] {
  const pieces = piecesOf(query);
  const texts = pieces.map(({ text }) => text);
  const found: Looser[] = [];
  const last = texts.at(-1) ?? '';
  if (/^[\p{L}\p{N}]+$/u.test(last) && last.length > LEAST_BEGINNING && !isOperator(last)) {
    // Without its ending, which is what forms of a word differ in.
    const stem = last.slice(0, Math.max(LEAST_BEGINNING, last.length - 2));
    found.push({ kind: 'star', without: last, query: [...texts.slice(0, -1), `${stem}*`].join(' ') });
  }
  const phrase = /^"([^"*]+\s[^"*]+)"$/.exec(query.trim());
  if (phrase?.[1] !== undefined) found.push({ kind: 'words', without: '', query: phrase[1] });
  if (texts.length < 2 || texts.some(isOperator)) return found;
  for (const [at, without] of texts.entries()) {
    if (at >= MOST_FEWER) break;
    found.push({ kind: 'fewer', without, query: texts.filter((_, index) => index !== at).join(' ') });
  }
  return found;
}
