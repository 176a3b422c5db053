/** How figures are taken and told: one JSON line each, medians, never a verdict. */
import { cpus, loadavg } from 'node:os';
import { performance } from 'node:perf_hooks';

export interface Figure extends Summary {
  readonly name: string;
  readonly unit: 'ms' | 'articles/s' | 'messages/s' | 'share';
  /** How many times as much as what it is compared to, and what that is; neither where that cannot be had. */
  readonly ratio?: number;
  readonly to?: string;
  readonly conditions: string;
  /** Parts of the figure, and what was seen on the way. */
  readonly detail?: Readonly<Record<string, number | readonly number[]>>;
}

interface Summary {
  readonly median: number;
  readonly p95: number;
  readonly runs: number;
}

/** The machine is told with it: medians of two of them are not to be compared, ratios may be. */
export const tell = (figure: Figure): void => {
  const machine = `${cpus().length} × ${cpus()[0]?.model ?? 'processor'}, Node ${process.versions.node}, load ${loadavg()[0]?.toFixed(1)}`;
  process.stdout.write(`${JSON.stringify({ ...figure, machine })}\n`);
};

/** For who watches: standard output belongs to the figures. */
export const say = (message: string): void => {
  process.stderr.write(`${message}\n`);
};

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? upper) + upper) / 2;
}

/** Three significant digits: more is noise. */
export const rounded = (value: number): number => Number(value.toPrecision(3));

export const summary = (values: readonly number[]): Summary => ({
  median: rounded(median(values)),
  p95: rounded(values.toSorted((a, b) => a - b)[Math.ceil(values.length * 0.95) - 1] ?? Number.NaN),
  runs: values.length,
});

/** The ratio of the medians. */
export const against = (ours: readonly number[], bare: readonly number[]): number =>
  rounded(median(ours) / median(bare));

/** Milliseconds that it takes. */
export async function timed(act: () => unknown): Promise<number> {
  const start = performance.now();
  await act();
  return performance.now() - start;
}
