/** Aid: programmes, and the flows of money and kit from pledge to delivery. */
import { FLOW_KINDS, MECHANISMS, PRICE_BASES, PROGRAMME_STATUSES, SECTORS, STAGES } from '../vocabulary.ts';
import { choice, date, line, note, reference, type RegisterDefinition } from './fields.ts';

export const programmeRegister: RegisterDefinition<'programme'> = {
  noun: 'programme',
  fields: {
    name: line({ required: true }),
    mechanism: choice('mechanism', MECHANISMS, { initial: 'bilateral' }),
    lead: reference(['actor']),
    recipients: { type: 'references', nouns: ['actor'] },
    sectors: { type: 'choices', vocabulary: 'sector', values: SECTORS },
    status: choice('programmeStatus', PROGRAMME_STATUSES),
    from: date(),
    to: date(),
    identifier: line({ ours: true }),
    note: note(),
  },
  order: [{ field: 'name' }],
};

export const flowRegister: RegisterDefinition<'flow'> = {
  noun: 'flow',
  fields: {
    donor: reference(['actor']),
    stage: choice('stage', STAGES, { required: true, initial: 'pledge' }),
    amount: { type: 'amount', unit: 'currency' },
    currency: { type: 'currency' },
    date: date(),
    programme: reference(['programme']),
    recipient: reference(['actor']),
    kind: choice('flowKind', FLOW_KINDS, { initial: 'money' }),
    item: line(),
    quantity: { type: 'number' },
    unit: line(),
    basis: choice('priceBasis', PRICE_BASES, { initial: 'nominal' }),
    iatiType: { type: 'number', ours: true },
    financeType: line({ ours: true }),
    flowType: line({ ours: true }),
    aidType: line({ ours: true }),
    follows: reference(['flow'], { ours: true }),
    sameAs: reference(['flow'], { ours: true }),
    reference: line({ ours: true }),
    note: note(),
  },
  order: [{ field: 'date', descending: true }],
};
