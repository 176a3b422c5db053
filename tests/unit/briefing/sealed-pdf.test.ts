/** The words of a PDF are those that were sealed, whatever lines and pages make of them; a word that was changed is found. */
import fc from 'fast-check';
import { createHash } from 'node:crypto';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { startTypesetter, type Typesetter } from '../../../main/briefing/typesetter.ts';
import { readManifest, type Manifest } from '../../../main/domain/manifest.ts';
import { isReadBack, saysSealed, type ReadPage } from '../../../main/domain/page-words.ts';
import { readSealed } from '../../../main/importers/sealed.ts';
import type { BodyNode, BriefingLedger } from '../../../preload/contract/briefings.ts';
import { english, french } from './jef.ts';
import { document, evidence, h, ledgerOf, MOMENT, ol, p, quote, record, table, text, ul } from './ledgers.ts';

const hash = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');

const RESOURCES = join(import.meta.dirname, '../../../resources');

let typesetter: Typesetter;
beforeAll(async () => {
  typesetter = await startTypesetter(RESOURCES);
});

interface Read {
  readonly manifest: Manifest;
  readonly page: ReadPage;
}

/** As the template sets it, with a rule of Typst's more. */
async function readBackWith(rule: string, ledger: BriefingLedger): Promise<Read> {
  const folder = mkdtempSync(join(tmpdir(), 'liasse-sealed-'));
  try {
    cpSync(RESOURCES, folder, { recursive: true });
    const template = join(folder, 'templates/briefing.typ');
    const source = readFileSync(template, 'utf8');
    writeFileSync(template, source.replace('#show: page-of\n', `#show: page-of\n${rule}\n`));
    return await readBack(ledger, await startTypesetter(folder));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function readBack(ledger: BriefingLedger, by = typesetter): Promise<Read> {
  const { bytes } = by.pdf(ledger, MOMENT);
  const { manifest, page } = await readSealed({ name: 'a.pdf', bytes });
  const read = readManifest(manifest ?? '', hash);
  if (read === null || page === null) throw new Error('The PDF carries no manifest, or no structure.');
  return { manifest: read.manifest, page };
}
const holds = ({ manifest, page }: Read): boolean =>
  manifest.page !== undefined && saysSealed(manifest.page, page, hash);

const records = Array.from({ length: 8 }, (_, at) => {
  const from = document(at + 50, { language: at % 2 === 0 ? 'fr' : 'en', title: `Document ${at}` });
  const words = [
    'le commandement transatlantique interarmées, prépositionné',
    'anti-aircraft defence: re-entry of F-16s, minus -5 %, A-B-C',
    'Україна вперше отримала можливість брати участь',
    'une citation très longue qui sera abrégée dans la note parce qu’elle dépasse la longueur permise. '.repeat(
      4,
    ),
  ];
  const pieces = words
    .slice(0, 1 + (at % 4))
    .map((exact, index) =>
      evidence(at * 10 + index + 100, from, exact, index === 1 ? { stance: 'contradicts' } : {}),
    );
  return { from, record: record(at + 2, pieces) };
});
const ledgerWith = (content: readonly BodyNode[], language: 'fr' | 'en'): BriefingLedger =>
  ledgerOf(
    content,
    records.map((each) => each.record),
    records.map((each) => each.from),
    {
      language,
      title: 'Anticonstitutionnellement, une note',
      tlp: 'amber',
    },
  );

const WORDS = [
  'anticonstitutionnellement',
  'intergouvernementalisation',
  'peut-être',
  'Saint-Pétersbourg',
  'F-16',
  '-5 %',
  'porte-avions',
  'co-operation',
  'efficient',
  'affluence',
  'fin',
  'suffisamment',
  'déjà',
  'où',
  '«',
  '»',
  '“quoted”',
  '1 250 000',
  '2,5',
  '(3)',
  '1.',
  '–',
  '—',
  '•',
  '…',
  'a',
  'le',
  'the',
  'Київ',
  'Ελλάδα',
  'ŁŌŠ',
  '½',
  '№',

  'https://example.org/a-long-address/with-parts?and=more',

  'implementation',
  'characteristically',
  '[3]',
  'note 3',
  'Note',

  '3',
  '12',
];
const piece = fc.oneof(
  {
    weight: 8,
    arbitrary: fc
      .array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 40 })
      .map((all) => `${all.join(' ')} `),
  },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme-ascii', maxLength: 20 }) },
  { weight: 2, arbitrary: fc.integer({ min: 2, max: 9 }) },
);
const inline = fc.array(piece, { minLength: 1, maxLength: 6 });
const cell = inline.map((parts) => parts.slice(0, 2));
const block: fc.Arbitrary<BodyNode> = fc.letrec<{ block: BodyNode }>((tie) => ({
  block: fc.oneof(
    { maxDepth: 3, depthSize: 'small' },
    inline.map((parts) => p(...parts)),
    fc.tuple(fc.integer({ min: 1, max: 3 }), cell).map(([level, parts]) => h(level, ...parts)),
    fc
      .array(tie('block'), { minLength: 1, maxLength: 3 })
      .map((blocks) => quote(...blocks.filter(({ type }) => type === 'paragraph'), p('fin'))),
    fc
      .array(inline, { minLength: 1, maxLength: 4 })
      .map((items) => ul(...items.map((parts) => [p(...parts)]))),
    fc
      .array(fc.tuple(inline, inline), { minLength: 1, maxLength: 3 })
      .map((items) => ol(...items.map(([one, other]) => [p(...one), ul([p(...other)])]))),
    fc.tuple(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 30 })).chain(([columns, rows]) =>
      fc
        .array(fc.array(cell, { minLength: columns, maxLength: columns }), {
          minLength: rows,
          maxLength: rows,
        })
        .map((all) => table(...all)),
    ),
  ),
})).block;
const body = fc.array(block, { minLength: 1, maxLength: 14 });

