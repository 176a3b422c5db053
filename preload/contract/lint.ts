import { z } from 'zod';
import { WrittenBody } from './body-shape.ts';
import { Id, Prose } from './common.ts';
import { command, query } from './define.ts';
import { ALL_BEHIND } from './rests-on.ts';
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
  'summary-out-of-date',
  'stale-part',
] as const;
export type LintRule = (typeof LINT_RULES)[number];

export type LintSeverity = 'error' | 'warning' | 'note';
/** How grave a profile says that a finding is; `off`: it is not told. */
export const LINT_LEVELS = ['error', 'warning', 'note', 'off'] as const;
export type LintLevel = (typeof LINT_LEVELS)[number];

/** Whom a briefing is for: how grave each finding is. These come with the program; beside them, a dossier keeps own ones. */
export const LINT_PROFILES = ['ministry', 'newsroom', 'think-tank'] as const;
export type LintProfile = (typeof LINT_PROFILES)[number];

/** Of a profile: how grave each finding is, and what it measures by. */
export interface LintMeasure {
  readonly levels: Readonly<Record<LintRule, LintLevel>>;
  /** Days that the newest source of a sentence may be old. */
  readonly oldest: number;
  /** Units of its currency from which a sum tells its stage and its date; 0: every sum. */
  readonly figuresFrom: number;
}

/** A profile that the dossier keeps. */
export interface OwnLintProfile extends LintMeasure {
  /** Its number in this dossier; outside, it is known by its name. */
  readonly id: number;
  readonly name: string;
  readonly basedOn: LintProfile;
  /** How many briefings are for it. */
  readonly briefings: number;
}

export interface LintProfiles {
  readonly given: Readonly<Record<LintProfile, LintMeasure>>;
  /** By name. */
  readonly own: readonly OwnLintProfile[];
  /** Of each rule, what it asks for and by which standard, in the language that was asked for. */
  readonly rules: Readonly<Record<LintRule, { readonly name: string; readonly why: string }>>;
}

const Level = z.enum(LINT_LEVELS, `one of ${LINT_LEVELS.join(', ')}`);

/** A profile as it is saved, and as a team shares it in a file. */
export const LintProfileDefinition = z.strictObject({
  name: z.string().trim().min(1).max(100),
  basedOn: z.enum(LINT_PROFILES),
  /** A rule that is not named is as in what the profile is based on. */
  levels: z
    .strictObject(
      Object.fromEntries(LINT_RULES.map((rule) => [rule, Level])) as Record<LintRule, typeof Level>,
    )
    .partial(),
  oldest: z.int().min(1).max(36_500),
  figuresFrom: z.int().min(0).max(1_000_000_000_000),
});
export type LintProfileDefinition = z.infer<typeof LintProfileDefinition>;

/** An own one by its number or its name. */
const OwnRef = z.union([Id, LintProfileDefinition.shape.name]);
/** A profile that comes with the program, or an own one. */
const ProfileRef = z.union([z.enum(LINT_PROFILES), z.object({ own: OwnRef })]);
export type LintProfileRef = z.infer<typeof ProfileRef>;

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
  /** Which sentence, from 0; null: it is said of the briefing as a whole. */
  readonly sentence: number | null;
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
  /** What it was looked at by: of an own profile, what that is based on. */
  readonly profile: LintProfile;
  /** The own profile. */
  readonly own: Pick<OwnLintProfile, 'id' | 'name'> | null;
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
      body: WrittenBody.optional(),
      /** Of the messages. */
      language: z.enum(LANGUAGES),
      /** ISO 8601: how old sources are counts from the briefing’s date, or else from this day. */
      day: z.iso.date(),
      /** Looked at by this profile, instead of the briefing’s. */
      profile: ProfileRef.optional(),
    }),
    ALL_BEHIND,
  ),
  'lint.profiles': query<LintProfiles>()(
    'The profiles that come with the program and those that the dossier keeps, with what each rule asks for.',
    z.object({ language: z.enum(LANGUAGES) }),
    ['briefing'],
  ),
};

export const lintCommands = {
  'lint.profile': command<null>()(
    'Says whom a briefing is for.',
    z.object({ briefingId: Id, profile: ProfileRef }),
  ),
  'lint.saveProfile': command<number>()(
    'Keeps an own profile under its name (one that is there is written anew), or changes some of one that is there, also its name.',
    z.union([
      z.object({ definition: LintProfileDefinition }),
      z.object({
        profile: OwnRef,
        /** Of the levels, those that are named. */
        changes: LintProfileDefinition.partial(),
      }),
    ]),
  ),
  'lint.removeProfile': command<null>()(
    'Takes an own profile away; while a briefing is for it, only with `replace`: those briefings are for that one then.',
    z.object({
      profile: OwnRef,
      replace: z.enum(LINT_PROFILES).nullable().default(null),
    }),
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
