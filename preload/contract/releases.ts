/** Releases: a briefing as it went out, numbered, and what changed from one to another. */
import { z } from 'zod';
import type { BriefingLedger } from './briefings.ts';
import { Id, Line, Prose, type RecordRow } from './common.ts';
import { internalCommand, query } from './define.ts';
import type { BriefingLint, LedgerCitation } from './lint.ts';
import { ALL_BEHIND } from './rests-on.ts';
import type { ClaimKind, Noun } from './vocabulary.ts';

/** One form in which a release was written. */
export interface ReleaseFile {
  /** `pdf`, `html`, `md`, … */
  readonly form: string;
  readonly fileName: string;
  readonly sha256: string;
  readonly pages: number;
  /** The number of the release whose changes it tells; null where it tells none. */
  readonly since: number | null;
  /** The moment that the file carries: ISO 8601 in UTC. */
  readonly writtenAt: string;
}

/** What the linter had found, counted; `waived`: let stand, whatever its severity. */
export interface FindingCounts {
  readonly error: number;
  readonly warning: number;
  readonly note: number;
  readonly waived: number;
}

/** `createdBy` is who released it. */
export interface ReleaseRow extends RecordRow {
  readonly briefingId: number;
  /** 1, 2, … of its briefing: never given twice. */
  readonly number: number;
  /** What is new in it, in its author’s words. */
  readonly note: string;
  readonly citations: number;
  /** The moment of its first file: ISO 8601 in UTC. */
  readonly releasedAt: string;
  /** How far it knows the journal: the last operation, and when that was. Null where the journal was empty. */
  readonly knownOperation: number | null;
  readonly knownAt: string | null;
  /** Null where nobody looked. */
  readonly findings: FindingCounts | null;
  /** In the order in which they were written. */
  readonly files: readonly ReleaseFile[];
}

/** A sentence as it went out; of releases older than the linter, what can still be told. */
export interface FrozenSentence {
  readonly start: number;
  readonly end: number;
  readonly words: string;
  readonly kind: ClaimKind;
  readonly cites: readonly Pick<LedgerCitation, 'uid' | 'id' | 'noun' | 'title'>[];
  /** Established origins that are independent of one another; null where nobody counted. */
  readonly origins: number | null;
}

/** All that a release keeps: text, evidence, hashes, sentences, and what was found of them and let stand. */
export interface FrozenLedger extends Omit<BriefingLedger, 'changes'> {
  /** Null in releases older than the linter. */
  readonly profile: BriefingLint['profile'] | null;
  readonly sentences: readonly FrozenSentence[];
  /** Headings and the heads of columns: they name, they do not claim, and are no sentences. */
  readonly headings: readonly Pick<FrozenSentence, 'start' | 'end' | 'words'>[];
  readonly findings: BriefingLint['findings'];
}

/** What would be kept of a briefing if it were released now, read in one moment. */
export interface Freeze {
  readonly ledger: FrozenLedger;
  readonly knownOperation: number | null;
  readonly knownAt: string | null;
}

/** A stretch of words: in both texts, or in one alone. */
export interface WordStretch {
  readonly words: string;
  readonly state: 'same' | 'gone' | 'new';
}

/** Where a sentence (or a heading, or the head of a column) stands in one of two texts. */
export interface SentenceSide {
  /** Which one of its text, from 0: headings count. */
  readonly at: number;
  /** Positions in the body (ProseMirror’s). */
  readonly start: number;
  readonly end: number;
  readonly words: string;
  readonly kind: ClaimKind | 'heading';
}

/**
 * What changed behind a sentence. `before` and `after` are values of the vocabulary (`icd-203.likely`, `B2`, `doubtful`) or words,
 * null where there was nothing; a count for `origins`.
 */
type BehindKind =
  | 'kind'
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
  | 'quotation'
  | 'origins';
export interface BehindChange {
  readonly what: BehindKind;
  /** Null where it is the sentence’s own. */
  readonly record: {
    readonly uid: string;
    readonly id: number | null;
    readonly noun: Noun | null;
    readonly title: string;
  } | null;
  /** The passage that it is about. */
  readonly passage: {
    readonly id: number;
    readonly documentId: number;
    readonly documentTitle: string;
    readonly exact: string;
  } | null;
  readonly before: string | null;
  readonly after: string | null;
  /** Of `text` and `quotation`: both wordings as one; else empty. */
  readonly words: readonly WordStretch[];
}

