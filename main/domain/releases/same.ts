/** Whether two frozen texts are one release. */

/** Counts and moments that change although the text and what it rests on do not. */
const MOMENTARY: ReadonlySet<string> = new Set(['createdAt', 'updatedAt', 'releases']);

/** Everything that is kept of a text, and what was found of it. */
interface Kept {
  readonly findings: readonly {
    readonly rule: string;
    readonly sentence: number | null;
    /** Why it was let stand. */
    readonly waived: object | null;
  }[];
}

/**
 * The same text, evidence, marking and reasons for what stands. What the linter finds is left out: how old a source is depends on
 * the day.
 */
export const isSameRelease = (one: Kept, other: Kept): boolean => print(one) === print(other);

const print = ({ findings, ...kept }: Kept): string =>
  JSON.stringify(
    [
      kept,
      findings.flatMap(({ rule, sentence, waived }) => (waived === null ? [] : [{ rule, sentence, waived }])),
    ],
    (key, value: unknown) => (MOMENTARY.has(key) ? undefined : value),
  );
