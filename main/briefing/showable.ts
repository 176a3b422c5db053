/**
 * What our letters cannot show is given by number, in brackets, where it stands: nothing is dropped and nothing is drawn as
 * an empty box. The same for controls that would turn the order of the letters around.
 */
import { remembered } from './remembered.ts';

/** Controls, and those of direction (Unicode Bidirectional Algorithm), which could make a line read as it is not written. */
const UNSHOWN = /\p{Cc}|[\u202A-\u202E\u2066-\u2069]/u;
/** Marks that are not drawn: joiners, variation selectors, soft hyphens, breaks of no width. */
const UNDRAWN = /\p{Default_Ignorable_Code_Point}/u;
/** Around each number until all are there; noncharacters, which no text holds once it has been made showable. */
const OPEN = '\uFDD0';
const CLOSE = '\uFDD1';
const SPACE = /[\t\n\r\v\f\u0085\u2028\u2029]/;

/** A word without a place to break, in characters, from which on it gets such places (U+200B; the template draws none). */
const LONG_WORD = 40;
const UNBROKEN = new RegExp(`[^\\s\u00AD\u200B\\-\u2010\u2013\u2014/]{${LONG_WORD},}`, 'gu');
const PIECE = 10;

export interface Shown<Value> {
  readonly value: Value;
  /** Characters that are given by number. */
  readonly unshown: number;
}

/** Makes every string in a piece of plain data showable. */
export function showable<Value>(value: Value, covers: Covers): Shown<Value> {
  let unshown = 0;
  const make = shownBy(covers);
  const string = (text: string): string => {
    const shown = make(text);
    unshown += shown.unshown;
    return shown.value;
  };
  const walk = (part: unknown): unknown => {
    if (typeof part === 'string') return string(part);
    if (typeof part !== 'object' || part === null) return part;
    // Nearly everything can be shown as it is, and is not made anew.
    if (Array.isArray(part)) {
      const shown = part.map(walk);
      return shown.every((each, at) => each === part[at]) ? part : shown;
    }
    let changed: Record<string, unknown> | null = null;
    for (const [key, each] of Object.entries(part)) {
      const shown = walk(each);
      if (shown !== each) changed = { ...(changed ?? part), [key]: shown };
    }
    return changed ?? part;
  };
  return { value: walk(value) as Value, unshown };
}

type Covers = (codePoint: number) => boolean;

const makers = new WeakMap<Covers, (text: string) => Shown<string>>();

function shownBy(covers: Covers): (text: string) => Shown<string> {
  const made = makers.get(covers) ?? remembered((text) => shownString(text, covers));
  makers.set(covers, made);
  return made;
}

function shownString(text: string, covers: Covers): Shown<string> {
  let unshown = 0;
  const character = (each: string): string => {
    const code = each.codePointAt(0) ?? 0;
    if (SPACE.test(each)) return ' ';
    // A byte order mark amid a text is the old way to write a word joiner, and the only one that PDF/UA forbids.
    if (code === 0xfeff) return '\u2060';
    if (!UNSHOWN.test(each) && (covers(code) || UNDRAWN.test(each))) return each;
    unshown += 1;
    return `${OPEN}U+${code.toString(16).toUpperCase().padStart(4, '0')}${CLOSE}`;
  };
  // Nearly all text is of letters that every font has.
  const shown = /^[\x20-\x7E\u00A0-\u00FF\u2013\u2014\u2018-\u201D\u2026\u202F]*$/.test(text)
    ? text
    : Array.from(text, character)
        .join('')
        .replaceAll(CLOSE + OPEN, ' ')
        .replaceAll(OPEN, '[')
        .replaceAll(CLOSE, ']');
  return { value: shown.length < LONG_WORD ? shown : shown.replaceAll(UNBROKEN, breakable), unshown };
}

function breakable(word: string): string {
  const characters = Array.from(word);
  const pieces: string[] = [];
  for (let at = 0; at < characters.length; at += PIECE)
    pieces.push(characters.slice(at, at + PIECE).join(''));
  return pieces.join('\u200B');
}
