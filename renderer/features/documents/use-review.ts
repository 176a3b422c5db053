/** The review of a newer version: where a passage of the earlier one stands now is chosen in the text. */
import type { Dispatch } from 'react';
import type { ReaderSurface } from '../../reader/surface.ts';
import { command, report } from './data.ts';
import type { Review } from './document-versions.tsx';
import type { Choice, Chosen } from './use-workbench.ts';

interface Screen {
  readonly chosen: Chosen;
  readonly dispatch: Dispatch<Choice>;
  readonly surface: ReaderSurface | null;
  readonly say: (message: string) => void;
}

/** `here`: the passage that is being moved stands at the words that are chosen. */
export function useReview(
  documentId: number,
  { chosen, dispatch, surface, say }: Screen,
): Review & { readonly here: () => void } {
  const put = (passageId: number): void => {
    const { target } = chosen;
    if (target === null) {
      say('select-where');
      return;
    }
    const place = { start: target.start, end: target.end };
    dispatch({ type: 'move', passageId: null });
    surface?.clearTarget();
    report(command('revision.settle', { passageId, documentId, place }));
  };
  return {
    moving: chosen.moving,
    move: ({ id, start, end }) => {
      // Words that were selected before are meant; a cursor may be anywhere.
      if (chosen.target?.by === 'selection') {
        put(id);
        return;
      }
      dispatch({ type: 'move', passageId: id });
      if (start !== null && end !== null) report(surface?.scrollTo({ start, end }) ?? Promise.resolve());
      surface?.focus();
      say('select-where');
    },
    here: () => (chosen.moving === null ? say('move-which') : put(chosen.moving)),
    comparing: chosen.comparing,
    compare: (on) => dispatch({ type: 'compare', on }),
  };
}
