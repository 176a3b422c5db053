/**
 * The text of a word processor's file as it comes: words gathered into paragraphs, cells into rows, text boxes after the
 * paragraph that they hang on, notes at the end, numbered. DOCX, ODT and RTF are read into this.
 */
import type { BlockKind, Notice } from '../../preload/contract/documents.ts';
import { markLast, textBuilder, type Built, type Run, type RunMark } from './text-builder.ts';

export interface Flow {
  words(text: string, marks: readonly RunMark[]): void;
  /** Ends a paragraph; of `footnote` and in cells the kind is that of where it stands. */
  paragraph(kind: BlockKind, level: number): void;
  /** Rows of a table in a table are words of the cell that they stand in. */
  openRow(): void;
  closeCell(): void;
  /** A row that is not `kept` was deleted. */
  closeRow(kept: boolean): void;
  /** A text box: its paragraphs follow the one that it hangs on. */
  openBox(): void;
  closeBox(): void;
  /** A reference to a note, behind the words so far. */
  refer(kind: NoteKind): void;
  /** The words of the next note of this kind, in the order in which they are referred to. */
  openNote(kind: NoteKind): void;
  closeNote(): void;
  notice(notice: Notice): void;
  finish(): Built & { readonly notices: readonly Notice[] };
}

export type NoteKind = 'footnote' | 'endnote';

interface Block {
  readonly kind: BlockKind;
  readonly level: number;
  readonly runs: readonly Run[];
}

/** Where words go: the body, a text box or a note. */
interface Place {
  runs: Run[];
  /** Cells of the row that is open, and the words of the cell that is. */
  row: { readonly cells: Run[][]; cell: Run[]; depth: number } | null;
  /** References that wait for words to stand on. */
  waiting: RunMark[];
  readonly after: Block[];
  readonly add: (block: Block) => void;
}

const TAB: Run = { text: '\t', marks: [] };
const SPACE: Run = { text: ' ', marks: [] };

export function flow(): Flow {
  const builder = textBuilder();
  const notices = new Set<Notice>();
  const notes: Readonly<Record<NoteKind, Block[]>> = { footnote: [], endnote: [] };
  const referred = { footnote: 0, endnote: 0 };
  const told = { footnote: 0, endnote: 0 };
  const outer: Place[] = [];
  let here = placeOf(({ kind, level, runs }) => builder.add(kind, level, runs));

  const enter = (add: (block: Block) => void): void => {
    outer.push(here);
    here = placeOf(add);
  };

  const leave = (): Place => {
    const left = here;
    paragraph('paragraph', 0);
    while (here.row !== null) closeRow(true);
    here = outer.pop() ?? here;
    return left;
  };

  const paragraph = (kind: BlockKind, level: number): void => {
    const { row, after } = here;
    if (row === null) {
      here.add({ kind, level, runs: here.runs });
      for (const block of after.splice(0)) here.add(block);
    } else {
      row.cell.push(...(row.cell.length > 0 ? [SPACE] : []), ...here.runs);
      for (const { runs } of after.splice(0)) row.cell.push(SPACE, ...runs);
    }
    here.runs = [];
  };

  const closeRow = (kept: boolean): void => {
    const { row } = here;
    if (row === null) return;
    if (here.runs.length > 0) paragraph('paragraph', 0);
    row.depth -= 1;
    if (row.depth > 0) return;
    if (row.cell.length > 0) row.cells.push(row.cell);
    here.row = null;
    const runs = row.cells.flatMap((cell, at) => (at === 0 ? cell : [TAB, ...cell]));
    if (kept) here.add({ kind: 'table-row', level: 0, runs });
  };

  return {
    words: (text, marks) => {
      if (text === '') return;
      here.runs.push({ text, marks });
      if (here.waiting.length > 0 && /\S/.test(text)) {
        for (const mark of here.waiting.splice(0)) markLast(here.runs, mark);
      }
    },
    paragraph,
    openRow: () => {
      if (here.row === null) here.row = { cells: [], cell: [], depth: 1 };
      else here.row.depth += 1;
    },
    closeCell: () => {
      const { row } = here;
      if (row === null) return;
      if (here.runs.length > 0) paragraph('paragraph', 0);
      if (row.depth > 1) return;
      row.cells.push(row.cell);
      row.cell = [];
    },
    closeRow,
    openBox: () => {
      const { after } = here;
      enter((block) => after.push(block));
    },
    closeBox: () => void leave(),
    refer: (kind) => {
      referred[kind] += 1;
      const mark: RunMark = { kind: 'note-reference', href: `${kind} ${referred[kind]}` };
      if (!markLast(here.runs, mark)) here.waiting.push(mark);
    },
    openNote: (kind) => {
      told[kind] += 1;
      const level = told[kind];
      enter(({ runs }) => notes[kind].push({ kind: 'footnote', level, runs }));
    },
    closeNote: () => void leave(),
    notice: (notice) => void notices.add(notice),
    finish: () => {
      while (outer.length > 0) leave();
      leave();
      // Endnotes go on where footnotes end, so that each number is that of one note.
      const before = { footnote: 0, endnote: Math.max(referred.footnote, told.footnote) };
      for (const kind of ['footnote', 'endnote'] as const) {
        for (const { level, runs } of notes[kind]) {
          builder.add('footnote', level + before[kind], withoutLead(runs));
        }
      }
      const { text, blocks, marks } = builder.build();
      const numbered = marks.map((mark) => {
        const [kind, number] = (mark.kind === 'note-reference' ? (mark.href ?? '') : '').split(' ');
        return kind === 'footnote' || kind === 'endnote'
          ? { ...mark, href: String(before[kind] + Number(number)) }
          : mark;
      });
      return { text, blocks, marks: numbered, notices: [...notices] };
    },
  };
}

const placeOf = (add: (block: Block) => void): Place => ({
  runs: [],
  row: null,
  waiting: [],
  after: [],
  add,
});

/** Without the white space, of any kind, between the number of a note and its words. */
function withoutLead(runs: readonly Run[]): readonly Run[] {
  const first = runs.findIndex(({ text }) => text.trim() !== '');
  return runs
    .slice(Math.max(0, first))
    .map((run, at) => (at === 0 ? { ...run, text: run.text.trimStart() } : run));
}
