/** Live parts on the page: what each shows in both languages, what its rows cite, and a chart that needs no eyes. */
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { BriefingLedger } from '../../../preload/contract/briefings.ts';
import {
  citedByPart,
  LiveSettings,
  notesByPart,
  type AidContent,
  type LedgerPart,
  type LiveContent,
  type LiveSettingsInput,
  type MatrixContent,
} from '../../../preload/contract/live-parts.ts';
import type { Language } from '../../../preload/contract/vocabulary.ts';
import { layoutWithNotes } from '../../../main/briefing/layout.ts';
import { chartTable } from '../../../main/briefing/live/chart-table.ts';
import { english } from '../../../main/briefing/live/words/registers-en.ts';
import { french } from '../../../main/briefing/live/words/registers-fr.ts';
import { manifestOf } from '../../../main/briefing/manifest.ts';
import { sha256Of } from '../../../main/briefing/sha256.ts';
import type { Block, Chart } from '../../../main/briefing/sheet.ts';
import { writtenSummary } from '../../../main/briefing/sourcing.ts';
import { startTypesetter, type Typesetter } from '../../../main/briefing/typesetter.ts';
import { markdownOf } from '../../../main/briefing/web/markdown-file.ts';
import { pageOf } from '../../../main/briefing/web/page.ts';
import { bareWords } from '../../../main/domain/manifest.ts';
import { REGISTER_NOUNS, REGISTERS } from '../../../preload/contract/registers/index.ts';
import { allMessages } from '../i18n/message-files.ts';
import { document, evidence, ledgerOf, MOMENT, p, record, uidOf } from './ledgers.ts';

const RESOURCES = join(import.meta.dirname, '../../../resources');
let typesetter: Typesetter;
beforeAll(async () => {
  typesetter = await startTypesetter(RESOURCES);
});

const PART = '019a5c00-0000-7000-8000-00000000f001';
const AS_OF = '2025-11-05T10:00:00.000Z';
const member = (id: number, status: 'participating-nation' | 'observer', sourced = true) => ({
  uid: uidOf(id),
  sourced,
  status,
  role: null,
  belonging: 'certain' as const,
});
const matrix: MatrixContent = {
  part: 'matrix',
  on: '2025-11-05',
  coalitions: [
    { uid: uidOf(50), name: 'JEF' },
    { uid: uidOf(51), name: 'NORDEFCO' },
  ],
  rows: [
    {
      uid: uidOf(60),
      name: 'Norvège',
      cells: [[member(2, 'participating-nation')], [member(3, 'observer', false)]],
    },
    { uid: uidOf(61), name: 'Україна', cells: [[], [member(4, 'observer')]] },
  ],
};
const aid: AidContent = {
  part: 'aid',
  by: ['donor', 'stage'],
  currency: 'EUR',
  programme: null,
  bars: [
    {
      key: { donor: 'Norvège', stage: 'delivery' },
      currency: 'EUR',
      milli: 250_000_000_000,
      upperMilli: 250_000_000_000,
      added: 2,
      rough: 1,
      left: 0,
    },
    {
      key: { donor: 'Danemark', stage: 'pledge' },
      currency: 'EUR',
      milli: 1_000_000_000_000,
      upperMilli: 1_500_000_000_000,
      added: 1,
      rough: 0,
      left: 0,
    },
    {
      key: { donor: 'Suède', stage: 'pledge' },
      currency: null,
      milli: 0,
      upperMilli: 0,
      added: 0,
      rough: 0,
      left: 1,
    },
  ],
  rateSets: ['BCE'],
  rateDays: { first: '2025-01-02', last: '2025-11-05' },
  withoutRate: 0,
  withoutAmount: 1,
  withoutCurrency: 0,
  announcedBefore: 2,
};

