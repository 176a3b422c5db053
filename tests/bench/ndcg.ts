/** How good the order of search results is, against what a careful reader holds to be relevant. */

/**
 * Normalised discounted cumulative gain of a ranking, from 0 to 1: Järvelin and Kekäläinen, “Cumulated gain-based
 * evaluation of IR techniques”, ACM TOIS 20 (2002), in the form that is now usual. A document of grade g gains 2^g - 1,
 * divided by log2(rank + 1) where the first rank is 1; the sum over the first `at` is divided by that of the best
 * order of all judged documents. A document without a judgement gains nothing.
 *
 * Throws where the data is wrong: nothing is relevant, so there is no best order, or a ranking names a document twice.
 */
export function ndcg(
  ranked: readonly string[],
  judgements: Readonly<Record<string, number>>,
  at = 10,
): number {
  if (new Set(ranked).size < ranked.length) throw new Error('A ranking names a document twice');
  const grades = new Map(Object.entries(judgements));
  const best = discounted([...grades.values()].toSorted((a, b) => b - a).slice(0, at));
  if (best === 0) throw new Error('No document is relevant: a ranking of nothing has no best order');
  return discounted(ranked.slice(0, at).map((id) => grades.get(id) ?? 0)) / best;
}

const discounted = (grades: readonly number[]): number =>
  grades.reduce((sum, grade, index) => sum + (2 ** grade - 1) / Math.log2(index + 2), 0);
