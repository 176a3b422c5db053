/** The words of a sheet, and the seal over them by which the pages that are set from it can be read back and compared. */
import { isReadBack, pageWords, TABLE, type SealedPage } from '../domain/page-words.ts';
import { chartTable } from './live/chart-table.ts';
import { sha256Of } from './sha256.ts';
import type { Block, Cell, Note, Run, Sheet } from './sheet.ts';

type Text = Pick<Sheet, 'blocks' | 'notes'>;

/** The words of a text and of its notes, in the order of the page; calls of notes are numbers, not words. */
export const wordsOfSheet = ({ blocks, notes }: Text): string =>
  (wordsOfBlocks(blocks) + wordsOfNotes(notes)).replaceAll(/[\ufdd0\ufdd1]/gu, '');

/** Null where a page may not give back every word as it is: an untouched page is never told to have been changed. */
export function pageSealOf(sheet: Text): SealedPage | null {
  if (!sheet.notes.every((note) => note.paragraphs.flat().every(isShort(LONGEST)))) return null;
  if (!fits(sheet.blocks, LONGEST, 0)) return null;
  const words = pageWords(wordsOfBlocks(sheet.blocks));
  return {
    length: words.length,
    text: sha256Of(words),
    notes: sha256Of(pageWords(wordsOfNotes(sheet.notes))),
  };
}

/** Letters that fit on a line, however wide, where a word is not parted; over what stands beside them. */
const LONGEST = 36;
/** Letters of a table that fit on the paper's whole width, and how many its margin and the cell's own air take. */
const CELL = { line: 44, air: 8 };
const DEEPEST = 6;

const isShort =
  (longest: number) =>
  ({ text, note }: Run): boolean =>
    note !== undefined || isReadBack(text, longest);

const fits = (blocks: readonly Block[], longest: number, depth: number): boolean =>
  depth <= DEEPEST &&
  blocks.every((block) => {
    switch (block.kind) {
      case 'heading':
      case 'paragraph':
        return block.runs.every(isShort(longest));
      case 'kept':
        return fits(block.blocks, longest, depth);
      case 'quote':
        return fits(block.blocks, longest, depth + 1);
      case 'list':
        return block.items.every((item) => fits(item, longest, depth + 1));
      case 'chart':
        // A figure has its words in an order of its own.
        return false;
      default: {
        // What is too long for its cell runs over the next ones, and from the last one into the margin.
        const all = block.weights.reduce((sum, weight) => sum + weight, 0);
        const narrowest = Math.min(...block.weights) / all;
        const own = Math.min(longest, Math.floor(narrowest * CELL.line) + CELL.air);
        return block.rows.every(
          (row) => row.every((cell) => fits(cell.blocks, own, depth + 1)) && keepsOrder(row, own),
        );
      }
    }
  });

/** Of a row that goes on over a page's end, the notes of its cells may mingle. */
const keepsOrder = (row: readonly Cell[], line: number): boolean => {
  const notes = row.map((cell) => notesIn(cell.blocks)).filter((count) => count > 0);
  return notes.length < 2 || row.every((cell) => wordsOfBlocks(cell.blocks).length <= line - CELL.air);
};

const notesIn = (blocks: readonly Block[]): number =>
  blocks.reduce((sum, block) => {
    switch (block.kind) {
      case 'heading':
      case 'paragraph':
        return sum + block.runs.filter(({ note }) => note !== undefined).length;
      case 'kept':
      case 'quote':
        return sum + notesIn(block.blocks);
      case 'list':
        return sum + notesIn(block.items.flat());
      case 'chart':
        return sum + notesIn([chartTable(block)]);
      default:
        return sum + notesIn(block.rows.flat().flatMap((cell) => cell.blocks));
    }
  }, 0);

const wordsOfRuns = (runs: readonly Run[]): string =>
  runs.map((run) => (run.note === undefined ? run.text : '')).join('');
const wordsOfNotes = (notes: readonly Note[]): string =>
  notes.flatMap(({ paragraphs }) => paragraphs.map(wordsOfRuns)).join('');

function wordsOfBlocks(blocks: readonly Block[]): string {
  return blocks
    .map((block) => {
      switch (block.kind) {
        case 'heading':
        case 'paragraph':
          return wordsOfRuns(block.runs);
        case 'kept':
        case 'quote':
          return wordsOfBlocks(block.blocks);
        case 'list':
          return block.items.map(wordsOfBlocks).join('');
        case 'chart':
          return wordsOfBlocks([chartTable(block)]);
        default:
          return (
            TABLE.open +
            block.rows.flatMap((row) => row.map((cell) => wordsOfBlocks(cell.blocks))).join('') +
            TABLE.close
          );
      }
    })
    .join('');
}
