/** The briefing's own text as blocks, with the calls of its notes in reading order. */
import type { BodyNode } from '../../preload/contract/briefings.ts';
import type { LedgerPart } from '../../preload/contract/live-parts.ts';
import type { Language } from '../../preload/contract/vocabulary.ts';
import { endsRightToLeft, LEFT_TO_RIGHT, runsRightToLeft } from './direction.ts';
import { withFigureColumns } from './figure-columns.ts';
import { liveBlocks } from './live/blocks.ts';
import { chartTable } from './live/chart-table.ts';
import { lineBreak, proseRuns } from './runs.ts';
import type { Block, Cell, Run } from './sheet.ts';
import { weightsOf } from './table-widths.ts';
import { CITATION, spacing } from './typography.ts';

/** Takes what one call cites, with what its note ends with, and answers the number of that note. */
export type Cite = (uids: readonly string[], end?: readonly Run[]) => number;

interface Reading {
  readonly language: Language;
  readonly cite: Cite;
  /** By uid. */
  readonly parts: ReadonlyMap<string, LedgerPart>;
  /** The level of the last heading: PDF/UA allows none to be skipped. */
  level: number;
}

/** Every block of a body. A first heading that only repeats the briefing's title is left to the head of the page. */
export function bodyBlocks(
  body: BodyNode,
  title: string,
  language: Language,
  cite: Cite,
  live: readonly LedgerPart[],
): readonly Block[] {
  const parts = new Map(live.map((part) => [part.uid, part]));
  const reading: Reading = { language, cite, parts, level: 0 };
  const nodes = body.content ?? [];
  const [first] = nodes;
  const repeats = first?.type === 'heading' && textOf(first).trim() === title.trim() && !cites(first);
  const blocks = (repeats ? nodes.slice(1) : nodes).flatMap((node) => blockOf(node, reading, false));
  // An editor leaves an empty paragraph at the end.
  const last = blocks.findLastIndex((block) => block.kind !== 'paragraph' || block.runs.length > 0);
  return keepTogether(blocks.slice(0, last + 1));
}

/** What follows a heading is not parted from it up to this length, in UTF-16 code units: some five lines. */
const KEPT = 400;

/** A table is one thing to look at: up to this length, some twenty lines, a page is not turned within it. */
const KEPT_TABLE = 1200;

/**
 * Headings, captions, and sentences that announce what follows them, with what follows. (Left to itself, Typst leaves a heading alone
 * at the foot of a page where the notes of the next line do not fit.) What is longer stays outside, and may break: the template
 * then leaves room for its first lines.
 */
function keepTogether(blocks: readonly Block[]): readonly Block[] {
  const result: Block[] = [];
  let leads: Block[] = [];
  for (const block of blocks) {
    const [first, ...others] = leads;
    const whole = wholeOf(block);
    if (block.kind === 'kept' && block.reserve) {
      leads.push(...block.blocks);
    } else if (leadsOn(block)) {
      leads.push(block);
    } else if (first === undefined) {
      result.push(whole !== null && block.kind === 'table' ? keep(block) : block);
    } else {
      if (whole === null) result.push({ kind: 'kept', blocks: [first, ...others], reserve: true }, block);
      else result.push(keep(first, ...others, ...whole));
      leads = [];
    }
  }
  return [...result, ...leads];
}

const keep = (...blocks: readonly [Block, ...Block[]]): Block => ({ kind: 'kept', blocks, reserve: false });

/** What of a block a page is not turned within; null where it may break. */
function wholeOf(block: Block): readonly Block[] | null {
  if (block.kind === 'kept') return block.blocks;
  return lengthOf([block]) <= (block.kind === 'table' ? KEPT_TABLE : KEPT) ? [block] : null;
}

/** A heading, or a short paragraph that ends in a colon, before its notes or after. */
const leadsOn = (block: Block): boolean =>
  block.kind === 'heading' ||
  (block.kind === 'paragraph' &&
    lengthOf([block]) <= KEPT &&
    /[:\uFF1A]\s*$/u.test(block.runs.map((run) => (run.sup ? '' : run.text)).join('')));

const textOf = (node: BodyNode): string => node.text ?? (node.content ?? []).map(textOf).join('');
const cites = (node: BodyNode): boolean => node.type === 'citation' || (node.content ?? []).some(cites);

/** Lists within lists, at most: what lies deeper stands in the last of them, and Typst lays no deeper nesting out. */
const DEEPEST = 8;

function blockOf(node: BodyNode, reading: Reading, quoted: boolean, depth = 0): readonly Block[] {
  const children = node.content ?? [];
  switch (node.type) {
    case 'heading':
      return headingOf(node, reading);
    case 'paragraph':
      return [{ kind: 'paragraph', runs: inline(children, reading, quoted), ...directionOf(node) }];
    case 'blockquote':
      return [{ kind: 'quote', blocks: children.flatMap((child) => blockOf(child, reading, true)) }];
    case 'bullet_list':
    case 'ordered_list':
      if (depth === DEEPEST)
        return children.flatMap((item) =>
          (item.content ?? []).flatMap((child) => blockOf(child, reading, quoted, depth)),
        );
      return [
        {
          kind: 'list',
          ordered: node.type === 'ordered_list',
          start: startOf(node),
          items: children.map((item) =>
            (item.content ?? []).flatMap((child) => blockOf(child, reading, quoted, depth + 1)),
          ),
        },
      ];
    case 'table':
      return [tableOf(node, reading)];
    case 'live':
      return liveBlocks(reading.parts.get(String(node.attrs?.['uid'])), reading.language, reading.cite);
    default:
      return [];
  }
}

