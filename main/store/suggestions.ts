/** Suggestions while reading: found anew at each question, by the rules of the domain; kept is only what was dismissed. */
import { LiasseError } from '../../preload/contract/errors.ts';
import { saidLike, statementCommands } from '../../preload/contract/statements.ts';
import type {
  AcceptedSuggestion,
  SuggestionKind,
  SuggestionRow,
} from '../../preload/contract/suggestions.ts';
import { countryCalled, namesOfPlace } from '../domain/suggestions/places.ts';
import { suggestionsIn, type Suggestion } from '../domain/suggestions/suggestions.ts';
import { addActor } from './actors/actors.ts';
import { addEvidence } from './evidence.ts';
import type { Reads, Writes } from './handlers.ts';
import { addPassage } from './passages.ts';
import { found } from './records.ts';
import type { Read, Write } from './sql.ts';
import { addStatement } from './statements.ts';
import { textOf } from './texts.ts';

interface Stretch {
  readonly documentId: number;
  /** UTF-16 code units of the canonical text. */
  readonly start: number;
  readonly end: number;
}

/** The actors with all of their names, one row each. */
const ACTORS = `
  SELECT a.id, a.kind = 'person' AS isPerson, json_group_array(n.name ORDER BY n.seq) AS names
  FROM actor a
  JOIN record r ON r.id = a.id AND r.deleted_at IS NULL
  JOIN actor_name n ON n.actor_id = a.id
  GROUP BY a.id`;

const MARKED = `
  SELECT p.start_utf16 AS start, p.end_utf16 AS end
  FROM passage p
  JOIN record r ON r.id = p.id AND r.deleted_at IS NULL
  WHERE p.document_id = :documentId`;

const DISMISSED = 'SELECT kind, words FROM suggestion_dismissed WHERE document_id = :documentId';

interface ActorRow {
  readonly id: number;
  readonly isPerson: number;
  readonly names: string;
}

interface Basis {
  readonly text: string;
  readonly language: string | null;
  /** EDTF. */
  readonly published: string | null;
}

const basisOf = (read: Read, documentId: number): Basis => ({
  text: textOf(read, documentId),
  ...found(
    read.get<Omit<Basis, 'text'>>('SELECT language, published FROM document WHERE id = :documentId', {
      documentId,
    }),
    'document',
    documentId,
  ),
});

function suggested(
  read: Read,
  { text, language, published }: Basis,
  { start, end }: Stretch,
): readonly SuggestionRow[] {
  const actors = read.all<ActorRow>(ACTORS).map(({ id, isPerson, names }) => ({
    id,
    isPerson: isPerson === 1,
    names: JSON.parse(names) as readonly string[],
  }));
  const called = new Map(actors.map(({ id, names }) => [id, names[0] ?? '']));
  return suggestionsIn({ text, language, published, actors, within: { start, end } }).map((each) =>
    each.kind === 'actor' ? { ...each, name: called.get(each.actor) ?? '' } : each,
  );
}

/** What a suggestion's passage is: of a quotation, its words alone. */
const marks = (suggestion: Suggestion): { readonly start: number; readonly end: number } =>
  suggestion.kind === 'speech' ? suggestion.words : suggestion;

export const suggestionReads: Reads<'suggestion'> = {
  'suggestion.ofDocument': (read, stretch) => {
    const { documentId } = stretch;
    const basis = basisOf(read, documentId);
    const marked = new Set(
      read.all<Stretch>(MARKED, { documentId }).map((passage) => `${passage.start} ${passage.end}`),
    );
    const dismissed = new Set(
      read
        .all<{ kind: SuggestionKind; words: string }>(DISMISSED, { documentId })
        .map(({ kind, words }) => `${kind} ${words}`),
    );
    return suggested(read, basis, stretch).filter((each) => {
      const { start, end } = marks(each);
      if (marked.has(`${start} ${end}`)) return false;
      return dismissed.size === 0 || !dismissed.has(`${each.kind} ${basis.text.slice(each.start, each.end)}`);
    });
  },
};

