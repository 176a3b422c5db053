/** What the fields of a query mean in SQL: conditions on an entry of the index (`e`). Values are bound, never written. */
import type { Filter } from '../../domain/search/fields.ts';
import { REGISTER_NOUNS } from '../../../preload/contract/registers/index.ts';
import { waitingRecords } from '../contradictions/queue.ts';
import type { Read, Value } from '../sql.ts';

/** Binds a value; answers its name. */
export type Bind = (value: Value) => string;

const SOURCED = REGISTER_NOUNS.filter((noun) => noun !== 'actor' && noun !== 'source');
/** Nouns that have a note of their own. */
const NOTED = ['passage', ...REGISTER_NOUNS.filter((noun) => noun !== 'statement')];

const OF_NOUNS: Readonly<Record<string, readonly string[]>> = {
  unsourced: SOURCED,
  doubtful: ['passage'],
  lost: ['passage'],
  gone: ['document'],
  note: NOTED,
  passage: ['document'],
};

/** Evidence of an entry's record that is there, with its passage's document. */
const EVIDENCE = `
  FROM evidence v CROSS JOIN record vr ON vr.id = v.id AND vr.deleted_at IS NULL
  CROSS JOIN index_entry p ON p.id = v.passage_id`;

/** Numbers that were looked up before, as one list. */
const among = (column: string, ids: readonly number[], bind: Bind): string =>
  `${column} IN (SELECT value FROM json_each(${bind(JSON.stringify(ids))}))`;

export function conditionOf(read: Read, filter: Filter, bind: Bind): string {
  switch (filter.field) {
    case 'kind':
      return `e.noun = ${bind(filter.value)}`;
    case 'tlp':
      return filter.value === 'none' ? 'e.tlp IS NULL' : `e.tlp = ${bind(filter.value)}`;
    case 'language':
      return `(e.language = ${bind(filter.value)} COLLATE NOCASE OR e.language LIKE ${bind(`${escaped(filter.value)}-%`)} ESCAPE '\\')`;
    case 'date':
      return dateCondition(filter, bind);
    case 'source':
      return sourceCondition(read, filter.value, bind);
    case 'speaker': {
      const speakers = among('s.speaker_id', actorsCalled(read, filter.value), bind);
      return `(e.noun = 'statement' AND EXISTS (SELECT 1 FROM statement s WHERE s.id = e.id AND ${speakers}))`;
    }
    case 'code':
      return codeCondition(read, filter.value, bind);
    case 'grade':
      return gradeCondition(read, filter, bind);
    case 'state':
      return STATES[filter.value] ?? '0';
    case 'thing':
      return filter.value === 'contradiction'
        ? among('e.id', waitingRecords(read), bind)
        : (THINGS[filter.value] ?? '0');
  }
}

/** The only kinds that can meet a filter; null: any can. */
export function nounsOf(filter: Filter): readonly string[] | null {
  if (filter.field === 'speaker') return ['statement'];
  return filter.field === 'state' || filter.field === 'thing' ? (OF_NOUNS[filter.value] ?? null) : null;
}

const escaped = (text: string): string => text.replaceAll(/[\\%_]/g, String.raw`\$&`);

function dateCondition({ from, to }: Extract<Filter, { field: 'date' }>, bind: Bind): string {
  const parts = ['e.first_day IS NOT NULL'];
  if (to !== null) parts.push(`e.first_day <= ${bind(to)}`);
  // What has no last day goes on.
  if (from !== null) parts.push(`coalesce(e.last_day, '9999') >= ${bind(from)}`);
  return `(${parts.join(' AND ')})`;
}

/** Sources by part of their name. */
export const sourcesCalled = (read: Read, name: string): readonly number[] =>
  read.column(
    `SELECT s.id FROM source s CROSS JOIN record r ON r.id = s.id AND r.deleted_at IS NULL
     WHERE instr(fold(s.name), fold(:name)) > 0`,
    { name },
  );

/** Sources by the letter that they have now. */
export const sourcesGraded = (read: Read, reliability: string): readonly number[] =>
  read.column('SELECT source_id FROM source_letter WHERE reliability = :reliability', { reliability });

function sourceCondition(read: Read, name: string, bind: Bind): string {
  const sources = sourcesCalled(read, name);
  const here = among('e.source_id', sources, bind);
  const behind = among('p.source_id', sources, bind);
  return `(${here} OR (e.noun NOT IN ('document', 'passage', 'source') AND EXISTS (SELECT 1 ${EVIDENCE} WHERE v.record_id = e.id AND ${behind})))`;
}

