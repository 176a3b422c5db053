/** From a sentence to the passage behind it. */
import type { Noun } from '../../../preload/contract/index.ts';
import { ask, goToPassage, openRecord } from './data.ts';

/** The first passage that supports a record, in its document; the record itself where it has none. */
export async function showCitation({
  id,
  noun,
}: {
  readonly id: number;
  readonly noun: Noun;
}): Promise<void> {
  if (noun === 'passage') {
    const passage = await ask('passage.get', { id });
    goToPassage(passage.documentId, id);
    return;
  }
  const evidence = await ask('evidence.ofRecord', { recordId: id });
  const first = evidence.find(({ stance }) => stance === 'supports') ?? evidence[0];
  if (first === undefined) openRecord({ id, noun });
  else goToPassage(first.documentId, first.passageId);
}
