/** CSL-JSON 1.0.2: an array of items. */
import { cslDate, edtfOfCsl, type CslDate } from './csl-dates.ts';
import {
  address,
  languageOf,
  MOST_ENTRIES,
  words,
  type ReadReferences,
  type Reference,
  type ReferenceType,
  type RefusedEntry,
} from './reference.ts';

interface CslItem {
  readonly id: string;
  readonly type: string;
  readonly title?: string;
  readonly author?: readonly { readonly literal: string }[];
  readonly publisher?: string;
  readonly 'container-title'?: string;
  readonly issued?: CslDate;
  readonly accessed?: CslDate;
  readonly URL?: string;
  readonly language?: string;
}

export function writeCslJson(references: readonly Reference[]): string {
  const items = references.map(
    ({ key, type, title, authors, publisher, container, published, accessed, url, language }): CslItem => ({
      id: key,
      type,
      ...(title === null ? {} : { title }),
      ...(authors.length === 0 ? {} : { author: authors.map((literal) => ({ literal })) }),
      ...(publisher === null ? {} : { publisher }),
      ...(container === null ? {} : { 'container-title': container }),
      ...(published === null ? {} : { issued: cslDate(published) }),
      ...(accessed === null ? {} : { accessed: cslDate(accessed) }),
      ...(url === null ? {} : { URL: url }),
      ...(language === null ? {} : { language }),
    }),
  );
  return `${JSON.stringify(items, null, 2)}\n`;
}

/** Also reads the object that some programs write around the array (`items`, `references`), or one item alone. */
export function readCslJson(text: string): ReadReferences {
  let read: unknown;
  try {
    read = JSON.parse(text);
  } catch {
    return { references: [], refused: [{ entry: '1', why: 'This is not JSON.' }] };
  }
  const items = itemsOf(read);
  if (items === null) return { references: [], refused: [{ entry: '1', why: 'There is no list of items.' }] };
  const references: Reference[] = [];
  const refused: RefusedEntry[] = [];
  for (const [at, item] of items.slice(0, MOST_ENTRIES).entries()) {
    if (typeof item === 'object' && item !== null && !Array.isArray(item)) {
      references.push(referenceOf(item as Readonly<Record<string, unknown>>, at));
    } else refused.push({ entry: String(at + 1), why: 'This is not an item.' });
  }
  return { references, refused };
}

function itemsOf(read: unknown): readonly unknown[] | null {
  if (Array.isArray(read)) return read;
  if (typeof read !== 'object' || read === null) return null;
  const { items, references } = read as { readonly items?: unknown; readonly references?: unknown };
  if (Array.isArray(items)) return items;
  if (Array.isArray(references)) return references;
  return 'type' in read ? [read] : null;
}

const TYPES: ReadonlySet<string> = new Set<ReferenceType>([
  'webpage',
  'report',
  'document',
  'personal_communication',
  'post',
  'dataset',
  'book',
]);

const referenceOf = (item: Readonly<Record<string, unknown>>, at: number): Reference => ({
  key: keyOf(item['id']) ?? String(at + 1),
  type: TYPES.has(String(item['type'])) ? (item['type'] as ReferenceType) : 'document',
  title: words(item['title']),
  authors: authorsOf(item['author']),
  publisher: words(item['publisher']) ?? words(item['authority']),
  container: words(item['container-title']),
  published: edtfOfCsl(item['issued']),
  accessed: edtfOfCsl(item['accessed']),
  url: address(item['URL']),
  language: languageOf(item['language']),
});

/** Some programs number their items. */
const keyOf = (id: unknown): string | null => words(typeof id === 'number' ? String(id) : id, 200);

/** How a name is read: the particle before the family name, the suffix behind it. */
function authorsOf(authors: unknown): readonly string[] {
  if (!Array.isArray(authors)) return [];
  return authors.flatMap((author: unknown) => {
    if (typeof author !== 'object' || author === null) return words(author) ?? [];
    const name = author as Readonly<Record<string, unknown>>;
    const parts = ['given', 'dropping-particle', 'non-dropping-particle', 'family', 'suffix'].map((part) =>
      words(name[part]),
    );
    return words(name['literal']) ?? words(parts.filter((part) => part !== null).join(' ')) ?? [];
  });
}
