/** How grave a finding is, by whom the briefing is for. A rule without a severity is off. */
import type { Rule, Severity } from './findings.ts';

export type Profile = 'ministry' | 'newsroom' | 'think-tank';

const SEVERITIES: Readonly<
  Record<Rule, readonly [ministry: Severity | null, newsroom: Severity | null, thinkTank: Severity | null]>
> = {
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
  'likelihood-with-confidence': ['error', null, 'warning'],
  'mixed-terms': ['error', null, 'warning'],
  'unlisted-term': ['warning', null, 'note'],
  'judgement-without-confidence': ['error', null, 'warning'],
  'spelled-two-ways': ['warning', 'warning', 'warning'],
  'stale-part': ['warning', 'warning', 'note'],
};

/** Days that the newest source of a sentence may be old. */
export const OLDEST: Readonly<Record<Profile, number>> = { ministry: 180, newsroom: 30, 'think-tank': 730 };

const PLACES: Readonly<Record<Profile, 0 | 1 | 2>> = { ministry: 0, newsroom: 1, 'think-tank': 2 };

export const severityOf = (rule: Rule, profile: Profile): Severity | null =>
  SEVERITIES[rule][PLACES[profile]];
