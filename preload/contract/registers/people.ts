/** Actors and the offices they hold; what they say; who issues documents. */
import { ACTOR_KINDS, RELIABILITIES, SOURCE_KINDS, STATEMENT_KINDS } from '../vocabulary.ts';
import { choice, date, line, note, prose, reference, type RegisterDefinition } from './fields.ts';

export const actorRegister: RegisterDefinition<'actor'> = {
  noun: 'actor',
  fields: {
    name: line({ required: true }),
    kind: choice('actorKind', ACTOR_KINDS, { initial: 'organisation' }),
    country: { type: 'country' },
    aliases: line({ readOnly: true }),
    note: note(),
  },
  order: [{ field: 'name' }],
};

export const roleRegister: RegisterDefinition<'role'> = {
  noun: 'role',
  fields: {
    actor: reference(['actor'], { required: true, owner: true }),
    title: line({ required: true }),
    organisation: reference(['actor']),
    from: date(),
    to: date(),
    note: note(),
  },
  order: [{ field: 'actor' }, { field: 'from', descending: true }],
};

export const statementRegister: RegisterDefinition<'statement'> = {
  noun: 'statement',
  fields: {
    said: date(),
    speaker: reference(['actor']),
    role: line(),
    kind: choice('statementKind', STATEMENT_KINDS, { initial: 'announcement' }),
    words: prose({ required: true }),
    about: reference(['coalition', 'programme', 'flow', 'agreement', 'event', 'actor']),
    channel: line(),
    place: line(),
    audience: line(),
    language: { type: 'language' },
    translation: prose(),
    translationLanguage: { type: 'language', ours: true },
  },
  order: [{ field: 'said', descending: true }],
};

export const sourceRegister: RegisterDefinition<'source'> = {
  noun: 'source',
  fields: {
    name: line({ required: true }),
    kind: choice('sourceKind', SOURCE_KINDS, { initial: 'outlet' }),
    reliability: choice('reliability', RELIABILITIES, { readOnly: true }),
    url: line({ ours: true }),
    note: note(),
  },
  order: [{ field: 'name' }],
};
