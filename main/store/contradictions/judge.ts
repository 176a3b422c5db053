/** What the analyst made of two records that do not go together: one row a pair and kind, kept with its reason. */
import { LiasseError } from '../../../preload/contract/errors.ts';
import type { ContradictionKind, Noun } from '../../../preload/contract/vocabulary.ts';
import type { Writes } from '../handlers.ts';
import { requireRecord } from '../records.ts';

/** What contradictions of each kind are between. */
const BETWEEN: Readonly<Record<ContradictionKind, Noun>> = {
  value: 'claim',
  polarity: 'claim',
  statement: 'statement',
  status: 'membership',
  'double-announcement': 'flow',
};

const refuse = (field: string, reason: string): never => {
  throw new LiasseError('invalid-input', `The contradiction was not judged: ${reason}.`, { field, reason });
};

export const contradictionWrites: Writes<'contradiction'> = {
  'contradiction.judge': (write, { kind, oneId, otherId, outcome, wrongId, reason }) => {
    for (const id of [oneId, otherId]) requireRecord(write, id, BETWEEN[kind]);
    if (oneId === otherId) refuse('otherId', 'nothing contradicts itself');
    if (reason === '' && outcome !== 'open') refuse('reason', 'a judgement needs its reason');
    if (outcome === 'same-money' && kind !== 'double-announcement')
      refuse('outcome', 'only what was announced twice is the same money');
    const sided = outcome === 'one-side-wrong' || outcome === 'superseded';
    if (sided && wrongId !== oneId && wrongId !== otherId) refuse('wrongId', 'which of the two sides?');
    if (!sided && wrongId !== null) refuse('wrongId', 'neither side gives way');
    const pair = { kind, one: Math.min(oneId, otherId), other: Math.max(oneId, otherId) };
    const judgement = { outcome, wrong: wrongId, reason };
    const known = write.value<number>(
      'SELECT id FROM contradiction WHERE one_id = :one AND other_id = :other AND kind = :kind',
      pair,
    );
    if (known === undefined) {
      const id = write.newRecord('contradiction');
      write.run(
        `INSERT INTO contradiction (id, kind, one_id, other_id, outcome, wrong_id, reason)
         VALUES (:id, :kind, :one, :other, :outcome, :wrong, :reason)`,
        { id, ...pair, ...judgement },
      );
      return id;
    }
    write.run(
      'UPDATE contradiction SET outcome = :outcome, wrong_id = :wrong, reason = :reason WHERE id = :known',
      { known, ...judgement },
    );
    // A judgement that was taken out of the dossier is there again.
    write.run('UPDATE record SET deleted_at = NULL WHERE id = :known AND deleted_at IS NOT NULL', { known });
    return known;
  },
};
