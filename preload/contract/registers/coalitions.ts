/** Coalitions: who belongs to them, what they work on. */
import { COALITION_KINDS, EFFORT_DOMAINS, EFFORT_KINDS, MEMBERSHIP_STATUSES } from '../vocabulary.ts';
import { choice, date, line, note, reference, type RegisterDefinition } from './fields.ts';

export const coalitionRegister: RegisterDefinition<'coalition'> = {
  noun: 'coalition',
  fields: {
    name: line({ required: true }),
    shortName: line(),
    kind: choice('coalitionKind', COALITION_KINDS, { initial: 'coalition' }),
    framework: reference(['actor']),
    from: date(),
    to: date(),
    note: note(),
  },
  order: [{ field: 'name' }],
};

export const membershipRegister: RegisterDefinition<'membership'> = {
  noun: 'membership',
  fields: {
    coalition: reference(['coalition'], { required: true, owner: true }),
    actor: reference(['actor'], { required: true, owner: true }),
    status: choice('membershipStatus', MEMBERSHIP_STATUSES, { initial: 'participating-nation' }),
    role: line(),
    from: date(),
    to: date(),
    note: note(),
  },
  order: [{ field: 'coalition' }, { field: 'actor' }, { field: 'from' }],
};

export const effortRegister: RegisterDefinition<'effort'> = {
  noun: 'effort',
  fields: {
    coalition: reference(['coalition'], { required: true, owner: true }),
    name: line({ required: true }),
    kind: choice('effortKind', EFFORT_KINDS, { initial: 'line-of-effort' }),
    domain: choice('effortDomain', EFFORT_DOMAINS, { initial: 'other' }),
    lead: reference(['actor']),
    from: date(),
    to: date(),
    note: note(),
  },
  order: [{ field: 'coalition' }, { field: 'name' }],
};