/** The record that bears one of these names: an actor before a coalition, the one that was made first. */
const BEARER = `
  WITH wanted (name) AS MATERIALIZED (SELECT fold(value) FROM json_each(:names))
  SELECT id, noun FROM (
    SELECT a.id, 'actor' AS noun, 0 AS rank
    FROM actor a JOIN record r ON r.id = a.id AND r.deleted_at IS NULL
    WHERE a.kind = 'state' AND a.iso = :iso
    UNION ALL
    SELECT n.actor_id, 'actor', 1
    FROM actor_name n JOIN record r ON r.id = n.actor_id AND r.deleted_at IS NULL
    WHERE fold(n.name) IN wanted
    UNION ALL
    SELECT c.id, 'coalition', 2
    FROM coalition c JOIN record r ON r.id = c.id AND r.deleted_at IS NULL
    WHERE fold(c.name) IN wanted OR fold(c.short_name) IN wanted)
  ORDER BY rank, id
  LIMIT 1`;

interface Bearer {
  readonly id: number;
  readonly noun: 'actor' | 'coalition';
  readonly isNew: boolean;
}

/** Whom a suggested name is of; a country or an organisation that the dossier does not know yet becomes an actor. */
function bearerOf(
  write: Write,
  suggestion: Extract<Suggestion, { readonly kind: 'actor' | 'country' | 'organisation' }>,
  words: string,
  language: string | null,
): Bearer {
  if (suggestion.kind === 'actor') return { id: suggestion.actor, noun: 'actor', isNew: false };
  const iso = suggestion.kind === 'country' ? suggestion.country : null;
  const known = write.get<{ id: number; noun: 'actor' | 'coalition' }>(BEARER, {
    iso,
    names: JSON.stringify(namesOfPlace(suggestion)),
  });
  if (known !== undefined) return { ...known, isNew: false };
  const name = iso === null ? words : countryCalled(iso, words, language);
  const id = addActor(write, {
    kind: iso === null ? 'organisation' : 'state',
    names: [{ id: null, name, language: null, script: null }],
    iso,
    note: '',
  });
  return { id, noun: 'actor', isNew: true };
}

/** The name of an actor that reads just so: the passage stands behind that name. */
const FIELD = `SELECT 'name.' || id FROM actor_name WHERE actor_id = :id AND name = :words`;

function acceptName(
  write: Write,
  suggestion: Extract<Suggestion, { readonly kind: 'actor' | 'country' | 'organisation' }>,
  passageId: number,
  { text, language }: Basis,
): AcceptedSuggestion {
  const words = text.slice(suggestion.start, suggestion.end);
  const record = bearerOf(write, suggestion, words, language);
  addEvidence(write, {
    recordId: record.id,
    field: record.noun === 'actor' ? (write.value<string>(FIELD, { id: record.id, words }) ?? '') : '',
    passage: { passageId },
    stance: 'supports',
    credibility: null,
    note: '',
  });
  return { passageId, record };
}

export const suggestionWrites: Writes<'suggestion'> = {
  'suggestion.accept': (write, { kind, ...stretch }) => {
    const basis = basisOf(write, stretch.documentId);
    const suggestion = suggested(write, basis, stretch).find(
      (each) => each.kind === kind && each.start === stretch.start && each.end === stretch.end,
    );
    if (suggestion === undefined) {
      throw new LiasseError('not-found', 'Nothing of the kind is suggested there (any more).', {
        id: stretch.documentId,
      });
    }
    const { start, end } = marks(suggestion);
    const reading =
      suggestion.kind === 'date'
        ? suggestion.edtf
        : suggestion.kind === 'amount'
          ? `${suggestion.amount} ${suggestion.currency}`
          : '';
    const passageId = addPassage(write, { documentId: stretch.documentId, start, end, note: reading });
    switch (suggestion.kind) {
      case 'date':
      case 'amount':
        return { passageId, record: null };
      case 'speech': {
        const { speaker, actor } = suggestion;
        const statement = statementCommands['statement.create'].params.parse({
          speakerId: actor,
          speakerName: actor === null ? basis.text.slice(speaker.start, speaker.end) : null,
          said: saidLike(basis.published),
          words: basis.text.slice(start, end),
          language: basis.language,
          passages: [{ passageId }],
        });
        const id = addStatement(write, statement);
        return { passageId, record: { noun: 'statement', id, isNew: true } };
      }
      default:
        return acceptName(write, suggestion, passageId, basis);
    }
  },
  'suggestion.dismiss': (write, { documentId, kind, start, end }) => {
    const words = textOf(write, documentId).slice(start, end);
    write.run(
      'INSERT INTO suggestion_dismissed (document_id, kind, words) VALUES (:documentId, :kind, :words) ON CONFLICT DO NOTHING',
      { documentId, kind, words },
    );
    return null;
  },
};
