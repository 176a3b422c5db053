/** Sentences that announce others are not accused of citing nothing; facts that look like them are. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { announces } from '../../../../main/domain/lint/announcing.ts';
import { measured } from '../../../support/announcing.ts';

test('on labelled sentences, no fact goes unaccused and few announcements are accused', () => {
  const { announcing, facts, precision, recall, wrong } = measured();
  expect(announcing + facts).toBeGreaterThanOrEqual(60);
  expect(facts).toBeGreaterThanOrEqual(announcing);
  expect({ precision: precision >= 0.97, recall: recall >= 0.85, wrong }).toMatchObject({
    precision: true,
    recall: true,
  });
});

test('what nothing follows announces nothing, but for a colon', () => {
  expect(announces('Trois points sont à retenir.', 'fr', true)).toBe(true);
  expect(announces('Trois points sont à retenir.', 'fr', false)).toBe(false);
  expect(announces('On lit dans le texte :', 'fr', false)).toBe(true);
});

test('the set is told apart by language and sign', () => {
  const lines = readFileSync(
    join(import.meta.dirname, '../../../fixtures/lint/announcing.txt'),
    'utf8',
  ).split('\n');
  for (const line of lines.filter((each) => each !== '' && !each.startsWith('#'))) {
    expect(line).toMatch(/^(?:fr|en) [+-] \S/);
  }
});
