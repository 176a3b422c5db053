/** The notes of a chapter, by what EPUB and DPUB-ARIA say of elements: `noteref`, `footnote`, `doc-backlink`. */

export interface ChapterNotes {
  /** The number of the note that a link refers to. */
  readonly references: ReadonlyMap<Element, number>;
  /** The number of the note that an element holds. */
  readonly bodies: ReadonlyMap<Element, number>;
  /** Links back from a note to where it is referred to: no words of it. */
  isBackLink(element: Element): boolean;
  readonly count: number;
}

/** Notes whose body is in the same chapter; other references keep the words that they have. `before`: notes of chapters before. */
export function notesOf(root: Element, before: number): ChapterNotes {
  const bodies = new Map<Element, number>();
  const references = new Map<Element, number>();
  const byId = new Map<string, Element>();
  const callers = new Set<string>();
  for (const element of root.querySelectorAll('[id]')) {
    if (is(element, /\b(?:footnote|endnote|rearnote|doc-footnote|doc-endnote)\b/)) {
      byId.set(element.getAttribute('id') ?? '', element);
    }
  }
  for (const link of root.querySelectorAll('a')) {
    const href = link.getAttribute('href') ?? '';
    if (!is(link, /\b(?:doc-)?noteref\b/) || !href.startsWith('#')) continue;
    const body = byId.get(href.slice(1));
    if (body === undefined) continue;
    const number = bodies.get(body) ?? before + bodies.size + 1;
    bodies.set(body, number);
    references.set(link, number);
    for (const caller of [link, link.parentElement]) callers.add(`#${caller?.getAttribute('id') ?? ' '}`);
  }
  return {
    references,
    bodies,
    isBackLink: (element) =>
      is(element, /\bdoc-backlink\b/) || isClass(element, 'footnote-back') || isNumberOf(element, callers),
    count: bodies.size,
  };
}

const is = (element: Element, kind: RegExp): boolean =>
  kind.test(`${element.getAttribute('epub:type') ?? ''} ${element.getAttribute('role') ?? ''}`);

/** The number that stands before a note and leads to where it is referred to. */
const isNumberOf = (element: Element, callers: ReadonlySet<string>): boolean =>
  callers.has(element.getAttribute('href') ?? '#') &&
  (element.textContent ?? '').trim().length <= LONGEST_NUMBER;

const LONGEST_NUMBER = 6;

const isClass = (element: Element, name: string): boolean =>
  (element.getAttribute('class') ?? '').split(/\s+/).includes(name);
