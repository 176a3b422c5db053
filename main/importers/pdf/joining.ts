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

export interface Joined {
  readonly text: string;
  readonly runs: readonly TextRun[];
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

/** The text of lines that make one block: NFC, single spaces; cells of a row are parted by tabs. */
export function textOf(lines: readonly Line[], isRow: boolean, joining: Joining): Joined {
  let text = '';
  const runs: TextRun[] = [];
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
  return { text, runs: runs.filter(({ start, end }) => end > start) };
}

const isSpaced = (before: Fragment, after: Fragment): boolean => {
  if (/^[•▪‣]$/u.test(before.text.trim())) return true;
  const gap = before.isRightToLeft ? before.u - after.u - after.width : after.u - before.u - before.width;
  return gap > SPACE * Math.min(before.size, after.size);
};