const settingsOf = (content: LiveContent, title: string): LiveSettings => {
  const inputs: Record<LiveContent['part'], LiveSettingsInput> = {
    matrix: { part: 'matrix', title, coalitionIds: [1] },
    aid: { part: 'aid', title },
    timeline: { part: 'timeline', title },
    register: { part: 'register', title, view: { register: 'flow' } },
  };
  return LiveSettings.parse(inputs[content.part]);
};

const from = document(1);
/** A sentence that cites record 1, the part, and a sentence that cites record 9. */
function ledgerWith(content: LiveContent, language: Language = 'fr', title = ''): BriefingLedger {
  const part: LedgerPart = { uid: PART, settings: settingsOf(content, title), asOf: AS_OF, content };
  const records = [1, 2, 3, 4, 9].map((id) => record(id, [evidence(id + 100, from, `Mots ${id}`)]));
  return ledgerOf(
    [p('Avant.', 1), { type: 'live', attrs: { uid: PART } }, p('Après.', 9)],
    records,
    [from],
    { language },
    [part],
  );
}

const laid = (ledger: BriefingLedger) => layoutWithNotes(ledger, { at: MOMENT, covers: () => true });
const blocksOf = (ledger: BriefingLedger): readonly Block[] =>
  laid(ledger).sheet.blocks.flatMap((block) => (block.kind === 'kept' ? block.blocks : [block]));

const wordsOf = (block: Block): string => {
  if ('runs' in block) {
    return block.runs
      .map((run) => (run.note === undefined ? (run.style === 'break' ? ' / ' : run.text) : `[${run.note}]`))
      .join('');
  }
  if (block.kind === 'table')
    return block.rows
      .map((row) => row.map((cell) => cell.blocks.map(wordsOf).join(' ')).join(' | '))
      .join('\n');
  return block.kind === 'chart' ? wordsOf(chartTable(block)) : '';
};
const plain = (text: string): string => text.replaceAll(/[\u00a0\u202f]/g, ' ');
const told = (content: LiveContent, language: Language, title = ''): readonly string[] =>
  blocksOf(ledgerWith(content, language, title)).map((block) => plain(wordsOf(block)));

describe('a matrix', () => {
  it('is a table of actors and coalitions, whose memberships cite their passages in one numbering', () => {
    expect(told(matrix, 'fr')).toEqual([
      'Avant.[1]',
      'Membres : JEF, NORDEFCO – état au 5 novembre 2025',
      'Acteur | JEF | NORDEFCO\nNorvège | Nation participante[2] | Observateur\nУкраїна | – | Observateur[3]',
      'Après.[4]',
    ]);
    expect(told(matrix, 'en')[1]).toBe('Members of JEF, NORDEFCO – as of 5 November 2025');
  });

  it('tells both clocks where its date is another than the day on which it was read', () => {
    expect(told({ ...matrix, on: '2025-06' }, 'en', 'Who is in')[1]).toBe(
      'Who is in – in June 2025, as known on 5 November 2025',
    );
    expect(told({ ...matrix, on: '2025-06-01' }, 'fr', 'Qui en est')[1]).toBe(
      'Qui en est – au 1er juin 2025, tel que connu le 5 novembre 2025',
    );
  });

  it('without anybody says so', () => {
    expect(told({ ...matrix, rows: [] }, 'en')[2]).toBe('Nothing in the dossier.');
  });
});

it('a register is worded in the language of the page, and says how many rows there are', () => {
  const content: LiveContent = {
    part: 'register',
    register: 'flow',
    columns: ['donor', 'stage', 'amount', 'date'],
    rows: [{ uid: uidOf(2), sourced: true, cells: ['Norway', 'pledge', '7bn NOK', '2025-11'] }],
    total: 12,
  };
  expect(told(content, 'fr').slice(1, 3)).toEqual([
    'Flux – état au 5 novembre 2025 · première ligne sur 12',
    'Donateur | Étape | Montant | Date\nNorway[2] | Promesse | 7bn NOK | novembre 2025',
  ]);
  expect(told(content, 'en')[2]).toContain('Norway[2] | Pledge | 7bn NOK | November 2025');
});

