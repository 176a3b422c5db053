/** How grave a finding is, by whom the briefing is for; what counts as old, and which sums are asked about. */
import { RULES, type Rule, type Severity } from './findings.ts';

export type Profile = 'ministry' | 'newsroom' | 'think-tank';

/** `off`: the rule is not told. */
type Level = Severity | 'off';

/** What a profile measures by. */
export interface Measure {
  readonly levels: Readonly<Record<Rule, Level>>;
  /** Days that the newest source of a sentence may be old. */
  readonly oldest: number;
  /** Units of its currency from which a sum tells its stage and its date; 0: every sum. */
  readonly figuresFrom: number;
}

const LEVELS: Readonly<Record<Rule, readonly [ministry: Level, newsroom: Level, thinkTank: Level]>> = {
  'fact-without-passage': ['error', 'error', 'warning'],
  'quotation-not-verbatim': ['error', 'error', 'error'],
  'figure-without-currency': ['error', 'error', 'error'],
  'figure-without-stage': ['warning', 'note', 'warning'],
  'figure-without-date': ['warning', 'note', 'warning'],
  'differs-from-cell': ['error', 'error', 'error'],
  'one-origin': ['warning', 'warning', 'note'],
  'old-sources': ['warning', 'warning', 'note'],
  'marking-above': ['error', 'error', 'error'],
  'anchor-in-doubt': ['error', 'error', 'error'],
  withdrawn: ['error', 'error', 'error'],
  'message-gone': ['warning', 'error', 'warning'],
  'open-contradiction': ['warning', 'error', 'warning'],
  // The yardsticks are a ministry's; a newspaper writes as people speak.
  'likelihood-with-confidence': ['error', 'off', 'warning'],
  'mixed-terms': ['error', 'off', 'warning'],
  'unlisted-term': ['warning', 'off', 'note'],
  'judgement-without-confidence': ['error', 'off', 'warning'],
  'spelled-two-ways': ['warning', 'warning', 'warning'],
  'summary-out-of-date': ['warning', 'warning', 'warning'],
  'stale-part': ['warning', 'warning', 'note'],
};

const OLDEST: Readonly<Record<Profile, number>> = { ministry: 180, newsroom: 30, 'think-tank': 730 };
const PLACES: Readonly<Record<Profile, 0 | 1 | 2>> = { ministry: 0, newsroom: 1, 'think-tank': 2 };

const given = (profile: Profile): Measure => ({
  levels: Object.fromEntries(RULES.map((rule) => [rule, LEVELS[rule][PLACES[profile]]])) as Measure['levels'],
  oldest: OLDEST[profile],
  figuresFrom: 0,
});

/** What the profiles measure by that come with the program. */
export const GIVEN: Readonly<Record<Profile, Measure>> = {
  ministry: given('ministry'),
  newsroom: given('newsroom'),
  'think-tank': given('think-tank'),
};

/** An own profile: a rule that it does not name is as in the one that it is based on, also a rule that is younger than the profile. */
export const measureOf = (
  basedOn: Profile,
  { levels, oldest, figuresFrom }: Omit<Measure, 'levels'> & { readonly levels: Partial<Measure['levels']> },
): Measure => ({ levels: { ...GIVEN[basedOn].levels, ...levels }, oldest, figuresFrom });
