/** Keeps a briefing's text while it is being written: after a pause, when the text is left, before the window goes. */
import { useEffect, useMemo, useSyncExternalStore } from 'react';
import type { SaveState } from '../../editor/save-queue.ts';
import { draftOf, type Draft } from './drafts.ts';
import { tellAnew } from './telling.ts';

export function useDraft(id: number, uid: string): { readonly draft: Draft; readonly state: SaveState } {
  const draft = useMemo(() => draftOf({ id, uid }), [id, uid]);
  const state = useSyncExternalStore(
    (listener) => draft.listen(listener),
    () => draft.state,
  );
  useEffect(() => {
    const keep = (): void => void draft.flush();
    // A window that goes hears no answer: what it tells must be understood by itself.
    const keepLast = (): void => {
      tellAnew();
      keep();
    };
    const hidden = (): void => {
      if (document.visibilityState === 'hidden') keep();
    };
    addEventListener('beforeunload', keepLast);
    addEventListener('pagehide', keepLast);
    document.addEventListener('visibilitychange', hidden);
    return () => {
      removeEventListener('beforeunload', keepLast);
      removeEventListener('pagehide', keepLast);
      document.removeEventListener('visibilitychange', hidden);
      keep();
    };
  }, [draft]);
  return { draft, state };
}