it('a register groups bare numbers, keeps a day on one line, sets the spaces of names in French, and leaves words that were said', () => {
  const content: LiveContent = {
    part: 'register',
    register: 'flow',
    columns: ['date', 'amount', 'item'],
    rows: [
      { uid: uidOf(2), sourced: false, cells: ['2025-11-05', '1250000.5', 'lot « air »'] },
      { uid: uidOf(3), sourced: false, cells: ['2025', 'environ 12000', null] },
    ],
    total: 2,
  };
  const rows = (language: Language): string =>
    blocksOf(ledgerWith(content, language))
      .map(wordsOf)
      .find((text) => text.includes('2025 |')) ?? '';
  const [, first, second] = rows('fr').split('\n');
  expect(first).toBe('5\u00a0novembre\u00a02025 | 1\u202f250\u202f000,5 | lot «\u202fair\u202f»');
  expect(second).toBe('2025 | environ 12000 | –');
  expect(rows('en').split('\n')[1]).toBe('5\u00a0November\u00a02025 | 1,250,000.5 | lot « air »');
  const said: LiveContent = {
    part: 'register',
    register: 'statement',
    columns: ['words'],
    rows: [{ uid: uidOf(2), sourced: false, cells: ['Est-ce vrai ?'] }],
    total: 1,
  };
  expect(blocksOf(ledgerWith(said)).map(wordsOf)).toContain('Propos\nEst-ce vrai ?');
});

it('a day that stays on one line has the room for it, with the call of its note; where there is none, it breaks', () => {
  const tableWith = (columns: readonly string[], cells: readonly string[]) => {
    const rows = [{ uid: uidOf(2), sourced: true, cells }];
    const content: LiveContent = {
      part: 'register',
      register: 'flow',
      columns: [...columns],
      rows,
      total: 1,
    };
    return blocksOf(ledgerWith(content)).find((block) => block.kind === 'table');
  };
  const roomy = tableWith(['date', 'donor'], ['2025-09-30', 'Agence pour la reconstruction '.repeat(9)]);
  expect(roomy && wordsOf(roomy)).toContain('30\u00a0septembre\u00a02025[2]');
  expect(roomy?.weights[0]).toBeGreaterThanOrEqual('30 septembre 2025'.length + 2 + 2);
  const narrow = tableWith(
    ['date', 'donor', 'recipient', 'programme', 'item'],
    ['2025-09-30', ...Array.from({ length: 4 }, () => 'Anticonstitutionnellement')],
  );
  expect(narrow && wordsOf(narrow)).toContain('30\u00a0septembre 2025[2]');
});

it('a timeline tells what happened, day by day', () => {
  const content: LiveContent = {
    part: 'timeline',
    items: [
      {
        uid: uidOf(2),
        sourced: true,
        what: 'joined',
        date: '2025-05~',
        who: 'Ukraine',
        text: 'JEF',
        status: 'observer',
      },
      {
        uid: uidOf(3),
        sourced: false,
        what: 'statement',
        date: '2025-06-01',
        who: 'Ministre',
        text: 'Nous restons.',
        status: null,
      },
    ],
    total: 2,
  };
  expect(told(content, 'fr')[2]).toBe(
    'Date | Ce qui s’est passé\nvers mai 2025[2] | Ukraine rejoint JEF (observateur)\n1er juin 2025 | Ministre : « Nous restons. »',
  );
  expect(told(content, 'en')[2]).toContain('about May 2025[2] | Ukraine joins JEF (observer)');
});

