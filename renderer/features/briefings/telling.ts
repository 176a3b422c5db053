/** Tells the program the text as it is being written by what changed since it was told last. */
import {
  tellText,
  type BodyNode,
  type KnownText,
  type WrittenText,
} from '../../../preload/contract/index.ts';

/** Asks about a text. The question answers null where the text that it differs from is not known, as after the program was started again. */
type Tell = <Answer>(
  briefingId: number,
  body: BodyNode,
  question: (written: WrittenText) => Promise<Answer | null>,
) => Promise<Answer>;

export interface Telling {
  readonly tell: Tell;
  /** The next text is told whole: for who cannot wait to be asked for it. */
  readonly anew: () => void;
}

export function telling(): Telling {
  let known: { readonly id: number; readonly text: KnownText } | null = null;
  let told = 0;
  const tell: Tell = async (id, { content: blocks = [] }, question) => {
    const ask = (before: KnownText | null): ReturnType<typeof question> => {
      const text = { number: ++told, blocks };
      known = { id, text };
      return question(tellText(before, text));
    };
    const answer = (await ask(known?.id === id ? known.text : null)) ?? (await ask(null));
    if (answer === null) throw new Error('A text that was told whole is not known.');
    return answer;
  };
  return {
    tell,
    anew: () => {
      known = null;
    },
  };
}

/** Of this window: whatever asks about a text, what the others told of it is known. */
export const { tell, anew: tellAnew } = telling();
