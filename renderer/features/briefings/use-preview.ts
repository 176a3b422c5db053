/** The typeset pages of a briefing as it is being written, asked for at each change. */
import { useEffect } from 'react';
import type { Node } from 'prosemirror-model';
import type { HouseStyle, Preview } from '../../../preload/contract/index.ts';
import { ask, listen } from './data.ts';
import { makesStale } from './lint-change.ts';
import { useAnswers } from './use-answers.ts';
import { written } from './written.ts';

export interface PreviewState {
  /** The last pages that could be typeset. */
  readonly preview: Preview | null;
  readonly error: unknown;
}

export interface Typesetting extends PreviewState {
  /** The text has changed: its pages are asked for at once, before the window draws what was typed. */
  readonly typed: (doc: Node) => void;
}

/** Asked again when the text changes, the house's settings, or the dossier in what a briefing rests on. */
export function usePreview(id: number, doc: Node | null, house: HouseStyle): Typesetting {
  const { answer, error, again, hurry } = useAnswers(
    (now: Node | null) => ask('briefing.preview', { id, ...written(now) }),
    `${id} ${JSON.stringify(house)}`,
    doc,
  );
  useEffect(
    () =>
      listen('changed', (change) => {
        if (makesStale('briefing.ledger', change, id)) again();
      }),
    [id, again],
  );
  return { preview: answer, error, typed: hurry };
}
