import { z } from 'zod';
import { Id, LanguageTag, Line, Nothing, PassageRef, Prose, type RecordRow } from './common.ts';
import { command, query } from './define.ts';
import { ACTOR_KINDS, type ActorKind } from './vocabulary.ts';

export const ActorName = z.object({
  /** Keeps a name that is there, with what stands behind it (`name.<id>`); without it the name is new. */
  id: Id.nullable().default(null),
  name: Line,
  language: LanguageTag.nullable().default(null),
  /** ISO 15924, such as `Latn` or `Cyrl`. */
  script: z
    .string()
    .regex(/^[A-Z][a-z]{3}$/)
    .nullable()
    .default(null),
});
export type ActorName = z.infer<typeof ActorName>;
export type ActorNameInput = z.input<typeof ActorName>;

/** A state, an organisation or a person; `name` is the first of its names. */
export interface ActorRow extends RecordRow {
  readonly kind: ActorKind;
  readonly name: string;
  readonly names: readonly ActorName[];
  /** ISO 3166-1 alpha-2, of a state. */
  readonly iso: string | null;
  readonly note: string;
  readonly statements: number;
}

/** An actor that was taken into another. */
export interface ActorMerge {
  readonly id: number;
  readonly goneId: number;
  readonly name: string;
  readonly reason: string;
  /** Rows that came over with it, besides its names. */
  readonly rows: number;
}

/** Two actors that may be one. */
export interface ActorLikeness {
  readonly oneId: number;
  readonly one: string;
  readonly otherId: number;
  readonly other: string;
  readonly why: 'name' | 'country';
  /** What they have in common. */
  readonly shared: string;
}

const fields = {
  kind: z.enum(ACTOR_KINDS),
  names: z.array(ActorName).min(1).max(50),
  iso: z
    .string()
    .regex(/^[A-Z]{2}$/)
    .nullable(),
  note: Prose,
};

export const actorQueries = {
  'actor.list': query<readonly ActorRow[]>()('All actors by name.', Nothing, ['actor', 'statement']),
  'actor.get': query<ActorRow>()('One actor.', z.object({ id: Id }), ['actor', 'statement']),
  'actor.merges': query<readonly ActorMerge[]>()(
    'Which actors were taken into this one, and can be parted from it again.',
    z.object({ id: Id }),
    ['actor'],
  ),
  'actor.alike': query<readonly ActorLikeness[]>()(
    'Actors that may be one: a name in common, or the same country; of one actor, or of all.',
    z.object({ id: Id.nullable().default(null) }),
    ['actor'],
  ),
};

export const actorCommands = {
  'actor.create': command<number>()(
    'Adds an actor with at least one name.',
    z.object({ ...fields, iso: fields.iso.default(null), note: fields.note.default('') }),
  ),
  'actor.update': command<null>()(
    'Changes an actor; `names` replaces all of them.',
    z.object({ id: Id, ...z.object(fields).partial().shape }),
  ),
  'actor.name': command<number>()(
    'Adds a name at the end, with the passage that uses it; one that is there already only gets the passage. Answers its number.',
    z.object({ id: Id, ...ActorName.omit({ id: true }).shape, passage: PassageRef.nullable().default(null) }),
  ),
  'actor.merge': command<number>()(
    'Takes one actor into another, with its names and all that leads to it; answers the merge, which can be parted again.',
    z.object({ keptId: Id, goneId: Id, reason: Prose.trim().default('') }),
  ),
  'actor.unmerge': command<number>()(
    'Parts what a merge brought together: the one that was taken in has its names and rows again.',
    z.object({ mergeId: Id }),
  ),
  'actor.split': command<number>()(
    'Makes another actor of some of its names; the records named lead to that one from now on.',
    z.object({ id: Id, names: z.array(Id).min(1).max(50), records: z.array(Id).max(10_000).default([]) }),
  ),
};
