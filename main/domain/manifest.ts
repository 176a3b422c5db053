/**
 * What an exported briefing carries so that it can be checked without the program that made it: every citation with the exact words
 * behind it, the hashes of the documents that they are in, and of the text itself. It is sealed by a hash over all of it: a changed
 * byte is found. (Who changes the text and makes the seal anew is found only against the dossier.)
 */
import { z } from 'zod';
import { ReadPart } from './read-parts.ts';

const Sha256 = z.string().regex(/^[0-9a-f]{64}$/);

const ManifestShape = z.object({
  liasse: z.literal('briefing'),
  version: z.literal(1),
  /** ISO 8601 in UTC. */
  at: z.iso.datetime(),
  briefing: z.object({
    uid: z.string(),
    title: z.string(),
    language: z.string(),
    date: z.string().nullable(),
    tlp: z.string().nullable(),
  }),
  dossier: z.object({ uid: z.string(), title: z.string() }),
  citations: z.array(
    z.object({
      /** The number of the note that first cites it. */
      note: z.number(),
      record: z.string(),
      noun: z.string(),
      text: z.string(),
      passages: z.array(
        z.object({
          /** The number of its document in the annex. */
          document: z.number(),
          exact: z.string(),
          /** Of the exact words, as UTF-8. */
          sha256: Sha256,
          stance: z.string(),
          state: z.string(),
          /** `B2`; `–` where a half is not given. */
          grade: z.string(),
        }),
      ),
    }),
  ),
  documents: z.array(
    z.object({
      number: z.number(),
      uid: z.string(),
      title: z.string(),
      source: z.string().nullable(),
      /** EDTF. */
      published: z.string().nullable(),
      /** Of the original bytes. */
      sha256: Sha256,
    }),
  ),
  /** The other files that go along inside it; there are none in what was written before they could. */
  attachments: z.array(z.object({ name: z.string(), sha256: Sha256 })).optional(),
  /** Of the words of the text and its notes, as `bareWords` takes them. */
  words: Sha256,
  /** Of the same as `pageWords` takes them, text and notes apart; `length`: of the text, in UTF-16 code units. Only where the page tags both. */
  page: z.object({ length: z.number().int().min(0), text: Sha256, notes: Sha256 }).optional(),
  /** Of the whole file as it was read back before it was given away; there is none in what was written before this was done. */
  read: z.array(ReadPart).optional(),
  /** Of all that stands before it, as JSON. */
  seal: Sha256,
});
export type Manifest = z.infer<typeof ManifestShape>;

/** Of the part of a DOCX that holds the manifest: a name, and no address; nothing is ever asked there. */
export const MANIFEST_NAMESPACE = 'urn:liasse:manifest:1';
/** The bookmarks of a DOCX at which its text begins, and its annex. */
export const TEXT_MARK = 'briefing_text';
export const ANNEX_MARK = 'briefing_annex';

/** SHA-256 of a text as UTF-8, in hexadecimal: whoever asks has the means. */
export type Hash = (text: string) => string;

/** Words as they are hashed: without white, which every form sets in its own way, and without what some form cannot hold. */
export const bareWords = (text: string): string =>
  text
    .toWellFormed()
    .normalize('NFC')
    .replaceAll(/[\s\p{Cc}\u200b\ufffe\uffff]+/gu, '');

/** The hash over a manifest without its seal, its keys in the order in which they stand. */
export const sealOf = (unsealed: object, hash: Hash): string => hash(JSON.stringify(unsealed));

export interface ReadManifest {
  readonly manifest: Manifest;
  /** Whether the seal is the one of what stands before it. */
  readonly isWhole: boolean;
}

/** Reads what a file carries; null where that is no manifest of a briefing. */
export function readManifest(json: string, hash: Hash): ReadManifest | null {
  let raw: unknown;
  try {
    raw = JSON.parse(json);
  } catch {
    return null;
  }
  const read = ManifestShape.safeParse(raw);
  if (!read.success) return null;
  const { seal, ...unsealed } = raw as { readonly seal: string };
  return { manifest: read.data, isWhole: seal === sealOf(unsealed, hash) };
}
