import { z } from 'zod';
import { Edtf, Id, Line, Nothing, OptionalLine, TlpSchema, type RecordRow } from './common.ts';
import { command, internalCommand, query } from './define.ts';
import type { EvidenceRow } from './evidence.ts';
import type { LedgerPart } from './live-parts.ts';
import { REGISTER_NOUNS } from './registers/definitions.ts';
import {
  LANGUAGES,
  type AnyLikelihood,
  type ClaimKind,
  type Confidence,
  type Language,
  type Noun,
  type Tlp,
  type Yardstick,
} from './vocabulary.ts';

/** A node of the briefing's text as ProseMirror's JSON; its schema is `briefing-schema.ts`, checked when saved. */
export interface BodyNode {
  type: string;
  attrs?: Record<string, string | number | boolean | null | number[]>;
  content?: BodyNode[];
  marks?: { type: string; attrs?: Record<string, string | number | boolean | null> }[];
  text?: string;
}
const Body: z.ZodType<BodyNode> = z.lazy(() =>
  z.object({
    type: z.string().max(50),
    attrs: z
      .record(
        z.string().max(50),
        z.union([z.string(), z.number(), z.boolean(), z.null(), z.array(z.number())]),
      )
      .optional(),
    content: z.array(Body).optional(),
    marks: z
      .array(
        z.object({
          type: z.string().max(50),
          attrs: z
            .record(z.string().max(50), z.union([z.string(), z.number(), z.boolean(), z.null()]))
            .optional(),
        }),
      )
      .optional(),
    text: z.string().optional(),
  }),
);
export { Body as BodySchema };

export interface BriefingRow extends RecordRow {
  readonly title: string;
  readonly author: string | null;
  readonly reference: string | null;
  readonly recipients: string | null;
  /** EDTF. */
  readonly date: string | null;
  readonly language: Language;
  readonly citations: number;
  readonly releases: number;
}

export interface BriefingDetail extends BriefingRow {
  readonly body: BodyNode;
}

/** A document that a briefing rests on, for the annex of sources. */
export interface LedgerDocument {
  readonly id: number;
  readonly uid: string;
  readonly title: string;
  readonly sourceName: string | null;
  readonly reliability: EvidenceRow['reliability'];
  readonly byline: string | null;
  readonly published: string | null;
  readonly accessed: string | null;
  readonly url: string | null;
  readonly language: string | null;
  readonly mediaType: string;
  readonly fileName: string;
  readonly sha256: string;
  readonly tlp: Tlp | null;
  readonly origin: EvidenceRow['origin'];
}

/** A record that a briefing cites, with what stands behind it. */
export interface LedgerRecord {
  readonly id: number;
  readonly uid: string;
  readonly noun: Noun;
  readonly tlp: Tlp | null;
  /** The claim's text, the statement's words, the passage's exact words. */
  readonly text: string;
  readonly kind: ClaimKind | null;
  readonly likelihood: AnyLikelihood | null;
  /** Whose word the likelihood is; null where it is no claim. */
  readonly yardstick: Yardstick | null;
  readonly confidence: Confidence | null;
  /** Of a statement. */
  readonly speaker: string | null;
  readonly role: string | null;
  readonly said: string | null;
  readonly channel: string | null;
  /** For a cited passage: itself, as evidence of its own words. */
  readonly evidence: readonly EvidenceRow[];
}

/** All that typesetting needs, read in one moment. */
export interface BriefingLedger {
  readonly briefing: BriefingDetail;
  readonly dossierTitle: string;
  readonly dossierUid: string;
  readonly records: readonly LedgerRecord[];
  readonly documents: readonly LedgerDocument[];
  /** The live parts that the text holds. */
  readonly live: readonly LedgerPart[];
}

export interface ReleaseRow extends RecordRow {
  readonly briefingId: number;
  readonly number: number;
  readonly fileName: string;
  readonly sha256: string;
  readonly pages: number;
  readonly citations: number;
  /** The moment given to the typesetter: ISO 8601 in UTC. */
  readonly releasedAt: string;
}

const fields = {
  title: Line,
  author: OptionalLine,
  reference: OptionalLine,
  recipients: OptionalLine,
  date: Edtf.nullable(),
  language: z.enum(LANGUAGES),
};

export const briefingQueries = {
  'briefing.list': query<readonly BriefingRow[]>()('All briefings, last changed first.', Nothing, [
    'briefing',
    'release',
  ]),
  'briefing.get': query<BriefingDetail>()('One briefing with its text.', z.object({ id: Id }), [
    'briefing',
    'release',
  ]),
  'briefing.ledger': query<BriefingLedger>()(
    'A briefing with every record it cites and every document behind them.',
    z.object({ id: Id }),
    ['briefing', ...REGISTER_NOUNS, 'passage', 'evidence', 'document', 'origin'],
  ),
  'release.list': query<readonly ReleaseRow[]>()(
    'What was exported of a briefing, newest first.',
    z.object({ briefingId: Id }),
    ['release'],
  ),
};

export const briefingCommands = {
  'briefing.create': command<number>()(
    'Starts a briefing.',
    z.object({
      title: fields.title,
      author: fields.author.default(null),
      reference: fields.reference.default(null),
      recipients: fields.recipients.default(null),
      date: fields.date.default(null),
      language: fields.language,
      tlp: TlpSchema.nullable().default(null),
      body: Body.optional(),
    }),
  ),
  'briefing.update': command<null>()(
    'Changes a briefing’s head.',
    z.object({ id: Id, ...z.object(fields).partial().shape }),
  ),
  'briefing.write': command<null>()(
    'Keeps the text of a briefing; what it cites must be there.',
    z.object({ id: Id, body: Body }),
  ),
  'release.add': internalCommand<number>()(
    'Keeps an export: its hash, its pages, and the ledger as it stood.',
    z.object({
      briefingId: Id,
      fileName: Line,
      sha256: z.string().length(64),
      pages: z.number().int().positive(),
      citations: z.number().int().min(0),
      releasedAt: z.iso.datetime(),
      ledger: z.string(),
    }),
  ),
};
