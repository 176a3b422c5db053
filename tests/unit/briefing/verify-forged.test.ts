/** Whoever changes a visible word of an exported briefing, or where it stands, is found by `verify`; who changes nothing is never told that they did. */
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { docxOf } from '../../../main/briefing/docx/document.ts';
import { layoutWithNotes } from '../../../main/briefing/layout.ts';
import { sha256Of } from '../../../main/briefing/sha256.ts';
import type { Block, Cell, Run, Sheet } from '../../../main/briefing/sheet.ts';
import { startTypesetter, type Form, type Typesetter } from '../../../main/briefing/typesetter.ts';
import { startCompiler, type Compiler } from '../../../main/briefing/typst.ts';
import { pageOf } from '../../../main/briefing/web/page.ts';
import { readManifest, type Manifest } from '../../../main/domain/manifest.ts';
import { readSealed } from '../../../main/importers/sealed.ts';
import { readBack } from '../../../main/jobs/read-back.ts';
import { verifyBriefing } from '../../../main/jobs/verify-briefing.ts';
import { LiveSettings, type AidContent, type LedgerPart } from '../../../preload/contract/live-parts.ts';
import type { BriefingLedger } from '../../../preload/contract/briefings.ts';
import { TEMPLATES } from '../../../preload/contract/house.ts';
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
  ul,
  uidOf,
} from './ledgers.ts';

const RESOURCES = join(import.meta.dirname, '../../../resources');
const PART = uidOf(900);

let typesetter: Typesetter;
let compiler: Compiler;
beforeAll(async () => {
  [typesetter, compiler] = await Promise.all([startTypesetter(RESOURCES), startCompiler(RESOURCES)]);
});

const bar = (donor: string, milli: number, flows: readonly number[]): AidContent['bars'][number] => ({
  key: { donor },
  currency: 'EUR',
  milli,
  upperMilli: milli,
  added: 4,
  rough: 0,
  left: 0,
  flows: flows.map((id) => ({ uid: uidOf(id), sourced: true })),
});
const chart: LedgerPart = {
  uid: PART,
  settings: LiveSettings.parse({ part: 'aid', title: 'Pledged' }),
  asOf: MOMENT,
  content: {
    part: 'aid',
    by: ['donor'],
    currency: 'EUR',
    programme: null,
    bars: [bar('Norway', 250_000_000, [3, 4]), bar('Denmark', 100_000_000, [2, 5])],
    rateSets: [],
    rateDays: null,
    withoutRate: 0,
    withoutAmount: 0,
    withoutCurrency: 0,
    announcedBefore: 0,
  },
};

const from = document(50, { title: 'Dépêche', language: 'fr' });
const cited = record(2, [
  evidence(100, from, `La coopération inter-alliée. ${'Un long passage cité. '.repeat(14)}`),
]);
const flows = [3, 4, 5].map((id) =>
  record(id, [evidence(100 + id, from, `Un versement de ${id} millions.`)], {
    noun: 'flow',
    kind: null,
    text: `Norway – ${id}m EUR – 2025-11-0${id}`,
  }),
);
const ledger = ledgerOf(
  [
    h(1, 'Aid to Україна'),
    p('The framework nation is well-known: Латвія and פינלנד take part.', 2),
    ul([p('first point')], [p('second point')]),
    ol([p('one')], [p('two')]),
    quote(p('A quotation.')),
    table(
      [['State'], ['Pledged'], ['Delivered']],
      [['Norway'], ['250'], [' ']],
      [['Denmark'], ['100'], ['40']],
    ),
    { type: 'live', attrs: { uid: PART } },
    p('The end.', 2),
  ],
  [cited, ...flows],
  [from],
  {
    language: 'en',
    title: 'Aid in November',
    author: 'Desk',
    recipients: 'The director',
    reference: 'N-12',
    date: '2025-11-07',
    tlp: 'amber',
    summary: 'Only official sources.\nNone was translated.',
  },
  [chart],
);

const read = (file: { readonly name: string; readonly bytes: Uint8Array }) => readSealed(file);

const make = (of: BriefingLedger, at: string, form: Form) =>
  readBack(
    async (given, moment, wanted, { attachments, read: parts }) => ({
      ...(wanted === 'pdf'
        ? typesetter.pdf(given, moment, attachments, parts)
        : wanted === 'docx'
          ? await typesetter.docx(given, moment, parts)
          : typesetter.text(given, moment, 'html', parts)),
      missing: [],
    }),
    read,
  )(of, at, form);

