/**
 * Marks among a record's words: its kind, its source, its marking (TLP), its language, its dates. The index finds them as fast as it finds words. No word is like them: they begin with a sign of private use.
 */
import { dateMarks, datesAsked } from './date-marks.ts';

const SIGN = '\ue000';
/** More marks than these do not narrow down. */
const MOST_ASKED = 120;

export interface Marked {
  readonly noun: string;
  readonly sourceId: number | null;
  readonly tlp: string | null;
  /** BCP 47; null: not known. */
  readonly language: string | null;
  /** `YYYY-MM-DD`; null: open or unknown. */
  readonly firstDay: string | null;
  readonly lastDay: string | null;
}

const kindMark = (noun: string): string => `${SIGN}k${noun}`;
const sourceMark = (id: number): string => `${SIGN}s${id}`;
/** Only letters: `amber+strict` would be cut in two. */
const tlpMark = (tlp: string): string => `${SIGN}t${tlp.replaceAll(/[^a-z]/g, '')}`;
const NOT_MARKED = 'none';
/** Between the parts of a language tag: a hyphen would cut the mark in two. */
const JOINT = '\ue001';
/** Tags are told apart whatever their letters' case (RFC 5646, 2.1.1). */
const languageMark = (parts: readonly string[]): string => `${SIGN}l${parts.join(JOINT)}`;
const partsOf = (tag: string): readonly string[] => tag.toLowerCase().match(/[a-z\d]+/g) ?? [];
/** Has no source of its own: what is behind it has to be looked at. */
const NO_SOURCE = `${SIGN}snone`;

/** No record has it: a stretch of time that ends before it begins. */
const NEVER = `${SIGN}never`;

/** The marks of a record. */
export const marksOf = ({ noun, sourceId, tlp, language, firstDay, lastDay }: Marked): readonly string[] => [
  kindMark(noun),
  sourceId === null ? NO_SOURCE : sourceMark(sourceId),
  tlpMark(tlp ?? NOT_MARKED),
  // `fr-CA` is found as `fr`, too.
  ...partsOf(language ?? '').map((_, at, parts) => languageMark(parts.slice(0, at + 1))),
  ...dateMarks(firstDay, lastDay),
];

const either = (alternatives: readonly string[]): string => `(${alternatives.join(' OR ')})`;
const anyOf = (marks: readonly string[]): string => either(marks.map((mark) => `"${mark}"`));

/** One of these kinds, as an expression of the index. */
export const ofKinds = (nouns: readonly string[]): string => anyOf(nouns.map(kindMark));

/** All that can be of one of these sources, and more: what has none of its own may rest on one. Null: too many to narrow down. */
export const ofSources = (ids: readonly number[]): string | null =>
  ids.length > MOST_ASKED ? null : anyOf([NO_SOURCE, ...ids.map(sourceMark)]);

/** What has none: it may rest on one. */
export const NO_SOURCE_OF_ITS_OWN = anyOf([NO_SOURCE]);

/** What carries this marking; `none`: none. */
export const ofTlp = (tlp: string): string => anyOf([tlpMark(tlp)]);

/** What is in this language (BCP 47) or one below it: `fr` takes in `fr-CA`. */
export const ofLanguage = (tag: string): string => anyOf([languageMark(partsOf(tag))]);

/** What was true for some of the time between two days (`YYYY-MM-DD`; null: without a bound). Null: in too many parts to be asked for. */
export function ofDays(from: string | null, to: string | null): string | null {
  const asked = datesAsked(from, to);
  if (asked.length === 0) return anyOf([NEVER]);
  return asked.length > MOST_ASKED ? null : either(asked);
}
