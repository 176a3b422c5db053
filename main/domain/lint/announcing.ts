/**
 * Sentences that announce others: “Trois points sont à retenir.”, “Two readings compete.” They claim nothing themselves, so they cite
 * nothing. What is said is decided on `tests/fixtures/lint/announcing.txt`, where a fact that goes unaccused costs more than an
 * announcement that is accused.
 */

type Language = 'fr' | 'en';

/** What is enumerated, without what it is of: “points”, not “points de passage”. */
const NOUNS: Readonly<Record<Language, string>> = {
  fr: 'points?|lectures?|interprétations?|hypothèses?|scénarios?|facteurs?|raisons?|constats?|conclusions?|enseignements?|leçons?|questions?|éléments?|tendances?|évolutions?|options?|pistes?|risques?|étapes?|arguments?|thèses?|explications?|observations?|remarques?|difficultés?|obstacles?|incertitudes?|lacunes?|volets?|enjeux|conditions?|versions?|réserves?',
  en: 'points?|readings?|interpretations?|hypotheses|hypothesis|scenarios?|factors?|reasons?|findings?|conclusions?|lessons?|questions?|elements?|trends?|developments?|options?|risks?|steps?|arguments?|explanations?|observations?|issues?|takeaways?|themes?|strands?|caveats?|uncertainties|gaps?|conditions?|views?|accounts?|versions?',
};

const NUMBERS: Readonly<Record<Language, string>> = {
  fr: '(?:deux|trois|quatre|cinq|six|sept|huit|neuf|dix|plusieurs|quelques|différent(?:e?s)|divers(?:es)?|[2-9])',
  en: '(?:two|three|four|five|six|seven|eight|nine|ten|several|some|a few|a number of|[2-9])',
};

/** Between a number and its noun: “grands”, “main”. */
const ADJECTIVES: Readonly<Record<Language, string>> = {
  fr: '(?:(?:grands?|grandes?|autres|principaux|principales|premiers|premières) )?',
  en: '(?:(?:main|key|broad|competing|possible|major|separate|different|other|further|distinct|plausible) ){0,2}',
};

/** What no sentence but an announcing one says: where what follows is, or that it is to be kept in mind. */
const STRONG: Readonly<Record<Language, readonly string[]>> = {
  fr: [
    `(?:${NOUNS.fr})(?: \\p{L}+){0,2} (?:est|sont|restent|demeurent) à (?:retenir|noter|relever|souligner|distinguer|examiner|considérer|garder)`,
    `(?:${NOUNS.fr})(?: \\p{L}+){0,3} (?:suivant(?:e?s)|ci-dessous|ci-après)`,
    `(?:suivant(?:e?s)|ci-dessous|ci-après)(?: \\p{L}+){0,3} (?:${NOUNS.fr})`,
    `^voici (?:les |nos |ses |leurs )?(?:\\p{L}+ ){0,2}(?:${NOUNS.fr})`,
    `^(?:on|nous|il faut|il convient de) (?:en )?(?:retiendra|retenons|retient|distinguer|distinguera|distinguons|distingue|relevons|relève|voyons|retenir|dégageons|tirons) (?:en )?${NUMBERS.fr} ${ADJECTIVES.fr}(?:${NOUNS.fr})`,
    `${NUMBERS.fr} ${ADJECTIVES.fr}(?:${NOUNS.fr}) (?:méritent|appellent) (?:une |d['’])?(?:attention|être|l['’]attention|qu)`,
  ],
  en: [
    `(?:${NOUNS.en})(?: \\p{L}+){0,2} (?:is|are|remain|need|deserve)(?: worth| to be)? (?:to (?:note|retain|remember|consider|keep)|noting|retained|attention|mention|to be (?:noted|kept|considered))`,
    `(?:${NOUNS.en})(?: \\p{L}+){0,3} (?:are|is) (?:these|this|the following|as follows|below|set out below|listed below)`,
    `the following (?:\\p{L}+ ){0,2}(?:${NOUNS.en})`,
    `(?:${NOUNS.en}) (?:below|follow)[.:]?$`,
    `^we (?:see|identify|note|distinguish|consider|draw|find|set out|weigh|offer) ${NUMBERS.en} ${ADJECTIVES.en}(?:${NOUNS.en})`,
    `^(?:here are|below are) (?:the |our )?(?:\\p{L}+ ){0,3}(?:${NOUNS.en})`,
  ],
};

