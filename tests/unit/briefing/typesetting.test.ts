/** The typeset PDF, through Typst itself, in this process. */
import fc from 'fast-check';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { openPdf } from '../../../main/importers/pdf/open.ts';
import type { BriefingLedger } from '../../../preload/contract/briefings.ts';
import { LiveSettings, type LedgerPart } from '../../../preload/contract/live-parts.ts';
import { layout } from '../../../main/briefing/layout.ts';
import { showable } from '../../../main/briefing/showable.ts';
import { startTypesetter, type Typesetter } from '../../../main/briefing/typesetter.ts';
import { startCompiler, type Compiler } from '../../../main/briefing/typst.ts';
import { english, french } from './jef.ts';
import {
  document,
  evidence,
  h,
  ledgerOf,
  MOMENT,
  ol,
  p,
  quote,
  record,
  table,
  uidOf,
  ul,
} from './ledgers.ts';

const RESOURCES = join(import.meta.dirname, '../../../resources');

let typesetter: Typesetter;
let compiler: Compiler;
beforeAll(async () => {
  typesetter = await startTypesetter(RESOURCES);
  compiler = await startCompiler(RESOURCES);
});

/** The text of the page as Typst laid it, lines and pages joined: what a search in the PDF would find. */
function laidText(ledger: BriefingLedger): string {
  const { covers } = compiler.fonts;
  const svg = compiler.svg(compiler.compile(layout(ledger, { at: MOMENT, covers })));
  return textIn(svg);
}

/** The same, page by page. */
function laidPages(ledger: BriefingLedger): readonly string[] {
  const { covers } = compiler.fonts;
  const svg = compiler.svg(compiler.compile(layout(ledger, { at: MOMENT, covers })));
  return svg.split('<g class="typst-page"').slice(1).map(textIn);
}

function textIn(svg: string): string {
  const texts = [...svg.matchAll(/<h5:div class="tsel"[^>]*>([^]*?)<\/h5:div>/g)].map(
    ([, text = '']) => text,
  );
  return letters(
    texts
      .join('')
      .replaceAll(/&#(x?)([0-9a-f]+);/gi, (_, hex, code) =>
        String.fromCodePoint(parseInt(code, hex ? 16 : 10)),
      )
      .replaceAll('&lt;', '<')
      .replaceAll('&gt;', '>')
      .replaceAll('&quot;', '"')
      .replaceAll('&apos;', "'")
      .replaceAll('&amp;', '&'),
  );
}

/** Without what line breaking adds or hides: spaces, hyphens, marks that are not drawn. */
const letters = (text: string): string =>
  text.replaceAll(/[\s\-\u00AD\u2010\u2011]|\p{Default_Ignorable_Code_Point}/gu, '');

const pdfText = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1');

describe('the PDF', () => {
  it('is the same, byte for byte, for the same ledger and moment, wherever the program is', async () => {
    const elsewhere = mkdtempSync(join(tmpdir(), 'liasse-typeset-'));
    try {
      for (const part of ['fonts', 'templates'])
        cpSync(join(RESOURCES, part), join(elsewhere, part), { recursive: true });
      const first = typesetter.pdf(french, MOMENT);
      const other = (await startTypesetter(elsewhere)).pdf(structuredClone(french), MOMENT);
      expect(Buffer.compare(first.bytes, other.bytes)).toBe(0);
      expect(Buffer.compare(first.bytes, typesetter.pdf(french, '2025-11-07T17:31:00.000Z').bytes)).not.toBe(
        0,
      );
    } finally {
      rmSync(elsewhere, { recursive: true, force: true });
    }
  });

  it.each([
    ['French', french, 'fr'],
    ['English', english, 'en'],
  ] as const)('is tagged PDF/UA-1 in %s, with title, author and language', (_name, ledger, language) => {
    const pdf = pdfText(typesetter.pdf(ledger, MOMENT).bytes);
    expect(pdf).toContain('<pdfuaid:part>1</pdfuaid:part>');
    expect(pdf).toContain('/MarkInfo');
    expect(pdf).toContain(`/Lang (${language})`);
    expect(pdf).toContain('/StructTreeRoot');
    expect(pdf).toContain('/Outlines');
    expect(pdf).toContain(Buffer.from(ledger.briefing.author ?? '').toString('latin1'));
    expect(pdf).toMatch(/D:20251107173000/);
  });

  it('counts its pages and its citations', () => {
    const { pages, citations } = typesetter.pdf(french, MOMENT);
    expect(pages).toBe(5);
    expect(citations).toBe(19);
  });

  it('holds only letters of our own, whatever is installed', () => {
    const fonts = new Set(
      pdfText(typesetter.pdf(french, MOMENT).bytes).match(/\/BaseFont \/[A-Z]{6}\+[A-Za-z0-9-]+/g),
    );
    expect(fonts.size).toBeGreaterThan(2);
    for (const font of fonts) expect(font).toMatch(/\+(SourceSerif4|SourceSans3|SourceCodePro|NotoEmoji)-/);
  });

  it('refuses a moment that is none', () => {
    expect(() => typesetter.pdf(french, 'hier')).toThrow(expect.objectContaining({ code: 'typeset-failed' }));
  });
});

