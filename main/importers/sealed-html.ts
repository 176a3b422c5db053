/** What a briefing that was exported as HTML says, part by part: its elements with their attributes and words, whatever white a program sets between them. */
import { LiasseError } from '../../preload/contract/errors.ts';
import type { ReadPart } from '../domain/read-parts.ts';
import { hashOf } from './hash-of.ts';

/** Where each part stands; what is in none of them is of the text: the notes that open over it, and whatever was put in. */
const PLACES: readonly (readonly [ReadPart['part'], string])[] = [
  ['title', 'head'],
  ['head', 'body > header'],
  ['annex', 'body > section.changes, body > section.annex'],
  ['edges', 'body > footer'],
];

/** Levels of elements: an export of ours has some forty at most. */
const DEEPEST = 500;

/** The document is not changed. Throws `too-deep`. */
export function htmlParts(document: Document): readonly ReadPart[] {
  // The one that is read: a page can be made to show what stands in another.
  const manifest = document.querySelector('script#liasse-manifest');
  const elsewhere = new Set<Node>(manifest === null ? [] : [manifest]);
  const parts = PLACES.map(([part, selector]) => {
    const found = [...document.querySelectorAll(selector)];
    for (const each of found) elsewhere.add(each);
    return { part, sha256: hashOf(found.map((each) => written(each, new Set()))) };
  });
  const root = document.documentElement as Element | null;
  return [...parts, { part: 'text', sha256: hashOf(root === null ? [] : [written(root, elsewhere)]) }];
}

/** A stretch of words, or an element: its name, its attributes by name, what is in it. */
type Written = string | readonly [string, readonly (readonly [string, string])[], readonly Written[]];

const ELEMENT = 1;
const TEXT = 3;

function written(element: Element, elsewhere: ReadonlySet<Node>, depth = 0): Written {
  if (depth > DEEPEST)
    throw new LiasseError(
      'too-deep',
      'The page nests too deeply to be a briefing of ours; it was not checked.',
      {
        depth,
      },
    );
  const inside = [...element.childNodes].flatMap((node): readonly Written[] => {
    if (elsewhere.has(node)) return [];
    if (node.nodeType === ELEMENT) return [written(node as Element, elsewhere, depth + 1)];
    // The white of a source is one space wherever it is seen; other white is a character of its own.
    const words = node.nodeType === TEXT ? (node.textContent ?? '').replaceAll(/[\t\n\f\r ]+/g, ' ') : ' ';
    return words === ' ' || words === '' ? [] : [words.normalize('NFC')];
  });
  const attributes = [...element.attributes]
    .map(({ name, value }) => [name, value] as const)
    .toSorted(([one], [other]) => (one < other ? -1 : 1));
  return [element.localName, attributes, inside];
}
