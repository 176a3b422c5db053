/** The typeset pages of a briefing as it is being written, asked for at each change, one answer at a time. */
import { useEffect, useRef, useState } from 'react';
import type { Node } from 'prosemirror-model';
import type { BodyNode, Preview } from '../../../preload/contract/index.ts';
import { oneAtATime, type OneAtATime } from '../../editor/one-at-a-time.ts';
import { ask } from './data.ts';

export interface PreviewState {
  /** The last pages that could be typeset; they stay while new ones are made or cannot be made. */
  readonly preview: Preview | null;
  readonly error: unknown;
}

/** `change`: a new value means that what the briefing rests on, or how it is set, is another now. */
export function usePreview(id: number, doc: Node | null, change: unknown): PreviewState {
  const [state, setState] = useState<PreviewState>({ preview: null, error: null });
  const latest = useRef(doc);
  const asking = useRef<OneAtATime | null>(null);
  useEffect(() => {
    latest.current = doc;
  });
  useEffect(() => {
    const made = oneAtATime(
      () => {
        const { current } = latest;
        return ask('briefing.preview', {
          id,
          ...(current !== null && { body: current.toJSON() as BodyNode }),
        });
      },
      (preview) => setState({ preview, error: null }),
      (error) => setState(({ preview }) => ({ preview, error })),
    );
    asking.current = made;
    return () => made.stop();
  }, [id]);
  // oxlint-disable-next-line react/exhaustive-effect-dependencies -- a change is what it asks for
  useEffect(() => asking.current?.ask(), [id, doc, change]);
  return state;
}