describe('a chart of aid', () => {
  const chartOf = (ledger: BriefingLedger): Chart => {
    const chart = blocksOf(ledger).find((block) => block.kind === 'chart');
    if (chart?.kind !== 'chart') throw new Error('There is no chart.');
    return chart;
  };

  it('keeps stages apart, from pledge to delivery, and says what is in the sums and what is not', () => {
    const [, caption, bars, notes] = told(aid, 'en');
    expect(caption).toBe('Aid – as of 5 November 2025');
    expect(bars).toBe(
      'Donor | Sum (EUR million) | Flows\nPledge\nDanemark | 1,000.0–1,500.0 | 1\nSuède | – | 0 (1 left out)\nDelivery\nNorvège | 250.0 | 2 (1 not exact)',
    );
    expect(notes).toBe(
      'Converted at the rate of each flow’s date (BCE; rates of 2 January 2025 to 5 November 2025). Not in the sums: 1 flow without an amount; 2 flows that were announced before.',
    );
    expect(told(aid, 'fr')[3]).toContain('Hors des sommes : 1 flux sans montant ; 2 flux déjà annoncés.');
    expect(
      chartOf(ledgerWith(aid)).panels.map(({ bars: of }) => of.map(({ share, reach }) => [share, reach])),
    ).toEqual([
      [
        [0.6667, 1],
        [0, 0],
      ],
      [[0.1667, 0.1667]],
    ]);
  });

  /** `count` flows from `first` on. */
  const flows = (first: number, count: number, isSourced: (at: number) => boolean = () => true) =>
    Array.from({ length: count }, (_, at) => ({ uid: uidOf(first + at), sourced: isSourced(at) }));
  const [norway, denmark, sweden] = aid.bars;
  if (norway === undefined || denmark === undefined || sweden === undefined) throw new Error('No bars.');
  const cited: AidContent = {
    ...aid,
    bars: [
      { ...norway, added: 2, flows: [...flows(2, 1), ...flows(1, 1)] },
      { ...denmark, added: 9, flows: [...flows(3, 2), ...flows(70, 7, () => false)] },
      sweden,
    ],
  };
  const notesIn = (ledger: BriefingLedger): readonly string[] =>
    laid(ledger).sheet.notes.map(({ number, paragraphs }) =>
      plain(`${number} ${paragraphs.map((runs) => runs.map((run) => run.text).join('')).join(' / ')}`),
    );

  it('calls a note behind the label of each bar, in the order in which the bars are read', () => {
    const [first, , bars, , last] = told(cited, 'en');
    expect([first, last]).toEqual(['Avant.[1]', 'Après.[4]']);
    expect(bars).toBe(
      'Donor | Sum (EUR million) | Flows\nPledge\nDanemark[2] | 1,000.0–1,500.0 | 9\nSuède | – | 0 (1 left out)\nDelivery\nNorvège[3] | 250.0 | 2 (1 not exact)',
    );
    expect(citedByPart(cited)).toEqual([3, 4, 2, 1].map(uidOf));
    expect(notesByPart(cited)).toEqual([[3, 4].map(uidOf), [2, 1].map(uidOf)]);
    expect(chartOf(ledgerWith(cited, 'en')).alt).toMatch(/Danemark 1,000\.0–1,500\.0 \(note\u00a02\)/);
  });

  it('cites flow by flow, names what an earlier note quotes, and says how many more there are', () => {
    const [, of, other] = notesIn(ledgerWith(cited, 'en'));
    expect(of).toMatch(
      /^2 “?«? ?Mots 3.* \/ .*Mots 4.* \/ And 7 more flows in this sum \(7 without evidence\), listed in the register\.$/,
    );
    expect(other).toMatch(/^3 .*Mots 2.* \/ See note 1\.$/);
    expect(notesIn(ledgerWith(cited, 'fr'))[1]).toMatch(
      /Et 7 autres flux dans cette somme \(7 sans pièce à l’appui\), à lire dans le registre\.$/,
    );
  });

  it('is counted by the summary of sourcing, which its author reads with the numbers of the page', () => {
    const [one, two, three, ...others] = ledgerWith(cited, 'en').records;
    if (one === undefined || two === undefined || three === undefined) throw new Error('No records.');
    const bare = { ...three, evidence: [] };
    const ledger = { ...ledgerWith(cited, 'en'), records: [one, two, bare, ...others] };
    const shown = laid(ledger).sheet.annex.summary.map(({ label, runs }) => ({
      label,
      text: runs
        .map((run) => run.text)
        .join('')
        .trim(),
    }));
    expect(writtenSummary(ledger)).toEqual(shown);
    expect(shown.map(({ text }) => plain(text))).toContain('note 2');
  });

  it('names the flow that another note has', () => {
    const ledger = ledgerWith(cited, 'fr');
    const [one, ...others] = ledger.records;
    if (one === undefined) throw new Error('No record.');
    const flow = { ...one, noun: 'flow' as const, kind: null, text: 'Norvège – 7bn NOK – 2025-11-05' };
    expect(notesIn({ ...ledger, records: [flow, ...others] })[2]).toMatch(
      / \/ Norvège – 7bn NOK – 5 novembre 2025\. Voir note 1\.$/,
    );
  });

  it('cites at most five flows of a bar, about thirty in all, and at least one of each that has any', () => {
    const barsOf = (count: number, each: number): AidContent => ({
      ...aid,
      bars: Array.from({ length: count }, (_, at) => ({
        ...norway,
        added: each + 1,
        flows: flows(1000 + at * each, each),
      })),
    });
    const lengths = (content: AidContent): readonly number[] =>
      notesByPart(content).map((uids) => uids.length);
    expect(lengths(barsOf(1, 12))).toEqual([5]);
    expect(lengths(barsOf(10, 12))).toEqual(Array.from({ length: 10 }, () => 3));
    // Bars that no chart draws cite nothing.
    expect(lengths(barsOf(44, 12))).toEqual(Array.from({ length: 40 }, () => 1));
    // Of flows that were only counted it is not known whether anything stands behind them.
    expect(notesIn(ledgerWith(barsOf(1, 12), 'en'))[1]).toMatch(/And 8 more flows in this sum, listed/);
  });

  it('of before, without the flows behind its bars, shows what it showed and calls no note', () => {
    expect(notesByPart(aid)).toEqual([]);
    expect(told(aid, 'en').join()).not.toContain('[2] |');
    expect(notesIn(ledgerWith(aid))).toHaveLength(2);
  });

  it('draws sums of several currencies in charts of their own', () => {
    const content: AidContent = {
      ...aid,
      currency: 'reported',
      by: ['donor', 'currency'],
      bars: aid.bars.map((bar, at) => ({ ...bar, currency: at === 0 ? 'NOK' : 'DKK' })),
    };
    const charts = blocksOf(ledgerWith(content)).filter((block) => block.kind === 'chart');
    expect(charts.map((chart) => (chart.kind === 'chart' ? plain(chart.columns[1]) : ''))).toEqual([
      'Somme (en millions, NOK)',
      'Somme (en millions, DKK)',
    ]);
  });

  it('is a table in the PDF, which is PDF/UA-1', () => {
    const pdf = Buffer.from(typesetter.pdf(ledgerWith(aid, 'en'), MOMENT).bytes).toString('latin1');
    expect(pdf).toContain('<pdfuaid:part>1</pdfuaid:part>');
    expect(pdf).toContain('/S /Table');
    expect(pdf).not.toContain('/S /Figure');
  });

  it('has its figures as words in HTML and Markdown', () => {
    const { sheet, notes } = laid(ledgerWith(aid, 'en'));
    const html = pageOf(sheet, manifestOf(ledgerWith(aid, 'en'), sheet, notes, MOMENT));
    expect(html).toContain('<th scope="row">Danemark</th>');
    expect(html).toContain('inline-size:16.7%');
    expect(markdownOf(sheet)).toContain('| Danemark | 1,000.0–1,500.0 | 1 |');
    const noted = laid(ledgerWith(cited, 'en'));
    const page = pageOf(noted.sheet, manifestOf(ledgerWith(cited, 'en'), noted.sheet, noted.notes, MOMENT));
    expect(page).toMatch(/<th scope="row">Danemark<span class="ref"><button[^>]* id="call-2"/);
    expect(markdownOf(noted.sheet)).toContain('| Danemark[^2] | 1,000.0–1,500.0 | 9 |');
  });
});

