/** Find in document: over the canonical text, indifferent to case, accents and the shape of quotes and spaces. */
import type { TextRange } from './offsets.ts';

/** Characters that stand for one another when people search. */
const ALIKE: Readonly<Record<string, string>> = {
  '’': "'",
  '‘': "'",
  ʼ: "'",
  '′': "'",
  '“': '"',
  '”': '"',
  '„': '"',
  '«': '"',
  '»': '"',
  '–': '-',
  '—': '-',
  '‑': '-',
  '−': '-',
  '\u00a0': ' ',
  '\u202f': ' ',
  '\u2009': ' ',
  '\n': ' ',
  '\t': ' ',
};

const folds = new Uint16Array(0x10000);
const known = new Uint8Array(0x10000);

function foldUnit(unit: number): number {
  if (known[unit] === 0) {
    const character = String.fromCharCode(unit);
    const surrogate = unit >= 0xd800 && unit <= 0xdfff;
    // Й and Ї are letters of their own, not И and І with a mark: only Latin and Greek lose their marks.
    const latinOrGreek = unit < 0x0400 || (unit >= 0x1e00 && unit < 0x2000);
    let folded = surrogate ? character : character.toLowerCase();
    if (latinOrGreek) folded = folded.normalize('NFD').replace(/\p{M}+/gu, '');
    folded = ALIKE[folded] ?? folded;
    folds[unit] = folded.length === 1 ? folded.charCodeAt(0) : unit;
    known[unit] = 1;
  }
  return folds[unit] ?? unit;
}

/** The text as searches see it, of exactly the same length, so that every match is also a range of the text. */
export function foldForSearch(text: string): string {
  const parts: string[] = [];
  const units = new Uint16Array(Math.min(text.length, 8_192));
  for (let at = 0; at < text.length; at += units.length) {
    const count = Math.min(units.length, text.length - at);
    for (let index = 0; index < count; index += 1) units[index] = foldUnit(text.charCodeAt(at + index));
    parts.push(String.fromCharCode(...units.subarray(0, count)));
  }
  return parts.join('');
}

/** Matches are counted up to here; a search for one letter must not fill the memory. */
export const MAX_MATCHES = 10_000;

/** Every place where `wanted` stands, in reading order; `folded` is the text by `foldForSearch`. */
export function findAll(folded: string, wanted: string): TextRange[] {
  const needle = foldForSearch(wanted.normalize('NFC'));
  const found: TextRange[] = [];
  if (needle.trim() === '') return found;
  for (
    let at = folded.indexOf(needle);
    at >= 0 && found.length < MAX_MATCHES;
    at = folded.indexOf(needle, at + needle.length)
  ) {
    found.push({ start: at, end: at + needle.length });
  }
  return found;
}
