/** Claims: assertions, in parts that can be compared where they have them. */
import { ALL_LIKELIHOODS, CLAIM_KINDS, CONFIDENCES, NOUNS, YARDSTICKS } from '../vocabulary.ts';
import { choice, date, line, note, prose, reference, type RegisterDefinition } from './fields.ts';

const ANY = NOUNS.filter(
  (noun) => !['evidence', 'origin', 'contradiction', 'mapping', 'saved_view', 'saved_search'].includes(noun),
);

export const claimRegister: RegisterDefinition<'claim'> = {
  noun: 'claim',
  fields: {
    text: prose({ required: true }),
    kind: choice('claimKind', CLAIM_KINDS, { initial: 'fact' }),
    subject: reference(ANY),
    predicate: line(),
    negated: { type: 'flag', initial: 'false' },
    object: reference(ANY),
    value: { type: 'value', unit: 'unit' },
    unit: line(),
    from: date(),
    to: date(),
    yardstick: choice('yardstick', YARDSTICKS, { initial: 'icd-203', ours: true }),
    likelihood: choice('likelihood', ALL_LIKELIHOODS, { ours: true }),
    confidence: choice('confidence', CONFIDENCES, { ours: true }),
    note: note(),
  },
  order: [],
};
