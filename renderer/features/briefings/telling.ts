/** Tells the program the text as it is being written by what changed since it was told last. */
import type { Node } from 'prosemirror-model';
import { tellText, type KnownText, type WrittenText } from '../../../preload/contract/index.ts';
import { bodyOf } from './written.ts';

/** Asks about a text. The question answers null where the text that it differs from is not known, as after the program was started again. */
export type Tell = <Answer>(
  doc: Node,
  question: (written: WrittenText) => Promise<Answer | null>,
) => Promise<Answer>;

/** Of all texts of this window. */
let told = 0;

export function telling(): Tell {
  let known: KnownText | null = null;
  return async (doc, question) => {
    const tell = (before: KnownText | null): ReturnType<typeof question> => {
      known = { number: ++told, blocks: bodyOf(doc).content ?? [] };
      return question(tellText(before, known));
    };
    const answer = (await tell(known)) ?? (await tell(null));
    if (answer === null) throw new Error('A text that was told whole is not known.');
    return answer;
  };
}
