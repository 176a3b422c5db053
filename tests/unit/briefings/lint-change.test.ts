/** The linter is asked again when the dossier changes in what it reads, and not because the text that it saw was kept. */
import { expect, test } from 'vitest';
import { makesLintStale } from '../../../renderer/features/briefings/lint-change.ts';

const change = (
  operation: string,
  nouns: readonly ('briefing' | 'claim' | 'code')[],
  ids: readonly number[],
) => ({
  operation,
  nouns,
  ids,
});
const plain = { id: 5, hasSummary: false };

test('keeping the text is no change; all else that it reads is', () => {
  expect(makesLintStale(change('briefing.write', ['briefing'], [5]), plain)).toBe(false);
  expect(makesLintStale(change('lint.waive', ['briefing'], [5]), plain)).toBe(true);
  expect(makesLintStale(change('journal.undo', ['briefing'], [5]), plain)).toBe(true);
  expect(makesLintStale(change('claim.update', ['claim'], [7]), plain)).toBe(true);
  expect(makesLintStale(change('code.update', ['code'], [8]), plain)).toBe(false);
});

test('an own summary is about what is kept', () => {
  expect(makesLintStale(change('briefing.write', ['briefing'], [5]), { id: 5, hasSummary: true })).toBe(true);
});
