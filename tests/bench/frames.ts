/** What the page itself saw of its frames. Functions here run in the page: they may use nothing from outside themselves. */
import type { Page } from '@playwright/test';
import { median, rounded, say } from './figure.ts';

export interface Frames {
  /** Milliseconds between one frame and the next. */
  readonly gaps: readonly number[];
  /** Main thread held for longer than 50 ms, in milliseconds, and by what. */
  readonly long: readonly { readonly duration: number; readonly by: string }[];
}

interface Meter {
  readonly gaps: number[];
  readonly long: { duration: number; by: string }[];
  stop: (() => void) | null;
}

/** Counts frames until `frames` takes them. */
export const watchFrames = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const meter: Meter = { gaps: [], long: [], stop: null };
    let last: number | null = null;
    let on = true;
    const tick = (now: number): void => {
      if (last !== null) meter.gaps.push(now - last);
      last = now;
      if (on) requestAnimationFrame(tick);
    };
    requestAnimationFrame(tick);
    const add = (entries: PerformanceEntryList): void => {
      for (const entry of entries) {
        const { scripts = [] } = entry as { scripts?: readonly { invoker: string; duration: number }[] };
        const by = scripts.map((script) => `${script.invoker} ${Math.round(script.duration)}`).join(', ');
        meter.long.push({ duration: entry.duration, by });
      }
    };
    const observer = new PerformanceObserver((list) => add(list.getEntries()));
    observer.observe({ type: 'long-animation-frame' });
    meter.stop = () => {
      on = false;
      add(observer.takeRecords());
      observer.disconnect();
    };
    Object.assign(globalThis, { frameMeter: meter });
  });

/** Ends the count a few frames later, so that the last ones are told of. */
export const frames = (page: Page): Promise<Frames> =>
  page.evaluate(async () => {
    const { frameMeter: meter } = globalThis as unknown as { readonly frameMeter: Meter };
    for (let frame = 0; frame < 3; frame += 1) await new Promise(requestAnimationFrame);
    meter.stop?.();
    return { gaps: meter.gaps, long: meter.long };
  });

/** Scrolls what `selector` names (the page itself where it names nothing) to its end, so many pixels a frame. */
export const scrollThrough = (page: Page, selector: string, step: number): Promise<number> =>
  page.evaluate(
    async ({ selector, step }) => {
      const scroller = document.querySelector(selector) ?? document.scrollingElement;
      if (scroller === null) throw new Error('Nothing scrolls.');
      let steps = 0;
      scroller.scrollTop = 0;
      await new Promise(requestAnimationFrame);
      // The end moves as heights that were guessed become known.
      while (scroller.scrollTop + scroller.clientHeight < scroller.scrollHeight - 1) {
        scroller.scrollTop += step;
        await new Promise(requestAnimationFrame);
        steps += 1;
      }
      return steps;
    },
    { selector, step },
  );

/** Milliseconds. */
export const longest = ({ gaps }: Frames): number => Math.max(...gaps);

/** Of several runs. `heldMs`: the longest that the page's main thread was held. */
export function counted(runs: readonly Frames[]): Record<string, number | readonly number[]> {
  for (const [run, { long }] of runs.entries())
    for (const { duration, by } of long) say(`  run ${run}: held for ${Math.round(duration)} ms: ${by}`);
  return {
    frames: median(runs.map(({ gaps }) => gaps.length)),
    medianFrameMs: rounded(median(runs.flatMap(({ gaps }) => gaps))),
    longestFrameMs: runs.map((run) => rounded(longest(run))),
    framesOver50Ms: runs.map(({ gaps }) => gaps.filter((gap) => gap > 50).length),
    heldMs: runs.map(({ long }) => Math.round(Math.max(0, ...long.map(({ duration }) => duration)))),
  };
}
