/** What the sample dossier is made of, as `resources/sample/sample.json` says it. Its records name one another by local keys. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { LiasseError } from '../../preload/contract/errors.ts';
import {
  ACTOR_KINDS,
  CLAIM_KINDS,
  COLOURS,
  CONFIDENCES,
  CREDIBILITIES,
  LANGUAGES,
  LIKELIHOODS,
  ORIGIN_RELATIONS,
  RELIABILITIES,
  SOURCE_KINDS,
  STANCES,
  STATEMENT_KINDS,
  TLPS,
} from '../../preload/contract/vocabulary.ts';

const Key = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/);
const Text = z.string().trim().min(1);
/** A file beside `sample.json`, never one elsewhere. */
const FileName = z.string().regex(/^[\w-]+(\.[\w-]+)+$/);
const Code = z.strictObject({ name: Text, colour: z.enum(COLOURS) });

/** `target`: the key of a passage, a document or a source. */
const Origin = z.strictObject({
  relation: z.enum(ORIGIN_RELATIONS),
  target: Key.nullable(),
  note: z.string(),
});

const Evidence = z.strictObject({
  passage: Key,
  stance: z.enum(STANCES).default('supports'),
  credibility: z.literal(CREDIBILITIES).nullable(),
  note: z.string(),
});

export const SamplePlan = z.strictObject({
  title: Text,
  language: z.enum(LANGUAGES),
  sources: z.array(
    z.strictObject({
      key: Key,
      name: Text,
      kind: z.enum(SOURCE_KINDS),
      note: z.string(),
      /** Oldest first: the last one counts. */
      grades: z.array(z.strictObject({ letter: z.enum(RELIABILITIES), on: Text, reason: Text })).min(1),
    }),
  ),
  codes: z.array(Code.extend({ below: z.array(Code) })),
  actors: z.array(
    z.strictObject({
      key: Key,
      kind: z.enum(ACTOR_KINDS),
      iso: z.string().length(2).optional(),
      names: z
        .array(
          z.strictObject({ name: Text, language: Text.nullable(), script: z.string().length(4).nullable() }),
        )
        .min(1),
      note: z.string(),
    }),
  ),
  documents: z.array(
    z.strictObject({
      key: Key,
      file: FileName,
      title: Text,
      source: Key,
      language: Text,
      /** EDTF. */
      published: Text,
      origin: Origin,
    }),
  ),
  passages: z.array(
    z.strictObject({
      key: Key,
      document: Key,
      quote: Text,
      prefix: z.string().default(''),
      suffix: z.string().default(''),
      note: z.string(),
      colour: z.enum(COLOURS),
      /** Names of codes. */
      codes: z.array(Text),
      origin: Origin.optional(),
    }),
  ),
  statements: z.array(
    z.strictObject({
      key: Key,
      speaker: Key,
      role: Text,
      said: Text,
      channel: Text,
      audience: Text,
      kind: z.enum(STATEMENT_KINDS),
      words: Text,
      language: Text,
      evidence: z.array(Evidence).min(1),
    }),
  ),
  claims: z.array(
    z.strictObject({
      key: Key,
      text: Text,
      kind: z.enum(CLAIM_KINDS),
      likelihood: z.enum(LIKELIHOODS).optional(),
      confidence: z.enum(CONFIDENCES).optional(),
      note: z.string(),
      evidence: z.array(Evidence).min(1),
    }),
  ),
  briefing: z.strictObject({
    title: Text,
    author: Text.nullable(),
    reference: Text,
    recipients: Text,
    date: Text,
    language: z.enum(LANGUAGES),
    tlp: z.enum(TLPS),
    /** A Markdown file in which `[@key]` cites a claim, a statement or a passage. */
    body: FileName,
  }),
});
export type SamplePlan = z.infer<typeof SamplePlan>;
export type SampleDocument = SamplePlan['documents'][number];
export type SampleEvidence = z.infer<typeof Evidence>;
export type SampleOrigin = z.infer<typeof Origin>;

/** Reads the plan in a folder; throws `invalid-input` with the place of what is wrong in it. */
export async function readSamplePlan(folder: string): Promise<SamplePlan> {
  const file = join(folder, 'sample.json');
  const read = SamplePlan.safeParse(JSON.parse(await readFile(file, 'utf8')));
  if (read.success) return read.data;
  const reason = z.prettifyError(read.error);
  throw new LiasseError('invalid-input', `The plan of the sample dossier is not valid: ${reason}`, {
    field: file,
    reason,
  });
}
