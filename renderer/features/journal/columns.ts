/** Which columns of the file's tables people read in the journal, and how each value is worded. The rest is bookkeeping. */

/** `text`: as it is; `record`: the number of a record; `body`: a briefing's text; else a list of the vocabulary. */
export type How =
  | 'text'
  | 'date'
  | 'record'
  | 'body'
  | 'tlp'
  | 'language'
  | 'sourceKind'
  | 'actorKind'
  | 'statementKind'
  | 'claimKind'
  | 'reliability'
  | 'credibility'
  | 'anchorState'
  | 'colour'
  | 'likelihood'
  | 'confidence'
  | 'stance'
  | 'originRelation';

export const COLUMNS: Readonly<Record<string, Readonly<Record<string, How>>>> = {
  dossier: { title: 'text', language: 'language' },
  record: { tlp: 'tlp' },
  source: { name: 'text', kind: 'sourceKind', url: 'text', note: 'text' },
  source_grade: { reliability: 'reliability', reason: 'text', graded_on: 'date' },
  document: {
    title: 'text',
    source_id: 'record',
    byline: 'text',
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
  code: { name: 'text', parent_id: 'record', colour: 'colour' },
  passage_code: { code_id: 'record' },
  actor: { kind: 'actorKind', iso: 'text', note: 'text' },
  actor_name: { name: 'text' },
  statement: {
    words: 'text',
    speaker_id: 'record',
    role: 'text',
    said: 'date',
    channel: 'text',
    audience: 'text',
    kind: 'statementKind',
    language: 'text',
  },
  claim: {
    text: 'text',
    kind: 'claimKind',
    likelihood: 'likelihood',
    confidence: 'confidence',
    note: 'text',
  },
  evidence: {
    record_id: 'record',
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
    body: 'body',
  },
  release: {
    number: 'text',
    briefing_id: 'record',
    file_name: 'text',
    sha256: 'text',
    pages: 'text',
    citations: 'text',
    released_at: 'date',
  },
  mapping: { name: 'text' },
  mapped_row: { mapping_id: 'record', key: 'text' },
  cell_origin: { document_id: 'record', sheet: 'text', cell: 'text', reported: 'text' },
  rate_set: { name: 'text', first_day: 'date', last_day: 'date' },
};
