/** A claim of two witnesses, on two documents of the sample. */
import { expect, type Page } from '@playwright/test';
import { call } from './bridge.ts';

interface Documents {
  readonly rows: readonly { readonly id: number; readonly sourceId: number | null }[];
}

const valueOf = async <Value>(page: Page, name: string, params: unknown): Promise<Value> => {
  const { value, error } = await call(page, name, params);
  if (error !== undefined) throw new Error(`${name}: ${error.message}`);
  return value as Value;
};

export async function claimOnTwo(page: Page) {
  await expect(page.getByRole('main').getByRole('option').first()).toBeVisible();
  const { rows } = await valueOf<Documents>(page, 'document.list', { limit: 100 });
  const bySource = new Map(
    rows.flatMap(({ id, sourceId }) => (sourceId === null ? [] : [[sourceId, id] as const])),
  );
  const [[one, first] = [0, 0], [other, second] = [0, 0]] = [...bySource];
  for (const subjectId of [first, second]) {
    await valueOf(page, 'origin.set', { subjectId, relation: 'first-hand' });
  }
  const made = await valueOf<{ value: number }>(page, 'claim.create', {
    text: 'Two witnesses say so.',
    evidence: [first, second].map((documentId) => ({ passage: { documentId, start: 0, end: 6 } })),
  });
  return {
    claim: made.value,
    documents: [first, second] as const,
    sources: [one, other] as const,
    open: async (screen: string, id: number): Promise<void> => {
      await page.evaluate((hash) => void (location.hash = hash), `/${screen}/${id}`);
      await expect(
        page.getByRole('main').getByRole('region', { name: 'Details' }).getByRole('article'),
      ).toBeVisible();
    },
  };
}
