/** Every register. One more: its definition, and its line here. */
import { agreementRegister, eventRegister, participantRegister, signatoryRegister } from './agreements.ts';
import { flowRegister, programmeRegister } from './aid.ts';
import { claimRegister } from './claims.ts';
import { coalitionRegister, effortRegister, membershipRegister } from './coalitions.ts';
import type { Field, RegisterDefinition } from './fields.ts';
import { actorRegister, roleRegister, sourceRegister, statementRegister } from './people.ts';

export const REGISTER_NOUNS = [
  'coalition',
  'membership',
  'effort',
  'agreement',
  'signatory',
  'event',
  'participant',
  'programme',
  'flow',
  'statement',
  'claim',
  'actor',
  'role',
  'source',
] as const;
export type RegisterNoun = (typeof REGISTER_NOUNS)[number];

export const REGISTERS: { readonly [N in RegisterNoun]: RegisterDefinition<N> } = {
  coalition: coalitionRegister,
  membership: membershipRegister,
  effort: effortRegister,
  agreement: agreementRegister,
  signatory: signatoryRegister,
  event: eventRegister,
  participant: participantRegister,
  programme: programmeRegister,
  flow: flowRegister,
  statement: statementRegister,
  claim: claimRegister,
  actor: actorRegister,
  role: roleRegister,
  source: sourceRegister,
};

export const isRegister = (noun: string): noun is RegisterNoun => Object.hasOwn(REGISTERS, noun);

/** The field of a register by its key; undefined where there is none. */
export const fieldOf = (register: RegisterNoun, key: string): Field | undefined =>
  Object.hasOwn(REGISTERS[register].fields, key) ? REGISTERS[register].fields[key] : undefined;
