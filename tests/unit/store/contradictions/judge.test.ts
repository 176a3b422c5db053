/** What two records that do not go together are is said by the analyst, with a reason. */
import { expect, test } from 'vitest';
import type { CommandInput } from '../../../../preload/contract/index.ts';
import { newDossier } from '../../../support/dossiers.ts';

function twoClaims() {
  const dossier = newDossier();
  const [one, other] = ['500', '600'].map((text) => dossier.command('claim.create', { text }).value) as [
    number,
    number,
  ];
  const judge = (given: Partial<CommandInput<'contradiction.judge'>>) =>
    dossier.command('contradiction.judge', {
      kind: 'value',
      oneId: one,
      otherId: other,
      outcome: 'different-basis',
      reason: 'One counts loans.',
      ...given,
    }).value;
  const kept = () =>
    dossier.statements.database
      .prepare('SELECT one_id, other_id, outcome, wrong_id, reason FROM contradiction')
      .all();
  return { dossier, one, other, judge, kept };
}

test('the two sides may be given in any order; judging again changes the same judgement', () => {
  const { one, other, judge, kept } = twoClaims();
  const id = judge({ oneId: other, otherId: one });
  expect(judge({ outcome: 'one-side-wrong', wrongId: other, reason: 'Corrected.' })).toBe(id);
  expect(kept()).toEqual([
    { one_id: one, other_id: other, outcome: 'one-side-wrong', wrong_id: other, reason: 'Corrected.' },
  ]);
});

test('a judgement is an operation: it can be taken back', () => {
  const { dossier, judge, kept } = twoClaims();
  judge({});
  dossier.command('journal.undo', {});
  expect(kept()).toEqual([]);
  expect(dossier.query('journal.list', {}).rows[1]).toMatchObject({ name: 'contradiction.judge' });
});

test('a judgement that was removed is there again once the pair is judged again', () => {
  const { dossier, judge } = twoClaims();
  const id = judge({});
  dossier.command('record.delete', { id });
  expect(judge({ outcome: 'open', reason: '' })).toBe(id);
  expect(dossier.query('record.get', { id })).toMatchObject({ noun: 'contradiction', detail: 'open' });
});

test.each([
  ['without a reason', { reason: ' ' }, 'invalid-input'],
  ['of one record with itself', { otherId: 1, oneId: 1 }, 'invalid-input'],
  ['that names no side', { outcome: 'superseded' as const }, 'invalid-input'],
  ['that names another record', { outcome: 'one-side-wrong' as const, wrongId: 99 }, 'invalid-input'],
  ['that names a side where none gives way', { wrongId: 1 }, 'invalid-input'],
  ['that takes claims for the same money', { outcome: 'same-money' as const }, 'invalid-input'],
  ['of what are no memberships', { kind: 'status' as const }, 'not-found'],
])('a judgement %s is refused', (_, given, code) => {
  const { judge, kept } = twoClaims();
  expect(() => judge(given)).toThrow(expect.objectContaining({ code }));
  expect(kept()).toEqual([]);
});
