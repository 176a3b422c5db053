import { z } from 'zod';
import {
  Edtf,
  Id,
  LanguageTag,
  Line,
  Nothing,
  OptionalLine,
  PassageRef,
  Prose,
  type RecordRow,
} from './common.ts';
import { command, query } from './define.ts';
import type { EvidenceRow } from './evidence.ts';
import {
  STATEMENT_KINDS,
  THREAD_RELATIONS,
  type Noun,
  type StatementKind,
  type ThreadRelation,
} from './vocabulary.ts';

/** A speech act. */
export interface StatementRow extends RecordRow {
  readonly speakerId: number | null;
  readonly speakerName: string | null;
  /** The role the speaker had at that time. */
  readonly role: string | null;
  /** When it was said: EDTF. */
  readonly said: string | null;
  readonly channel: string | null;
  readonly audience: string | null;
  readonly kind: StatementKind;
  readonly words: string;
  readonly language: string | null;
  readonly place: string | null;
  /** What it is about: a coalition, a programme, a flow, an agreement, an event, an actor. */
  readonly aboutId: number | null;
  readonly aboutTitle: string | null;
  readonly aboutNoun: Noun | null;
  readonly translation: string | null;
  readonly translationLanguage: string | null;
  readonly evidence: number;
}

export interface StatementDetail extends StatementRow {
  readonly evidenceRows: readonly EvidenceRow[];
}

/** From a later statement to an earlier one. */
export interface ThreadLink {
  readonly statementId: number;
  readonly earlierId: number;
  readonly relation: ThreadRelation;
}

/** Statements that repeat, confirm, deny, update or answer one another, the earliest first. */
export interface StatementThread {
  readonly statements: readonly StatementRow[];
  readonly links: readonly ThreadLink[];
}

/** All that one actor said. */
export interface SaidByActor extends StatementThread {
  /** What others said that it takes up. */
  readonly takenUp: readonly StatementRow[];
}

/** An office of an actor. */
export interface RoleThen {
  readonly id: number;
  readonly title: string;
  readonly organisation: string | null;
  /** EDTF. */
  readonly from: string | null;
  readonly to: string | null;
}

const fields = {
  speakerId: Id.nullable(),
  role: OptionalLine,
  said: Edtf.nullable(),
  channel: OptionalLine,
  audience: OptionalLine,
  kind: z.enum(STATEMENT_KINDS),
  words: Prose.min(1),
  language: LanguageTag.nullable(),
  place: OptionalLine,
  aboutId: Id.nullable(),
  translation: Prose.nullable(),
  translationLanguage: LanguageTag.nullable(),
};

export const statementQueries = {
  'statement.list': query<readonly StatementRow[]>()(
    'All statements, newest said first; undated last.',
    Nothing,
    ['statement', 'actor', 'evidence'],
  ),
  'statement.get': query<StatementDetail>()('One statement with its passages.', z.object({ id: Id }), [
    'statement',
    'actor',
    'evidence',
    'passage',
    'document',
    'source',
    'origin',
  ]),
  'statement.thread': query<StatementThread>()(
    'Who repeats, confirms, denies, updates or answers whom: all statements that hang together with one.',
    z.object({ id: Id }),
    ['statement', 'actor', 'evidence'],
  ),
  'statement.ofActor': query<SaidByActor>()(
    'Everything an actor has said, the earliest first, with how each takes up what was said before.',
    z.object({ actorId: Id }),
    ['statement', 'actor', 'evidence'],
  ),
  'statement.rolesAt': query<readonly RoleThen[]>()(
    'The offices that an actor held on a date, by the register of roles.',
    z.object({ actorId: Id, date: Edtf }),
    ['role', 'actor'],
  ),
};

export const statementCommands = {
  'statement.create': command<number>()(
    'Records a speech act; a passage given with it becomes its evidence in the same operation.',
    z.object({
      speakerId: fields.speakerId.default(null),
      /** Found or made by name when `speakerId` is not given. */
      speakerName: Line.nullable().default(null),
      role: fields.role.default(null),
      said: fields.said.default(null),
      channel: fields.channel.default(null),
      audience: fields.audience.default(null),
      kind: fields.kind.default('announcement'),
      words: fields.words,
      language: fields.language.default(null),
      place: fields.place.default(null),
      aboutId: fields.aboutId.default(null),
      translation: fields.translation.default(null),
      translationLanguage: fields.translationLanguage.default(null),
      passages: z.array(PassageRef).max(1000).default([]),
    }),
  ),
  'statement.update': command<null>()(
    'Changes a statement.',
    z.object({ id: Id, ...z.object(fields).partial().shape }),
  ),
  'statement.link': command<null>()(
    'Says what a statement does to an earlier one, in place of what was said of the two before.',
    z.object({ statementId: Id, earlierId: Id, relation: z.enum(THREAD_RELATIONS) }),
  ),
  'statement.unlink': command<null>()(
    'Takes the link between two statements away.',
    z.object({ statementId: Id, earlierId: Id }),
  ),
};

/**
 * When words were said, as far as the date of their document tells: that date, marked as uncertain (EDTF `?`), because
 * the paper is often a day later than the speech. Null where the document's date is not a plain one.
 */
export const saidLike = (published: string | null): string | null =>
  published !== null && /^\d{4}(?:-\d{2}){0,2}$/.test(published) ? `${published}?` : null;
