/** The registers of the sample dossier, as `resources/sample/registers.json` says them, and how they are written. */
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { REGISTER_NOUNS, type RegisterNoun } from '../../preload/contract/registers/index.ts';
import {
  CONTRADICTION_KINDS,
  CONTRADICTION_OUTCOMES,
  STANCES,
  THREAD_RELATIONS,
  type Stance,
} from '../../preload/contract/vocabulary.ts';
import { LiasseError } from '../../preload/contract/errors.ts';
import type { Parse } from './import-batch.ts';
import type { SampleKeys } from './sample-keys.ts';
import type { Session } from './session.ts';

const Key = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/);
const Text = z.string().trim().min(1);

/** The key of a passage that supports a cell, or says something else of it. */
const Cite = z.union([Key, z.strictObject({ passage: Key, stance: z.enum(STANCES) })]);

const RegisterPlan = z.strictObject({
  rates: z.strictObject({
    file: z.string().regex(/^[\w-]+\.csv$/),
    title: Text,
    name: Text,
    source: Key,
    published: Text,
    /** The key of the document that the file repeats. */
    from: Key,
    rates: z.array(z.strictObject({ date: Text, currency: Text, rate: Text })).min(1),
  }),
  /** In this order: a row may lead to one that stands before it. */
  registers: z.array(
    z.strictObject({
      register: z.enum(REGISTER_NOUNS),
      rows: z.array(
        z.strictObject({
          key: Key.optional(),
          /** The key of a record that is there already: its cells are filled in. */
          of: Key.optional(),
          cells: z.record(z.string(), z.union([z.string(), z.strictObject({ key: Key })])),
          /** By field, `""` for the row as a whole. */
          cites: z.record(z.string(), z.array(Cite)).default({}),
        }),
      ),
    }),
  ),
  /** From a later statement to an earlier one. */
  threads: z.array(z.strictObject({ statement: Key, earlier: Key, relation: z.enum(THREAD_RELATIONS) })),
  judgements: z.array(
    z.strictObject({
      kind: z.enum(CONTRADICTION_KINDS),
      one: Key,
      other: Key,
      outcome: z.enum(CONTRADICTION_OUTCOMES),
      wrong: Key.optional(),
      reason: Text,
    }),
  ),
});
export type RegisterPlan = z.infer<typeof RegisterPlan>;

/** Reads the plan in a folder; throws `invalid-input` with the place of what is wrong in it. */
export async function readRegisterPlan(folder: string): Promise<RegisterPlan> {
  const file = join(folder, 'registers.json');
  const read = RegisterPlan.safeParse(JSON.parse(await readFile(file, 'utf8')));
  if (read.success) return read.data;
  const reason = z.prettifyError(read.error);
  throw new LiasseError('invalid-input', `The plan of the sample’s registers is not valid: ${reason}`, {
    field: file,
    reason,
  });
}

export interface SampleRegisters {
  readonly session: Session;
  readonly parse: Parse;
  readonly folder: string;
  readonly keys: SampleKeys;
}

/** Row by row, as a person would: each is an operation of its own in the journal. */
export async function addRegisters({ session, parse, folder, keys }: SampleRegisters): Promise<void> {
  const plan = await readRegisterPlan(folder);
  for (const { register, rows } of plan.registers) {
    for (const [at, row] of rows.entries()) {
      try {
        const id = await writeRow(session, register, row, keys);
        if (row.key !== undefined) keys.set(row.key, id);
      } catch (error) {
        throw rowRefused(`${register} ${row.key ?? row.of ?? at + 1}`, error);
      }
    }
  }
  for (const { statement, earlier, relation } of plan.threads) {
    await session.command('statement.link', {
      statementId: keys.get(statement),
      earlierId: keys.get(earlier),
      relation,
    });
  }
  for (const { one, other, wrong, ...judgement } of plan.judgements) {
    await session.command('contradiction.judge', {
      ...judgement,
      oneId: keys.get(one),
      otherId: keys.get(other),
      wrongId: wrong === undefined ? null : keys.get(wrong),
    });
  }
  await addRates({ session, parse, folder, keys }, plan.rates);
}

async function writeRow(
  session: Session,
  register: RegisterNoun,
  { of, cells, cites }: RegisterPlan['registers'][number]['rows'][number],
  keys: SampleKeys,
): Promise<number> {
  const given = Object.fromEntries(
    Object.entries(cells).map(([field, cell]) => [
      field,
      typeof cell === 'string' ? cell : { id: keys.get(cell.key) },
    ]),
  );
  // The passage that most of its cells rest on is written with them, as by a key in the reader.
  const [first, ...others] = citedBy(cites);
  const { value } = await session.command(`${register}.write`, {
    rows: [of === undefined ? { cells: given } : { id: keys.get(of), cells: given }],
    ...(first === undefined
      ? {}
      : {
          evidence: {
            passage: { passageId: keys.get(first.passage) },
            fields: first.fields.filter((field) => field !== ''),
            stance: first.stance,
          },
        }),
  });
  const recordId = value.ids[0] ?? 0;
  for (const { passage, stance, fields } of others) {
    for (const field of fields) {
      await session.command('evidence.add', {
        recordId,
        field,
        stance,
        passage: { passageId: keys.get(passage) },
      });
    }
  }
  return recordId;
}

interface Cited {
  readonly passage: string;
  readonly stance: Stance;
  readonly fields: string[];
}

/** By passage, that of the most cells first. The row as a whole (`""`) is apart from its cells. */
function citedBy(cites: RegisterPlan['registers'][number]['rows'][number]['cites']): readonly Cited[] {
  const found = new Map<string, Cited>();
  for (const [field, passages] of Object.entries(cites)) {
    for (const cite of passages) {
      const { passage, stance } =
        typeof cite === 'string' ? { passage: cite, stance: 'supports' as const } : cite;
      const key = `${passage} ${stance} ${field === ''}`;
      const known = found.get(key) ?? { passage, stance, fields: [] };
      known.fields.push(field);
      found.set(key, known);
    }
  }
  return [...found.values()].toSorted((one, other) => other.fields.length - one.fields.length);
}

async function addRates(
  { session, parse, folder, keys }: SampleRegisters,
  { file, title, name, source, published, from, rates }: RegisterPlan['rates'],
): Promise<void> {
  const bytes = new Uint8Array(await readFile(join(folder, file)));
  const parsed = await parse({ name: file, bytes }, new AbortController().signal);
  const { value } = await session.command('rate.import', {
    name,
    rates,
    document: {
      ...parsed,
      title,
      fileName: file,
      bytes,
      sha256: createHash('sha256').update(bytes).digest('hex'),
      published,
      accessed: null,
      sourceId: keys.get(source),
      sourceName: null,
    },
  });
  await session.command('origin.set', {
    subjectId: value.documentId,
    relation: 'relays',
    targetId: keys.get(from),
    note: '',
  });
}

/** Which row of the plan a refusal is about, with the cells that it names. */
function rowRefused(row: string, error: unknown): LiasseError {
  const details = error instanceof LiasseError ? error.details : {};
  const reason = error instanceof Error ? error.message : String(error);
  return new LiasseError('invalid-input', `The sample’s registers, ${row}: ${reason}`, {
    field: row,
    reason: `${reason} ${JSON.stringify(details)}`,
  });
}
