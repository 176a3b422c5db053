/** Fragments and lines become running text: spaces between words, words that were parted at a line's end made whole again. */
import { isCompound } from './compounds.ts';
import type { Fragment } from './fragments.ts';
import type { Line } from './lines.ts';

/** Where a fragment's words stand in the text. UTF-16 code units. */
interface TextRun {
  readonly start: number;
  readonly end: number;
  readonly fragment: Fragment;
}

/** The number of a note, at the character before it: it is drawn on the page, and is no word. UTF-16 code units. */
interface Reference {
  readonly start: number;
  readonly end: number;
  /** As printed: `12`, `*`. */
  readonly note: string;
}

export interface Joined {
  readonly text: string;
  readonly runs: readonly TextRun[];
  readonly references: readonly Reference[];
}

export interface Joining {
  /**
   * What comes between the end of one line and the start of the next: a space; nothing, after a hyphen that belongs to the
   * word; `-` where the hyphen was set for the line's end alone and goes.
   */
  seam(before: string, after: string): string;
}

/** White between two fragments of a line that is a space, in sizes of the letters. */
const SPACE = 0.12;

const PARTED = /(\p{L}+)[-‐]$/u;

/**
 * Knows the words of a document: one that stands elsewhere within a line with its hyphen keeps it when it is parted at it, one
 * that stands there without loses it; of others, those that are known to be written with a hyphen keep it.
 */
export function joiningOf(lines: Iterable<string>): Joining {
  const hyphenated = new Set<string>();
  const whole = new Set<string>();
  for (const line of lines) {
    for (const [word] of line.matchAll(/\p{L}+(?:[-‐]\p{L}+)+/gu)) {
      const pieces = word.toLowerCase().split(/[-‐]/u);
      for (const [at, piece] of pieces.entries()) {
        const next = pieces[at + 1];
        if (next !== undefined) hyphenated.add(`${piece}-${next}`);
      }
    }
    for (const [word] of line.matchAll(/\p{L}{4,}/gu)) whole.add(word.toLowerCase());
  }
  return {
    seam: (before, after) => {
      const parted = PARTED.exec(before)?.[1]?.toLowerCase();
      if (parted === undefined) return /\p{N}[-‐–]$/u.test(before) && /^\p{N}/u.test(after) ? '' : ' ';
      const next = /^\p{L}+/u.exec(after)?.[0];
      if (next === undefined) return /^\p{N}/u.test(after) ? '' : ' ';
      if (next[0] !== next[0]?.toLowerCase() || hyphenated.has(`${parted}-${next}`)) return '';
      return !whole.has(parted + next) && isCompound(parted, next) ? '' : '-';
    },
  };
}

/** What a note is called by where it is referred to. */
const NOTE = /^(?:\d{1,3}|[*†‡§]{1,3})$/u;
/** Endnotes are often numbered in Roman figures; behind a letter these may be part of a word: “XIXe”, “Mi”. */
const ROMAN = /^[ivxlc]{1,6}$/u;
/** Words after which a raised figure is a power: "km²", "m³". */
const POWER = /(?:^|[\s\d\u00a0\u202f])(?:[kcmdh]?m|ft|mi|CO)$/u;

/** A small raised number behind a word or its punctuation; behind a figure it is a power. */
function isReference(fragment: Fragment, { v, size }: Line, before: string): boolean {
  return (
    (NOTE.test(fragment.text.trim()) || (ROMAN.test(fragment.text.trim()) && /[.,;:!?»”)]$/u.test(before))) &&
    fragment.size < 0.8 * size &&
    v - fragment.v > 0.15 * size &&
    /[^\s\p{N}]$/u.test(before) &&
    !POWER.test(before)
  );
}

/** Where the last character begins. */
const lastCharacter = (text: string): number => text.length - (/.$/u.exec(text)?.[0].length ?? 1);

/** The text of lines that make one block: NFC, single spaces; cells of a row are parted by tabs. */
export function textOf(lines: readonly Line[], isRow: boolean, joining: Joining): Joined {
  let text = '';
  const runs: TextRun[] = [];
  const references: Reference[] = [];
  const shrinkTo = (length: number): void => {
    text = text.slice(0, length);
    for (let at = runs.length - 1; at >= 0; at -= 1) {
      const run = runs[at];
      if (run === undefined || run.end <= length) break;
      runs[at] = { ...run, end: Math.max(run.start, length) };
    }
  };
  for (const [at, line] of lines.entries()) {
    const isParted = lines[at - 1]?.isParted === true && /^\p{Ll}/u.test(line.fragments[0]?.text ?? '');
    let before: Fragment | null = null;
    for (const fragment of line.fragments) {
      if (before !== null && isReference(fragment, line, text)) {
        references.push({ start: lastCharacter(text), end: text.length, note: fragment.text.trim() });
        before = fragment;
        continue;
      }
      const words = fragment.text
        .replaceAll(/[\s\u00a0]+/gu, (space) => (space.includes('\u00a0') ? '\u00a0' : ' '))
        .normalize('NFC');
      const isFirst = before === null;
      if (isFirst && text !== '') {
        const seam = isParted ? '' : joining.seam(text, words.trimStart());
        if (seam === '-') shrinkTo(text.length - 1);
        else text += seam;
      } else if (before !== null) {
        if (isRow && line.cells.has(fragment)) text = `${text.trimEnd()}\t`;
        else if (isSpaced(before, fragment) && !/\s$/u.test(text) && !/^\s/u.test(words)) text += ' ';
      }
      const clean = text === '' || /\s$/u.test(text) ? words.trimStart() : words;
      const start = text.length;
      const whole = (text + clean).normalize('NFC');
      // A combining mark that begins a fragment joins the letter before it, which keeps its place.
      const from = whole.length === text.length + clean.length ? start : Math.min(start, whole.length);
      text = whole;
      if (text.length > from) runs.push({ start: from, end: text.length, fragment });
      before = fragment;
    }
    shrinkTo(text.trimEnd().length);
  }
  return { text, runs: runs.filter(({ start, end }) => end > start), references };
}

const isSpaced = (before: Fragment, after: Fragment): boolean => {
  if (/^[•▪‣]$/u.test(before.text.trim())) return true;
  const gap = before.isRightToLeft ? before.u - after.u - after.width : after.u - before.u - before.width;
  return gap > SPACE * Math.min(before.size, after.size);
};
