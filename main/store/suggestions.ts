/** Suggestions while reading: found anew at each question, by the rules of the domain; none is kept. */
import { suggestionsIn } from '../domain/suggestions/suggestions.ts';
import type { Reads } from './handlers.ts';
import { found } from './records.ts';
import { textOf } from './texts.ts';

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

interface ActorRow {
  readonly id: number;
  readonly isPerson: number;
  readonly names: string;
}

export const suggestionReads: Reads<'suggestion'> = {
  'suggestion.ofDocument': (read, { documentId, start, end }) => {
    const text = textOf(read, documentId);
    const { language, published } = found(
      read.get<{ readonly language: string | null; readonly published: string | null }>(
        'SELECT language, published FROM document WHERE id = :documentId',
        { documentId },
      ),
      'document',
      documentId,
    );
    const marked = new Set(
      read
        .all<{ readonly start: number; readonly end: number }>(MARKED, { documentId })
        .map((passage) => `${passage.start} ${passage.end}`),
    );
    const actors = read.all<ActorRow>(ACTORS).map(({ id, isPerson, names }) => ({
      id,
      isPerson: isPerson === 1,
      names: JSON.parse(names) as readonly string[],
    }));
    return suggestionsIn({ text, language, published, actors, within: { start, end } }).filter((each) => {
      const { start: from, end: to } = each.kind === 'speech' ? each.words : each;
      return !marked.has(`${from} ${to}`);
    });
  },
};
