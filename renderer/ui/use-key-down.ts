/** The keys of a screen, wherever the focus is. */
import { useLayoutEffect, useRef } from 'react';

/**
 * Hears keys while a component is shown, from its first paint on: who sees a screen may press its keys. `first`: before anything else hears
 * them.
 */
export function useKeyDown(listener: (event: KeyboardEvent) => void, { first = false } = {}): void {
  const latest = useRef(listener);
  useLayoutEffect(() => {
    latest.current = listener;
  });
  useLayoutEffect(() => {
    const place = first ? window : document;
    const key = (event: Event): void => latest.current(event as KeyboardEvent);
    place.addEventListener('keydown', key, { capture: first });
    return () => place.removeEventListener('keydown', key, { capture: first });
  }, [first]);
}
