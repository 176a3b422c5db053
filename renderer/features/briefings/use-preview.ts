/** The typeset pages of a briefing as it is being written, asked for at each change: what is typed at once, the rest when it rests. */
import { useCallback, useEffect, useRef, useState } from 'react';
import type { Node } from 'prosemirror-model';
import type { HouseStyle, Preview } from '../../../preload/contract/index.ts';
import { ask, listen } from './data.ts';
import { makesStale } from './lint-change.ts';
import { useAnswers } from './use-answers.ts';
import { telling } from './telling.ts';

export interface PreviewState {
  /** The last pages that could be typeset. */
  readonly preview: Preview | null;
  readonly error: unknown;
}

export interface Typesetting extends PreviewState {
  /** The text is about to be another: its pages are asked for at once, before the window draws what was typed. */
  readonly becomes: (doc: Node) => void;
}

/** Milliseconds without a key after which the pages that were not set at once are: shorter than a pause, longer than between two letters. */
const REST = 300;

/** Of the text as it is kept, then as it was typed last. Asked again when the house's settings change, or the dossier in what a briefing rests on. */
export function usePreview(id: number, house: HouseStyle): Typesetting {
  const hurried = useRef(false);
  const rest = useRef<ReturnType<typeof setTimeout>>(undefined);
  const [tell] = useState(telling);
  const { answer, error, again, hurry } = useAnswers<Node | null, Preview | null>(
    (now) =>
      now === null
        ? ask('briefing.preview', { id })
        : tell(now, (written) => ask('briefing.preview', { id, hurried: hurried.current, written })),
    `${id} ${JSON.stringify(house)}`,
    null,
  );
  const all = useCallback(() => {
    clearTimeout(rest.current);
    hurried.current = false;
    again();
  }, [again]);
  const becomes = useCallback(
    (now: Node) => {
      clearTimeout(rest.current);
      hurried.current = true;
      hurry(now);
    },
    [hurry],
  );
  // From the answer on, not from the key: whoever waits for one goes on typing.
  useEffect(() => {
    // What could not be set at a key is tried once more.
    if (error === null ? (answer?.whole ?? true) : !hurried.current) return undefined;
    rest.current = setTimeout(all, REST);
    return () => clearTimeout(rest.current);
  }, [answer, error, all]);
  useEffect(
    () =>
      listen('changed', (change) => {
        if (makesStale('briefing.ledger', change, id)) all();
      }),
    [id, all],
  );
  return { preview: answer, error, becomes };
}
