/** Documents as references, and which document a reference is of. */
import type { Completion, DocumentReference } from '../../preload/contract/references.ts';
import type { Reference, ReferenceType } from './reference.ts';

const TYPES: readonly (readonly [RegExp, ReferenceType])[] = [
  [/^message\/rfc822$/, 'personal_communication'],
  [/telegram/, 'post'],
  [/^text\/html$|^multipart\/related$/, 'webpage'],
  [/csv$|spreadsheet|tab-separated/, 'dataset'],
  [/epub/, 'book'],
  [/^application\/pdf$/, 'report'],
];

export const referenceOf = (document: DocumentReference): Reference => ({
  key: document.uid,
  type: TYPES.find(([mediaType]) => mediaType.test(document.mediaType))?.[1] ?? 'document',
  title: document.title,
  authors: (document.byline ?? '')
    .split(/\s*;\s*/)
    .map((name) => name.trim())
    .filter((name) => name !== ''),
  publisher: document.publisher,
  container: document.sourceName,
  published: document.published,
  accessed: document.accessed,
  url: document.url,
  language: document.language,
});

export interface Matched {
  /** Documents that a reference completes, with what it brings. */
  readonly completed: readonly Completion[];
  /** References that say nothing new of their document. */
  readonly unchanged: number;
  /** References whose document is not in the dossier, or of which there are several. */
  readonly unmatched: readonly { readonly title: string; readonly why: 'none' | 'several' }[];
}

/** Titles as they are compared: letters and digits, without case and accents. */
const folded = (title: string | null): string =>
  (title ?? '')
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** Addresses as they are compared: `http` or `https`, with or without the last slash and the fragment. */
const bare = (url: string | null): string =>
  (url ?? '')
    .replace(/^https?:\/\/(?:www\.)?/i, '')
    .replace(/#.*$/, '')
    .replace(/\/$/, '');

/** One date may be the other with less precision; where either is unknown they do not contradict. */
const agree = (one: string | null, other: string | null): boolean =>
  one === null || other === null || one.startsWith(other.slice(0, 10)) || other.startsWith(one.slice(0, 10));

/**
 * A reference is of the document with its address, or else with its title and no other date. It fills what is empty and, where
 * a title was only ever the name of a file, the title; what was found or entered stays.
 */
export function match(references: readonly Reference[], documents: readonly DocumentReference[]): Matched {
  const byUrl = grouped(documents, ({ url }) => bare(url));
  const byTitle = grouped(documents, ({ title }) => folded(title));
  const completed = new Map<number, Completion>();
  const unmatched: { title: string; why: 'none' | 'several' }[] = [];
  let unchanged = 0;
  for (const reference of references) {
    const sameUrl = byUrl.get(bare(reference.url)) ?? [];
    const candidates =
      sameUrl.length > 0
        ? sameUrl
        : (byTitle.get(folded(reference.title)) ?? []).filter(({ published }) =>
            agree(published, reference.published),
          );
    const [document] = candidates;
    if (document === undefined || candidates.length > 1) {
      unmatched.push({
        title: reference.title ?? reference.url ?? reference.key,
        why: document === undefined ? 'none' : 'several',
      });
      continue;
    }
    const known = completed.get(document.id);
    const brought = completionOf(document, reference, known);
    if (Object.keys(brought).length > 1) completed.set(document.id, { ...known, ...brought });
    else unchanged += 1;
  }
  return { completed: [...completed.values()], unchanged, unmatched };
}

function completionOf(document: DocumentReference, reference: Reference, known?: Completion): Completion {
  const named = document.found?.title;
  const isFileName = named?.where === 'file-name' && named.value === document.title;
  const authors = reference.authors.join('; ');
  const brought: Record<string, string> = {};
  const offer = (field: keyof Completion, has: string | null, offered: string | null): void => {
    if (has === null && known?.[field] === undefined && offered !== null && offered !== '') {
      brought[field] = offered;
    }
  };
  offer('title', isFileName ? null : document.title, reference.title);
  offer('byline', document.byline, authors);
  offer('publisher', document.publisher, reference.publisher);
  offer('url', document.url, reference.url);
  offer('language', document.language, reference.language);
  offer('published', document.published, reference.published);
  return { id: document.id, ...brought };
}

function grouped(
  documents: readonly DocumentReference[],
  keyOf: (document: DocumentReference) => string,
): ReadonlyMap<string, readonly DocumentReference[]> {
  const groups = new Map<string, DocumentReference[]>();
  for (const document of documents) {
    const key = keyOf(document);
    if (key === '') continue;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [document]);
    else group.push(document);
  }
  return groups;
}
