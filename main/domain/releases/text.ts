/** Two texts that went out, as far as they are compared, and what is told of them. Nothing here knows a dossier or an editor. */
import type { SentenceKind } from '../lint/text.ts';

/** A record that a sentence cites. Whatever else is known of it is handed on with what changed of it. */
export interface Cite {
  readonly uid: string;
  readonly title: string;
}

export interface FrozenSentence<C extends Cite = Cite> {
  /** Positions in the body, in the units of whoever cut it. */
  readonly start: number;
  readonly end: number;
  readonly words: string;
  readonly kind: SentenceKind;
  readonly cites: readonly C[];
  /** Established origins that are independent of one another; null where nobody counted. */
  readonly origins: number | null;
}

export interface FrozenEvidence {
  readonly passageId: number;
  /** The cell of a register's row; `''`: the record as a whole. */
  readonly field: string;
  readonly documentId: number;
  readonly documentTitle: string;
  readonly exact: string;
  readonly stance: string;
  readonly state: string;
  readonly reliability: string | null;
  readonly credibility: number | null;
}

export interface FrozenRecord {
  readonly uid: string;
  readonly text: string;
  readonly kind: string | null;
  readonly likelihood: string | null;
  readonly yardstick: string | null;
  readonly confidence: string | null;
  readonly tlp: string | null;
  readonly speaker: string | null;
  readonly role: string | null;
  readonly said: string | null;
  readonly channel: string | null;
  readonly evidence: readonly FrozenEvidence[];
}

export const DOCUMENT_FIELDS = ['title', 'sourceName', 'reliability', 'published', 'tlp', 'sha256'] as const;
export type FrozenDocument = { readonly id: number; readonly uid: string; readonly title: string } & Readonly<
  Record<(typeof DOCUMENT_FIELDS)[number], string | null>
>;

export const HEAD_FIELDS = [
  'title',
  'author',
  'reference',
  'recipients',
  'date',
  'language',
  'tlp',
  'profile',
] as const;
type HeadField = (typeof HEAD_FIELDS)[number];

export interface FrozenText<C extends Cite = Cite> {
  readonly briefing: Readonly<Record<Exclude<HeadField, 'profile'>, string | null>> & {
    /** As it was written, with its markup. */
    readonly body: unknown;
  };
  /** Whom it is for; null in releases older than the linter. */
  readonly profile: string | null;
  readonly sentences: readonly FrozenSentence<C>[];
  /** Headings and the heads of columns: they name, they do not claim. */
  readonly headings: readonly Pick<FrozenSentence, 'start' | 'end' | 'words'>[];
  readonly records: readonly FrozenRecord[];
  readonly documents: readonly FrozenDocument[];
}

/** A stretch of words: in both texts, or in one alone. */
export interface Stretch {
  readonly words: string;
  readonly state: 'same' | 'gone' | 'new';
}

/** A sentence or a heading of one of the two texts. */
export interface Side {
  /** Which one of its text, from 0: headings count. */
  readonly at: number;
  readonly start: number;
  readonly end: number;
  readonly words: string;
  readonly kind: SentenceKind | 'heading';
}

/** `origins` and `kind` are the sentence's own, the rest is of what it cites. */
export type BehindKind =
  | 'kind'
  | 'origins'
  | 'cited'
  | 'uncited'
  | 'deleted'
  | 'restored'
  | 'text'
  | 'claim-kind'
  | 'likelihood'
  | 'confidence'
  | 'marking'
  | 'speaker'
  | 'role'
  | 'said'
  | 'channel'
  | 'passage-added'
  | 'passage-removed'
  | 'stance'
  | 'grade'
  | 'anchor'
  | 'quotation';

export interface Behind<C extends Cite = Cite> {
  readonly what: BehindKind;
  readonly record: C | null;
  readonly passage: {
    readonly id: number;
    readonly documentId: number;
    readonly documentTitle: string;
    readonly exact: string;
  } | null;
  readonly before: string | null;
  readonly after: string | null;
  /** Of `text` and `quotation`: both wordings as one. */
  readonly words: readonly Stretch[];
}

export interface LineChange<C extends Cite = Cite> {
  readonly change: 'added' | 'removed' | 'reworded' | 'moved' | 'behind';
  readonly before: Side | null;
  readonly after: Side | null;
  readonly words: readonly Stretch[];
  readonly behind: readonly Behind<C>[];
}

interface Changed<Field> {
  readonly field: Field;
  readonly before: string | null;
  readonly after: string | null;
}

export interface DocumentChange {
  readonly change: 'added' | 'removed' | 'changed';
  readonly id: number;
  readonly uid: string;
  readonly title: string;
  readonly fields: readonly Changed<(typeof DOCUMENT_FIELDS)[number]>[];
}

export interface Changes<C extends Cite = Cite> {
  readonly head: readonly Changed<HeadField>[];
  /** In reading order; what is gone stands where it stood. */
  readonly sentences: readonly LineChange<C>[];
  /** How many sentences and headings are as they were. */
  readonly kept: number;
  readonly documents: readonly DocumentChange[];
  /** The same sentences, set or arranged otherwise. */
  readonly arrangement: boolean;
}