describe('every text', () => {
  it('says what the notes say, in order', () => {
    const text = laidText(french);
    expect(text).toContain(letters('Avtalen ble undertegnet av forsvarsministrene i Bodø'));
    expect(text).toContain(
      letters('Україна вперше отримала можливість брати участь у засіданнях високого рівня'),
    );
    expect(text).toContain(letters('Contredit : « rien n’a été signé à Buda »'));
  });

  it('shows names in the scripts of the Levant and the Caucasus, and can be searched for them', () => {
    const names = ['محمد بن سلمان', 'יואב גלנט', 'Սուրեն Պապիկյան', 'ირაკლი ჩიქოვანი', 'Δένδιας', 'Умєров'];
    const text = laidText(ledgerOf([h(1, 'وزير الدفاع'), ...names.map((name) => p(`Ils nomment ${name}.`))]));
    // Word by word: the page gives them in the order in which they are drawn.
    for (const word of ['وزير الدفاع', ...names].join(' ').split(' ')) expect(text).toContain(letters(word));
    expect(text).not.toContain('[U+');
  });

  const nasty = fc.oneof(
    fc.constantFrom(
      '#',
      '$',
      '[',
      ']',
      '\\',
      '"',
      '`',
      "'",
      '<',
      '>',
      '&',
      '@',
      '*',
      '_',
      '=',
      '-',
      '/',
      '//',
      '/*',
      '~',
      '{',
      '}',
    ),
    fc.constantFrom(
      '#panic("x")',
      '#sys.inputs',
      '$ x^2 $',
      '#read("/etc/passwd")',
      '<note-1>',
      '@source-1',
      '\\u{41}',
      '```',
      '= ',
      '%',
    ),
    fc.constantFrom(
      '\u0000',
      '\u0007',
      '\u202e',
      '\u2066',
      '\u200f',
      '\ufeff',
      '\u200d',
      '\ud800',
      '\ufffc',
      '\uffff',
      '\ue000',
    ),
    fc.constantFrom(
      'Київ',
      'Ελλάδα',
      'ŁŌŠ',
      'é',
      'ﬁ',
      '中文',
      'עברית',
      'العربية',
      '😀',
      '👩‍👩‍👧',
      '🇺🇦',
      '½',
      '№',
      ' ',
      ' ',
    ),
    fc.string({ unit: 'grapheme', maxLength: 12 }),
  );
  const words = fc.array(nasty, { minLength: 1, maxLength: 14 }).map((parts) => `q${parts.join('')}q`);

  it('is set as it is: nothing in it is ever read as markup', () => {
    fc.assert(
      fc.property(words, words, words, (body, exact, title) => {
        const from = document(1, {
          title,
          sourceName: title,
          url: body,
          fileName: exact,
          language: exact.slice(0, 5),
          byline: body,
        });
        const ledger = ledgerOf(
          [h(1, title), p(body, 2), quote(p(body)), ul([p(exact)]), table([[body]], [[exact]])],
          [record(2, [evidence(3, from, exact)])],
          [from],
          { language: 'en', title: body, author: title, reference: exact, recipients: body },
        );
        expect(typesetter.pdf(ledger, MOMENT).citations).toBe(1);
        const text = laidText(ledger);
        for (const each of [body, exact.trim(), title]) {
          const shown = showable(each.replaceAll('\ufffc', '\ufffd'), compiler.fonts.covers).value;
          expect(text.replaceAll('\ufffc', '')).toContain(letters(shown).replaceAll('\ufffc', ''));
        }
      }),
      { numRuns: 40, seed: 20251105 },
    );
  });

  it('may be a word of 10,000 letters', () => {
    const word = 'm'.repeat(10_000);
    const from = document(1, { title: word, url: `https://${word}.example/`, fileName: word });
    const ledger = ledgerOf([h(1, word), p(word, 2)], [record(2, [evidence(3, from, word)])], [from], {
      title: word,
    });
    expect(laidText(ledger)).toContain(word);
    expect(typesetter.pdf(ledger, MOMENT).pages).toBeGreaterThan(3);
  });
});

