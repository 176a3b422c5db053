/** What a live part says of itself, in both languages; registers and their values are called as on the screens. */
import type { TimelineItem } from '../../../preload/contract/live-parts.ts';
import type { Language } from '../../../preload/contract/vocabulary.ts';
import { english } from './words/en.ts';
import { french } from './words/fr.ts';
import { english as englishRegisters } from './words/registers-en.ts';
import { french as frenchRegisters } from './words/registers-fr.ts';

export interface LiveWords {
  readonly gone: string;
  readonly empty: string;
  /** Where nobody gave a title. */
  readonly timeline: string;
  readonly aid: string;
  readonly aidOf: (programme: string) => string;
  readonly members: (coalitions: readonly string[]) => string;
  /** Of a date in words, such as `5 November 2025`. */
  readonly asOf: (date: string) => string;
  /** Of what was true then, as it was known then. */
  readonly onAsOf: (on: string, known: string) => string;
  readonly first: (shown: number, total: number) => string;
  readonly uncited: string;
  readonly yes: string;
  readonly no: string;
  readonly possibly: string;
  readonly undated: string;
  /** A cell of a matrix where somebody is no member. */
  readonly notMember: string;
  readonly event: string;
  readonly tells: (item: TimelineItem, status: string) => string;
  readonly noPeriod: string;
  readonly notSaid: string;
  readonly sum: (unit: string) => string;
  readonly millions: (currency: string) => string;
  readonly flows: string;
  readonly flowsOf: (added: number, rough: number, left: number) => string;
  /** Flows of a sum that its note does not cite, and how many of them have no passage. */
  readonly moreFlows: (count: number, bare: number) => string;
  /** Behind what calls a note, for who does not see the call. */
  readonly noted: (note: number) => string;
  readonly chart: (title: string, bars: readonly string[], more: number) => string;
  readonly more: (count: number) => string;
  readonly rates: (sets: readonly string[], first: string, last: string) => string;
  readonly leftOut: (parts: readonly string[]) => string;
  readonly withoutAmount: (count: number) => string;
  readonly withoutCurrency: (count: number) => string;
  readonly withoutRate: (count: number) => string;
  readonly announcedBefore: (count: number) => string;
  /** A number with its thousands apart and `digits` decimals. */
  readonly number: (value: number, digits: number) => string;
}

export const liveWordsIn = (language: Language): LiveWords => (language === 'fr' ? french : english);

/** The word of a register, a field (`field.said`) or a value (`stage.pledge`); what has none stays as it is kept. */
export const registerWord = (key: string, language: Language): string =>
  (language === 'fr' ? frenchRegisters : englishRegisters)[key] ?? key.slice(key.indexOf('.') + 1);
