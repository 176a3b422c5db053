import { z } from 'zod';
import { WrittenBody } from './body-shape.ts';
import { Edtf, Id, Line, Nothing, OptionalLine, Prose, TlpSchema, Uid, type RecordRow } from './common.ts';
import { command, internalCommand, query } from './define.ts';
import type { EvidenceRow } from './evidence.ts';
import { TemplateName } from './house.ts';
import type { LedgerPart } from './live-parts.ts';
import { RESTS_ON } from './rests-on.ts';
import type { ChangesSince } from './releases.ts';
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

/** What a PDF conforms to: ISO 14289-1 (accessible), or ISO 19005-3 level A (archived, accessible, with the evidence inside). */
export const PDF_PROFILES = ['pdf/ua-1', 'pdf/a-3a'] as const;
export type PdfProfile = (typeof PDF_PROFILES)[number];

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
  /** One that is shipped, or a file of the house’s folder: `letter.typ`. */
  readonly template: string;
  readonly citations: number;
  readonly releases: number;
}

export interface BriefingDetail extends BriefingRow {
  /** The author's own words above the summary of sourcing. */
  readonly summary: string | null;
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
  /** For the page of what changed since a release, where one is wanted. */
  readonly changes?: ChangesSince;
  /** The live parts that the text holds. */
  readonly live: readonly LedgerPart[];
}

const fields = {
  title: Line,
  author: OptionalLine,
  reference: OptionalLine,
  recipients: OptionalLine,
  date: Edtf.nullable(),
  language: z.enum(LANGUAGES),
  template: TemplateName,
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
    'A briefing with every record it cites and every document behind them. `body`: as it is being written; else as it is kept.',
    z.object({ id: Id, body: WrittenBody.optional() }),
    RESTS_ON,
  ),
  'briefing.summaryStands': query<boolean>()(
    'Whether what the author’s own summary of sourcing was written about is still so; true where there is none.',
    z.object({ id: Id }),
    RESTS_ON,
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
      template: fields.template.default('briefing'),
      tlp: TlpSchema.nullable().default(null),
      body: Body.optional(),
    }),
  ),
  'briefing.update': command<null>()(
    'Changes a briefing’s head.',
    z.object({ id: Id, ...z.object(fields).partial().shape }),
  ),
  'briefing.write': internalCommand<null>()(
    'Keeps the text of a briefing; what it cites must be there. `uid`: it must be that briefing, not one of another dossier with the same number.',
    z.object({ id: Id, uid: Uid.optional(), body: Body }),
  ),
  'briefing.summarise': command<null>()(
    'Keeps the author’s own words above the summary of sourcing, as written about what it counts now; null goes back to that alone.',
    z.object({ id: Id, summary: Prose.nullable() }),
  ),
};
