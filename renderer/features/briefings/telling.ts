/** Tells the program the text as it is being written by what changed since it was told last. */
import {
  tellText,
  type BodyNode,
  type KnownText,
  type WrittenText,
} from '../../../preload/contract/index.ts';

/** Asks about a text. The question answers null where the text that it differs from is not known, as after the program was started again. */
export type Tell = <Answer>(
  body: BodyNode,
  question: (written: WrittenText) => Promise<Answer | null>,
) => Promise<Answer>;

export function telling(): Tell {
  let known: KnownText | null = null;
  let told = 0;
  return async ({ content: blocks = [] }, question) => {
    const ask = (before: KnownText | null): ReturnType<typeof question> => {
      known = { number: ++told, blocks };
      return question(tellText(before, known));
    };
    const answer = (await ask(known)) ?? (await ask(null));
    if (answer === null) throw new Error('A text that was told whole is not known.');
    return answer;
  };
}

/** Of this window: whatever asks about a text, what the others told of it is known. */
export const tell = telling();