describe('hostile text', () => {
  const hostile = '#import "x" </script> ]]> <b> [@x] | \u202eabc';
  const contents: readonly LiveContent[] = [
    {
      part: 'register',
      register: 'actor',
      columns: ['name'],
      rows: [{ uid: uidOf(2), sourced: true, cells: [hostile] }],
      total: 1,
    },
    {
      ...matrix,
      coalitions: [{ uid: uidOf(50), name: hostile }],
      rows: [{ uid: uidOf(60), name: hostile, cells: [[]] }],
    },
    { ...aid, by: ['donor'], bars: aid.bars.map((bar) => ({ ...bar, key: { donor: hostile } })) },
    {
      part: 'timeline',
      items: [
        { uid: uidOf(2), sourced: true, what: 'event', date: '2025', who: null, text: hostile, status: null },
      ],
      total: 1,
    },
  ];

  it.each(contents)('in a $part is data, in every form', (content) => {
    const ledger = ledgerWith(content, 'fr', hostile);
    const { sheet, notes } = laid(ledger);
    const manifest = manifestOf(ledger, sheet, notes, MOMENT);
    const html = pageOf(sheet, manifest);
    expect(html.match(/<\/script>/g)).toHaveLength(1);
    expect(html).not.toContain('<b> [@x]');
    expect(markdownOf(sheet)).not.toContain('</script>');
    expect(typesetter.pdf(ledger, MOMENT).pages).toBeGreaterThan(0);
    // What the page shows is what its manifest was sealed over.
    const text = /<main id="text">([\s\S]*)<\/main>/.exec(html)?.[1] ?? '';
    const list = /<ol id="notes">([\s\S]*)<\/ol><\/section>/.exec(html)?.[1] ?? '';
    const words = `${text}${list}`
      .replaceAll(/<a class="back"[^]*?<\/a>/g, '')
      .replaceAll(/<[^>]*>/g, '')
      .replaceAll('&lt;', '<')
      .replaceAll('&gt;', '>')
      .replaceAll('&quot;', '"')
      .replaceAll('&#39;', "'")
      .replaceAll('&amp;', '&');
    expect(manifest.words).toBe(sha256Of(bareWords(words)));
  });
});

it('a part that is not in the dossier leaves a sentence that says so', () => {
  const ledger = ledgerOf([{ type: 'live', attrs: { uid: PART } }]);
  expect(blocksOf(ledger).map((block) => plain(wordsOf(block)))).toEqual([
    'Un élément vivant qui se trouvait ici n’est plus dans le dossier.',
  ]);
});

it.each([
  ['en', english],
  ['fr', french],
] as const)('registers are called on the page as on the screen (%s)', (language, words) => {
  const messages = allMessages(language);
  const screen = (key: string): string | undefined =>
    messages[`registers.${key.replace(/^register\./, '')}`] ??
    messages[`aid.${key}`] ??
    messages[`vocabulary.${key}`];
  for (const [key, word] of Object.entries(words)) expect(word, key).toBe(screen(key));
  for (const noun of REGISTER_NOUNS) {
    expect(words).toHaveProperty([`register.${noun}`]);
    for (const [key, field] of Object.entries(REGISTERS[noun].fields)) {
      expect(words).toHaveProperty([`field.${key}`]);
      for (const value of field.values ?? []) expect(words).toHaveProperty([`${field.vocabulary}.${value}`]);
    }
  }
});
