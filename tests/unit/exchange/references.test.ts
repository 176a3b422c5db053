/** References in the forms of other programs: what is written comes back as it was, and what is broken costs its entry alone. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Reference, ReferenceType } from '../../../main/exchange/reference.ts';
import { readReferences, writeReferences, type ReferenceForm } from '../../../main/exchange/references.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const read = (form: ReferenceForm, text: string) =>
  readReferences({ name: `references.${form}`, bytes: bytes(text) });

const SIGNS = '{}\\$&%#_^~-–—\'’"«»`:;!?()[]@<>=/*+|';
const word = fc
  .array(fc.constantFrom(...Array.from('aéÉçßŞøЖїשع1' + SIGNS)), { minLength: 1, maxLength: 8 })
  .map((letters) => letters.join(''));
/** A line of words with one letter at least: its spaces single, as they are kept. */
const line = fc
  .array(word, { minLength: 1, maxLength: 6 })
  .map((words) => `Titre ${words.join(' ')}`.normalize('NFC'));
const date = fc.constantFrom(
  '2025',
  '2025-11',
  '2025-11-05',
  '2025-11~',
  '2025-11-05?',
  '2014/..',
  '2025-01/2025-03',
  '201X',
);
const reference: fc.Arbitrary<Reference> = fc.record({
  key: fc.constantFrom('a-1', 'b:2', 'C_3'),
  type: fc.constantFrom<ReferenceType>(
    'webpage',
    'report',
    'document',
    'personal_communication',
    'dataset',
    'book',
  ),
  title: line,
  // In RIS a comma stands between the family name and the others.
  authors: fc.array(line, { maxLength: 3 }),
  publisher: fc.option(line),
  container: fc.option(line),
  published: fc.option(date),
  accessed: fc.option(date),
  url: fc.option(
    fc
      .webUrl({ withQueryParameters: true, withFragments: true })
      .map((url) => new URL(url).href.replaceAll('$', '%24')),
  ),
  language: fc.option(fc.constantFrom('fr', 'en', 'en-GB', 'uk', 'sr-Latn', 'nb')),
});

describe.each(['json', 'ris', 'bib'] as const)('%s', (form) => {
  test('gives back what was written', () => {
    fc.assert(
      fc.property(fc.array(reference, { maxLength: 4 }), (references) => {
        const distinct = references.map((each, at) => ({ ...each, key: `${each.key}-${at}` }));
        const written = writeReferences(form, distinct);
        expect(read(form, written)).toEqual({ references: distinct, refused: [] });
      }),
    );
  });

  test.each([
    '',
    '\0',
    '{',
    '[1, null, "x"]',
    '@article{',
    'TY  - RPRT',
    '%PDF-1.7',
    '@comment{jabref}',
    '"'.repeat(5000),
    '{'.repeat(5000),
    '@a{b,c={'.repeat(500),
  ])('never throws for what is none: %#', (text) => {
    const { references, refused } = read(form, text);
    expect(Array.isArray(references)).toBe(true);
    for (const { why } of refused) expect(why).not.toBe('');
  });
});

const fixture = (name: string): Uint8Array =>
  new Uint8Array(readFileSync(join(import.meta.dirname, '../../fixtures/references', name)));

test('TeX is read as the words that it stands for, and as pandoc reads it', () => {
  const { references, refused } = readReferences({ name: 'port.bib', bytes: fixture('port.bib') });
  expect(refused).toEqual([]);
  expect(references).toEqual([
    {
      key: 'note2025',
      type: 'report',
      title: 'L’état du port de Sörvik & ses dépendances'.replace('’', references[0]?.title?.[1] ?? ''),
      authors: ['Ministère de la Défense', 'Carl von Clausewitz'],
      publisher: 'Ministère de la Défense',
      container: null,
      published: '2025-11-05~',
      accessed: null,
      url: 'https://port.example/note_1?id=2%20a',
      language: 'fr',
    },
    {
      key: 'presse',
      type: 'document',
      title: 'A note on NATO',
      authors: ['Marie Curie'],
      publisher: null,
      container: 'Le Quotidien',
      published: '2024-11',
      accessed: null,
      url: null,
      language: null,
    },
  ]);
  const pandoc = readReferences({ name: 'pandoc.json', bytes: fixture('pandoc.json') });
  const alike = ({ authors, published, url, publisher, container }: Reference) => ({
    authors,
    published,
    url,
    publisher,
    container,
  });
  expect(pandoc.references.map(alike)).toEqual(references.map(alike));
});

test('a RIS entry without its end is read and named, and so is what belongs to none', () => {
  const { references, refused } = read(
    'ris',
    'Provider: nobody\r\nTY  - NEWS\r\nT1  - Le port\r\n rouvre\r\nA1  - Curie, Marie\r\nY1  - 2025/11/\r\nTY  - RPRT\r\nTI  - Fin\r\nER  - \r\n',
  );
  expect(references.map(({ title, authors, published }) => [title, authors, published])).toEqual([
    ['Le port rouvre', ['Marie Curie'], '2025-11'],
    ['Fin', [], null],
  ]);
  expect(refused.map(({ entry }) => entry)).toEqual(['line 1', 'line 2']);
});

test.each([
  ['a name with another ending', { name: 'a.docx', bytes: bytes('x') }, 'unsupported-format'],
  ['bytes that are no UTF-8', { name: 'a.ris', bytes: Uint8Array.of(0xff, 0xfe, 0x41) }, 'undecodable'],
  ['a file of 40 MB', { name: 'a.json', bytes: new Uint8Array(40 * 1024 * 1024) }, 'too-large'],
])('%s is refused', (_what, file, code) => {
  expect(() => readReferences(file)).toThrow(expect.objectContaining({ code }));
});

test.each([
  '[{"id":{},"type":[],"title":1,"author":{},"issued":{"literal":{}},"URL":[]}]',
  '[{"author":[null,1,{"family":{}}],"issued":{"date-parts":[["x"],null]}}]',
])('fields of another kind than they should be are left out: %#', (text) => {
  expect(read('json', text)).toEqual({
    references: [expect.objectContaining({ key: '1', title: null, authors: [], published: null, url: null })],
    refused: [],
  });
});

test('what a file says of prototypes stays words', () => {
  const { references } = read('json', '[{"__proto__":{"title":"x"},"id":"a","title":"T","constructor":"c"}]');
  expect(references).toMatchObject([{ title: 'T', authors: [] }]);
  expect(({} as { title?: string }).title).toBeUndefined();
});
