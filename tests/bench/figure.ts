/** How figures are taken and told: one JSON line each, medians, never a verdict. */
import { performance } from 'node:perf_hooks';

export interface Figure {
  readonly figure: string;
  readonly unit: 'ms' | 'ratio';
  readonly median: number;
  readonly [detail: string]: string | number;
}

export const tell = (figure: Figure): void => {
  process.stdout.write(`${JSON.stringify(figure)}\n`);
};

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? upper) + upper) / 2;
}

/** Three significant digits: more is noise. */
export const rounded = (value: number): number => Number(value.toPrecision(3));

/** Milliseconds that it takes. */
export async function timed(act: () => unknown): Promise<number> {
  const start = performance.now();
  await act();
  return performance.now() - start;
}
