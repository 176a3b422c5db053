/**
 * Builds the DOM of one section. Every code unit of a piece ends up in exactly one text node, in order, so that the
 * way from the DOM to the text and back is addition; nothing is ever parsed as markup.
 */
import type { Mark, MarkKind } from '../../preload/contract/index.ts';
import type { Piece, Section } from './sections.ts';

/** Told of each text node as it is made, in reading order. */
export type OnText = (node: Text, start: number) => void;

const MARK_TAGS: Readonly<Record<MarkKind, string>> = {
  strong: 'strong',
  emphasis: 'em',
  code: 'code',
  link: 'a',
  'note-reference': 'span',
};
/** Outermost first, so that neighbouring marks nest the same way everywhere. */
const MARK_ORDER: readonly MarkKind[] = ['link', 'strong', 'emphasis', 'code', 'note-reference'];

/** Marks that touch a range; `marks` sorted by `start`, `longest` the length of the longest of them. */
export function marksWithin(
  marks: readonly Mark[],
  longest: number,
  range: { readonly start: number; readonly end: number },
): Mark[] {
  let low = 0;
  let high = marks.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((marks[middle]?.start ?? 0) < range.start - longest) low = middle + 1;
    else high = middle;
  }
  const found: Mark[] = [];
  for (let index = low; index < marks.length; index += 1) {
    const mark = marks[index];
    if (mark === undefined || mark.start >= range.end) break;
    if (mark.end > range.start) found.push(mark);
  }
  return found;
}

function appendText(parent: Node, text: string, start: number, end: number, onText: OnText): void {
  if (start >= end) return;
  const node = document.createTextNode(text.slice(start, end));
  parent.appendChild(node);
  onText(node, start);
}

function markElement(mark: Mark): HTMLElement {
  const element = document.createElement(MARK_TAGS[mark.kind]);
  if (mark.kind === 'link') {
    // Without an href the window cannot follow it; a click asks, see surface.ts.
    element.setAttribute('role', 'link');
    element.dataset['href'] = mark.href ?? '';
    if (mark.href !== null) element.title = mark.href;
  }
  // The number is drawn, not written: it is not among the words that are quoted.
  if (mark.kind === 'note-reference') element.dataset['note'] = mark.href ?? '';
  return element;
}

/** Writes `text[start, end)` into `parent` with its marks. Marks may cross each other: the text is cut at every edge. */
function appendMarked(
  parent: Node,
  text: string,
  range: { readonly start: number; readonly end: number },
  marks: readonly Mark[],
  onText: OnText,
): void {
  if (marks.length === 0) return appendText(parent, text, range.start, range.end, onText);
  const edges = new Set([range.start, range.end]);
  for (const mark of marks) {
    for (const edge of [mark.start, mark.end]) if (edge > range.start && edge < range.end) edges.add(edge);
  }
  const cuts = [...edges].sort((a, b) => a - b);
  for (let index = 0; index + 1 < cuts.length; index += 1) {
    const start = cuts[index] ?? range.start;
    const end = cuts[index + 1] ?? range.end;
    let holder: Node = parent;
    for (const kind of MARK_ORDER) {
      const over = marks.filter((mark) => mark.kind === kind && mark.start <= start && mark.end >= end);
      // Several notes may be referred to at one place; of other kinds one says it all.
      for (const mark of kind === 'note-reference' ? over.toReversed() : over.slice(0, 1)) {
        holder = holder.appendChild(markElement(mark));
      }
    }
    appendText(holder, text, start, end, onText);
  }
  return undefined;
}

/** Cells are separated by a tab in the canonical text; the tab stays, unseen, at the end of its cell. */
function appendCells(
  row: HTMLElement,
  text: string,
  piece: Piece,
  marks: readonly Mark[],
  onText: OnText,
): void {
  let start = piece.start;
  while (start < piece.end) {
    const tab = text.indexOf('\t', start);
    const end = tab < 0 || tab >= piece.end ? piece.end : tab + 1;
    const cell = row.appendChild(document.createElement('td'));
    const range = { start, end };
    appendMarked(
      cell,
      text,
      range,
      marks.filter((mark) => mark.start < end && mark.end > start),
      onText,
    );
    start = end;
  }
}

const TAGS = {
  heading: 'h2',
  paragraph: 'p',
  quotation: 'blockquote',
  preformatted: 'pre',
  footnote: 'p',
} as const;

/** Headings of the document stand below the title of the screen, which is the first level. */
const headingTag = (level: number): string => `h${Math.max(2, Math.min(6, level + 1))}`;

/** The element that holds a piece; list items and table rows share a parent with their neighbours. */
function elementFor(section: HTMLElement, piece: Piece): HTMLElement {
  if (piece.kind === 'list-item' || piece.kind === 'table-row') {
    const list = piece.kind === 'list-item';
    const tag = list ? 'UL' : 'TBODY';
    const last = list ? section.lastElementChild : section.lastElementChild?.lastElementChild;
    let parent = last?.tagName === tag ? last : null;
    if (parent === null) {
      parent = list
        ? section.appendChild(document.createElement('ul'))
        : section.appendChild(document.createElement('table')).appendChild(document.createElement('tbody'));
    }
    const item = parent.appendChild(document.createElement(list ? 'li' : 'tr'));
    if (list && piece.level > 1) item.style.setProperty('--level', String(Math.min(piece.level, 8)));
    return item;
  }
  const tag = piece.kind === 'heading' ? headingTag(piece.level) : TAGS[piece.kind];
  const before = section.lastElementChild;
  const element = section.appendChild(document.createElement(tag));
  if (piece.kind === 'footnote') {
    element.className = 'reader-note';
    element.dataset['note'] = String(piece.level);
    // A note of several paragraphs has its number once.
    const goesOn = before?.getAttribute('data-note') === String(piece.level);
    if (goesOn || piece.continued) element.classList.add('reader-note-goes-on');
  }
  return element;
}

/** Fills `element` with a section; `marks` are those of the section, sorted by `start`. */
export function buildSection(
  element: HTMLElement,
  text: string,
  section: Section,
  marks: readonly Mark[],
  onText: OnText,
): void {
  for (const piece of section.pieces) {
    const block = elementFor(element, piece);
    if (piece.continued) block.dataset['continued'] = '';
    const touching = marks.filter((mark) => mark.start < piece.end && mark.end > piece.start);
    if (piece.kind === 'table-row') appendCells(block, text, piece, touching, onText);
    else appendMarked(block, text, piece, touching, onText);
  }
}
