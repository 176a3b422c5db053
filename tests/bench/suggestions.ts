/** How fast suggestions are found in a text, and how many of them are right, on the labelled sentences. */
import { suggestionsIn } from '../../main/domain/suggestions/suggestions.ts';
import { wordsOf } from '../../main/domain/suggestions/words.ts';
import { ACTORS, labelledSentences, scored } from '../support/labelled-sentences.ts';
import { against, rounded, summary, tell, timed } from './figure.ts';

const LENGTH = 100_000;
const RUNS = 15;

export async function suggestions(): Promise<void> {
  const sentences = labelledSentences()
    .filter(({ language }) => language === 'fr')
    .map(({ text }) => text)
    .join('\n');
  const text = sentences.repeat(Math.ceil(LENGTH / sentences.length)).slice(0, LENGTH);
  const ours: number[] = [];
  const bare: number[] = [];
  for (let run = 0; run < RUNS; run += 1) {
    ours.push(
      await timed(() => suggestionsIn({ text, language: 'fr', published: '2025-11-07', actors: ACTORS })),
    );
    bare.push(await timed(() => wordsOf(text)));
  }
  const detail: Record<string, number> = {};
  for (const [kind, { right, suggested, marked }] of scored().scores) {
    detail[`${kind}Precision`] = rounded(right / suggested);
    detail[`${kind}Recall`] = rounded(right / marked);
  }
  tell({
    name: 'suggestions in 100,000 code units',
    unit: 'ms',
    ...summary(ours),
    ratio: against(ours, bare),
    to: 'the same text cut into words',
    conditions: `${labelledSentences().length} labelled sentences, ${ACTORS.length} known actors`,
    detail,
  });
}
