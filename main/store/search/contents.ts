/** What each record says, as the index takes it: its title, its words, what filters and counts go by. */
import { columnOf, REGISTER_NOUNS, type RegisterNoun } from '../../../preload/contract/registers/index.ts';
import { SOUGHT_NOUNS, type SoughtNoun } from '../../../preload/contract/search.ts';
import type { Noun, Tlp } from '../../../preload/contract/vocabulary.ts';
import { parseBody } from '../../../preload/contract/briefing-schema.ts';
import type { BodyNode } from '../../../preload/contract/briefings.ts';
import { daysOf } from '../../domain/periods.ts';
import { cellOf, fieldsOf } from '../registers/columns.ts';
import type { Read } from '../sql.ts';

export interface Contents {
  readonly id: number;
  readonly noun: SoughtNoun;
  readonly tlp: Tlp | null;
  readonly title: string;
  readonly body: string;
  /** What is found by but not shown: a byline, a file’s name, an identifier, notes of the evidence. */
  readonly other: string;
  /** BCP 47; null where it is not known. */
  readonly language: string | null;
  readonly documentId: number | null;
  readonly sourceId: number | null;
  readonly firstDay: string | null;
  readonly lastDay: string | null;
}

type Row = Omit<Contents, 'firstDay' | 'lastDay' | 'noun'> & {
  /** EDTF. */
  readonly fromDate: string | null;
  readonly toDate: string | null;
};

/** Of these, a date without an end has not ended. */
const LASTING: ReadonlySet<Noun> = new Set<Noun>([
  'coalition',
  'membership',
  'effort',
  'agreement',
  'role',
  'programme',
]);

const HEAD = 't.id AS id, r.tlp AS tlp';
const FROM = (table: string): string => `
  FROM json_each(:ids) wanted
  CROSS JOIN ${table} t ON t.id = wanted.value
  CROSS JOIN record r ON r.id = t.id AND r.deleted_at IS NULL`;

const DOCUMENT = `
  SELECT ${HEAD}, t.title, b.text AS body, concat_ws(' ', t.byline, t.publisher, t.file_name) AS other,
    t.language, t.id AS documentId, t.source_id AS sourceId, t.published AS fromDate, t.published AS toDate
  ${FROM('document')}
  JOIN text_body b ON b.id = t.text_id`;

const PASSAGE = `
  SELECT ${HEAD}, '' AS title, t.exact || char(10) || t.note AS body, '' AS other,
    d.language, t.document_id AS documentId, d.source_id AS sourceId, d.published AS fromDate, d.published AS toDate
  ${FROM('passage')}
  JOIN document d ON d.id = t.document_id`;

const CODE = `
  SELECT ${HEAD}, t.name AS title, '' AS body, '' AS other, NULL AS language, NULL AS documentId, NULL AS sourceId,
    NULL AS fromDate, NULL AS toDate
  ${FROM('code')}`;

const BRIEFING = `
  SELECT ${HEAD}, t.title, t.body, concat_ws(' ', t.author, t.reference, t.recipients) AS other,
    t.language, NULL AS documentId, NULL AS sourceId, t.date AS fromDate, t.date AS toDate
  ${FROM('briefing')}`;

/** Notes of the evidence behind a record are found with the record. */
const EVIDENCE_NOTES = `
  (SELECT group_concat(e.note, char(10)) FROM evidence e JOIN record er ON er.id = e.id AND er.deleted_at IS NULL
   WHERE e.record_id = t.id AND e.note <> '')`;

const SPOKEN: ReadonlySet<string> = new Set([
  'line',
  'prose',
  'reference',
  'references',
  'amount',
  'currency',
  'country',
  'value',
]);
/** The field that a row of its register is called by: it is its title already. */
const NAMED_BY: ReadonlySet<string> = new Set(['name', 'shortName', 'aliases', 'title']);

/** A register's rows: by all their fields of words, and by the names of what they lead to. */
function registerSql(noun: RegisterNoun): string {
  const fields = fieldsOf(noun).filter(
    ([key, { type }]) => SPOKEN.has(type) && !(noun === 'actor' && key === 'name'),
  );
  const cells = fields.filter(([key]) => !NAMED_BY.has(key)).map(([key, field]) => cellOf(noun, key, field));
  const names = fields.filter(([key]) => NAMED_BY.has(key)).map(([key, field]) => cellOf(noun, key, field));
  const dates = fieldsOf(noun).flatMap(([key, field]) =>
    field.type === 'date' ? [[key, `t.${columnOf(noun, key, field)}`] as const] : [],
  );
  const isFromTo = dates.some(([key]) => key === 'to');
  const first = dates.map(([, column]) => column).at(0) ?? 'NULL';
  const from = isFromTo ? 't.from_date' : first;
  const to = isFromTo ? 't.to_date' : first;
  const title =
    noun === 'actor'
      ? [`(SELECT group_concat(name, '; ' ORDER BY seq) FROM actor_name WHERE actor_id = t.id)`]
      : names;
  return `
  SELECT ${HEAD},
    concat_ws('; ', ${[...title, ...(title.length === 0 ? [`''`] : [])].join(', ')}) AS title,
    concat_ws(' · ', ${cells.map((cell) => `nullif(${cell}, '')`).join(', ')}) AS body,
    concat_ws(' ', ${EVIDENCE_NOTES}) AS other,
    ${noun === 'statement' ? 't.language' : 'NULL'} AS language, NULL AS documentId,
    ${noun === 'source' ? 't.id' : 'NULL'} AS sourceId, ${from} AS fromDate, ${to} AS toDate
  ${FROM(noun)}`;
}

const SQL: ReadonlyMap<SoughtNoun, string> = new Map<SoughtNoun, string>([
  ['document', DOCUMENT],
  ['passage', PASSAGE],
  ['code', CODE],
  ['briefing', BRIEFING],
  ...REGISTER_NOUNS.map((noun) => [noun, registerSql(noun)] as const),
]);

const sought: ReadonlySet<string> = new Set(SOUGHT_NOUNS);
const isSought = (noun: string): noun is SoughtNoun => sought.has(noun);

/** What some records say: those that are there and are found by their own words. In no order. */
export function contentsOf(read: Read, ids: readonly number[]): readonly Contents[] {
  const nouns = read.all<{ noun: Noun; ids: string }>(
    `SELECT r.kind AS noun, json_group_array(r.id) AS ids
     FROM json_each(:ids) wanted CROSS JOIN record r ON r.id = wanted.value AND r.deleted_at IS NULL
     GROUP BY r.kind`,
    { ids: JSON.stringify(ids) },
  );
  return nouns.flatMap(({ noun, ids: some }) => {
    if (!isSought(noun)) return [];
    return read.all<Row>(SQL.get(noun) ?? '', { ids: some }).map((row) => dated(noun, row));
  });
}

function dated(noun: SoughtNoun, { fromDate, toDate, ...row }: Row): Contents {
  const from = fromDate === null ? null : daysOf(fromDate).first;
  const end = toDate ?? (LASTING.has(noun) ? null : fromDate);
  const to = end === null ? null : daysOf(end).last;
  return {
    ...row,
    noun,
    body: noun === 'briefing' ? wordsOfBriefing(row.body) : row.body,
    firstDay: from,
    lastDay: to,
  };
}

function wordsOfBriefing(body: string): string {
  try {
    return parseBody(JSON.parse(body) as BodyNode).textBetween(0, Number.MAX_SAFE_INTEGER, '\n', ' ');
  } catch {
    return '';
  }
}
