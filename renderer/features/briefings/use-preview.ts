/** The typeset pages of a briefing as it is being written, asked for at each change. */
import { useEffect, useMemo } from 'react';
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

/** Asked again when the text changes, the house's settings, or the dossier in what a briefing rests on. */
export function usePreview(id: number, doc: Node | null, house: HouseStyle): PreviewState {
  const wish = useMemo(() => ({ doc, house }), [doc, house]);
  const { answer, error, again } = useAnswers(
    () => ask('briefing.preview', { id, ...written(doc) }),
    String(id),
    wish,
  );
  useEffect(
    () =>
      listen('changed', (change) => {
        if (makesStale('briefing.ledger', change, id)) again();
      }),
    [id, again],
  );
  return { preview: answer, error };
}
