/** Keeps a briefing's text while it is being written: after a pause, when the text is left, before the window goes. */
import { useEffect, useMemo, useSyncExternalStore } from 'react';
import type { SaveState } from '../../editor/save-queue.ts';
import { draftOf, type Draft } from './drafts.ts';

export function useDraft(id: number, uid: string): { readonly draft: Draft; readonly state: SaveState } {
  const draft = useMemo(() => draftOf({ id, uid }), [id, uid]);
  const state = useSyncExternalStore(
    (listener) => draft.listen(listener),
    () => draft.state,
  );
  useEffect(() => {
    const keep = (): void => void draft.flush();
    const hidden = (): void => {
      if (document.visibilityState === 'hidden') keep();
    };
    addEventListener('beforeunload', keep);
    addEventListener('pagehide', keep);
    document.addEventListener('visibilitychange', hidden);
    return () => {
      removeEventListener('beforeunload', keep);
      removeEventListener('pagehide', keep);
      document.removeEventListener('visibilitychange', hidden);
      keep();
    };
  }, [draft]);
  return { draft, state };
}
