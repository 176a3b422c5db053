import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { isDate } from '../../../main/domain/dates.ts';
import { readSamplePlan } from '../../../main/jobs/sample-plan.ts';

const folder = join(import.meta.dirname, '../../../resources/sample');
const plan = await readSamplePlan(folder);
const briefing = await readFile(join(folder, plan.briefing.body), 'utf8');
const citable = new Set([...plan.passages, ...plan.statements, ...plan.claims].map(({ key }) => key));

describe('the plan of the sample dossier', () => {
  it('holds enough to show every part of the work', () => {
    expect(plan.documents.length).toBeGreaterThanOrEqual(8);
    expect(plan.passages.length).toBeGreaterThanOrEqual(36);
    expect(plan.claims.length).toBeGreaterThanOrEqual(14);
    expect(plan.statements.length).toBeGreaterThanOrEqual(6);
    expect(new Set(plan.documents.map(({ language }) => language))).toEqual(new Set(['fr', 'en']));
  });

  it('gives every record a key of its own', () => {
    const { sources, actors, documents, passages, statements, claims } = plan;
    const keys = [sources, actors, documents, passages, statements, claims].flat().map(({ key }) => key);
    expect(keys).toHaveLength(new Set(keys).size);
  });

  it('gives every source a reason for each of its letters', () => {
    for (const { grades } of plan.sources) {
      for (const { reason, on } of grades) {
        expect(reason.length).toBeGreaterThan(20);
        expect(isDate(on)).toBe(true);
      }
    }
  });

  it('dates everything in EDTF', () => {
    const dates = [
      ...plan.documents.map(({ published }) => published),
      ...plan.statements.map(({ said }) => said),
    ];
    expect([...dates, plan.briefing.date].filter((date) => !isDate(date))).toEqual([]);
  });

  it('uses only codes that are in its tree, each named once', () => {
    const names = plan.codes.flatMap(({ name, below }) => [name, ...below.map((code) => code.name)]);
    expect(names).toHaveLength(new Set(names).size);
    expect(plan.passages.flatMap(({ codes }) => codes).filter((name) => !names.includes(name))).toEqual([]);
  });

  it('keeps likelihood and confidence for judgements, and gives every judgement both', () => {
    for (const { kind, likelihood, confidence } of plan.claims) {
      expect([likelihood !== undefined, confidence !== undefined]).toEqual(
        Array(2).fill(kind === 'judgement'),
      );
    }
  });

  it('holds accounts that disagree: claims that some passages support and others contradict', () => {
    const disputed = plan.claims.filter(
      ({ evidence }) =>
        evidence.some(({ stance }) => stance === 'supports') &&
        evidence.some(({ stance }) => stance === 'contradicts'),
    );
    expect(disputed.length).toBeGreaterThanOrEqual(2);
  });

  it('has documents that relay another', () => {
    const relays = plan.documents.filter(
      ({ origin }) => origin.relation === 'relays' && origin.target !== null,
    );
    expect(relays.length).toBeGreaterThanOrEqual(1);
  });

  it('puts no words into a mouth: those of a statement stand in its evidence', () => {
    const quotes = new Map(plan.passages.map(({ key, quote }) => [key, quote]));
    const invented = plan.statements.filter(
      ({ words, evidence }) => !evidence.some(({ passage }) => quotes.get(passage)?.includes(words)),
    );
    expect(invented.map(({ key }) => key)).toEqual([]);
  });

  it('says of every document that it was written for the sample', () => {
    for (const { title } of plan.documents)
      expect(title).toMatch(/\((sample summary|résumé pour l’exemple|rédigée pour l’exemple)\)$/);
  });
});

describe('the briefing of the sample dossier', () => {
  const cited = [...briefing.matchAll(/\[@([^\]]*)\]/g)].map(([, key]) => key ?? '');

  it('cites only what is in the plan', () => {
    expect(cited.filter((key) => !citable.has(key))).toEqual([]);
  });

  it('cites claims, statements and passages, in every section', () => {
    for (const records of [plan.claims, plan.statements, plan.passages]) {
      expect(records.some(({ key }) => cited.includes(key))).toBe(true);
    }
    for (const section of briefing.split(/^# /m).slice(1)) expect(section).toContain('[@');
  });

  it('is a finished text: a table, a quotation, a list, and enough words', () => {
    expect(briefing).toMatch(/^\| /m);
    expect(briefing).toMatch(/^> /m);
    expect(briefing).toMatch(/^- /m);
    expect(briefing.match(/\p{L}+/gu)?.length).toBeGreaterThan(900);
  });

  it('never puts a degree of likelihood and a degree of confidence into one sentence', () => {
    const sentences = briefing.replaceAll(/\[@[^\]]*\]/g, '').split(/(?<=[.!?])\s+/);
    expect(sentences.filter((one) => /\b(im)?probable\b/i.test(one) && /confiance/i.test(one))).toEqual([]);
  });
});
