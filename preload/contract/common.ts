/** Schemas that several nouns share. */
import { z } from 'zod';
import { COLOURS, CREDIBILITIES, STANCES, TLPS, type Noun, type Tlp } from './vocabulary.ts';

/** The dossier's own number of a record. It never leaves the file: `uid` does. */
export const Id = z.number().int().positive();
/** A UUIDv7 in its canonical form. */
export const Uid = z.string().regex(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);

/** One line of text: a name, a title. Counted in UTF-16 code units. */
export const Line = z.string().trim().min(1).max(1000);
export const OptionalLine = z.string().trim().max(1000).nullable();
/** Free text: a note, a reason, a claim. */
export const Prose = z.string().max(20_000);

/** A date as EDTF (ISO 8601-2), level 0 or 1: `2025-11-05`, `2025-11`, `2025-11~`, `2014/..`. Checked in the store. */
export const Edtf = z.string().trim().min(4).max(60);
/** A BCP 47 language tag. */
export const LanguageTag = z.string().regex(/^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/);

export const TlpSchema = z.enum(TLPS);
export const ColourSchema = z.enum(COLOURS);
export const StanceSchema = z.enum(STANCES);
export const CredibilitySchema = z.literal(CREDIBILITIES);

/** A page of a list. */
export const Page = z.object({
  offset: z.number().int().min(0).default(0),
  limit: z.number().int().min(1).max(1000).default(200),
});

/** A passage that is there, or a stretch of a document (UTF-16 code units) that becomes one in the same operation. */
export const PassageRef = z.union([
  z.object({ passageId: Id }),
  z
    .object({ documentId: Id, start: z.number().int().min(0), end: z.number().int().min(1) })
    .refine((range) => range.start < range.end, 'start must come before end'),
]);
export type PassageRef = z.infer<typeof PassageRef>;

export const Nothing = z.object({});

/** What every row carries. Times are ISO 8601 in UTC. */
export interface RecordRow {
  readonly id: number;
  readonly uid: string;
  readonly createdAt: string;
  readonly createdBy: string;
  readonly updatedAt: string;
  readonly tlp: Tlp | null;
}

/** A record of any noun, as lists, pickers and the palette show it. */
export interface RecordRef {
  readonly id: number;
  readonly uid: string;
  readonly noun: Noun;
  readonly title: string;
  readonly detail: string;
}

export interface Paged<Row> {
  readonly total: number;
  readonly rows: readonly Row[];
}
