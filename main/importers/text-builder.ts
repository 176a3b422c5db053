/**
 * Builds a canonical text: NFC, blocks joined by one `\n`, no white space at their edges, with the offsets of blocks and marks
 * in UTF-16 code units.
 */
import type { Block, BlockKind, Mark, MarkKind } from '../../preload/contract/documents.ts';

/** A stretch of words with the marks that it carries. */
export interface Run {
  readonly text: string;
  readonly marks: readonly RunMark[];
}

export interface RunMark {
  readonly kind: MarkKind;
  readonly href: string | null;
}

export interface Built {
  readonly text: string;
  readonly blocks: readonly Block[];
  readonly marks: readonly Mark[];
}

export interface TextBuilder {
  /**
   * Adds a block unless it holds no words. Its white space is collapsed, but for preformatted text and for the tabs
   * between the cells of a row, each of which is a run of its own.
   */
  add(kind: BlockKind, level: number, runs: readonly Run[]): void;
  readonly isEmpty: boolean;
  build(): Built;
}

export function textBuilder(): TextBuilder {
  const parts: string[] = [];
  const blocks: Block[] = [];
  const marks: Mark[] = [];
  let length = 0;

  return {
    add: (kind, level, runs) => {
      const { text, marks: own } = blockOf(runs, kind);
      if (text === '') return;
      if (parts.length > 0) length += 1;
      parts.push(text);
      blocks.push({ kind, level, start: length, end: length + text.length });
      for (const mark of own) marks.push({ ...mark, start: mark.start + length, end: mark.end + length });
      length += text.length;
    },
    get isEmpty() {
      return parts.length === 0;
    },
    build: () => ({ text: parts.join('\n'), blocks, marks }),
  };
}

function blockOf(runs: readonly Run[], kind: BlockKind): { text: string; marks: readonly Mark[] } {
  const keepSpace = kind === 'preformatted';
  const isTab = (text: string): boolean => kind === 'table-row' && text === '\t';
  let text = '';
  const marks: Mark[] = [];
  for (const run of runs) {
    if (isTab(run.text)) {
      // The space that a cell ends with goes: the tab that follows parts it well enough.
      if (text.endsWith(' ')) text = text.slice(0, -1);
      for (const [at, mark] of marks.entries()) {
        if (mark.end > text.length) marks[at] = { ...mark, end: text.length };
      }
      text += '\t';
      continue;
    }
    const words = keepSpace ? run.text.normalize('NFC') : collapse(run.text.normalize('NFC'), text);
    const start = text.length;
    text += words;
    for (const mark of run.marks) extend(marks, { ...mark, start, end: text.length });
  }
  const trimmed = keepSpace ? text.replaceAll(/^\n+|\s+$/g, '') : text.trimEnd();
  const lead = keepSpace ? text.length - text.replace(/^\n+/, '').length : 0;
  // A combining mark at the edge of two runs: the whole is composed, and the marks, whose places shift, are let go.
  const composed = trimmed.normalize('NFC');
  if (composed !== trimmed) return { text: composed, marks: [] };
  const kept = marks
    .map((mark) => ({
      ...mark,
      start: Math.max(0, mark.start - lead),
      end: Math.min(trimmed.length, mark.end - lead),
    }))
    .filter((mark) => mark.end > mark.start);
  return { text: trimmed, marks: kept };
}

/** Spaces and line ends become one space; no-break spaces stay what they are. */
function collapse(words: string, before: string): string {
  const single = words.replaceAll(/[ \t\n\f]+/g, ' ');
  return before === '' || before.endsWith(' ') || before.endsWith('\t') ? single.replace(/^ /, '') : single;
}

/** Marks of the same kind that touch are one. */
function extend(marks: Mark[], mark: Mark): void {
  const last = marks.findLast((each) => each.kind === mark.kind && each.href === mark.href);
  if (last !== undefined && last.end === mark.start) marks[marks.indexOf(last)] = { ...last, end: mark.end };
  else marks.push(mark);
}

/** Puts a mark on the last character that is not white space; whether there was one. */
export function markLast(runs: Run[], mark: RunMark): boolean {
  for (let at = runs.length - 1; at >= 0; at -= 1) {
    const run = runs[at];
    // A character with what combines with it: to part them would compose them differently.
    const found = run === undefined ? null : /\P{M}\p{M}*\s*$/u.exec(run.text.trimEnd());
    if (run === undefined || found === null) continue;
    const end = run.text.trimEnd().length;
    const pieces = [
      { text: run.text.slice(0, found.index), marks: run.marks },
      { text: run.text.slice(found.index, end), marks: [...run.marks, mark] },
      { text: run.text.slice(end), marks: run.marks },
    ].filter(({ text }) => text !== '');
    runs.splice(at, 1, ...pieces);
    return true;
  }
  return false;
}