/** `behind`: the words stayed, what stands behind them did not. `moved`: the same words at another place among the others. */
export interface SentenceChange {
  readonly change: 'added' | 'removed' | 'reworded' | 'moved' | 'behind';
  readonly before: SentenceSide | null;
  readonly after: SentenceSide | null;
  /** Its words in reading order, with those that are gone and those that are new. */
  readonly words: readonly WordStretch[];
  readonly behind: readonly BehindChange[];
}

type HeadField = 'title' | 'author' | 'reference' | 'recipients' | 'date' | 'language' | 'tlp' | 'profile';
export interface HeadChange {
  readonly field: HeadField;
  readonly before: string | null;
  readonly after: string | null;
}

type DocumentField = 'title' | 'sourceName' | 'reliability' | 'published' | 'tlp' | 'sha256';
export interface DocumentChange {
  readonly change: 'added' | 'removed' | 'changed';
  readonly id: number;
  readonly uid: string;
  readonly title: string;
  readonly fields: readonly {
    readonly field: DocumentField;
    readonly before: string | null;
    readonly after: string | null;
  }[];
}

/** What is otherwise in a later text than in an earlier one. */
export interface ReleaseChanges {
  readonly head: readonly HeadChange[];
  /** In reading order; what is gone stands where it stood. */
  readonly sentences: readonly SentenceChange[];
  /** How many sentences and headings are as they were. */
  readonly kept: number;
  readonly documents: readonly DocumentChange[];
  /** The same sentences, set or arranged otherwise (lists, tables, bold). */
  readonly arrangement: boolean;
}

/** A release by its number and its day, for what is compared with it. */
export type ReleaseName = Pick<ReleaseRow, 'id' | 'uid' | 'number' | 'releasedAt'>;

export interface ReleaseComparison extends ReleaseChanges {
  readonly before: ReleaseName;
  /** Null: the text as it is now. */
  readonly after: ReleaseName | null;
}

/** For a page of the export: what changed since a release, and what its author says is new. */
export interface ChangesSince extends ReleaseChanges {
  readonly since: Pick<ReleaseRow, 'number' | 'releasedAt'>;
  readonly note: string;
}

const READS = [...ALL_BEHIND, 'release'] as const;

export const releaseQueries = {
  'release.list': query<readonly ReleaseRow[]>()(
    'The releases of a briefing with their files, newest first.',
    z.object({ briefingId: Id }),
    ['release'],
  ),
  'release.get': query<FrozenLedger>()('A release as it went out.', z.object({ id: Id }), ['release']),
  'release.ofFile': query<ReleaseRow | null>()(
    'The release that a file belongs to, by its SHA-256; null where none of the dossier has it.',
    z.object({ sha256: z.string().regex(/^[0-9a-f]{64}$/) }),
    ['release'],
  ),
  'release.freeze': query<Freeze>()(
    'What would be kept of a briefing if it were released on a day, read in one moment.',
    z.object({ briefingId: Id, day: z.iso.date() }),
    READS,
  ),
  'release.compare': query<ReleaseComparison>()(
    'What changed from a release to another, or to the text as it is now.',
    z.object({ before: Id, after: Id.nullable() }),
    READS,
  ),
};

export const releaseCommands = {
  'release.add': internalCommand<{ readonly id: number; readonly number: number }>()(
    'Keeps what was written: more files of the last release where nothing has changed since, else the next number.',
    z.object({
      briefingId: Id,
      files: z
        .array(
          z.object({
            form: z.string().regex(/^[a-z0-9/-]{1,20}$/),
            fileName: Line,
            sha256: z.string().length(64),
            pages: z.number().int().positive(),
            since: z.number().int().positive().nullable(),
          }),
        )
        .min(1)
        .max(20),
      citations: z.number().int().min(0),
      releasedAt: z.iso.datetime(),
      note: Prose.default(''),
      knownOperation: z.number().int().nullable(),
      knownAt: z.string().nullable(),
      ledger: z.string(),
    }),
  ),
};