const verify = (bytes: Uint8Array) =>
  verifyBriefing(
    { fileName: 'a', location: 'a', read: async () => bytes } as never,
    read,
    null,
    new AbortController().signal,
  );
const wrong = async (bytes: Uint8Array): Promise<readonly string[]> =>
  (await verify(bytes)).checks.filter(({ ok }) => !ok).map(({ check }) => check);

/** The very manifest of an honest file. */
async function manifestIn(bytes: Uint8Array): Promise<Manifest> {
  const { manifest } = await readSealed({ name: 'a', bytes });
  const whole = readManifest(manifest ?? '', sha256Of);
  if (whole === null) throw new Error('There is no manifest.');
  return whole.manifest;
}

/** Another sheet under the manifest of an honest file: what an editor of that form would make of it. */
async function forged(form: Form, sheet: Sheet, manifest: Manifest): Promise<Uint8Array> {
  if (form === 'html') return new TextEncoder().encode(pageOf(sheet, manifest));
  if (form === 'docx') return docxOf(sheet, manifest, MOMENT);
  return compiler.pdf(compiler.compile(sheet, manifest), Math.floor(Date.parse(MOMENT) / 1000), 'pdf/ua-1');
}

const sheetFor = (form: Form, of: BriefingLedger): Sheet =>
  layoutWithNotes(of, { at: MOMENT, covers: form === 'pdf' ? compiler.fonts.covers : () => true }).sheet;

const inText = (sheet: Sheet, change: (block: Block) => Block): Sheet => {
  const walk = (block: Block): Block =>
    change('blocks' in block ? ({ ...block, blocks: block.blocks.map(walk) } as Block) : block);
  return { ...sheet, blocks: sheet.blocks.map(walk) };
};
const inRuns = (runs: readonly Run[], words: string, others: string): readonly Run[] =>
  runs.map((run) => ({ ...run, text: run.text.replace(words, others) }));
const said =
  (words: string, others: string) =>
  (sheet: Sheet): Sheet =>
    inText(sheet, (block) =>
      'runs' in block ? { ...block, runs: inRuns(block.runs, words, others) } : block,
    );
const inTable =
  (change: (rows: readonly (readonly Cell[])[]) => readonly (readonly Cell[])[]) =>
  (sheet: Sheet): Sheet =>
    inText(sheet, (block) => (block.kind === 'table' ? { ...block, rows: change(block.rows) } : block));
const inAnnex =
  (change: (annex: Sheet['annex']) => Partial<Sheet['annex']>) =>
  (sheet: Sheet): Sheet => ({ ...sheet, annex: { ...sheet.annex, ...change(sheet.annex) } });

