import { z } from 'zod';
import { Id, LanguageTag, Line, Nothing, Prose, type RecordRow } from './common.ts';
import { command, query } from './define.ts';
import { ACTOR_KINDS, type ActorKind } from './vocabulary.ts';

export const ActorName = z.object({
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
};
