/**
 * The field's words, one list each: the same values in the tables, the commands, the screens and the exports.
 * Their wording for people is in the message files; their sources are in the docstrings.
 */

/** Every noun that has a table of its own below `record`. */
export const NOUNS = [
  'source',
  'document',
  'passage',
  'code',
  'actor',
  'statement',
  'claim',
  'evidence',
  'origin',
  'briefing',
  'release',
] as const;
export type Noun = (typeof NOUNS)[number];

/** Source reliability, AJP-2.1 / STANAG 2511. F is "no basis", not the worst: never sort or average it. */
export const RELIABILITIES = ['A', 'B', 'C', 'D', 'E', 'F'] as const;
export type Reliability = (typeof RELIABILITIES)[number];

/** Information credibility, AJP-2.1 / STANAG 2511. 6 is "no basis", not the worst: never sort or average it. */
export const CREDIBILITIES = [1, 2, 3, 4, 5, 6] as const;
export type Credibility = (typeof CREDIBILITIES)[number];

/** Traffic Light Protocol 2.0, from the widest to the strictest. */
export const TLPS = ['clear', 'green', 'amber', 'amber+strict', 'red'] as const;
export type Tlp = (typeof TLPS)[number];

export const SOURCE_KINDS = [
  'outlet',
  'agency',
  'government',
  'organisation',
  'channel',
  'person',
  'think-tank',
  'other',
] as const;
export type SourceKind = (typeof SOURCE_KINDS)[number];

/** The state of an anchor. `doubtful` waits for the analyst; `lost` has no place in the text any more. */
export const ANCHOR_STATES = ['exact', 'moved', 'doubtful', 'lost'] as const;
export type AnchorState = (typeof ANCHOR_STATES)[number];

export const COLOURS = ['yellow', 'green', 'blue', 'red', 'violet', 'grey'] as const;
export type Colour = (typeof COLOURS)[number];

export const ACTOR_KINDS = ['state', 'organisation', 'person'] as const;
export type ActorKind = (typeof ACTOR_KINDS)[number];

/** A statement is a speech act; its kind is what the speaker does with the words. */
export const STATEMENT_KINDS = ['announcement', 'pledge', 'denial', 'request', 'position', 'other'] as const;
export type StatementKind = (typeof STATEMENT_KINDS)[number];

/** What a claim, or a sentence of a briefing, is. ICD 203 keeps information apart from assumptions and judgements. */
export const CLAIM_KINDS = ['fact', 'statement', 'assumption', 'judgement', 'gap'] as const;
export type ClaimKind = (typeof CLAIM_KINDS)[number];

/** Likelihood, ICD 203 (2015) D.6.e(2)(a), first row of terms: 01-05, 05-20, 20-45, 45-55, 55-80, 80-95, 95-99 %. */
export const LIKELIHOODS = [
  'almost-no-chance',
  'very-unlikely',
  'unlikely',
  'roughly-even-chance',
  'likely',
  'very-likely',
  'almost-certain',
] as const;
export type Likelihood = (typeof LIKELIHOODS)[number];

/** Confidence, ICD 203: never in one sentence with a likelihood. */
export const CONFIDENCES = ['low', 'moderate', 'high'] as const;
export type Confidence = (typeof CONFIDENCES)[number];

export const STANCES = ['supports', 'contradicts', 'context'] as const;
export type Stance = (typeof STANCES)[number];

/** How a passage or a document relates to where its information comes from. */
export const ORIGIN_RELATIONS = [
  'first-hand',
  'quotes',
  'relays',
  'syndicates',
  'translates',
  'unknown',
] as const;
export type OriginRelation = (typeof ORIGIN_RELATIONS)[number];

export const LANGUAGES = ['fr', 'en'] as const;
/** The languages that the interface and the briefings speak (documents may be in any, as BCP 47 tags). */
export type Language = (typeof LANGUAGES)[number];
