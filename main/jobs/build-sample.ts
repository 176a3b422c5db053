/** Fills an empty dossier with the sample, by the commands that a person's own work goes through. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { errorData, LiasseError } from '../../preload/contract/errors.ts';
import { bodyFromMarkdown } from '../briefing/markdown.ts';
import { fileOnDisk, importBatch, type Parse } from './import-batch.ts';
import { sampleKeys, type SampleKeys } from './sample-keys.ts';
import { addRegisters } from './sample-registers.ts';
import {
  readSamplePlan,
  type SampleDocument,
  type SampleEvidence,
  type SampleOrigin,
  type SamplePlan,
} from './sample-plan.ts';
import type { Session } from './session.ts';

/** One after the other in the order of the plan, so that the same plan gives the same dossier. */
interface Building {
  readonly session: Session;
  readonly parse: Parse;
  readonly folder: string;
  readonly plan: SamplePlan;
  readonly keys: SampleKeys;
}

/**
 * `resources` holds `sample/`. Throws what a command refuses, with the key of the record it was about; `make-sample.ts`
 * then leaves no file.
 */
export async function buildSample(session: Session, parse: Parse, resources: string): Promise<void> {
  const folder = join(resources, 'sample');
  const plan = await readSamplePlan(folder);
  const building: Building = { session, parse, folder, plan, keys: sampleKeys() };
  await session.command('dossier.update', { title: plan.title, language: plan.language });
  await addSources(building);
  await addCodes(building);
  await addActors(building);
  await addDocuments(building);
  await addPassages(building);
  await addStatements(building);
  await addClaims(building);
  await addRegisters(building);
  await addBriefing(building);
}

/** Says which record of the plan a refusal is about. */
async function about<Value>(what: string, act: () => Promise<Value>): Promise<Value> {
  try {
    return await act();
  } catch (error) {
    const { code, message, details } = errorData(error);
    throw new LiasseError(code, `The sample dossier, ${what}: ${message}`, details);
  }
}

async function addSources({ session, plan, keys }: Building): Promise<void> {
  for (const { key, name, kind, note, grades } of plan.sources) {
    await about(`source ${key}`, async () => {
      const { value: id } = await session.command('source.create', { name, kind, note });
      keys.set(key, id);
      for (const { letter, on, reason } of grades) {
        await session.command('source.grade', { id, reliability: letter, reason, gradedOn: on });
      }
    });
  }
}

async function addCodes({ session, plan }: Building): Promise<void> {
  for (const { name, colour, below } of plan.codes) {
    const { value: parentId } = await session.command('code.create', { name, colour });
    for (const child of below) await session.command('code.create', { ...child, parentId });
  }
}

async function addActors({ session, plan, keys }: Building): Promise<void> {
  for (const { key, kind, names, iso, note } of plan.actors) {
    const { value } = await about(`actor ${key}`, () =>
      session.command('actor.create', { kind, names, iso: iso ?? null, note }),
    );
    keys.set(key, value);
  }
}

async function addDocuments(building: Building): Promise<void> {
  const { session, plan, keys } = building;
  for (const document of plan.documents) {
    await about(`document ${document.key}`, async () => {
      const id = await importDocument(building, document);
      keys.set(document.key, id);
      await session.command('document.update', { id, title: document.title, language: document.language });
    });
  }
  // Once all are there: a document may come from one that stands after it.
  for (const { key, origin } of plan.documents) await setOrigin(building, key, origin);
}

async function importDocument(
  { session, parse, folder, keys }: Building,
  document: SampleDocument,
): Promise<number> {
  const [outcome] = await importBatch([fileOnDisk(join(folder, document.file))], session, parse, {
    sourceId: keys.get(document.source),
    published: document.published,
    signal: new AbortController().signal,
  });
  if (outcome?.status === 'imported' && outcome.documentId !== null) return outcome.documentId;
  const { code, message, details } = outcome?.error ?? {
    code: 'already-exists' as const,
    message: `${document.file} is in the dossier already.`,
    details: { file: document.file },
  };
  throw new LiasseError(code, message, details);
}

async function setOrigin({ session, keys }: Building, key: string, origin: SampleOrigin): Promise<void> {
  await about(`origin of ${key}`, () =>
    session.command('origin.set', {
      subjectId: keys.get(key),
      relation: origin.relation,
      targetId: origin.target === null ? null : keys.get(origin.target),
      note: origin.note,
    }),
  );
}

async function addPassages(building: Building): Promise<void> {
  const { session, plan, keys } = building;
  for (const { key, document, quote, prefix, suffix, note, colour, codes } of plan.passages) {
    const { value } = await about(`passage ${key}`, () =>
      session.command('passage.createFromQuote', {
        documentId: keys.get(document),
        quote,
        prefix,
        suffix,
        note,
        colour,
        codes,
      }),
    );
    keys.set(key, value.id);
  }
  for (const { key, origin } of plan.passages) {
    if (origin !== undefined) await setOrigin(building, key, origin);
  }
}

const evidenceOf = (keys: SampleKeys, evidence: readonly SampleEvidence[]) =>
  evidence.map(({ passage, stance, credibility, note }) => ({
    passage: { passageId: keys.get(passage) },
    stance,
    credibility,
    note,
  }));

async function addStatements({ session, plan, keys }: Building): Promise<void> {
  for (const { key, speaker, evidence, ...statement } of plan.statements) {
    await about(`statement ${key}`, async () => {
      const { value: recordId } = await session.command('statement.create', {
        speakerId: keys.get(speaker),
        ...statement,
      });
      keys.set(key, recordId);
      for (const line of evidenceOf(keys, evidence))
        await session.command('evidence.add', { recordId, ...line });
    });
  }
}

async function addClaims({ session, plan, keys }: Building): Promise<void> {
  for (const { key, evidence, likelihood, confidence, ...claim } of plan.claims) {
    await about(`claim ${key}`, async () => {
      const { value } = await session.command('claim.create', {
        ...claim,
        likelihood: likelihood ?? null,
        confidence: confidence ?? null,
        evidence: evidenceOf(keys, evidence),
      });
      keys.set(key, value);
    });
  }
}

async function addBriefing({ session, folder, plan, keys }: Building): Promise<void> {
  const { body: file, ...head } = plan.briefing;
  await about(`briefing ${file}`, async () => {
    const body = await bodyFromMarkdown(await readFile(join(folder, file), 'utf8'), async (key) => {
      const { uid } = await session.query('record.get', { id: keys.get(key) });
      return uid;
    });
    await session.command('briefing.create', { ...head, body });
  });
}
