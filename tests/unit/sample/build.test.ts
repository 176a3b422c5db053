import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parseFile } from '../../../main/importers/parse.ts';
import { buildSample } from '../../../main/jobs/build-sample.ts';
import type { Parse } from '../../../main/jobs/import-batch.ts';
import { readSamplePlan, type SamplePlan } from '../../../main/jobs/sample-plan.ts';
import { readRegisterPlan } from '../../../main/jobs/sample-registers.ts';
import { localStore, type OpenStore } from '../../../main/store/local.ts';
import { citedUids, parseBody } from '../../../preload/contract/briefing-schema.ts';
import { temporaryFolder, tickingClock } from '../../support/dossiers.ts';

const resources = join(import.meta.dirname, '../../../resources');
const parse: Parse = async (file) => parseFile(file);

const emptyStore = (folder: string): Promise<OpenStore> =>
  localStore(
    join(folder, 'sample.liasse'),
    { title: 'Sample', language: 'en' },
    { author: 'Test', now: tickingClock() },
  );

/** A copy of the sample's sources with a change to its plan. */
function changed(folder: string, change: (plan: SamplePlan) => void): string {
  cpSync(join(resources, 'sample'), join(folder, 'sample'), { recursive: true });
  const file = join(folder, 'sample', 'sample.json');
  const plan = JSON.parse(readFileSync(file, 'utf8')) as SamplePlan;
  change(plan);
  writeFileSync(file, JSON.stringify(plan));
  return folder;
}

describe('the sample dossier, built', () => {
  const folder = mkdtempSync(join(tmpdir(), 'liasse-test-'));
  let store: OpenStore;
  let plan: SamplePlan;
  beforeAll(async () => {
    store = await emptyStore(folder);
    plan = await readSamplePlan(join(resources, 'sample'));
    await buildSample(store, parse, resources);
  });
  afterAll(async () => {
    await store.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it('holds all of its plan', async () => {
    const registers = await readRegisterPlan(join(resources, 'sample'));
    const newRows = (noun: string) =>
      registers.registers
        .flatMap(({ register, rows }) => (register === noun ? rows : []))
        .filter(({ of }) => of === undefined).length;
    const info = await store.query('dossier.info', {});
    expect(info).toMatchObject({ title: plan.title, language: plan.language });
    expect(info.counts).toMatchObject({
      source: plan.sources.length,
      // And the file of rates.
      document: plan.documents.length + 1,
      passage: plan.passages.length,
      actor: plan.actors.length,
      statement: plan.statements.length,
      claim: plan.claims.length + newRows('claim'),
      ...Object.fromEntries(
        registers.registers
          .filter(({ rows }) => rows.some(({ of }) => of === undefined))
          .filter(({ register }) => register !== 'claim')
          .map(({ register }) => [register, newRows(register)]),
      ),
      contradiction: registers.judgements.length,
      briefing: 1,
    });
  });

  it('passes its own check', async () => {
    expect(await store.check()).toEqual({ ok: true, problems: [] });
  });

  it('has every passage standing where its words are', async () => {
    const { rows } = await store.query('document.list', { limit: 1000 });
    for (const { id } of rows) {
      const passages = await store.query('passage.ofDocument', { documentId: id });
      expect(passages.every(({ state }) => state === 'exact')).toBe(true);
    }
  });

  it('gives the digit 1 only where two independent origins stand behind a claim', async () => {
    const claims = await store.query('claim.list', {});
    const details = await Promise.all(claims.map(({ id }) => store.query('claim.get', { id })));
    const confirmed = details.filter(({ evidence }) => evidence.some(({ credibility }) => credibility === 1));
    expect(confirmed.length).toBeGreaterThan(0);
    for (const { tally } of confirmed) expect(tally.origins).toBeGreaterThanOrEqual(2);
  });

  it('shows a claim whose documents are copies of one another', async () => {
    const claims = await store.query('claim.list', {});
    const details = await Promise.all(claims.map(({ id }) => store.query('claim.get', { id })));
    expect(
      details.some(({ tally }) => tally.documents > 1 && tally.origins === 1 && tally.unknown === 0),
    ).toBe(true);
  });

  it('has a briefing that cites records of the dossier', async () => {
    const [row] = await store.query('briefing.list', {});
    const briefing = await store.query('briefing.get', { id: row?.id ?? 0 });
    const ledger = await store.query('briefing.ledger', { id: briefing.id });
    const cited = new Set(citedUids(parseBody(briefing.body)));
    expect(cited.size).toBeGreaterThan(30);
    expect(new Set(ledger.records.map(({ uid }) => uid))).toEqual(cited);
    for (const node of ['heading', 'blockquote', 'bullet_list', 'ordered_list', 'table']) {
      expect(briefing.body.content?.some(({ type }) => type === node)).toBe(true);
    }
  });
});

describe('a sample that does not hold together', () => {
  const build = async (change: (plan: SamplePlan) => void): Promise<void> => {
    const folder = temporaryFolder();
    const store = await emptyStore(folder);
    try {
      await buildSample(store, parse, changed(folder, change));
    } finally {
      await store.close();
    }
  };

  it('is refused for words that its document does not hold, by the passage’s key', async () => {
    const key = 'tg-canal';
    const refused = build((plan) => {
      for (const passage of plan.passages)
        if (passage.key === key) passage.quote = 'Words that nobody wrote.';
    });
    await expect(refused).rejects.toMatchObject({
      code: 'quote-not-found',
      message: expect.stringContaining(key) as unknown,
    });
  });

  it('is refused for words that stand in several places', async () => {
    const refused = build((plan) => {
      for (const passage of plan.passages) if (passage.key === 'tg-canal') passage.quote = 'Ukraine';
    });
    await expect(refused).rejects.toMatchObject({ code: 'quote-ambiguous' });
  });

  it('is refused for a key that names nothing', async () => {
    const refused = build((plan) => {
      for (const claim of plan.claims) for (const line of claim.evidence) line.passage = 'nowhere';
    });
    await expect(refused).rejects.toMatchObject({ code: 'invalid-input', details: { field: 'nowhere' } });
  });

  it('is refused for a field that the plan does not know, by its place', async () => {
    const refused = build((plan) => Object.assign(plan.claims[0] ?? {}, { likelyhood: 'likely' }));
    await expect(refused).rejects.toMatchObject({ message: expect.stringContaining('claims[0]') as unknown });
  });

  it('is refused for a digit 1 on copies', async () => {
    const refused = build((plan) => {
      const claim = plan.claims.find(({ key }) => key === 'c-premier');
      for (const line of claim?.evidence ?? []) line.credibility = 1;
    });
    await expect(refused).rejects.toMatchObject({ code: 'too-few-origins' });
  });
});
