/**
 * The words of a tagged PDF in the order of its structure (ISO 32000-1, 14.7), its notes apart. What is no part of the text (running
 * heads, page numbers, rules) is an artifact, and left out; so are labels: the signs of lists and the calls of notes.
 */
import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { TABLE } from '../../domain/page-words.ts';
import type { PageProgress } from './pdf.ts';

export interface TaggedWords {
  /** One for each element at the top of the structure, page by page. */
  readonly parts: readonly string[];
  readonly notes: string;
  /** What is drawn outside of the structure and is no artifact either. Whoever tags a file leaves none. */
  readonly stray: string;
}

/** UTF-16 code units of a text that is still a briefing's. */
const MOST = 50_000_000;

interface Element {
  readonly role?: string;
  readonly type?: string;
  readonly id?: string;
  readonly children?: readonly Element[];
}

/** Null where the PDF is not tagged, or has more words than a briefing. */
export async function taggedWords(
  document: PDFDocumentProxy,
  progress: PageProgress = () => undefined,
): Promise<TaggedWords | null> {
  const parts: string[] = [];
  const notes: string[] = [];
  const stray: string[] = [];
  let length = 0;
  for (let number = 1; number <= document.numPages; number += 1) {
    // oxlint-disable no-await-in-loop -- all pages at once would be held at once
    const page = await document.getPage(number);
    const tree = (await page.getStructTree()) as Element | null;
    if (tree === null) return null;
    const { items } = await page.getTextContent({ includeMarkedContent: true, disableNormalization: true });
    page.cleanup();
    // oxlint-enable no-await-in-loop
    const words = wordsByMark(items);
    stray.push(words.get(OUTSIDE) ?? '');
    for (const each of words.values()) length += each.length;
    if (length > MOST) return null;
    for (const part of topOf(tree)) {
      const text: string[] = [];
      gather(part, words, text, notes);
      parts.push(text.join(''));
    }
    progress(number, document.numPages);
  }
  return { parts, notes: notes.join(''), stray: stray.join('') };
}

/** Stands for the id of what is in no marked content. */
const OUTSIDE = '';

/** The words of each marked content, by its id. */
function wordsByMark(items: readonly object[]): ReadonlyMap<string, string> {
  const words = new Map<string, string>();
  const open: (string | null)[] = [];
  for (const item of items) {
    if ('str' in item) {
      const id = open.length === 0 ? OUTSIDE : (open.at(-1) ?? null);
      if (id !== null) words.set(id, (words.get(id) ?? '') + String(item.str));
      continue;
    }
    const { type, tag, id } = item as { type: string; tag?: string; id?: string | null };
    if (type === 'endMarkedContent') open.pop();
    else if (tag === 'Artifact') open.push(null);
    else open.push(id ?? open.at(-1) ?? null);
  }
  return words;
}

/** What stands below the root and the one element that holds the document. */
function topOf(tree: Element): readonly Element[] {
  const top = tree.children ?? [];
  return top.flatMap((each) => (each.role === 'Document' ? (each.children ?? []) : [each]));
}

function gather(element: Element, words: ReadonlyMap<string, string>, text: string[], notes: string[]): void {
  if (element.type === 'content' && element.id !== undefined) text.push(words.get(element.id) ?? '');
  if (element.role === 'Lbl') return;
  const isNote = element.role === 'Note';
  const isTable = element.role === 'Table';
  const children = isNote ? withoutNumber(element, words) : (element.children ?? []);
  if (isTable) text.push(TABLE.open);
  for (const child of children) gather(child, words, isNote ? notes : text, notes);
  if (isTable) text.push(TABLE.close);
}

/**
 * A note without the number that it begins with: a link before its paragraphs or, in files of before, the first of two cells. What
 * goes on from a page before has neither. Words in the place of the number are words of the note.
 */
function withoutNumber({ children = [] }: Element, words: ReadonlyMap<string, string>): readonly Element[] {
  const [first, ...others] = children;
  if (first?.role === 'Link') return isNumber(first, words) ? others : children;
  const [cell, ...cells] = first?.role === 'Div' ? (first.children ?? []) : [];
  return cell !== undefined && cells.length > 0 && isNumber(cell, words) ? [...cells, ...others] : children;
}

function isNumber(element: Element, words: ReadonlyMap<string, string>): boolean {
  const text: string[] = [];
  gather(element, words, text, text);
  return /^\s*\d+\s*$/u.test(text.join(''));
}