describe('the words of a PDF', () => {
  it.each([
    ['French', french],
    ['English', english],
  ])('are those that were sealed: the sample in %s', async (_, ledger) => {
    const read = await readBack(ledger);
    expect(read.manifest.page).toBeDefined();
    expect(holds(read)).toBe(true);
  });

  it('are those that were sealed, whatever the body; what a page may not give back is not sealed', async () => {
    await fc.assert(
      fc.asyncProperty(body, fc.constantFrom('fr' as const, 'en' as const), async (content, language) => {
        const read = await readBack(ledgerWith(content, language));
        expect(read.manifest.page === undefined || holds(read)).toBe(true);
      }),
      { numRuns: Number(process.env['LIASSE_PDF_RUNS'] ?? 15), seed: 20251105 },
    );
  }, 900_000);

  it('are those that were sealed in files of before, whose notes stood in a grid', async () => {
    const grid = `#show footnote.entry: it => grid(columns: (5.5mm, 1fr), link(it.note.location(), str(counter(footnote).at(it.note.location()).first())), it.note.body)`;
    for (const ledger of [english, french]) expect(holds(await readBackWith(grid, ledger))).toBe(true);
  });

  it.each([
    ['before a note', 'pad(left: 5mm, { link(it.note.location(), "Not.") + parbreak() + it.note.body })'],
    ['in its cell', 'grid(columns: 2, link(it.note.location(), "Not."), it.note.body)'],
  ])('are found to be changed: words in the place of the number, %s', async (_, forged) => {
    expect(holds(await readBackWith(`#show footnote.entry: it => ${forged}`, english))).toBe(false);
  });

  it('are those that were sealed: notes that go on over pages, of numbers', async () => {
    const from = document(50, {});
    const pieces = Array.from({ length: 90 }, (_, at) => evidence(at + 100, from, `${at} 12 ${at * 3}`));
    const cited = Array.from({ length: 9 }, (_, at) => record(at + 2, pieces.slice(at * 10, at * 10 + 10)));
    const read = await readBack(
      ledgerOf(
        cited.map(({ id }) => p('Un texte. ', id, ' Et 12')),
        cited,
        [from],
      ),
    );
    expect(read.manifest.page).toBeDefined();
    expect(holds(read)).toBe(true);
  });

  it('may be of any letter that is taken for a plain one, in every style', async () => {
    const plain = Array.from({ length: 0x2270 - 0x21 }, (_, at) => String.fromCodePoint(at + 0x21))
      .filter((letter) => !/\s/u.test(letter) && isReadBack(letter, 36))
      .map((letter) => `${letter}${letter}`);
    expect(plain.length).toBeGreaterThan(500);
    const words = plain.join(' ');
    const marked: BodyNode = {
      type: 'paragraph',
      content: [text(words, 'strong'), text(' '), text(words, 'em')],
    };
    const from = document(50, {});
    const quoted = record(2, [evidence(100, from, words.slice(0, 230))]);
    const ledger = ledgerOf([p(words, 2), h(2, words), marked, quote(p(words))], [quoted], [from]);
    const read = await readBack(ledger);
    expect(read.manifest.page).toBeDefined();
    expect(holds(read)).toBe(true);
  });

  it('are found to be changed: a word of the text, of a note, what is added at the end or outside of the structure', async () => {
    const read = await readBack(english);
    const { page } = read;
    // After the head (kicker, title, fields) the text begins.
    const start = 3;
    const at = (wanted: number, change: (part: string) => string): readonly string[] =>
      page.parts.map((part, index) => (index === wanted ? change(part) : part));
    expect(page.parts[start]).toMatch(/\w{3}/);
    const changed: readonly ReadPage[] = [
      { ...page, parts: at(start, (part) => part.replace(/\w/, 'Ø')) },
      { ...page, parts: at(start, (part) => `Not ${part}`) },
      { ...page, parts: at(start + 1, (part) => `${part} Not.`) },
      { ...page, parts: page.parts.toSpliced(start + 1, 0, 'Not so.') },
      { ...page, notes: `${page.notes} Not.` },
      { ...page, notes: page.notes.replace(/\w/, 'Ø') },
      { ...page, stray: 'Not.' },
      { ...page, parts: [] },
    ];
    for (const each of changed) expect(holds({ ...read, page: each })).toBe(false);
  });
});
