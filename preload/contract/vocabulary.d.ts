/**
 * The field's words, one list each: the same values in the tables, the commands, the screens and the exports.
 * Their wording for people is in the message files; their sources are in the docstrings.
 */
/** Every noun that has a table of its own below `record`. */
export declare const NOUNS: readonly [
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
];
export type Noun = (typeof NOUNS)[number];
/** Source reliability, AJP-2.1 / STANAG 2511. F is "no basis", not the worst: never sort or average it. */
export declare const RELIABILITIES: readonly ['A', 'B', 'C', 'D', 'E', 'F'];
export type Reliability = (typeof RELIABILITIES)[number];
/** Information credibility, AJP-2.1 / STANAG 2511. 6 is "no basis", not the worst: never sort or average it. */
export declare const CREDIBILITIES: readonly [1, 2, 3, 4, 5, 6];
export type Credibility = (typeof CREDIBILITIES)[number];
/** Traffic Light Protocol 2.0, from the widest to the strictest. */
export declare const TLPS: readonly ['clear', 'green', 'amber', 'amber+strict', 'red'];
export type Tlp = (typeof TLPS)[number];
export declare const SOURCE_KINDS: readonly [
  'outlet',
  'agency',
  'government',
  'organisation',
  'channel',
  'person',
  'think-tank',
  'other',
];
export type SourceKind = (typeof SOURCE_KINDS)[number];
/** The state of an anchor. `doubtful` waits for the analyst; `lost` has no place in the text any more. */
export declare const ANCHOR_STATES: readonly ['exact', 'moved', 'doubtful', 'lost'];
export type AnchorState = (typeof ANCHOR_STATES)[number];
export declare const COLOURS: readonly ['yellow', 'green', 'blue', 'red', 'violet', 'grey'];
export type Colour = (typeof COLOURS)[number];
export declare const ACTOR_KINDS: readonly ['state', 'organisation', 'person'];
export type ActorKind = (typeof ACTOR_KINDS)[number];
/** A statement is a speech act; its kind is what the speaker does with the words. */
export declare const STATEMENT_KINDS: readonly [
  'announcement',
  'pledge',
  'confirmation',
  'denial',
  'request',
  'position',
  'other',
];
export type StatementKind = (typeof STATEMENT_KINDS)[number];
/** What a claim, or a sentence of a briefing, is. ICD 203 keeps information apart from assumptions and judgements. */
export declare const CLAIM_KINDS: readonly ['fact', 'statement', 'assumption', 'judgement', 'gap'];
export type ClaimKind = (typeof CLAIM_KINDS)[number];
/** Likelihood, ICD 203 (2015) D.6.e(2)(a), first row of terms: 01-05, 05-20, 20-45, 45-55, 55-80, 80-95, 95-99 %. */
export declare const LIKELIHOODS: readonly [
  'almost-no-chance',
  'very-unlikely',
  'unlikely',
  'roughly-even-chance',
  'likely',
  'very-likely',
  'almost-certain',
];
export type Likelihood = (typeof LIKELIHOODS)[number];
/**
 * Likelihood, UK PHIA Probability Yardstick (gov.uk, 24 March 2025): 5 or less, 10-20, 25-35, 40 to under 50, 55-75, 80-90,
 * 95 % or more. Its bands leave gaps on purpose.
 */
