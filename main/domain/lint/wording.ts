/** Words of estimate: ICD 203 D.6.e(2) and the yardsticks' own rules. What is quoted is nobody's estimate of ours. */
import { foundAt, type Found } from './findings.ts';
import { confidencesIn, likelihoodsIn, unlistedIn, type Term } from './lexicon.ts';
import type { Cited, Sentence } from './text.ts';

interface Wording {
  readonly language: 'fr' | 'en';
  readonly cited: ReadonlyMap<string, Cited>;
}

/** Within one block. */
export function wordingFound(sentences: readonly Sentence[], { language, cited }: Wording): readonly Found[] {
  const found: Found[] = [];
  const confidences = sentences.map(({ own }) => confidencesIn(own, language)[0]);
  /** Confidence may not share a judgement's sentence (ICD 203): it stands before or after it, or on the claim that it cites. */
  const isConfident = (at: number): boolean =>
    sentences[at]?.cites.some((uid) => cited.get(uid)?.hasConfidence === true) === true ||
    [at - 1, at, at + 1].some((near) => confidences[near] !== undefined);
  for (const [at, sentence] of sentences.entries()) {
    const likelihoods = likelihoodsIn(sentence.own, language);
    const [likelihood] = likelihoods;
    const confidence = confidences[at];
    if (likelihood !== undefined && confidence !== undefined) {
      found.push(
        foundAt(sentence, at, 'likelihood-with-confidence', {
          details: { likelihood: likelihood.words, confidence: confidence.words },
        }),
      );
    }
    for (const term of unlistedIn(sentence.own, language)) {
      found.push(foundAt(sentence, at, 'unlisted-term', { where: term, details: { term: term.words } }));
    }
    if (sentence.kind === 'judgement' && !isConfident(at)) {
      found.push(foundAt(sentence, at, 'judgement-without-confidence'));
    }
  }
  return found;
}

/** Terms that are of one row alone, in some sentences; positions are offsets within the sentence. */
export const rowTermsIn = (
  sentences: readonly Sentence[],
  language: 'fr' | 'en',
): readonly (Term & { readonly sentence: number })[] =>
  sentences.flatMap(({ own }, at) =>
    likelihoodsIn(own, language)
      .filter(({ row }) => row !== 'both')
      .map((term) => ({ ...term, sentence: at })),
  );

/** Terms of another row than the first that the briefing uses. */
export function mixedFound(
  terms: readonly (Term & { readonly sentence: number })[],
  sentences: readonly Sentence[],
): readonly Found[] {
  const [first] = terms;
  if (first === undefined) return [];
  return terms.flatMap((term) => {
    const sentence = sentences[term.sentence];
    if (sentence === undefined || term.row === first.row) return [];
    const details = { term: term.words, other: first.words };
    return [foundAt(sentence, term.sentence, 'mixed-terms', { where: term, details })];
  });
}