const FORGERIES: Readonly<Record<string, (sheet: Sheet) => Sheet>> = {
  'the title': (sheet) => ({ ...sheet, title: 'Aid in December' }),
  'what kind of text it is': (sheet) => ({ ...sheet, kicker: 'ORDER' }),
  'whom it is for': (sheet) => ({
    ...sheet,
    head: sheet.head.map((line) => ({ ...line, runs: inRuns(line.runs, 'director', 'minister') })),
  }),
  'the marking at the edges': (sheet) => ({ ...sheet, tlp: { level: 'amber', label: 'TLP:GREEN' } }),
  'the marking in the head': (sheet) => ({
    ...sheet,
    head: sheet.head.map((line) => ({ ...line, runs: inRuns(line.runs, 'AMBER', 'GREEN') })),
  }),
  'the running title': (sheet) => ({ ...sheet, running: `${sheet.running} (draft)` }),
  'when it was exported': (sheet) => ({ ...sheet, foot: sheet.foot.replace('2025', '2024') }),
  'a name in Cyrillic': said('Україна', 'Угорщина'),
  'a name that runs from right to left': said('פינלנד', 'הולנד'),
  'a hyphen': said('well-known', 'wellknown'),
  'the order of two points': (sheet) =>
    inText(sheet, (block) => (block.kind === 'list' ? { ...block, items: block.items.toReversed() } : block)),
  'a note': (sheet) => ({
    ...sheet,
    notes: sheet.notes.map((note) => ({
      ...note,
      paragraphs: note.paragraphs.map((runs) => inRuns(runs, 'inter-alliée', 'interalliée')),
    })),
  }),
  'how many flows a note leaves out': (sheet) => ({
    ...sheet,
    notes: sheet.notes.map((note) => ({
      ...note,
      paragraphs: note.paragraphs.map((runs) => inRuns(runs, 'And 2', 'And 1')),
    })),
  }),
  'a cell in another row': inTable(([head = [], one = [], two = []]) => [
    head,
    [one, two, one].flatMap((row, at) => row.slice(at, at + 1)),
    [two, one, two].flatMap((row, at) => row.slice(at, at + 1)),
  ]),
  'a cell in another column': inTable(([head = [], one = [], ...others]) => [
    head,
    [0, 2, 1].flatMap((at) => one.slice(at, at + 1)),
    ...others,
  ]),
  'a figure of a chart': (sheet) =>
    inText(sheet, (block) =>
      block.kind === 'chart'
        ? {
            ...block,
            panels: block.panels.map((panel) => ({
              ...panel,
              bars: panel.bars.map((each) => ({ ...each, text: each.text.replace('250', '260') })),
            })),
          }
        : block,
    ),
  'the author’s summary': inAnnex(({ summaryText }) => ({
    summaryText: summaryText.map((runs) => inRuns(runs, 'None', 'All')),
  })),
  'the summary by rule': inAnnex(({ summary }) => ({
    summary: summary.map((line) => ({ ...line, runs: inRuns(line.runs, '1', '9') })),
  })),
  'a source of the annex': inAnnex(({ sources }) => ({
    sources: sources.map((source) => ({ ...source, title: 'Another' })),
  })),
  'a hash of the annex': inAnnex(({ sources }) => ({
    sources: sources.map((source) => ({
      ...source,
      lines: source.lines.map((line) => ({
        ...line,
        runs: line.runs.map((run) =>
          run.style === 'hash' ? { ...run, text: `0${run.text.slice(1)}` } : run,
        ),
      })),
    })),
  })),
  'a passage of the annex': inAnnex(({ passages }) => ({
    passages: passages.map((passage) => ({ ...passage, runs: inRuns(passage.runs, 'long', 'bref') })),
  })),
  'what a grade means': inAnnex(({ keys }) => ({
    keys: keys.map((key) => ({ ...key, remark: `${key.remark} Not so.` })),
  })),
};

describe.each(TEMPLATES)('a PDF by the template %s', (template) => {
  const own = { ...ledger, briefing: { ...ledger.briefing, template } };

  it('holds, in both languages', async () => {
    for (const each of [own, english, french]) {
      const { bytes } = await make({ ...each, briefing: { ...each.briefing, template } }, MOMENT, 'pdf');
      expect(await verify(bytes)).toMatchObject({ ok: true, uncompared: null });
    }
  });

  it('is found to be changed, whatever was', async () => {
    const { bytes } = await make(own, MOMENT, 'pdf');
    const manifest = await manifestIn(bytes);
    const sheet = sheetFor('pdf', own);
    expect(await wrong(await forged('pdf', sheet, manifest))).toEqual([]);
    const unfound: string[] = [];
    for (const [what, change] of Object.entries(FORGERIES)) {
      const changed = change(sheet);
      expect(changed, what).not.toEqual(sheet);
      // oxlint-disable-next-line no-await-in-loop -- one compiler
      const found = await wrong(await forged('pdf', changed, manifest));
      if (!found.includes('page')) unfound.push(what);
    }
    expect(unfound).toEqual([]);
  }, 120_000);
});

describe.each(['html', 'docx'] as const)('%s', (form) => {
  it('holds, in both languages', async () => {
    for (const each of [ledger, english, french]) {
      const { bytes } = await make(each, MOMENT, form);
      expect(await verify(bytes)).toMatchObject({ ok: true, uncompared: null });
    }
  });

  it.each(
    // A page of HTML has no running title.
    Object.entries(FORGERIES).filter(([what]) => form !== 'html' || what !== 'the running title'),
  )('is found to be changed: %s', async (_, change) => {
    const { bytes } = await make(ledger, MOMENT, form);
    const manifest = await manifestIn(bytes);
    const sheet = sheetFor(form, ledger);
    const changed = change(sheet);
    expect(changed).not.toEqual(sheet);
    expect(await wrong(await forged(form, changed, manifest))).not.toEqual([]);
  });
});