export declare const PHIA_LIKELIHOODS: readonly [
  'remote-chance',
  'highly-unlikely',
  'unlikely',
  'realistic-possibility',
  'likely',
  'highly-likely',
  'almost-certain',
];
export type PhiaLikelihood = (typeof PHIA_LIKELIHOODS)[number];
/** Whose words a likelihood is in: `unlikely` is 20-45 % in one and 25-35 % in the other. */
export declare const YARDSTICKS: readonly ['icd-203', 'phia'];
export type Yardstick = (typeof YARDSTICKS)[number];
export type AnyLikelihood = Likelihood | PhiaLikelihood;
/** The words of both yardsticks, each once. */
export declare const ALL_LIKELIHOODS: readonly AnyLikelihood[];
/** The words of each yardstick, from the least likely. */
export declare const LIKELIHOODS_ON: Readonly<Record<Yardstick, readonly AnyLikelihood[]>>;
/** Confidence, ICD 203: never in one sentence with a likelihood. */
export declare const CONFIDENCES: readonly ['low', 'moderate', 'high'];
export type Confidence = (typeof CONFIDENCES)[number];
export declare const STANCES: readonly ['supports', 'contradicts', 'context'];
export type Stance = (typeof STANCES)[number];
/** How a passage or a document relates to where its information comes from. */
export declare const ORIGIN_RELATIONS: readonly [
  'first-hand',
  'quotes',
  'relays',
  'syndicates',
  'translates',
  'unknown',
];
export type OriginRelation = (typeof ORIGIN_RELATIONS)[number];
/** What a coalition is. A capability coalition (Ramstein format) works on one domain. */
export declare const COALITION_KINDS: readonly [
  'alliance',
  'coalition',
  'expeditionary-force',
  'capability-coalition',
  'format',
  'fund',
  'other',
];
export type CoalitionKind = (typeof COALITION_KINDS)[number];
/** What an actor is to a coalition, as coalitions themselves word it (JEF: framework nation, participating nations). */
export declare const MEMBERSHIP_STATUSES: readonly [
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
];
export type MembershipStatus = (typeof MEMBERSHIP_STATUSES)[number];
export declare const EFFORT_KINDS: readonly ['line-of-effort', 'capability'];
export type EffortKind = (typeof EFFORT_KINDS)[number];
export declare const EFFORT_DOMAINS: readonly [
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
];
export type EffortDomain = (typeof EFFORT_DOMAINS)[number];
export declare const AGREEMENT_KINDS: readonly [
  'memorandum',
  'agreement',
  'security-agreement',
  'letter-of-intent',
  'joint-declaration',
  'treaty',
  'other',
];
export type AgreementKind = (typeof AGREEMENT_KINDS)[number];
export declare const EVENT_KINDS: readonly [
  'summit',
  'ministerial',
  'meeting',
  'joint-exercise',
  'conference',
  'visit',
  'deployment',
  'other',
];
export type EventKind = (typeof EVENT_KINDS)[number];
/** What an actor does at an event. */
export declare const PARTS: readonly ['host', 'chair', 'participant', 'observer', 'invited', 'absent'];
export type Part = (typeof PARTS)[number];
/** How a programme moves its aid. */
export declare const MECHANISMS: readonly [
  'bilateral',
  'pooled-fund',
  'procurement',
  'loan',
  'budget-support',
  'capability-coalition',
  'training',
  'other',
];
export type Mechanism = (typeof MECHANISMS)[number];
export declare const SECTORS: readonly [
  'military',
  'humanitarian',
  'financial',
  'energy',
  'reconstruction',
  'other',
];
export type Sector = (typeof SECTORS)[number];
/** IATI activity status, codes 1 to 6. */
export declare const PROGRAMME_STATUSES: readonly [
  'pipeline',
  'implementation',
  'finalisation',
  'closed',
  'cancelled',
  'suspended',
];
export type ProgrammeStatus = (typeof PROGRAMME_STATUSES)[number];
/** The stages of aid, in their order. A pledge is not a commitment is not a delivery: sums never cross them. */
export declare const STAGES: readonly ['pledge', 'commitment', 'allocation', 'disbursement', 'delivery'];
export type Stage = (typeof STAGES)[number];
export declare const FLOW_KINDS: readonly ['money', 'kit'];
export type FlowKind = (typeof FLOW_KINDS)[number];
/** What prices an amount is in. Sums never cross them. */
export declare const PRICE_BASES: readonly [
  'nominal',
  'constant',
  'market-value',
  'book-value',
  'replacement-cost',
];
export type PriceBasis = (typeof PRICE_BASES)[number];
/** How sure a figure is; `uncertain` is SIPRI's brackets, `unknown` its two dots. */
export declare const CERTAINTIES: readonly [
  'reported',
  'approximate',
  'uncertain',
  'at-least',
  'at-most',
  'unknown',
];
export type Certainty = (typeof CERTAINTIES)[number];
/** What a later statement does to an earlier one. */
export declare const THREAD_RELATIONS: readonly ['repeats', 'confirms', 'denies', 'updates', 'answers'];
export type ThreadRelation = (typeof THREAD_RELATIONS)[number];
/** Why two records do not go together. `statement`: opposite by kind (pledged, denied); `status`: of one membership. */
export declare const CONTRADICTION_KINDS: readonly [
  'value',
  'polarity',
  'statement',
  'status',
  'double-announcement',
];
export type ContradictionKind = (typeof CONTRADICTION_KINDS)[number];
/** What the analyst made of it. `same-money`: one sum that was announced twice. */
export declare const CONTRADICTION_OUTCOMES: readonly [
  'open',
  'different-basis',
  'superseded',
  'one-side-wrong',
  'same-money',
];
export type ContradictionOutcome = (typeof CONTRADICTION_OUTCOMES)[number];
export declare const LANGUAGES: readonly ['fr', 'en'];
/** The languages that the interface and the briefings speak (documents may be in any, as BCP 47 tags). */
export type Language = (typeof LANGUAGES)[number];