/** A pasted list may start anywhere, Typst's only at a whole number from 0 on. */
const startOf = ({ attrs }: BodyNode): number => Math.max(0, Math.trunc(Number(attrs?.['order'] ?? 1)) || 0);

/** An empty heading is an accident of typing: it would be an empty line in the outline. */
function headingOf(node: BodyNode, reading: Reading): readonly Block[] {
  const runs = inline(node.content ?? [], reading, false);
  if (textOf(node).trim() === '') return runs.length === 0 ? [] : [{ kind: 'paragraph', runs }];
  reading.level = Math.min(Number(node.attrs?.['level'] ?? 1), reading.level + 1);
  return [{ kind: 'heading', level: reading.level, runs, ...directionOf(node) }];
}

const directionOf = (node: BodyNode): { readonly rtl?: true } =>
  runsRightToLeft(textOf(node)) ? { rtl: true } : {};

function tableOf(node: BodyNode, reading: Reading): Block {
  const rows = (node.content ?? []).map((row) =>
    (row.content ?? []).map((cell): Cell => ({
      header: cell.type === 'table_header',
      colspan: Math.max(1, Number(cell.attrs?.['colspan'] ?? 1)),
      rowspan: Math.max(1, Number(cell.attrs?.['rowspan'] ?? 1)),
      blocks: (cell.content ?? []).flatMap((child) => blockOf(child, reading, false)),
    })),
  );
  const body = rows.findIndex((row) => row.some((cell) => !cell.header));
  const reach = (row: readonly Cell[], at: number): boolean => row.every((cell) => at + cell.rowspan <= head);
  let head = body === -1 ? Math.min(1, rows.length) : body;
  // A header cell that reaches into the body cannot be cut off from it.
  while (head > 0 && !rows.slice(0, head).every(reach)) head -= 1;
  const columns = Math.max(
    1,
    (rows[0] ?? []).reduce((sum, cell) => sum + cell.colspan, 0),
  );
  return { kind: 'table', weights: weightsOf(rows, columns), head, rows: withFigureColumns(rows, head) };
}

/** A line of the text, in characters. */
const LINE = 80;

/** All the letters of some blocks, in UTF-16 code units; an item or a row counts for a line at least. */
const lengthOf = (blocks: readonly Block[]): number =>
  blocks.reduce((sum, block) => sum + lengthOfOne(block), 0);

function lengthOfOne(block: Block): number {
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
      return block.runs.reduce((sum, run) => sum + run.text.length, 0);
    case 'kept':
    case 'quote':
      return lengthOf(block.blocks);
    case 'list':
      return block.items.reduce((sum, item) => sum + Math.max(LINE, lengthOf(item)), 0);
    case 'chart':
      return lengthOfOne(chartTable(block));
    case 'table':
      return block.rows.reduce(
        (sum, row) => sum + Math.max(LINE, lengthOf(row.flatMap((cell) => cell.blocks))),
        0,
      );
  }
}

/** The runs of a paragraph, spaced by the rules of its language across bold, italics and calls. */
function inline(nodes: readonly BodyNode[], reading: Reading, quoted: boolean): readonly Run[] {
  const units = nodes.map(unitText);
  const whole = units.join('');
  const edits = spacing(whole, reading.language, quoted);
  const runs: Run[] = [];
  let start = 0;
  let next = 0;
  for (const [index, node] of nodes.entries()) {
    const unit = units[index] ?? '';
    const end = start + unit.length;
    let text = '';
    let at = start;
    for (let edit = edits[next]; edit !== undefined && edit.start < end; edit = edits[next]) {
      if (edit.start >= start) text += unit.slice(at - start, edit.start - start) + edit.text;
      at = Math.max(at, Math.min(edit.end, end));
      // What is taken away goes on into the next piece.
      if (edit.end > end) break;
      next += 1;
    }
    text += unit.slice(at - start);
    // The figure of a call belongs behind the words that it stands behind.
    if (node.type === 'citation' && runs.at(-1)?.note === undefined && endsRightToLeft(whole.slice(0, start)))
      runs.push({ text: LEFT_TO_RIGHT });
    runs.push(...runsOf(node, text, reading, quoted, runs.at(-1)));
    start = end;
  }
  return runs;
}

const unitText = (node: BodyNode): string => {
  if (node.type === 'citation') return CITATION;
  return node.type === 'hard_break' ? '\n' : (node.text ?? '').replaceAll(CITATION, '\uFFFD');
};

function runsOf(
  node: BodyNode,
  text: string,
  { language, cite }: Reading,
  quoted: boolean,
  before: Run | undefined,
): readonly Run[] {
  if (node.type === 'hard_break') return [lineBreak];
  const marks = new Set((node.marks ?? []).map(({ type }) => type));
  const look = {
    ...(marks.has('strong') && { strong: true as const }),
    ...(marks.has('em') && { em: true as const }),
  };
  if (node.type === 'citation') {
    // Two calls in a row would read as one number.
    const number = cite([String(node.attrs?.['uid'])]);
    const lead: Run[] = before?.note === undefined ? [] : [{ text: ',', sup: true }];
    return [...lead, { text: '', note: number }];
  }
  if (text === '') return [];
  return quoted ? [{ text, ...look }] : proseRuns(text, language, look);
}
