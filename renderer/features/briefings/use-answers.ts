/** Asks for something slow while it keeps changing: one answer at a time, the last wish last. */
import { useCallback, useEffect, useRef, useState } from 'react';
import { oneAtATime, type OneAtATime } from '../../editor/one-at-a-time.ts';

export interface Answers<Answer> {
  /** The last one; it stays while a new one is made or cannot be made. */
  readonly answer: Answer | null;
  readonly error: unknown;
  /** Asks again. */
  readonly again: () => void;
}

interface Told<Answer> {
  readonly answer: Answer | null;
  readonly error: unknown;
}

/** `about`: what is asked about; another one begins anew. `wish`: another one asks again. */
export function useAnswers<Answer>(
  question: () => Promise<Answer>,
  about: string,
  wish: unknown,
): Answers<Answer> {
  const [told, setTold] = useState<Told<Answer>>({ answer: null, error: null });
  const latest = useRef(question);
  const asking = useRef<OneAtATime | null>(null);
  useEffect(() => {
    latest.current = question;
  });
  useEffect(() => {
    const made = oneAtATime(
      () => latest.current(),
      (answer) => setTold({ answer, error: null }),
      (error) => setTold(({ answer }) => ({ answer, error })),
    );
    asking.current = made;
    return () => made.stop();
    // oxlint-disable-next-line react/exhaustive-effect-dependencies -- another thing begins anew
  }, [about]);
  const again = useCallback(() => asking.current?.ask(), []);
  // oxlint-disable-next-line react/exhaustive-effect-dependencies -- a wish is what it asks for
  useEffect(() => asking.current?.ask(), [about, wish]);
  return { ...told, again };
}
