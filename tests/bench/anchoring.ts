/** Carrying 2,000 quotations over to the next version of a text of 2,000,000 code units: how long, and how right. */
import { carryOver } from '../../main/domain/anchoring/carry-over.ts';
import { byApproximateSearch, byDiffMatchPatch, type Found } from './anchoring-peers.ts';
import { versions, type Fate, type Quotation } from './anchoring-text.ts';
import { against, rounded, say, summary, tell, timed } from './figure.ts';

const RUNS = 5;
/** Peers look for one quotation after the other, for minutes: every so many of them are tried. */
const EVERY = 10;
/** An edited quotation may be found a few code units off. */
const OFF = 20;

export async function anchoring(): Promise<void> {
  const { before, after, quotations } = versions();
  const times: number[] = [];
  let placed = carryOver(before, after, quotations);
  for (let run = 0; run < RUNS; run += 1) {
    times.push(
      await timed(() => {
        placed = carryOver(before, after, quotations);
      }),
    );
  }
  const ours = quotations.map((quotation, index): Judged => {
    const { state, start } = placed[index] ?? { state: 'lost', start: null };
    return { quotation, found: state === 'exact' || state === 'moved' ? start : null };
  });
  const conditions = `${quotations.length} quotations, ${before.length} code units, 1 % of the words changed, 1 % of the paragraphs gone, 15 % look alike`;
  tell({ name: 'anchors carried over', unit: 'ms', ...summary(times), conditions, detail: verdicts(ours) });

  const tried = quotations.filter((_, index) => index % EVERY === 0);
  for (const [name, find] of [
    ['approx-string-match, as the Hypothesis client', byApproximateSearch],
    ['diff-match-patch, as dom-anchor-text-quote', byDiffMatchPatch],
  ] as const) {
    say(`  ${name}: ${tried.length} of ${quotations.length} quotations …`);
    const judged: Judged[] = [];
    const took = await timed(() => {
      for (const quotation of tried) judged.push({ quotation, found: found(find, before, after, quotation) });
    });
    const scaled = took * EVERY;
    tell({
      name: `anchors: ${name}`,
      unit: 'ms',
      ...summary([scaled]),
      ratio: against([scaled], times),
      to: 'ours of the same run',
      conditions: `${conditions}; ${tried.length} of them tried, the time is that of all`,
      detail: verdicts(judged),
    });
  }
}

/** Characters before and after a quotation that clients keep with it. */
const CONTEXT = 32;

const found = (find: Found, before: string, after: string, { start, end }: Quotation): number | null =>
  find(after, {
    exact: before.slice(start, end),
    prefix: before.slice(Math.max(0, start - CONTEXT), start),
    suffix: before.slice(end, end + CONTEXT),
    hint: start,
  });

interface Judged {
  readonly quotation: Quotation;
  /** Where it is said to stand; null where nothing is said. */
  readonly found: number | null;
}

/** Right: at its place, or not found where it went. Wrong: anywhere else. Refused: it is there, and nothing is said. */
function verdicts(judged: readonly Judged[]): Record<string, number> {
  const counts: Record<string, number> = { right: 0, wrong: 0, refused: 0 };
  const wrong: Record<Fate, number> = { kept: 0, edited: 0, alike: 0, gone: 0 };
  const all: Record<Fate, number> = { kept: 0, edited: 0, alike: 0, gone: 0 };
  for (const { quotation, found: place } of judged) {
    const { fate, truth } = quotation;
    all[fate] += 1;
    const verdict =
      place === null
        ? fate === 'gone'
          ? 'right'
          : 'refused'
        : fate !== 'gone' && Math.abs(place - truth) <= OFF
          ? 'right'
          : 'wrong';
    counts[verdict] = (counts[verdict] ?? 0) + 1;
    if (verdict === 'wrong') wrong[fate] += 1;
  }
  return {
    ...counts,
    wrongOfAlike: rounded(wrong.alike / Math.max(1, all.alike)),
    wrongOfGone: rounded(wrong.gone / Math.max(1, all.gone)),
    wrongOfEdited: rounded(wrong.edited / Math.max(1, all.edited)),
  };
}
