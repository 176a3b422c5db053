/** The typeset pages of a briefing, asked for again after each change, one answer at a time. */
import { useEffect, useRef, useState } from 'react';
import type { Preview } from '../../../preload/contract/index.ts';
import { oneAtATime, type OneAtATime } from '../../editor/one-at-a-time.ts';
import { ask } from './data.ts';

export interface PreviewState {
  /** The last pages that could be typeset; they stay while new ones are made or cannot be made. */
  readonly preview: Preview | null;
  readonly error: unknown;
}

/** `change`: a new value means that what is kept of the briefing, or of what it cites, is another now. */
export function usePreview(id: number, change: unknown): PreviewState {
  const [state, setState] = useState<PreviewState>({ preview: null, error: null });
  const asking = useRef<OneAtATime | null>(null);
  useEffect(() => {
    const made = oneAtATime(
      () => ask('briefing.preview', { id }),
      (preview) => setState({ preview, error: null }),
      (error) => setState(({ preview }) => ({ preview, error })),
    );
    asking.current = made;
    return () => made.stop();
  }, [id]);
  // oxlint-disable-next-line react/exhaustive-effect-dependencies -- a change is what it asks for
  useEffect(() => asking.current?.ask(), [id, change]);
  return state;
}
