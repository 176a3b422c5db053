/** The single keys of the core screen. Pure: a key event in, what it asks for out. */
import type { Credibility } from '../../../preload/contract/index.ts';

export type Action =
  | {
      readonly name:
        | 'highlight'
        | 'note'
        | 'claim'
        | 'statement'
        | 'link'
        | 'code'
        | 'fill'
        | 'delete'
        | 'escape'
        | 'find'
        | 'view'
        | 'accept'
        | 'dismiss'
        | 'suggestions'
        | 'compare'
        | 'move'
        | 'area'
        | 'outline';
    }
  | { readonly name: 'next' | 'previous' | 'next-suggestion' | 'previous-suggestion' }
  | { readonly name: 'credibility'; readonly digit: Credibility };

interface Key {
  readonly key: string;
  readonly code: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
}

/** The letters, as the selection bar and the list of shortcuts show them. */
export const LETTERS = {
  h: 'highlight',
  n: 'note',
  c: 'claim',
  s: 'statement',
  l: 'link',
  t: 'code',
  f: 'fill',
} as const;
export type LetterAction = (typeof LETTERS)[keyof typeof LETTERS];

/** Letters that make nothing of words. */
const OTHERS: Readonly<
  Record<string, 'view' | 'accept' | 'dismiss' | 'suggestions' | 'compare' | 'move' | 'area' | 'outline'>
> = {
  v: 'view',
  a: 'accept',
  x: 'dismiss',
  q: 'suggestions',
  d: 'compare',
  m: 'move',
  r: 'area',
  o: 'outline',
};

const DIGITS: Readonly<Record<string, Credibility>> = { 1: 1, 2: 2, 3: 3, 4: 4, 5: 5, 6: 6 };

/** With a Cyrillic or Greek keyboard the place of the key counts: an analyst reads in one script and works in another. */
function letterOf(event: Key): string {
  if (/^[a-z]$/i.test(event.key)) return event.key.toLowerCase();
  return event.key.length === 1 && /\p{L}/u.test(event.key) && event.code.startsWith('Key')
    ? event.code.slice(3).toLowerCase()
    : '';
}

/** The digit that was pressed, also on a keyboard where digits need Shift. */
function digitOf(event: Key): Credibility | undefined {
  const code = /^(?:Digit|Numpad)([1-6])$/.exec(event.code)?.[1];
  return DIGITS[event.key] ?? (code === undefined || event.shiftKey ? undefined : DIGITS[code]);
}

/** What a key asks for, or null if it is none of the screen's. */
export function actionOf(event: Key): Action | null {
  if (event.key === '[' || (event.altKey && event.key === 'ArrowUp')) return { name: 'previous' };
  if (event.key === ']' || (event.altKey && event.key === 'ArrowDown')) return { name: 'next' };
  if (event.altKey) return null;
  if (event.ctrlKey || event.metaKey)
    return letterOf(event) === 'f' && !event.shiftKey ? { name: 'find' } : null;
  if (event.key === 'Escape') return { name: 'escape' };
  if (event.key === 'Delete') return { name: 'delete' };
  const pressed = letterOf(event);
  if (pressed === 'u') return { name: event.shiftKey ? 'previous-suggestion' : 'next-suggestion' };
  const letter = event.shiftKey ? '' : pressed;
  const other = OTHERS[letter];
  if (other !== undefined) return { name: other };
  if (letter in LETTERS) return { name: LETTERS[letter as keyof typeof LETTERS] };
  const digit = digitOf(event);
  return digit === undefined ? null : { name: 'credibility', digit };
}