it('a word of 40 letters and more stays within its line: in text, notes, lists, cells and the annex', async () => {
  const long = 'mégalopolitainementabcdefghijklmnopqrstuv'.repeat(3);
  const from = document(1, { title: long, fileName: `${long}.txt`, url: `https://${long}.example/` });
  const ledger = ledgerOf(
    [
      h(1, long),
      p(`Un texte, ${long}. `, 2),
      quote(p(long)),
      ul([p(long)]),
      table([['Fait'], [long]], [[`Une cellule, ${long}`], ['x']]),
    ],
    [record(2, [evidence(3, from, long)])],
    [from],
  );
  const task = openPdf(typesetter.pdf(ledger, MOMENT).bytes);
  const pages = await task.promise;
  let pieces = 0;
  for (let number = 1; number <= pages.numPages; number += 1) {
    const { items } = await (await pages.getPage(number)).getTextContent();
    const placed = items
      .flatMap((item) => ('str' in item && item.str.trim() !== '' ? [item] : []))
      .map(({ transform, width }) => ({
        line: Math.round(Number(transform[5])),
        from: Number(transform[4]),
        to: Number(transform[4]) + width,
      }));
    pieces += placed.length;
    for (const one of placed) {
      // Paper of 595 pt, with a margin of 34 mm.
      expect(one.to).toBeLessThan(595.3 - 96.3 + 1);
      for (const other of placed.filter(({ line, from }) => line === one.line && from > one.from))
        expect(one.to).toBeLessThan(other.from + 1);
    }
  }
  expect(pieces).toBeGreaterThan(30);
  await task.destroy();
});

describe('a briefing', () => {
  it('may be empty', () => {
    const { pages, citations } = typesetter.pdf(ledgerOf([]), MOMENT);
    expect([pages, citations]).toEqual([2, 0]);
    expect(laidText(ledgerOf([]))).toContain(letters('Cette note ne cite aucun document.'));
  });

  it('may have no title', () => {
    expect(laidText(ledgerOf([p('x')], [], [], { title: ' ' }))).toContain('Sanstitre');
  });

  it('may cite 300 times, each call with its own note', () => {
    const from = document(1);
    const records = Array.from({ length: 300 }, (_, index) =>
      record(index + 100, [evidence(index + 1000, from, `passage ${index}.`)]),
    );
    const ledger = ledgerOf(
      records.map(({ id }) => p('Une phrase. ', id)),
      records,
      [from],
    );
    expect(typesetter.pdf(ledger, MOMENT).citations).toBe(300);
    expect(laidText(ledger)).toContain(letters('300 « passage 299. »'));
  });

  it('may have lists within lists, 60 deep, and tables that span cells', () => {
    let deep = ol([p('fond')]);
    for (let level = 0; level < 60; level += 1) deep = ul([p(`niveau ${level}`), deep]);
    const spanned = table([['a'], ['b']], [['c'], ['d']]);
    const cell = spanned.content?.[1]?.content?.[0];
    if (cell) cell.attrs = { colspan: 2, rowspan: 1, colwidth: null };
    spanned.content?.[1]?.content?.pop();
    expect(laidText(ledgerOf([deep, spanned]))).toContain('fond');
  });

  it.each([-3, 1.5, 2 ** 40])('may have a pasted list that starts at %s', (order) => {
    const list = { ...ol([p('premier')], [p('second')]), attrs: { order } };
    expect(laidText(ledgerOf([list]))).toContain('second');
  });

  it('may cite in a heading and in a header of a table that runs over pages', () => {
    const rows = Array.from({ length: 120 }, (_, index) => [[`ligne ${index}`], ['x']]);
    const ledger = ledgerOf(
      [h(1, 'Titre ', 2), table([['Fait ', 3], ['Date']], ...rows)],
      [record(2, []), record(3, [])],
    );
    expect(typesetter.pdf(ledger, MOMENT).citations).toBe(2);
  });
});