/** A number of them, and that they are there: an announcement only where nothing else is told. */
const WEAK: Readonly<Record<Language, readonly string[]>> = {
  fr: [
    `^(?:mais |or |ainsi,? |toutefois,? |enfin,? )?${NUMBERS.fr} ${ADJECTIVES.fr}(?:${NOUNS.fr}) (?:s['’](?:opposent|imposent|affrontent|ensuivent)|se (?:dégagent|dessinent|présentent|posent)|ressortent|coexistent|demeurent|subsistent|restent ouvertes?|sont possibles|expliquent (?:cela|ceci|ce \\p{L}+|cette \\p{L}+|cet \\p{L}+))[.:]?$`,
    `^il (?:y a|existe|reste) (?:à cela |donc )?${NUMBERS.fr} ${ADJECTIVES.fr}(?:${NOUNS.fr})(?: à cela| possibles?)?[.:]?$`,
    `^(?:d['’]où )?${NUMBERS.fr} ${ADJECTIVES.fr}(?:${NOUNS.fr})[.:]?$`,
  ],
  en: [
    `^(?:but |yet |however,? |finally,? )?${NUMBERS.en} ${ADJECTIVES.en}(?:${NOUNS.en}) (?:compete|emerge|remain|remain open|stand out|follow|arise|are possible|are open|can be distinguished|explain (?:this|that|it)(?: \\p{L}+)?)[.:]?$`,
    `^there (?:are|remain) ${NUMBERS.en} ${ADJECTIVES.en}(?:${NOUNS.en})(?: for this| for that| here)?[.:]?$`,
    `^${NUMBERS.en} ${ADJECTIVES.en}(?:${NOUNS.en})[.:]?$`,
  ],
};

const whole = (patterns: readonly string[]): RegExp =>
  new RegExp(patterns.map((each) => `(?<![\\p{L}\\p{N}])(?:${each})(?![\\p{L}\\p{N}])`).join('|'), 'iu');

const EXPRESSIONS: Readonly<Record<Language, { readonly strong: RegExp; readonly weak: RegExp }>> = {
  fr: { strong: whole(STRONG.fr), weak: whole(WEAK.fr) },
  en: { strong: whole(STRONG.en), weak: whole(WEAK.en) },
};

/** What somebody did, or what was done: that is told, not announced. */
const PAST: Readonly<Record<Language, RegExp>> = {
  // “Il y a” is no past.
  fr: /(?<!\p{L}|y )(?:a|ont|avait|avaient|fut|furent|été)(?!\p{L})/iu,
  en: /(?<!\p{L})(?:was|were|had|has|have|been|\p{L}{3,}ed the following)(?!\p{L})/iu,
};

/** A figure, a day or a year tells something: whoever gives one does not only announce. */
const TELLS = /\p{N}{2}|\p{Sc}|%/u;

/**
 * Whether a sentence announces what comes after it. `words`: its own, without citations; `isFollowed`: a list, or sentences that cite,
 * come after it. What ends in a colon announces in any case.
 */
export function announces(words: string, language: Language, isFollowed: boolean): boolean {
  if (/:\s*$/u.test(words)) return true;
  if (!isFollowed || TELLS.test(words) || PAST[language].test(words)) return false;
  const { strong, weak } = EXPRESSIONS[language];
  return strong.test(words) || weak.test(words.trim());
}
