/** Carrying 2,000 quotations over to the next version of a text of 2,000,000 characters: how long, and how right. */
import { performance } from 'node:perf_hooks';
import { carryOver } from '../../main/domain/anchoring/carry-over.ts';
import { summary, tell } from './figure.ts';

const CHARACTERS = 2_000_000;
const QUOTATIONS = 2000;
const RUNS = 5;

/** The same numbers at every run. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

interface Versions {
  readonly before: string;
  readonly after: string;
  readonly quotations: readonly { readonly start: number; readonly end: number }[];
  /** Where each quotation's paragraph begins in the new text; -1 where it went. */
  readonly truth: readonly number[];
}

/** Paragraphs, 15 % of them one of twenty that repeat; in the new text 1 % went and 1 % of all words are others. */
function versions(): Versions {
  const random = seeded(42);
  const word = (most: number): string => `m${Math.floor(random() * most).toString(36)}x`;
  const words = (count: number, most: number): string =>
    Array.from({ length: count }, () => word(most)).join(' ');
  const alike = Array.from({ length: 20 }, () => `${words(25, 200)}.`);
  const old: string[] = [];
  for (let length = 0; length < CHARACTERS; length += (old.at(-1)?.length ?? 0) + 1) {
    old.push(random() < 0.15 ? (alike[Math.floor(random() * 20)] ?? '') : `${words(60, 5000)}.`);
  }
  const now = old.map((paragraph) =>
    random() < 0.01
      ? null
      : random() < 0.3
        ? paragraph
            .split(' ')
            .map((each) => (random() < 0.033 ? word(5000) : each))
            .join(' ')
        : paragraph,
  );
  const chosen = new Set<number>();
  while (chosen.size < QUOTATIONS) chosen.add(Math.floor(random() * old.length));
  const quotations: { start: number; end: number }[] = [];
  const truth: number[] = [];
  let at = 0;
  let nowAt = 0;
  for (const [index, paragraph] of old.entries()) {
    const next = now[index] ?? null;
    if (chosen.has(index)) {
      quotations.push({ start: at, end: at + Math.min(paragraph.length, 150) });
      truth.push(next === null ? -1 : nowAt);
    }
    at += paragraph.length + 1;
    if (next !== null) nowAt += next.length + 1;
  }
  return { before: old.join('\n'), after: now.filter((each) => each !== null).join('\n'), quotations, truth };
}

export async function anchoring(): Promise<void> {
  const { before, after, quotations, truth } = versions();
  const times: number[] = [];
  let placed = carryOver(before, after, quotations);
  for (let run = 0; run < RUNS; run += 1) {
    const start = performance.now();
    placed = carryOver(before, after, quotations);
    times.push(performance.now() - start);
  }
  const count = { right: 0, wrong: 0, refused: 0 };
  for (const [index, { state, start }] of placed.entries()) {
    const isSure = state === 'exact' || state === 'moved';
    if (isSure && start !== truth[index]) count.wrong += 1;
    else if (isSure || truth[index] === -1) count.right += 1;
    else count.refused += 1;
  }
  tell({
    name: 'anchors carried over',
    unit: 'ms',
    ...summary(times),
    conditions: `${quotations.length} quotations, ${before.length} characters, 1 % of the words changed, 1 % of the paragraphs gone, 15 % look alike`,
    detail: count,
  });
}
