import { z } from 'zod';
import { BodySchema } from './briefings.ts';
import { Id, Prose } from './common.ts';
import { command, query } from './define.ts';
import { REGISTER_NOUNS } from './registers/definitions.ts';
import { CLAIM_KINDS, LANGUAGES, type ClaimKind, type Noun } from './vocabulary.ts';

/** What the linter looks for; each rule names its source in `main/domain/lint`. */
export const LINT_RULES = [
  'fact-without-passage',
  'quotation-not-verbatim',
  'figure-without-currency',
  'figure-without-stage',
  'figure-without-date',
  'differs-from-cell',
  'one-origin',
  'old-sources',
  'marking-above',
  'anchor-in-doubt',
  'withdrawn',
  'message-gone',
  'open-contradiction',
  'likelihood-with-confidence',
  'mixed-terms',
  'unlisted-term',
  'judgement-without-confidence',
  'spelled-two-ways',
  'stale-part',
] as const;
export type LintRule = (typeof LINT_RULES)[number];

export type LintSeverity = 'error' | 'warning' | 'note';

/** Whom a briefing is for: how grave each finding is. */
export const LINT_PROFILES = ['ministry', 'newsroom', 'think-tank'] as const;
export type LintProfile = (typeof LINT_PROFILES)[number];

/** A record that a sentence cites. */
export interface LedgerCitation {
  readonly uid: string;
  readonly id: number | null;
  /** Null where it is not in the dossier any more. */
  readonly noun: Noun | null;
  readonly title: string;
  /** How many passages support it. */
  readonly passages: number;
}

/** A sentence of a briefing. `start` and `end` are positions in the body (ProseMirror's). */
export interface LedgerSentence {
  readonly start: number;
  readonly end: number;
  readonly words: string;
  readonly kind: ClaimKind;
  /** Whether the author decided its kind; else the rules propose it. */
  readonly decided: boolean;
  readonly cites: readonly LedgerCitation[];
  /** Of all that it cites: documents, and established origins that are independent of one another. */
  readonly documents: number;
  readonly origins: number;
}

export interface LintFinding {
  readonly rule: LintRule;
  readonly severity: LintSeverity;
  /** Which sentence, from 0. */
  readonly sentence: number;
  readonly start: number;
  readonly end: number;
  /** What is found, in the language that was asked for. */
  readonly message: string;
  /** The rule behind it. */
  readonly why: string;
  /** Words to put in the place of those from `start` to `end`. */
  readonly fix: { readonly start: number; readonly end: number; readonly text: string } | null;
  /** Why the author lets it stand; null where nobody said so. */
  readonly waived: { readonly reason: string; readonly by: string } | null;
}

export interface BriefingLint {
  readonly profile: LintProfile;
  readonly sentences: readonly LedgerSentence[];
  readonly findings: readonly LintFinding[];
}

const Words = z.string().min(1).max(20_000);

export const lintQueries = {
  'lint.briefing': query<BriefingLint>()(
    'The sentences of a briefing with what they cite, and what would not stand. The same text, dossier and day find the same.',
    z.object({
      id: Id,
      /** The text as it is being written; else as it is kept. */
      body: BodySchema.optional(),
      /** Of the messages. */
      language: z.enum(LANGUAGES),
      /** ISO 8601: how old sources are counts from the briefing’s date, or else from this day. */
      day: z.iso.date(),
    }),
    ['briefing', ...REGISTER_NOUNS, 'passage', 'evidence', 'document', 'origin', 'contradiction', 'rate_set'],
  ),
};

export const lintCommands = {
  'lint.profile': command<null>()(
    'Says whom a briefing is for.',
    z.object({ briefingId: Id, profile: z.enum(LINT_PROFILES) }),
  ),
  'lint.decide': command<null>()(
    'Decides what kind of sentence one is, by its words; null leaves it to the rules again.',
    z.object({ briefingId: Id, words: Words, kind: z.enum(CLAIM_KINDS).nullable() }),
  ),
  'lint.waive': command<null>()(
    'Lets a finding stand, with a reason that stays in the ledger; an empty reason takes that back.',
    z.object({ briefingId: Id, rule: z.enum(LINT_RULES), words: Words, reason: Prose }),
  ),
};
