/** What a typeset briefing says of itself, in both languages. The scales are worded as published (docstrings of the fields). */
import type { ShippedTemplate } from '../../preload/contract/house.ts';
import type { LedgerRecord } from '../../preload/contract/briefings.ts';
import type { Noun, OriginRelation } from '../../preload/contract/vocabulary.ts';
import type {
  AnyLikelihood,
  ClaimKind,
  Confidence,
  Credibility,
  Language,
  Likelihood,
  PhiaLikelihood,
  Reliability,
  Tlp,
  Yardstick,
} from '../../preload/contract/vocabulary.ts';
import type { Weakest } from '../domain/sourcing.ts';
import { english } from './words/en.ts';
import { french } from './words/fr.ts';
import type { ChangeWords } from './words/changes.ts';

interface Graded {
  readonly name: string;
  readonly means: string;
}

export interface Words {
  /** What it is, above its title. */
  readonly kicker: Readonly<Record<ShippedTemplate, string>>;
  readonly page: string;
  /** Parts of the page. */
  readonly labels: { readonly notes: string; readonly contents: string; readonly annex: string };
  readonly to: string;
  readonly from: string;
  readonly date: string;
  readonly reference: string;
  readonly dossier: string;
  readonly marking: string;
  readonly preview: string;
  exported(moment: string): string;
  dossierOf(uid: string): string;
  /** "Left: right", with the language's own spaces. */
  colon(left: string, right: string): string;
  semicolon(left: string, right: string): string;
  /** Surrounds words that are quoted, which are not changed. */
  quoted(words: string): string;
  readonly untitled: string;
  readonly noDate: string;
  readonly noSource: string;
  /** Stands for a passage on a page without words. */
  readonly picture: string;
  seeNote(number: number): string;
  /** The same within a sentence. */
  seeEarlier(number: number): string;
  readonly noEvidence: Readonly<Record<ClaimKind | 'statement-record' | 'other', string>>;
  readonly deleted: string;
  readonly shortened: string;
  readonly contradicted: string;
  readonly context: string;
  readonly doubtful: string;
  readonly lost: string;
  readonly notGraded: string;
  readonly letterMissing: string;
  /** F and 6: "no basis", said in words so that nobody reads them as the bottom of a scale. */
  readonly letterNoBasis: string;
  readonly digitNoBasis: string;
  readonly bothNoBasis: string;
  confident(name: string): string;
  /** AJP-2.1 / STANAG 2511, descriptors as in FM 2-22.3. */
  readonly reliability: Readonly<Record<Reliability, Graded>>;
  readonly credibility: Readonly<Record<Credibility, Graded>>;
  /** TLP 2.0 (FIRST). */
  readonly tlp: Readonly<Record<Tlp, string>>;
  /** ICD 203 (2015), D.6.e(2)(a), first row; `means` is the band. */
  readonly likelihood: {
    readonly 'icd-203': Readonly<Record<Likelihood, Graded>>;
    /** UK PHIA Probability Yardstick, 24 March 2025. */
    readonly phia: Readonly<Record<PhiaLikelihood, Graded>>;
  };
  /** JP 2-0 wording. */
  readonly confidence: Readonly<Record<Confidence, Graded>>;
  readonly claimKind: Readonly<Record<ClaimKind, string>>;
  claims(kind: ClaimKind, count: number): string;
  cited(noun: Noun, count: number): string;
  readonly originUnknown: string;
  readonly originRelation: Readonly<Record<OriginRelation, string>>;
  /** The page of what changed since a release. */
  readonly changes: ChangeWords;
  readonly annex: {
    readonly title: string;
    readonly summary: string;
    readonly sources: string;
    readonly keys: string;
    readonly none: string;
    readonly passages: string;
    note(number: number): string;
    readonly documents: string;
    readonly letters: string;
    readonly letterless: string;
    readonly origins: string;
    independent(count: number): string;
    unestablished(count: number): string;
    readonly copies: string;
    readonly span: string;
    between(first: string, last: string): string;
    readonly claims: string;
    readonly others: string;
    readonly contradicted: string;
    readonly unsupported: string;
    readonly nothing: string;
    readonly weakest: string;
    /** What is weak about a link; `origins`: how many are established. */
    weakLink(link: Weakest['link'], origins: number): string;
    readonly gradedLow: string;
    readonly weakestRule: string;
    notesAndMore(numbers: readonly number[], more: number): string;
    notes(numbers: readonly number[]): string;
    readonly unshown: string;
    unshownCharacters(count: number): string;
    readonly source: string;
    readonly byline: string;
    readonly published: string;
    readonly accessed: string;
    readonly address: string;
    readonly file: string;
    readonly sha256: string;
    readonly origin: string;
    readonly originUnknown: string;
    readonly marking: string;
    readonly unmarked: string;
    readonly reliabilityKey: string;
    readonly credibilityKey: string;
    readonly likelihoodKey: string;
    readonly confidenceKey: string;
    readonly gradeRemark: string;
    readonly letterAloneRemark: string;
    readonly noBasisRemark: string;
    readonly likelihoodRemark: Readonly<Record<Yardstick, string>>;
    /** The same word has another band in the other yardstick. */
    readonly likelihoodMixed: string;
    readonly confidenceRemark: string;
  };
}

/** A likelihood in the words of its yardstick. */
export function likelihoodIn(
  { likelihood: words }: Words,
  { likelihood, yardstick }: Pick<LedgerRecord, 'likelihood' | 'yardstick'>,
): Graded | null {
  const terms: Readonly<Partial<Record<AnyLikelihood, Graded>>> = words[yardstick ?? 'icd-203'];
  return likelihood === null ? null : (terms[likelihood] ?? null);
}

export const wordsIn = (language: Language): Words => (language === 'fr' ? french : english);

/** As TLP 2.0 (FIRST) writes it: in capitals, without a space. */
export const tlpLabel = (tlp: Tlp): string => `TLP:${tlp.toUpperCase()}`;
