/** Real files by the programs that people use: what of them can be read and cited. */
import { describe, expect, test } from 'vitest';
import { parseFile } from '../../../main/importers/parse.ts';
import type { Parsed } from '../../../main/importers/parsed.ts';
import { expectWhole, fixture } from '../../support/fuzz.ts';

const read = (file: string, name = file): Parsed => parseFile({ name, bytes: fixture(`documents/${file}`) });

const linesOf = ({ text, blocks }: Parsed): string[] =>
  blocks.map(({ kind, level, start, end }) => `${kind} ${level}: ${text.slice(start, end)}`);

const marksOf = ({ text, marks }: Parsed): string[] =>
  marks.map(
    ({ kind, start, end, href }) => `${kind} ${text.slice(start, end)}${href === null ? '' : ` ${href}`}`,
  );

const HARBOUR = [
  'heading 1: The port reopens',
  'paragraph 0: Liasse',
  'paragraph 0: 2025-11-05',
  'heading 1: What was agreed',
  'paragraph 0: The two sides signed a memorandum on Wednesday. It is published in full.',
  'quotation 0: Nothing in it binds a third party.',
  'list-item 1: First, the port reopens.',
  'list-item 2: Only for grain.',
  'list-item 1: Second, prisoners are exchanged.',
  'table-row 0: Party\tAmount',
  'table-row 0: Norway\t30 million',
  'table-row 0: Україна\t12 million',
  'heading 2: Ce qui reste ouvert',
  'paragraph 0: Le traité n’est pas encore ratifié ; l’été dira s’il l’est. Міністр сказав, що їхня угода діє.',
  'preformatted 0: key = 1\n  value = 2',
  'footnote 1: The day is that of the host.',
  'footnote 2: Une note en français, avec « guillemets ».',
];
const HARBOUR_MARKS = [
  'emphasis memorandum',
  'strong Wednesday',
  'note-reference . 1',
  'link published https://example.org/memorandum',
  'note-reference . 2',
];

const SESSION = [
  'heading 1: Ce qui a été dit',
  'paragraph 0: La ministre annonce une aide de trente millions d’euros. Elle n’en dit pas le calendrier.',
  'quotation 0: « Le port rouvrira avant l’hiver. »',
  'list-item 1: Voir le compte rendu.',
  'list-item 2: Annexe en ukrainien : Угоду ще не ратифіковано.',
  'table-row 0: Pays\tMontant',
  'table-row 0: Norvège\t30 millions',
  'paragraph 0: La suite est renvoyée à la prochaine séance.',
  'paragraph 0: Encadré : les chiffres sont provisoires.',
  'footnote 1: Chiffre donné de mémoire en séance.',
  'footnote 2: Sans date.',
];
const SESSION_MARKS = [
  'strong une aide',
  'note-reference . 1',
  'link le compte rendu https://example.org/seance',
  'note-reference . 2',
  'emphasis de mémoire',
];

describe.each(['docx', 'odt', 'rtf'])('a %s file saved by LibreOffice', (extension) => {
  const parsed = read(`libreoffice.${extension}`);

  test('is read as the final text, with its notes at the end', () => {
    expect(linesOf(parsed)).toEqual(SESSION);
    expect(marksOf(parsed)).toEqual(SESSION_MARKS);
    expectWhole(parsed);
  });

  test('says what was left out', () => {
    expect(parsed.notices.toSorted()).toEqual([
      'comments-left-out',
      'hidden-text-left-out',
      'tracked-changes-accepted',
    ]);
  });

  test('says what it is called and who wrote it, and nothing of a publication', () => {
    const { title, byline, published } = parsed;
    expect({ title, byline, published }).toEqual({
      title: 'Note de séance',
      byline: 'Bureau des notes',
      published: null,
    });
    expect(parsed.language).toMatch(/^fr/);
  });
});

test('an OpenDocument text in one XML file is read like one in a package', () => {
  const parsed = read('tracked.fodt');
  expect(linesOf(parsed)).toEqual(SESSION);
  expect(parsed.mediaType).toBe('application/vnd.oasis.opendocument.text-flat-xml');
  expect([parsed.title, parsed.byline]).toEqual(['Note de séance', 'Bureau des notes']);
});

describe('a file written by pandoc', () => {
  test('DOCX', () => {
    const parsed = read('pandoc.docx');
    expect(linesOf(parsed)).toEqual(HARBOUR);
    expect(marksOf(parsed)).toEqual(HARBOUR_MARKS);
    expect([parsed.title, parsed.byline, parsed.published]).toEqual(['The port reopens', 'Liasse', null]);
  });

  test('ODT', () => {
    const parsed = read('pandoc.odt');
    expect(linesOf(parsed)).toEqual(
      // Each line of code is a paragraph of its own there.
      HARBOUR.flatMap((each) =>
        each.split('\n').map((part, at) => (at === 0 ? part : `preformatted 0: ${part}`)),
      ),
    );
    expect(marksOf(parsed)).toEqual(HARBOUR_MARKS);
  });

  test('RTF, which knows no quotations and no code', () => {
    const parsed = read('pandoc.rtf');
    expect(linesOf(parsed)).toEqual(
      HARBOUR.map((each, at) =>
        (at === 0 ? each.replace('heading 1', 'paragraph 0') : each)
          .replace('quotation', 'paragraph')
          .replace('preformatted', 'paragraph')
          .replace('\n  ', ' '),
      ),
    );
    expect(marksOf(parsed)).toEqual(['strong The port reopens', ...HARBOUR_MARKS]);
  });

  test('EPUB, which says who published it and when', () => {
    const parsed = read('pandoc.epub');
    expect(linesOf(parsed)).toEqual([
      ...HARBOUR.slice(0, 2),
      'paragraph 0: A Small Press',
      ...HARBOUR.slice(2),
    ]);
    expect(marksOf(parsed).slice(0, 5)).toEqual(HARBOUR_MARKS);
    const { title, byline, language, published } = parsed;
    expect([title, byline, language, published]).toEqual(['The port reopens', 'Liasse', 'en', '2025-11-05']);
  });
});

test('an EPUB saved by LibreOffice keeps its notes apart from the text', () => {
  const lines = linesOf(read('libreoffice.epub'));
  expect(lines.slice(-2)).toEqual(SESSION.slice(-2));
  expect(lines).toContain('table-row 0: Norvège\t30 millions');
});

test.each(['pandoc.docx', 'pandoc.odt', 'pandoc.rtf', 'pandoc.epub'])(
  '%s is told by its bytes, whatever its name',
  (file) => {
    expect(read(file, 'a.xlsx').blocks).toEqual(read(file).blocks);
    expect(read(file, 'a.txt').blocks).toEqual(read(file).blocks);
  },
);
