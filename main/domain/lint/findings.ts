/** What the linter finds: which rule, where, with what; how grave it is depends on who the briefing is for. */
import type { Range, Sentence } from './text.ts';

export const RULES = [
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
export type Rule = (typeof RULES)[number];

export type Severity = 'error' | 'warning' | 'note';

/** Words to put in the place of others, where that is safe. Positions of the editor. */
interface Fix extends Range {
  readonly text: string;
}

/** `start` and `end` are positions of the editor; `details` fill the sentence that is told. */
export interface Found extends Range {
  readonly rule: Rule;
  /** Which sentence; null: it is said of the briefing as a whole, and its positions are the beginning. */
  readonly sentence: number | null;
  readonly details: Readonly<Record<string, string | number>>;
  readonly fix: Fix | null;
}

/** A finding over a stretch of a sentence (offsets within it), or over all of it. */
export function foundAt(
  sentence: Sentence,
  at: number,
  rule: Rule,
  {
    where,
    details = {},
    fix = null,
  }: {
    readonly where?: Range;
    readonly details?: Found['details'];
    readonly fix?: string | null;
  } = {},
): Found {
  const start = sentence.start + (where?.start ?? 0);
  const end = where === undefined ? sentence.end : sentence.start + where.end;
  return { rule, sentence: at, start, end, details, fix: fix === null ? null : { start, end, text: fix } };
}
