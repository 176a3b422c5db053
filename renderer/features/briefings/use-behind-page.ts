/** What follows from the text comes behind its page: what was typed is seen first, then what is to be said of it. */
import { useCallback, useEffect, useRef } from 'react';

/** Milliseconds after the page: until it is painted. */
const AFTER_PAGE = 60;
/** Without a page: a long text, or one that cannot be set. */
const WITHOUT_PAGE = 250;
/** However fast somebody types. */
const LONGEST = 500;

interface Waiting<Value> {
  readonly value: Value;
  readonly since: number;
  readonly timer: ReturnType<typeof setTimeout>;
}

/** `page`: another one has come when this is another. The latest value counts. */
export function useBehindPage<Value>(follow: (value: Value) => void, page: unknown): (value: Value) => void {
  const latest = useRef(follow);
  const waiting = useRef<Waiting<Value>>(null);
  useEffect(() => {
    latest.current = follow;
  });
  const wait = useCallback((value: Value, pause: number) => {
    const now = performance.now();
    const since = waiting.current?.since ?? now;
    clearTimeout(waiting.current?.timer);
    const act = (): void => {
      waiting.current = null;
      latest.current(value);
    };
    const timer = setTimeout(act, Math.min(pause, since + LONGEST - now));
    waiting.current = { value, since, timer };
  }, []);
  useEffect(() => {
    if (waiting.current !== null) wait(waiting.current.value, AFTER_PAGE);
    // oxlint-disable-next-line react/exhaustive-effect-dependencies -- that it is another one says that it has come
  }, [page, wait]);
  useEffect(() => () => clearTimeout(waiting.current?.timer), []);
  return useCallback((value) => wait(value, WITHOUT_PAGE), [wait]);
}
