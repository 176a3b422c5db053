/** Asks for something slow, one answer at a time: wishes that come meanwhile become one more question at the end. Pure. */

export interface OneAtATime {
  /** Something changed: ask, now or as soon as the answer that is under way has come. */
  ask(): void;
  /** Answers that come later are thrown away. */
  stop(): void;
}

export function oneAtATime<Result>(
  question: () => Promise<Result>,
  answered: (result: Result) => Promise<void> | void,
  failed: (error: unknown) => void,
): OneAtATime {
  let running = false;
  let again = false;
  let stopped = false;
  const run = async (): Promise<void> => {
    running = true;
    again = false;
    try {
      const result = await question();
      if (!stopped) await answered(result);
    } catch (error) {
      if (!stopped) failed(error);
    }
    running = false;
    if (again && !stopped) void run();
  };
  return {
    ask() {
      if (stopped) return;
      if (running) again = true;
      else void run();
    },
    stop() {
      stopped = true;
    },
  };
}
