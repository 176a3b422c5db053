/** Which columns of the file's tables people read in the journal, and how each value is worded. The rest is bookkeeping. */
import { columnOf, REGISTER_NOUNS, REGISTERS, type Field } from '../../../preload/contract/index.ts';

/**
 * `text`: as it is; `field`: the key of a field; `record`: the number of a record; `body`: a briefing's text; `flag`: 0 or 1; else a vocabulary's name, with
 * `[]` where the file keeps several words of it as JSON.
 */
type How = string;

export interface Column {
  readonly how: How;
  /** The message that names it. */
  readonly word: string;
}

type Columns = Readonly<Record<string, Column>>;

function howOf({ type, vocabulary = 'text' }: Field): How {
  if (type === 'choice') return vocabulary;
  if (type === 'choices') return `${vocabulary}[]`;
  if (type === 'reference') return 'record';
  return type === 'date' || type === 'flag' ? type : 'text';
}

/** Cells of a register that stand in tables of their own. */
const ELSEWHERE: Readonly<Record<string, readonly string[]>> = {
  actor: ['name', 'aliases'],
  source: ['reliability'],
  programme: ['recipients'],
};

/** A register's definition says what its table's columns are called. */
const ofRegisters: Readonly<Record<string, Columns>> = Object.fromEntries(
  REGISTER_NOUNS.map((noun) => [
    noun,
    Object.fromEntries(
      Object.entries(REGISTERS[noun].fields)
        .filter(([key]) => ELSEWHERE[noun]?.includes(key) !== true)
        .map(([key, field]) => [
          columnOf(noun, key, field),
          { how: howOf(field), word: `registers.field.${key}` },
        ]),
    ),
  ]),
);

const OTHERS: Readonly<Record<string, Readonly<Record<string, How>>>> = {
  dossier: { title: 'text', language: 'language' },
  lint_profile: { name: 'text', based_on: 'text', severities: 'text', oldest: 'text', figures_from: 'text' },
  record: { tlp: 'tlp' },
  source_grade: { reliability: 'reliability', reason: 'text', graded_on: 'date' },
  document: {
    title: 'text',
    source_id: 'record',
    byline: 'text',
    publisher: 'text',
    parent_id: 'record',
    revises_id: 'record',
    gone: 'date',
    replies_to: 'text',
    published_at: 'text',
    edited: 'text',
    published: 'date',
    accessed: 'date',
    language: 'text',
    url: 'text',
    file_name: 'text',
    media_type: 'text',
    encoding: 'text',
  },
  passage: {
    exact: 'text',
    document_id: 'record',
    state: 'anchorState',
    colour: 'colour',
    note: 'text',
  },
  anchor: { document_id: 'record', state: 'anchorState', settled_by: 'text' },
  live_part: { part: 'livePart', as_of: 'date' },
  sentence_kind: { words: 'text', kind: 'claimKind' },
  lint_waiver: { rule: 'text', words: 'text', reason: 'text', waived_by: 'text' },
  copy_dismissed: { earlier_id: 'record' },
  suggestion_dismissed: { kind: 'suggestionKind', words: 'text' },
  code: { name: 'text', parent_id: 'record', colour: 'colour' },
  passage_code: { code_id: 'record' },
  actor_name: { name: 'text' },
  evidence: {
    record_id: 'record',
    field: 'field',
    passage_id: 'record',
    stance: 'stance',
    credibility: 'credibility',
    note: 'text',
  },
  origin: { subject_id: 'record', relation: 'originRelation', target_id: 'record', note: 'text' },
  briefing: {
    title: 'text',
    author: 'text',
    reference: 'text',
    recipients: 'text',
    date: 'date',
    language: 'language',
    profile: 'text',
    template: 'text',
    own_profile: 'text',
    summary: 'text',
    body: 'body',
  },
  release: {
    number: 'text',
    briefing_id: 'record',
    citations: 'text',
    released_at: 'date',
    note: 'text',
    known_at: 'date',
  },
  release_file: {
    form: 'text',
    file_name: 'text',
    sha256: 'text',
    pages: 'text',
    since: 'text',
    written_at: 'date',
  },
  mapping: { name: 'text' },
  mapped_row: { mapping_id: 'record', key: 'text' },
  cell_origin: { field: 'field', document_id: 'record', sheet: 'text', cell: 'text', reported: 'text' },
  rate_set: { name: 'text', first_day: 'date', last_day: 'date' },
  programme_recipient: { actor_id: 'record' },
  statement_link: { earlier_id: 'record', relation: 'threadRelation' },
  actor_merge: { gone_id: 'record', reason: 'text', undone: 'flag' },
  contradiction: {
    kind: 'contradictionKind',
    one_id: 'record',
    other_id: 'record',
    outcome: 'contradictionOutcome',
    wrong_id: 'record',
    reason: 'text',
  },
  saved_view: { name: 'text' },
  saved_search: { name: 'text', query: 'text' },
};

/** By table, then by column. */
export const COLUMNS: Readonly<Record<string, Columns>> = {
  ...ofRegisters,
  ...Object.fromEntries(
    Object.entries(OTHERS).map(([table, columns]) => [
      table,
      Object.fromEntries(
        Object.entries(columns).map(([name, how]) => [name, { how, word: `journal.column.${name}` }]),
      ),
    ]),
  ),
};
