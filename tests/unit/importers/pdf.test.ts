/** PDFs as Chromium, LibreOffice and Typst write them: text in reading order, and where each run of it lies on its page. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { NO_TEXT, RUN_LENGTH } from '../../../preload/contract/documents.ts';
import { readDocument } from '../../../main/importers/parse.ts';
import type { Parsed } from '../../../main/importers/parsed.ts';

const fixture = (name: string): Uint8Array =>
  new Uint8Array(readFileSync(join(import.meta.dirname, '../../fixtures/documents/pdf', name)));
const read = (name: string): Promise<Parsed> => readDocument({ name, bytes: fixture(name) });

/** The blocks as `kind: words`. */
const blocksOf = ({ text, blocks }: Parsed): readonly string[] =>
  blocks.map(({ kind, start, end }) => `${kind}: ${text.slice(start, end)}`);

interface Run {
  readonly words: string;
  readonly x: number;
  readonly y: number;
  readonly angle: number;
}

function runsOf({ text, pages = [] }: Parsed, page: number): readonly Run[] {
  const bytes = pages[page]?.runs ?? new Uint8Array();
  const numbers = new Float32Array(bytes.slice().buffer);
  return Array.from({ length: numbers.length / RUN_LENGTH }, (_, at) => {
    const [start = 0, end = 0, x = 0, y = 0, , , angle = 0] = numbers.subarray(at * RUN_LENGTH);
    return { words: text.slice(start, end), x, y, angle };
  });
}

test('two columns are read one after the other, below the title that stands across both', async () => {
  const parsed = await read('chromium-columns.pdf');
  const { text } = parsed;
  const order = ['Ce que l’on sait', 'Le gouvernement a annoncé', 'Les réserves', 'Contributions annoncées'];
  const places = order.map((words) => text.indexOf(words));
  expect(places).not.toContain(-1);
  expect(places).toEqual(places.toSorted((one, other) => one - other));
  expect(blocksOf(parsed)).toContain('heading: La décision');
  expect(text).toContain('dont 400 millions pour la modernisation des grues. L’efficacité de ce dispositif');
});

test('a hyphen of the word stays, one that a line’s end brought goes', async () => {
  const chromium = await read('chromium-columns.pdf');
  expect(chromium.text).toContain('le franco-norvégien qui dirige');
  const typst = await read('typst-columns.pdf');
  expect(typst.text).toContain('des administrations portuaires');
  expect(typst.text).toContain('réclament l’élargissement des consultations');
});

test('tables are rows with cells, running heads and page numbers are not in the text', async () => {
  const parsed = await read('chromium-columns.pdf');
  expect(blocksOf(parsed)).toContain('table-row: France\t85 M €\t20 M €\t20 M €');
  expect(parsed.text).not.toContain('Note du port');
});

test('pages keep their labels, their size as shown, and their stretch of the text', async () => {
  const { pages = [], text } = await read('typst-columns.pdf');
  expect(pages.map(({ label }) => label)).toEqual(['i', '1']);
  expect(pages.map(({ width, height }) => width > height)).toEqual([false, true]);
  expect(text.slice(pages[1]?.start, pages[1]?.end)).toContain('Une seule page en largeur.');
});

test('each run lies where its words are drawn', async () => {
  const parsed = await read('libreoffice.pdf');
  const run = runsOf(parsed, 0).find(({ words }) => words.startsWith('Ce qui a été dit'));
  expect(run).toMatchObject({ x: expect.closeTo(56.8, 0), angle: 0 });
  expect(run?.y).toBeGreaterThan(50);
  expect(run?.y).toBeLessThan(70);
});

test('a page that is turned is read as it is shown: the words run down it', async () => {
  const upright = await read('libreoffice.pdf');
  const turned = await read('turned.pdf');
  expect(turned.text).toBe(upright.text);
  expect(runsOf(turned, 0).map(({ angle }) => angle)).toEqual(runsOf(turned, 0).map(() => 90));
  expect(turned.pages?.[0]?.width).toBeGreaterThan(turned.pages?.[0]?.height ?? 0);
});

test('a scan is kept as pages, with a place for a passage on each, and says so', async () => {
  const scan = await read('scan.pdf');
  expect(scan.text).toBe(NO_TEXT);
  expect(scan.notices).toEqual(['no-text-layer']);
  expect(scan.pages).toMatchObject([{ label: '1', start: 0, end: 1 }]);
});

test('what the file says of itself is kept with where it says it', async () => {
  const { title, byline, found } = await read('libreoffice.pdf');
  expect({ title, byline }).toEqual({ title: 'Note de séance', byline: 'Bureau des notes' });
  expect(found?.title).toEqual({ value: 'Note de séance', where: 'pdf-information' });
  const typst = await read('typst-columns.pdf');
  expect(typst.found?.title?.where).toBe('xmp');
});

test('the text is canonical, and blocks, pages and runs lie within it', async () => {
  for (const name of ['chromium-columns.pdf', 'libreoffice.pdf', 'typst-columns.pdf', 'scan.pdf']) {
    // oxlint-disable-next-line no-await-in-loop -- one file after the other
    const parsed = await read(name);
    const { text, blocks, pages = [] } = parsed;
    expect(text).toBe(text.normalize('NFC'));
    expect(blocks.map(({ start, end }) => text.slice(start, end)).join('\n')).toBe(text);
    for (const [at, { start, end }] of pages.entries()) {
      expect(start).toBeLessThan(end);
      for (const { words } of runsOf(parsed, at)) expect(words).not.toBe('');
    }
  }
});

test('the number of a note is a mark at the character before it, and no word of the text', async () => {
  const { text, marks } = await read('libreoffice.pdf');
  expect(text).toContain('millions d’euros. Elle n’en dit pas le calendrier.');
  expect(text).toContain('séance. Encadré');
  expect(marks.map(({ kind, start, end, href }) => [kind, text.slice(start, end), href])).toEqual([
    ['note-reference', '.', '1'],
    ['note-reference', '.', 'i'],
  ]);
});
