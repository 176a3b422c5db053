/** The text that is being written in the window, which tells of it what changed. */
import type { BodyNode } from '../../preload/contract/briefings.ts';
import { textOf, type KnownText, type WrittenText } from '../../preload/contract/written-text.ts';

export interface WrittenTexts {
  /** The whole of it; null where the text that it differs from is not known here, or is another briefing's. */
  take(id: number, written: WrittenText): BodyNode | null;
  /** Another dossier is open. */
  forget(): void;
}

/** Of one briefing: who writes another one tells all of it first. */
export function writtenTexts(): WrittenTexts {
  let known: { readonly id: number; readonly text: KnownText } | null = null;
  return {
    take: (id, written) => {
      const text = textOf(known?.id === id ? known.text : null, written);
      if (text === null) return null;
      known = { id, text };
      return { type: 'doc', content: [...text.blocks] };
    },
    forget: () => {
      known = null;
    },
  };
}
