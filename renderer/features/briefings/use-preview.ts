/** The typeset pages of a briefing as it is being written, asked for at each change: what is typed at once, the rest when it rests. */
import { useCallback, useEffect, useRef } from 'react';
import type { Node } from 'prosemirror-model';
import type { HouseStyle, Preview } from '../../../preload/contract/index.ts';
import { ask, listen } from './data.ts';
import { makesStale } from './lint-change.ts';
import { tell } from './telling.ts';
import { useAnswers } from './use-answers.ts';
import { bodyOf } from './written.ts';

/** A preview with all its pages. Those that did not change are the same objects. */
interface ShownPreview extends Preview {
  readonly pages: readonly (readonly string[])[];
}

export interface PreviewState {
  /** The last pages that could be typeset. */
  readonly preview: ShownPreview | null;
  readonly error: unknown;
}

export interface Typesetting extends PreviewState {
  /** The text is about to be another: its pages are asked for at once, before the window draws what was typed. */
  readonly becomes: (doc: Node) => void;
}

/** Milliseconds without a key after which the pages that were not set at once are: shorter than a pause, longer than between two letters. */
const REST = 300;

const withPages = (fresh: Preview, before: ShownPreview | null): ShownPreview => ({
  ...fresh,
  pages: fresh.pages.map((layers, at) => {
    const own = layers ?? before?.pages[at];
    if (own === undefined) throw new Error('A page is as it was, but was never shown.');
    return own;
  }),
});

/** Of the text as it is kept, then as it was typed last. Asked again when the house's settings change, or the dossier in what a briefing rests on. */
export function usePreview(id: number, house: HouseStyle): Typesetting {
  const hurried = useRef(false);
  const rest = useRef<ReturnType<typeof setTimeout>>(undefined);
  const shown = useRef<ShownPreview | null>(null);
  const { answer, error, again, hurry } = useAnswers<Node | null, ShownPreview>(
    async (now) => {
      const before = shown.current;
      const asked = { id, hurried: hurried.current, since: before?.revision };
      const fresh =
        now === null
          ? await ask('briefing.preview', asked)
          : await tell(id, bodyOf(now), (written) => ask('briefing.preview', { ...asked, written }));
      if (fresh === null) throw new Error('A text that is kept needs nothing to be known.');
      return (shown.current = withPages(fresh, before));
    },
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
