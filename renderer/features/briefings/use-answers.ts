/** Asks for something slow while it keeps changing: one answer at a time, the last wish last. */
import { useCallback, useEffect, useRef, useState } from 'react';
import { oneAtATime, type OneAtATime } from '../../editor/one-at-a-time.ts';

export interface Answers<Wish, Answer> {
  /** The last one; it stays while a new one is made or cannot be made. */
  readonly answer: Answer | null;
  readonly error: unknown;
  /** Asks again. */
  readonly again: () => void;
  /** Asks for a wish before it is drawn: a key need not wait for the window. */
  readonly hurry: (wish: Wish) => void;
}

interface Told<Answer> {
  readonly answer: Answer | null;
  readonly error: unknown;
}

/** `about`: what is asked about; another one begins anew. `wish`: another one asks again, unless `hurry` was faster. */
export function useAnswers<Wish, Answer>(
  question: (wish: Wish) => Promise<Answer>,
  about: string,
  wish: Wish,
): Answers<Wish, Answer> {
  const [told, setTold] = useState<Told<Answer>>({ answer: null, error: null });
  const latest = useRef(question);
  const wished = useRef(wish);
  const asking = useRef<OneAtATime | null>(null);
  useEffect(() => {
    latest.current = question;
  });
  useEffect(() => {
    const made = oneAtATime(
      () => latest.current(wished.current),
      (answer) => setTold({ answer, error: null }),
      (error) => setTold(({ answer }) => ({ answer, error })),
    );
    asking.current = made;
    made.ask();
    return () => made.stop();
    // oxlint-disable-next-line react/exhaustive-effect-dependencies -- another thing begins anew
  }, [about]);
  const again = useCallback(() => asking.current?.ask(), []);
  const hurry = useCallback((next: Wish) => {
    if (next === wished.current) return;
    wished.current = next;
    asking.current?.ask();
  }, []);
  useEffect(() => hurry(wish), [wish, hurry]);
  return { ...told, again, hurry };
}
