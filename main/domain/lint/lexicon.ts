/**
 * Words of estimate, in English and French. Likelihood: ICD 203 (2015) D.6.e(2)(a), both of its rows, and the UK PHIA Probability
 * Yardstick (gov.uk, 24 March 2025); in French as Liasse prints them, with the forms they take in a sentence. What is looked through
 * are the author's own words: what is quoted is nobody's estimate of theirs.
 */

/** `both`: the row or yardstick cannot be told from the word. */
type Row = 'icd-203 first' | 'icd-203 second' | 'phia' | 'both';

export interface Term {
  /** As written. */
  readonly words: string;
  readonly start: number;
  readonly end: number;
  readonly row: Row;
}

type Listed = readonly (readonly [pattern: string, row: Row])[];

// The longer before the shorter: “very likely” is not “likely”.
const LIKELIHOOD: Readonly<Record<'fr' | 'en', Listed>> = {
  en: [
    ['almost no chance', 'icd-203 first'],
    ['roughly even chance', 'icd-203 first'],
    ['roughly even odds', 'icd-203 second'],
    ['highly improbabl[ey]', 'icd-203 second'],
    ['highly probabl[ey]', 'icd-203 second'],
    ['nearly certain(?:ly)?', 'icd-203 second'],
    ['almost certain(?:ly)?', 'both'],
    ['remote chance', 'phia'],
    ['realistic possibility', 'phia'],
    ['highly unlikely', 'phia'],
    ['highly likely', 'phia'],
    ['very unlikely', 'icd-203 first'],
    ['very likely', 'icd-203 first'],
    ['improbabl[ey]', 'icd-203 second'],
    ['probabl[ey]', 'icd-203 second'],
    ['unlikely', 'both'],
    ['likely', 'both'],
  ],
  fr: [
    ['presque aucune chance', 'icd-203 first'],
    ['chances? (?:à peu près|sensiblement) égales?', 'icd-203 first'],
    ['hautement improbables?', 'phia'],
    ['hautement probables?', 'phia'],
    ['chance infime', 'phia'],
    ['possibilité réaliste', 'phia'],
    ['très improbables?', 'icd-203 first'],
    ['très probable(?:s|ment)?', 'icd-203 first'],
    ['quasi(?:ment)?[ -]certaine?s?', 'both'],
    ['probablement pas', 'both'],
    ['improbables?', 'both'],
    ['probable(?:s|ment)?', 'both'],
  ],
};

/** Words that estimate and stand on no list: the reader cannot tell how likely they mean. */
const UNLISTED: Readonly<Record<'fr' | 'en', readonly string[]>> = {
  en: [
    'might',
    // The month has its capital.
    '(?-i:may)(?= (?:not )?(?:be|have|well|also|still|yet|try|seek|take|lead|include|become|\\p{L}+))',
    'could',
    'possibly',
    'perhaps',
    'maybe',
    'conceivabl[ey]',
    'plausibl[ey]',
    'presumably',
    'a chance',
    'cannot be (?:ruled out|excluded|discounted)',
    'cannot rule out',
    '(?:appears?|seems?) (?:to|that|likely)',
    'we believe',
  ],
  fr: [
    'pourrai(?:t|ent)',
    'peut-être',
    'éventuellement',
    'sans doute',
    'vraisemblable(?:s|ment)?',
    'plausibles?',
    'possiblement',
    'il se peut',
    'il est possible',
    "n[’']est pas exclue?s?",
    'ne peut être exclue?s?',
    'ne peut exclure',
    'sembl(?:e|ent)',
    'nous croyons',
  ],
};

const CONFIDENCE: Readonly<Record<'fr' | 'en', readonly string[]>> = {
  en: [
    'confidence (?:\\p{L}+ )?(?:is|remains) (?:low|moderate|medium|high|limited)',
    '(?:low|moderate|medium|high|limited|strong) (?:analytical )?confidence',
    'confident that',
  ],
  fr: [
    'confiance (?:\\p{L}+ )?(?:est|reste|demeure) (?:faible|moyenne|modérée|élevée|forte|haute)',
    'confiance (?:analytique )?(?:faible|moyenne|modérée|élevée|forte|haute)',
    '(?:faible|haut|fort|bon|moyen) degré de (?:confiance|certitude)',
    '(?:grande|faible|forte) confiance',
  ],
};

const whole = (patterns: readonly string[]): RegExp =>
  new RegExp(`(?<![\\p{L}\\p{N}-])(?:${patterns.join('|')})(?![\\p{L}\\p{N}])`, 'giu');

interface Expressions {
  readonly likelihood: RegExp;
  readonly rows: readonly (readonly [pattern: RegExp, row: Row])[];
  readonly unlisted: RegExp;
  readonly confidence: RegExp;
}

const expressionsIn = (language: 'fr' | 'en'): Expressions => ({
  likelihood: whole(LIKELIHOOD[language].map(([pattern]) => pattern)),
  rows: LIKELIHOOD[language].map(([pattern, row]) => [new RegExp(`^(?:${pattern})$`, 'iu'), row]),
  unlisted: whole(UNLISTED[language]),
  confidence: whole(CONFIDENCE[language]),
});

const EXPRESSIONS: Readonly<Record<'fr' | 'en', Expressions>> = {
  fr: expressionsIn('fr'),
  en: expressionsIn('en'),
};

const found = (own: string, pattern: RegExp): readonly Omit<Term, 'row'>[] =>
  Array.from(own.matchAll(pattern), ({ 0: words, index }) => ({
    words,
    start: index,
    end: index + words.length,
  }));

/** Terms of likelihood, each with the row or yardstick that it is of. */
export const likelihoodsIn = (own: string, language: 'fr' | 'en'): readonly Term[] =>
  found(own, EXPRESSIONS[language].likelihood).map((term) => ({
    ...term,
    row: EXPRESSIONS[language].rows.find(([pattern]) => pattern.test(term.words))?.[1] ?? 'both',
  }));

export const unlistedIn = (own: string, language: 'fr' | 'en'): readonly Omit<Term, 'row'>[] =>
  found(own, EXPRESSIONS[language].unlisted);

export const confidencesIn = (own: string, language: 'fr' | 'en'): readonly Omit<Term, 'row'>[] =>
  found(own, EXPRESSIONS[language].confidence);
