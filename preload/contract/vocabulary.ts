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
  'coalition',
  'membership',
  'effort',
  'agreement',
  'signatory',
  'event',
  'participant',
  'role',
  'programme',
  'flow',
  'contradiction',
  'mapping',
  'rate_set',
  'saved_view',
  'saved_search',
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
export const STATEMENT_KINDS = [
  'announcement',
  'pledge',
  'confirmation',
  'denial',
  'request',
  'position',
  'other',
] as const;
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

/**
 * Likelihood, UK PHIA Probability Yardstick (gov.uk, 24 March 2025): 5 or less, 10-20, 25-35, 40 to under 50, 55-75, 80-90,
 * 95 % or more. Its bands leave gaps on purpose.
 */
export const PHIA_LIKELIHOODS = [
  'remote-chance',
  'highly-unlikely',
  'unlikely',
  'realistic-possibility',
  'likely',
  'highly-likely',
  'almost-certain',
] as const;
export type PhiaLikelihood = (typeof PHIA_LIKELIHOODS)[number];

/** Whose words a likelihood is in: `unlikely` is 20-45 % in one and 25-35 % in the other. */
export const YARDSTICKS = ['icd-203', 'phia'] as const;
export type Yardstick = (typeof YARDSTICKS)[number];

export type AnyLikelihood = Likelihood | PhiaLikelihood;

/** The words of both yardsticks, each once. */
export const ALL_LIKELIHOODS: readonly AnyLikelihood[] = [...new Set([...LIKELIHOODS, ...PHIA_LIKELIHOODS])];

/** The words of each yardstick, from the least likely. */
export const LIKELIHOODS_ON: Readonly<Record<Yardstick, readonly AnyLikelihood[]>> = {
  'icd-203': LIKELIHOODS,
  phia: PHIA_LIKELIHOODS,
};

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

/** What a coalition is. A capability coalition (Ramstein format) works on one domain. */
export const COALITION_KINDS = [
  'alliance',
  'coalition',
  'expeditionary-force',
  'capability-coalition',
  'format',
  'fund',
  'other',
] as const;
export type CoalitionKind = (typeof COALITION_KINDS)[number];

/** What an actor is to a coalition, as coalitions themselves word it (JEF: framework nation, participating nations). */
export const MEMBERSHIP_STATUSES = [
  'framework-nation',
  'participating-nation',
  'member',
  'enhanced-partner',
  'partner',
  'observer',
  'contributor',
  'applicant',
  'invited',
  'suspended',
  'withdrawn',
  'not-member',
] as const;
export type MembershipStatus = (typeof MEMBERSHIP_STATUSES)[number];

export const EFFORT_KINDS = ['line-of-effort', 'capability'] as const;
export type EffortKind = (typeof EFFORT_KINDS)[number];

export const EFFORT_DOMAINS = [
  'hybrid-threats',
  'air-defence',
  'drones',
  'critical-infrastructure',
  'long-range-strike',
  'maritime',
  'artillery',
  'armour',
  'cyber',
  'demining',
  'training',
  'industry',
  'exercises',
  'other',
] as const;
export type EffortDomain = (typeof EFFORT_DOMAINS)[number];

export const AGREEMENT_KINDS = [
  'memorandum',
  'agreement',
  'security-agreement',
  'letter-of-intent',
  'joint-declaration',
  'treaty',
  'other',
] as const;
export type AgreementKind = (typeof AGREEMENT_KINDS)[number];

export const EVENT_KINDS = [
  'summit',
  'ministerial',
  'meeting',
  'joint-exercise',
  'conference',
  'visit',
  'deployment',
  'other',
] as const;
export type EventKind = (typeof EVENT_KINDS)[number];

/** What an actor does at an event. */
export const PARTS = ['host', 'chair', 'participant', 'observer', 'invited', 'absent'] as const;
export type Part = (typeof PARTS)[number];

/** How a programme moves its aid. */
export const MECHANISMS = [
  'bilateral',
  'pooled-fund',
  'procurement',
  'loan',
  'budget-support',
  'capability-coalition',
  'training',
  'other',
] as const;
export type Mechanism = (typeof MECHANISMS)[number];

export const SECTORS = [
  'military',
  'humanitarian',
  'financial',
  'energy',
  'reconstruction',
  'other',
] as const;
export type Sector = (typeof SECTORS)[number];

/** IATI activity status, codes 1 to 6. */
export const PROGRAMME_STATUSES = [
  'pipeline',
  'implementation',
  'finalisation',
  'closed',
  'cancelled',
  'suspended',
] as const;
export type ProgrammeStatus = (typeof PROGRAMME_STATUSES)[number];

/** The stages of aid, in their order. A pledge is not a commitment is not a delivery: sums never cross them. */
export const STAGES = ['pledge', 'commitment', 'allocation', 'disbursement', 'delivery'] as const;
export type Stage = (typeof STAGES)[number];

export const FLOW_KINDS = ['money', 'kit'] as const;
export type FlowKind = (typeof FLOW_KINDS)[number];

/** What prices an amount is in. Sums never cross them. */
export const PRICE_BASES = ['nominal', 'constant', 'market-value', 'book-value', 'replacement-cost'] as const;
export type PriceBasis = (typeof PRICE_BASES)[number];

/** How sure a figure is; `uncertain` is SIPRI's brackets, `unknown` its two dots. */
export const CERTAINTIES = [
  'reported',
  'approximate',
  'uncertain',
  'at-least',
  'at-most',
  'unknown',
] as const;
export type Certainty = (typeof CERTAINTIES)[number];

/** What a later statement does to an earlier one. */
export const THREAD_RELATIONS = ['repeats', 'confirms', 'denies', 'updates', 'answers'] as const;
export type ThreadRelation = (typeof THREAD_RELATIONS)[number];

/** Why two records do not go together. `statement`: opposite by kind (pledged, denied); `status`: of one membership. */
export const CONTRADICTION_KINDS = [
  'value',
  'polarity',
  'statement',
  'status',
  'double-announcement',
] as const;
export type ContradictionKind = (typeof CONTRADICTION_KINDS)[number];

/** What the analyst made of it. `same-money`: one sum that was announced twice. */
export const CONTRADICTION_OUTCOMES = [
  'open',
  'different-basis',
  'superseded',
  'one-side-wrong',
  'same-money',
] as const;
export type ContradictionOutcome = (typeof CONTRADICTION_OUTCOMES)[number];

export const LANGUAGES = ['fr', 'en'] as const;
/** The languages that the interface and the briefings speak (documents may be in any, as BCP 47 tags). */
export type Language = (typeof LANGUAGES)[number];