/** Actors by part of any of their names, in any spelling the dossier has of it. */
const actorsCalled = (read: Read, name: string): readonly number[] =>
  read.column(
    `SELECT DISTINCT n.actor_id FROM actor_name n CROSS JOIN record r ON r.id = n.actor_id AND r.deleted_at IS NULL
     WHERE instr(fold(n.name), fold(:name)) > 0 OR instr(name_key(n.name), name_key(:name)) > 0`,
    { name },
  );

/** Passages that carry the code or one below it, and the codes themselves. */
function codeCondition(read: Read, name: string, bind: Bind): string {
  const codes = read.column(
    `WITH RECURSIVE below (id) AS (
       SELECT c.id FROM code c CROSS JOIN record r ON r.id = c.id AND r.deleted_at IS NULL WHERE instr(fold(c.name), fold(:name)) > 0
       UNION SELECT c.id FROM code c JOIN below b ON c.parent_id = b.id)
     SELECT id FROM below`,
    { name },
  );
  return `(${among('e.id', codes, bind)} OR (e.noun = 'passage'
    AND EXISTS (SELECT 1 FROM passage_code k WHERE k.passage_id = e.id AND ${among('k.code_id', codes, bind)})))`;
}

/** The letter is of the source that a document has or that evidence comes from; the digit is of the evidence (AJP-2.1: rated apart). */
function gradeCondition(
  read: Read,
  { reliability, credibility }: Extract<Filter, { field: 'grade' }>,
  bind: Bind,
): string {
  const graded = reliability === null ? [] : sourcesGraded(read, reliability);
  const letter = (entry: string): string =>
    reliability === null ? '1' : among(`${entry}.source_id`, graded, bind);
  const digit = credibility === null ? '1' : `v.credibility = ${bind(credibility)}`;
  const asEvidence = `EXISTS (SELECT 1 ${EVIDENCE} WHERE (v.record_id = e.id OR v.passage_id = e.id) AND ${digit} AND ${letter('p')})`;
  if (credibility !== null) return asEvidence;
  return `CASE WHEN e.noun IN ('document', 'passage', 'source') THEN ${letter('e')} ELSE ${asEvidence} END`;
}

const STATES: Readonly<Record<string, string>> = {
  unsourced: `(e.noun IN (${SOURCED.map((noun) => `'${noun}'`).join(', ')}) AND NOT EXISTS (
    SELECT 1 FROM evidence v CROSS JOIN record vr ON vr.id = v.id AND vr.deleted_at IS NULL
    WHERE v.record_id = e.id AND v.stance = 'supports'))`,
  cited: `EXISTS (SELECT 1 FROM briefing_citation c CROSS JOIN record br ON br.id = c.briefing_id AND br.deleted_at IS NULL WHERE c.record_id = e.id)`,
  doubtful: anchored('doubtful'),
  lost: anchored('lost'),
  gone: `(e.noun = 'document' AND EXISTS (SELECT 1 FROM document d WHERE d.id = e.id AND d.gone IS NOT NULL))`,
};

/** In its own document, or in a later version of it. */
function anchored(state: string): string {
  return `(e.noun = 'passage' AND (EXISTS (SELECT 1 FROM passage p WHERE p.id = e.id AND p.state = '${state}')
    OR EXISTS (SELECT 1 FROM anchor a WHERE a.passage_id = e.id AND a.state = '${state}')))`;
}

const THINGS: Readonly<Record<string, string>> = {
  note: `(${NOTED.map((noun) => `(e.noun = '${noun}' AND EXISTS (SELECT 1 FROM ${noun} n WHERE n.id = e.id AND n.note <> ''))`).join('\n OR ')})`,
  passage: `(e.noun = 'document' AND EXISTS (SELECT 1 FROM index_entry p WHERE p.document_id = e.id AND p.noun = 'passage'))`,
  evidence: `EXISTS (SELECT 1 FROM evidence v CROSS JOIN record vr ON vr.id = v.id AND vr.deleted_at IS NULL
    WHERE v.record_id = e.id OR v.passage_id = e.id)`,
  origin: `EXISTS (SELECT 1 FROM origin o CROSS JOIN record r ON r.id = o.id AND r.deleted_at IS NULL WHERE o.subject_id = e.id)`,
};
