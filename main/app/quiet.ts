/** When the page has asked all that it wanted to know for now: its calls are answered and no more come. */

export interface Quiet {
  /** To be called when a call comes; the answer is to be called when it has been answered. */
  busy(): () => void;
  /** Ends once there has been at least one call and none is open for `pause` milliseconds; rejects after `limit`. */
  settled(pause?: number, limit?: number): Promise<void>;
}

export function watchQuiet(): Quiet {
  let open = 0;
  let calls = 0;
  let last = performance.now();
  return {
    busy: () => {
      open += 1;
      calls += 1;
      return () => {
        open -= 1;
        last = performance.now();
      };
    },
    settled: (pause = 1000, limit = 60_000) =>
      new Promise((resolve, reject) => {
        const start = performance.now();
        const timer = setInterval(() => {
          const now = performance.now();
          if (calls > 0 && open === 0 && now - last >= pause) {
            clearInterval(timer);
            resolve();
          } else if (now - start > limit) {
            clearInterval(timer);
            reject(new Error(calls === 0 ? 'The window did not load.' : 'The window did not come to rest.'));
          }
        }, 50);
      }),
  };
}