describe('a page', () => {
  const line = 'Une ligne de texte pour remplir la page, ni plus ni moins. ';
  const notes = Array.from({ length: 6 }, (_, index) =>
    record(index + 2, [evidence(index + 40, document(1), `${index} ${line.repeat(3)}`)]),
  );

  it.each(Array.from({ length: 24 }, (_, index) => index + 14))(
    'never ends in a heading or a line that announces (after %i lines)',
    (lines) => {
      const filler = Array.from({ length: lines }, () => p('Ligne.'));
      const long = [p(`Commencement. ${line}`, 2, line, 3, line.repeat(12), 4, line, 5)];
      const listed = [p('Voici ce qui est annoncé :'), ul([p(`Commencement. ${line}`, 2)], [p(line, 3)])];
      for (const after of [long, listed]) {
        const pages = laidPages(ledgerOf([...filler, h(1, 'Entête seule'), ...after], notes, [document(1)]));
        const page = pages.find((text) => text.includes('Entêteseule'));
        expect(page).toContain('Commencement');
      }
    },
  );

  it.each([8, 12, 16, 20, 24, 28])('is not turned within a table of a few rows (after %i lines)', (lines) => {
    const filler = Array.from({ length: lines }, () => p('Ligne.'));
    const rows = [['Qui'], ['Commencement'], [line], [line], ['Terme']].map((cells) =>
      cells.map((cell) => [cell]),
    );
    for (const before of [[], [h(1, 'Entête seule')]]) {
      const pages = laidPages(ledgerOf([...filler, ...before, table(...rows)]));
      const page = pages.find((text) => text.includes('Commencement'));
      expect(page).toContain('Terme');
      if (before.length > 0) expect(page).toContain('Entêteseule');
    }
  });

  it.each([8, 12, 16, 20, 22, 24, 26, 28])(
    'is not turned within a chart of a few bars (after %i lines)',
    (lines) => {
      const bars = ['NOK', 'USD'].flatMap((currency) =>
        ['Commencement', 'Milieu', 'Terme'].map((donor) => ({
          key: { donor: `${donor} ${currency}`, stage: 'pledge' },
          currency,
          milli: 1_000_000_000,
          upperMilli: 1_000_000_000,
          added: 1,
          rough: 0,
          left: 0,
        })),
      );
      const part: LedgerPart = {
        uid: uidOf(90),
        settings: LiveSettings.parse({ part: 'aid', title: '' }),
        asOf: MOMENT,
        content: {
          part: 'aid',
          by: ['donor', 'stage', 'currency'],
          currency: 'reported',
          programme: null,
          bars,
          rateSets: [],
          rateDays: null,
          withoutRate: 0,
          withoutAmount: 0,
          withoutCurrency: 0,
          announcedBefore: 0,
        },
      };
      const live = { type: 'live', attrs: { uid: part.uid } };
      const filler = Array.from({ length: lines }, () => p('Ligne.'));
      const pages = laidPages(ledgerOf([...filler, live], [], [], {}, [part]));
      const pageOf = (words: string): string | undefined => pages.find((text) => text.includes(words));
      expect(pageOf('Aide–état')).toContain('TermeNOK');
      expect(pageOf('Somme(USD)')).toContain('CommencementUSD');
      expect(pageOf('CommencementUSD')).toContain('TermeUSD');
    },
  );

  it.each(['briefing', 'comparison', 'note'])(
    'of the annex is not turned within the summary or the scales (%s)',
    (template) => {
      for (let count = 1; count <= 9; count += 1) {
        const documents = Array.from({ length: count }, (_, index) => document(index + 1));
        const records = documents.map((each, index) =>
          record(each.id + 20, [evidence(each.id + 40, each, line)], {
            kind: 'judgement',
            likelihood: index % 2 === 0 ? 'likely' : 'unlikely',
            yardstick: 'icd-203',
            confidence: 'low',
          }),
        );
        const text = documents.map(({ id }) => p(line, id + 20));
        const pages = laidPages(ledgerOf(text, records, documents, { template }));
        expect(pages.find((page) => page.includes('Bilandessources'))).toContain('Sanspièceàl’appui');
        expect(pages.find((page) => page.includes('Grilledelecture'))).toContain(
          letters('ne figurent jamais dans la même phrase'),
        );
      }
    },
  );

  it('holds body text, however heavy the notes', () => {
    const heavy = Array.from({ length: 12 }, (_, index) =>
      record(
        index + 2,
        Array.from({ length: 6 }, (_each, at) =>
          evidence(index * 10 + at + 100, document(1), `${index}-${at} ${line.repeat(3)}`),
        ),
      ),
    );
    const pages = laidPages(
      ledgerOf(
        heavy.map(({ id }) => p('Corps du texte. '.repeat(16), id)),
        heavy,
        [document(1)],
      ),
    );
    const annex = pages.findIndex((text) => text.includes('Annexe.Lessources'));
    expect(annex).toBeGreaterThan(3);
    for (const text of pages.slice(0, annex - 1)) expect(text).toContain('Corpsdutexte');
  });

  it('carries its marking, its number and the total', () => {
    const pages = laidPages({ ...french, briefing: { ...french.briefing, tlp: 'amber+strict' } });
    for (const [index, text] of pages.entries()) {
      expect(text.split('TLP:AMBER+STRICT').length).toBeGreaterThanOrEqual(3);
      expect(text).toContain(`Page${index + 1}/${pages.length}`);
    }
  });

  it('shows a hash in groups that are read as one', () => {
    expect(laidText(french)).toContain(french.documents[0]?.sha256);
  });
});
