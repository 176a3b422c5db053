/** The words of an HTML tree as blocks. Walks with a stack of its own: however deep the tree, it does not run out of ours. */
import type { BlockKind } from '../../preload/contract/documents.ts';
import type { ChapterNotes } from './epub/notes.ts';
import { cellsOf } from './markdown.ts';
import { linkTarget } from './metadata.ts';
import { markLast, type Run, type RunMark, type TextBuilder } from './text-builder.ts';

/** Never words of the text. */
const SKIPPED = new Set(
  'script style noscript template iframe object embed svg math head link meta button input select textarea audio video canvas dialog'.split(
    ' ',
  ),
);
/** Around the text of a page, not in it. */
const FURNITURE = new Set(['nav', 'footer', 'aside', 'form']);
/** Begin and end a block of their own. */
const BLOCKS = new Set(
  'address article aside body blockquote dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr html li main nav ol p pre section summary table tbody tfoot thead tr ul caption center'.split(
    ' ',
  ),
);
const MARKS: Readonly<Record<string, RunMark>> = {
  b: { kind: 'strong', href: null },
  strong: { kind: 'strong', href: null },
  i: { kind: 'emphasis', href: null },
  em: { kind: 'emphasis', href: null },
  cite: { kind: 'emphasis', href: null },
  code: { kind: 'code', href: null },
  kbd: { kind: 'code', href: null },
};

interface Context {
  readonly kind: BlockKind;
  readonly level: number;
  readonly lists: number;
  readonly marks: readonly RunMark[];
}

export interface BlockOptions {
  /** A heading with these words is the title, which stands above already. */
  readonly skipHeading: string | null;
  /** The whole page is read, with its furniture, which is left out. */
  readonly wholePage: boolean;
  /** Notes that are told from the rest, as books do. */
  readonly notes?: ChapterNotes;
}

const TEXT = 3;
const ELEMENT = 1;

export function blocksOf(
  root: Element,
  builder: TextBuilder,
  { skipHeading, wholePage, notes }: BlockOptions,
): void {
  let runs: Run[] = [];
  let cells: Run[][] | null = null;
  let current: Context = { kind: 'paragraph', level: 0, lists: 0, marks: [] };

  const flush = (): void => {
    const { kind, level } = current;
    const words = runs
      .map(({ text }) => text)
      .join('')
      .replaceAll(/\s+/g, ' ')
      .trim();
    if (!(kind === 'heading' && words === skipHeading?.replaceAll(/\s+/g, ' ').trim()))
      builder.add(kind, level, runs);
    runs = [];
  };

  const enter = (name: string, element: Element): Context | null => {
    if (SKIPPED.has(name) || (wholePage && FURNITURE.has(name)) || isHidden(element)) return null;
    if (notes !== undefined && name === 'a') {
      const number = notes.references.get(element);
      const mark = { kind: 'note-reference' as const, href: String(number) };
      if (notes.isBackLink(element) || (number !== undefined && markLast(runs, mark))) return null;
    }
    const note = notes?.bodies.get(element);
    if (note !== undefined && cells === null) {
      flush();
      return { kind: 'footnote', level: note, lists: 0, marks: [] };
    }
    if (name === 'tr') {
      flush();
      cells = [];
      return { ...current, kind: 'table-row', level: 0, marks: [] };
    }
    if ((name === 'td' || name === 'th') && cells !== null) {
      runs = [];
      return { ...current, marks: [] };
    }
    // What stands in a cell stays in its row.
    if (cells !== null && BLOCKS.has(name)) {
      runs.push({ text: ' ', marks: [] });
      return current;
    }
    if (BLOCKS.has(name)) {
      flush();
      return contextOf(name, current);
    }
    return { ...current, marks: withMark(current.marks, name, element) };
  };

  const leave = (name: string): void => {
    if ((name === 'td' || name === 'th') && cells !== null) {
      cells.push(runs);
      runs = [];
    } else if (name === 'tr' && cells !== null) {
      builder.add('table-row', 0, cellsOf(cells));
      runs = [];
      cells = null;
    } else if (BLOCKS.has(name) && cells === null) flush();
  };

  // Each entry is a node still to be entered, or the context to go back to when an element is left.
  const stack: (Node | { readonly name: string; readonly context: Context })[] = [root];
  for (let next = stack.pop(); next !== undefined; next = stack.pop()) {
    if (!('nodeType' in next)) {
      leave(next.name);
      current = next.context;
    } else if (next.nodeType === TEXT) {
      runs.push({ text: next.textContent ?? '', marks: current.marks });
    } else if (next.nodeType === ELEMENT) {
      const element = next as Element;
      const name = element.tagName.toLowerCase();
      if (name === 'br') {
        runs.push({ text: current.kind === 'preformatted' ? '\n' : ' ', marks: current.marks });
        continue;
      }
      const inner = enter(name, element);
      if (inner === null) continue;
      stack.push({ name, context: current });
      current = inner;
      for (let child = element.lastChild; child !== null; child = child.previousSibling) stack.push(child);
    }
  }
  flush();
}

function contextOf(name: string, before: Context): Context {
  const heading = /^h([1-6])$/.exec(name)?.[1];
  if (heading !== undefined) return { ...before, kind: 'heading', level: Number(heading), marks: [] };
  if (name === 'blockquote') return { ...before, kind: 'quotation', level: 0 };
  if (name === 'pre') return { ...before, kind: 'preformatted', level: 0 };
  if (name === 'ul' || name === 'ol') return { ...before, lists: before.lists + 1 };
  if (name === 'li' || name === 'dd')
    return { ...before, kind: 'list-item', level: Math.max(1, before.lists) };
  return before;
}

function withMark(marks: readonly RunMark[], name: string, element: Element): readonly RunMark[] {
  const href = name === 'a' ? linkTarget(element.getAttribute('href')) : null;
  const mark =
    href === null ? (Object.hasOwn(MARKS, name) ? MARKS[name] : undefined) : { kind: 'link' as const, href };
  return mark === undefined || marks.some(({ kind }) => kind === mark.kind) ? marks : [...marks, mark];
}

const isHidden = (element: Element): boolean =>
  element.hasAttribute('hidden') ||
  element.getAttribute('aria-hidden') === 'true' ||
  /display\s*:\s*none/i.test(element.getAttribute('style') ?? '');
