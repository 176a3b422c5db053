/** Agreements and memoranda with their signatories; events with their participants. */
import { AGREEMENT_KINDS, EVENT_KINDS, PARTS } from '../vocabulary.ts';
import { choice, date, line, note, reference, type RegisterDefinition } from './fields.ts';

export const agreementRegister: RegisterDefinition<'agreement'> = {
  noun: 'agreement',
  fields: {
    title: line({ required: true }),
    kind: choice('agreementKind', AGREEMENT_KINDS, { initial: 'memorandum' }),
    coalition: reference(['coalition']),
    signed: date(),
    place: line(),
    from: date(),
    to: date(),
    note: note(),
  },
  order: [{ field: 'signed', descending: true }],
};

export const signatoryRegister: RegisterDefinition<'signatory'> = {
  noun: 'signatory',
  fields: {
    agreement: reference(['agreement'], { required: true, owner: true }),
    actor: reference(['actor'], { required: true, owner: true }),
    person: reference(['actor']),
    capacity: line(),
    signed: date(),
    note: note(),
  },
  order: [{ field: 'agreement' }, { field: 'actor' }],
};

export const eventRegister: RegisterDefinition<'event'> = {
  noun: 'event',
  fields: {
    name: line({ required: true }),
    kind: choice('eventKind', EVENT_KINDS, { initial: 'meeting' }),
    coalition: reference(['coalition']),
    place: line(),
    from: date(),
    to: date(),
    note: note(),
  },
  order: [{ field: 'from', descending: true }],
};

export const participantRegister: RegisterDefinition<'participant'> = {
  noun: 'participant',
  fields: {
    event: reference(['event'], { required: true, owner: true }),
    actor: reference(['actor'], { required: true, owner: true }),
    part: choice('part', PARTS, { initial: 'participant' }),
    note: note(),
  },
  order: [{ field: 'event' }, { field: 'actor' }],
};
