/** How wide the columns of a table are, by what stands in them. */
import type { Block, Cell } from './sheet.ts';

/** In characters: beyond this, a column asks for no more room. */
const WIDEST = 100;
/** What the air on both sides of a cell takes, in characters. */
const AIR = 3;
/** What a table holds from edge to edge, in its own smaller letters. */
const TABLE_LINE = 88;
/**
 * How wide the columns are, one to another. Each gets the room of its longest word, so that none is written over its neighbour;
 * what is left goes where the text is longest. Where a cell spans several, all are alike.
 */
export function weightsOf(rows: readonly (readonly Cell[])[], columns: number): readonly number[] {
  const even = rows.every((row) => row.length === columns && row.every((cell) => cell.rowspan === 1));
  if (!even) return Array.from({ length: columns }, () => 1);
  const texts = Array.from({ length: columns }, (_, column) =>
    rows.map((row) => lettersOf(row[column]?.blocks ?? [])),
  );
  const least = texts.map(leastOf);
  const wish = texts.map((cells, column) =>
    Math.max(0, Math.min(WIDEST, Math.max(...cells.map((cell) => cell.length))) + AIR - (least[column] ?? 0)),
  );
  const room = Math.max(0, TABLE_LINE - sum(least));
  const share = Math.min(1, room / Math.max(1, sum(wish)));
  return least.map((width, column) => Math.round((width + (wish[column] ?? 0) * share) * 10) / 10);
}

/** Whether each column, given the texts of its cells, has the room of its longest word. */
export const haveRoom = (columns: readonly (readonly string[])[]): boolean =>
  sum(columns.map(leastOf)) <= TABLE_LINE;

const leastOf = (cells: readonly string[]): number => AIR + Math.max(4, ...cells.map(longestWord));

const sum = (numbers: readonly number[]): number => numbers.reduce((total, each) => total + each, 0);

/** Words break at hyphens, dates do not; from this length on they get places to break (`showable.ts`). */
const LONGEST_WORD = 24;
/** A name with a hyphen stays on its line up to this length: “Royaume-Uni”, “Nation-cadre”. */
const WHOLE = 14;
/** Where a line may break: not at the spaces that hold what is on both sides together. */
const BREAK = /[^\S\u00a0\u202f]+/u;
const longestWord = (text: string): number =>
  Math.min(
    LONGEST_WORD,
    Math.max(
      0,
      ...text
        .split(BREAK)
        .flatMap(partsOf)
        .map((word) => word.length),
    ),
  );

const partsOf = (word: string): readonly string[] =>
  word.length <= WHOLE ? [word] : word.split(/(?<=\p{L})[-\u2010\u2013\u2014/](?=\p{L})/u);

/** The call of a note is small, and as good as never of more than three figures. */
const CALL = '00';

/** The letters of some blocks, a line for each paragraph. */
const lettersOf = (blocks: readonly Block[]): string =>
  blocks
    .map((block) => {
      if ('runs' in block)
        return block.runs.map((run) => (run.note === undefined ? run.text : CALL)).join('');
      if ('blocks' in block) return lettersOf(block.blocks);
      return block.kind === 'list' ? block.items.map(lettersOf).join('\n') : '';
    })
    .join('\n');
