/** What kind of sentence one is, as its words and what it cites suggest; the author decides. Kinds after ICD 203, D.6.e(3). */
import { confidencesIn, likelihoodsIn } from './lexicon.ts';
import { ownWords, type Cited, type SentenceKind } from './text.ts';

const SIGNS: Readonly<Record<'fr' | 'en', readonly (readonly [SentenceKind, RegExp])[]>> = {
  en: [
    [
      'gap',
      /\b(?:we do not know|(?:is|are|was|were|remains?) (?:not (?:yet )?known|unknown|unclear)|no information|could not be (?:established|verified|confirmed)|information gap)\b/iu,
    ],
    ['assumption', /\b(?:we assume|assuming|on the assumption|it is assumed|presumably)\b/iu],
    [
      'judgement',
      /\b(?:we (?:assess|judge|estimate|conclude|expect)|in our (?:view|judge?ment|assessment|opinion)|our assessment)\b/iu,
    ],
  ],
  fr: [
    [
      'gap',
      /(?:on ignore|nous ignorons|nous ne savons pas|(?:n['’]est|ne sont) pas (?:connue?s?|établie?s?)|rest(?:e|ent) (?:inconnue?s?|à établir)|aucune information|n['’](?:a|ont) pas pu être (?:établie?s?|vérifiée?s?|confirmée?s?)|lacune)/iu,
    ],
    [
      'assumption',
      /(?:nous supposons|on suppose|en supposant|à supposer|partant de l['’]hypothèse|partons du principe)/iu,
    ],
    [
      'judgement',
      /(?:nous (?:estimons|jugeons|évaluons|concluons|pensons)|selon nous|à notre (?:sens|avis)|notre (?:évaluation|appréciation))/iu,
    ],
  ],
};

const SPEECH: Readonly<Record<'fr' | 'en', RegExp>> = {
  en: /\b(?:said|says|stated|states|announced|announces|declared|told|confirmed|denied|claimed|warned|according to)\b/iu,
  fr: /(?:\b(?:a|ont|avait|avaient) (?:déclaré|annoncé|affirmé|indiqué|assuré|confirmé|démenti|dit|précisé|averti|souligné)|\bselon (?!nous)|d['’]après|fait savoir|\b(?:déclare|affirme|annonce|assure|souligne)(?:nt)?\b)/iu,
};

/** First what the author's own words say, then what is cited, then that somebody speaks; else it is a fact. */
export function kindProposed(words: string, cited: readonly Cited[], language: 'fr' | 'en'): SentenceKind {
  const own = ownWords(words);
  const said = SIGNS[language].find(([, sign]) => sign.test(own));
  if (said !== undefined) return said[0];
  if (likelihoodsIn(own, language).length > 0 || confidencesIn(own, language).length > 0) return 'judgement';
  const claimed = cited.find(({ kind }) => kind !== null)?.kind ?? null;
  if (claimed !== null) return claimed;
  if (cited.some(({ said: spoken }) => spoken !== null) || SPEECH[language].test(own)) return 'statement';
  return 'fact';
}
