/** Acts on the last of many values, once no more of them come: what is scrolled or typed is told at every step. */
import { useCallback, useEffect, useRef } from 'react';

/** Hands the latest value to `act` after `pause` milliseconds without another one, or when the component goes away. */
export function useWhenRested<Value>(act: (value: Value) => void, pause: number): (value: Value) => void {
  const latest = useRef(act);
  const waiting = useRef<{ readonly timer: ReturnType<typeof setTimeout>; readonly tell: () => void }>(null);
  useEffect(() => {
    latest.current = act;
  });
  useEffect(
    () => () => {
      if (waiting.current === null) return;
      clearTimeout(waiting.current.timer);
      waiting.current.tell();
      waiting.current = null;
    },
    [],
  );
  return useCallback(
    (value) => {
      if (waiting.current !== null) clearTimeout(waiting.current.timer);
      // What was meant when it was called: by the time it is told another document may be shown.
      const { current: meant } = latest;
      const tell = (): void => meant(value);
      const timer = setTimeout(() => {
        waiting.current = null;
        tell();
      }, pause);
      waiting.current = { timer, tell };
    },
    [pause],
  );
}
