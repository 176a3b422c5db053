/** Which tables the journal watches, and whose history each row belongs to. A new noun adds its tables here. */
import type { Noun } from '../../preload/contract/vocabulary.ts';

export interface Journalled {
  readonly table: string;
  /** The column that holds the number of the record whose history the row belongs to; null: the dossier's own. */
  readonly record: string | null;
  /** Null where the row itself says (`record.kind`) or where it is the dossier's own. */
  readonly noun: Noun | null;
  /** Columns too large to keep twice; only of rows that are never changed and whose making cannot be undone. */
  readonly without?: readonly string[];
}

export const JOURNALLED: readonly Journalled[] = [
  { table: 'dossier', record: null, noun: null },
  { table: 'lint_profile', record: null, noun: null },
  { table: 'record', record: 'id', noun: null },
  { table: 'source', record: 'id', noun: 'source' },
  { table: 'source_grade', record: 'source_id', noun: 'source' },
  { table: 'document', record: 'id', noun: 'document' },
  { table: 'passage', record: 'id', noun: 'passage' },
  { table: 'code', record: 'id', noun: 'code' },
  { table: 'anchor', record: 'passage_id', noun: 'passage' },
  { table: 'passage_code', record: 'passage_id', noun: 'passage' },
  { table: 'actor', record: 'id', noun: 'actor' },
  { table: 'actor_name', record: 'actor_id', noun: 'actor' },
  { table: 'statement', record: 'id', noun: 'statement' },
  { table: 'claim', record: 'id', noun: 'claim' },
  { table: 'evidence', record: 'id', noun: 'evidence' },
  { table: 'origin', record: 'id', noun: 'origin' },
  { table: 'briefing', record: 'id', noun: 'briefing' },
  { table: 'briefing_citation', record: 'briefing_id', noun: 'briefing' },
  { table: 'live_part', record: 'briefing_id', noun: 'briefing' },
  { table: 'sentence_kind', record: 'briefing_id', noun: 'briefing' },
  { table: 'lint_waiver', record: 'briefing_id', noun: 'briefing' },
  { table: 'release', record: 'id', noun: 'release', without: ['ledger'] },
  { table: 'release_file', record: 'release_id', noun: 'release' },
  { table: 'coalition', record: 'id', noun: 'coalition' },
  { table: 'membership', record: 'id', noun: 'membership' },
  { table: 'effort', record: 'id', noun: 'effort' },
  { table: 'agreement', record: 'id', noun: 'agreement' },
  { table: 'signatory', record: 'id', noun: 'signatory' },
  { table: 'event', record: 'id', noun: 'event' },
  { table: 'participant', record: 'id', noun: 'participant' },
  { table: 'role', record: 'id', noun: 'role' },
  { table: 'programme', record: 'id', noun: 'programme' },
  { table: 'programme_recipient', record: 'programme_id', noun: 'programme' },
  { table: 'flow', record: 'id', noun: 'flow' },
  { table: 'statement_link', record: 'statement_id', noun: 'statement' },
  { table: 'cell_origin', record: 'record_id', noun: 'evidence' },
  { table: 'actor_merge', record: 'kept_id', noun: 'actor' },
  { table: 'actor_moved', record: 'kept_id', noun: 'actor' },
  { table: 'contradiction', record: 'id', noun: 'contradiction' },
  { table: 'mapping', record: 'id', noun: 'mapping' },
  { table: 'mapped_row', record: 'record_id', noun: 'mapping' },
  { table: 'rate_set', record: 'id', noun: 'rate_set' },
  { table: 'saved_view', record: 'id', noun: 'saved_view' },
  { table: 'saved_search', record: 'id', noun: 'saved_search' },
  { table: 'copy_dismissed', record: 'later_id', noun: 'document' },
  { table: 'suggestion_dismissed', record: 'document_id', noun: 'document' },
];

/** A full-text index, and the tables that SQLite keeps it in. */
const fullText = (name: string, ...parts: readonly string[]): readonly string[] => [
  name,
  ...parts.map((part) => `${name}_${part}`),
];

/** The indexes of words: documents are long and few, all else is short and many. */
export const WORD_INDEXES = ['document_words', 'record_words'] as const;

/** The search index: it follows from all else, and is built anew where it is lost. */
export const INDEX_TABLES: readonly string[] = [
  'index_entry',
  'index_state',
  'word_form',
  ...WORD_INDEXES.flatMap((index) => fullText(index, 'config', 'data', 'docsize', 'idx')),
  ...fullText('form_parts', 'config', 'content', 'data', 'idx'),
];

/** Written once, named by their content, never changed: no journal. The journal itself and the search index: neither. */
export const NOT_JOURNALLED: readonly string[] = [
  'noun',
  'original',
  'text_body',
  'block',
  'mark',
  'page',
  'text_signature',
  'signature_band',
  'rate_table',
  'rate',
  'release_basis',
  ...INDEX_TABLES,
  'operation',
  'change',
];
