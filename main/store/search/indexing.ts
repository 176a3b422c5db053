/**
 * The index, in step with the dossier: what an operation changed is put into it before the operation ends, so that both are on disk or neither is. A dossier of before is
 * brought into it little by little.
 */
import Database from 'better-sqlite3';
import { SOUGHT_NOUNS } from '../../../preload/contract/search.ts';
import { marksOf } from '../../domain/search/marks.ts';
import { compoundsOf, tokensOf, type Token } from '../../domain/search/tokens.ts';
import { REFERENCES } from '../records.ts';
import { reading, writing, type Read, type Statements, type Write } from '../sql.ts';
import { WORD_INDEXES } from '../tables.ts';
import { contentsOf, type Contents } from './contents.ts';
import { newForms, type NewForms } from './forms.ts';

/** How words and marks are cut and kept. Another number: every dossier is indexed anew. */
const RULES = 3;

const tableOf = ({ noun }: Contents): (typeof WORD_INDEXES)[number] =>
  noun === 'document' ? 'document_words' : 'record_words';

const joined = (tokens: readonly Token[]): string => tokens.map(({ form }) => form).join(' ');

/**
 * What goes into the index, gathered: first the words of all records, then the rest in few statements. SQLite writes the words that wait in memory to the file before each statement that may be
 * taken back by itself; one between any two records would write them a record at a time.
 */
interface Intake {
  put(contents: Contents, words: boolean): void;
  keep(): void;
}

function intake(write: Write): Intake {
  const forms = newForms(write);
  const entries: Entry[] = [];
  return {
    put: (contents, words) => {
      if (words) putWords(write, forms, contents);
      entries.push(entryOf(contents));
    },
    keep: () => {
      forms.keep();
      if (entries.length > 0) write.run(PUT_ENTRIES, { rows: JSON.stringify(entries) });
      entries.length = 0;
    },
  };
}

function putWords(write: Write, forms: NewForms, contents: Contents): void {
  const title = [...tokensOf(contents.title)];
  const body = [...tokensOf(contents.body)];
  const other = [...tokensOf(contents.other)];
  write.run(
    `INSERT OR REPLACE INTO ${tableOf(contents)} (rowid, title, body, other) VALUES (:id, :title, :body, :other)`,
    {
      id: contents.id,
      title: joined(title),
      body: joined(body),
      other: [
        joined(other),
        ...compoundsOf(contents.title, title),
        ...compoundsOf(contents.body, body),
        ...compoundsOf(contents.other, other),
        ...marksOf(contents),
      ].join(' '),
    },
  );
  for (const tokens of [title, body, other]) forms.add(tokens, contents.language);
}

type Entry = readonly (string | number | null)[];

const entryOf = ({ id, noun, documentId, sourceId, language, firstDay, lastDay, tlp }: Contents): Entry => [
  id,
  noun,
  documentId,
  sourceId,
  language,
  firstDay,
  lastDay,
  tlp,
];

const PUT_ENTRIES = `
  INSERT OR REPLACE INTO index_entry (id, noun, document_id, source_id, language, first_day, last_day, tlp)
  SELECT value ->> 0, value ->> 1, value ->> 2, value ->> 3, value ->> 4, value ->> 5, value ->> 6, value ->> 7
  FROM json_each(:rows)`;

function takeOut(write: Write, ids: readonly number[]): void {
  const given = { ids: JSON.stringify(ids) };
  for (const table of WORD_INDEXES) {
    write.run(
      `DELETE FROM ${table} WHERE rowid IN (SELECT e.id FROM json_each(:ids) wanted CROSS JOIN index_entry e ON e.id = wanted.value)`,
      given,
    );
  }
  write.run('DELETE FROM index_entry WHERE id IN (SELECT value FROM json_each(:ids))', given);
}

/** Puts records into the index as they are now, and takes out those that are not there any more. `entries`: only what filters go by. */
function bringUpToDate(
  write: Write,
  into: Intake,
  ids: readonly number[],
  entries: ReadonlySet<number>,
): void {
  if (ids.length === 0) return;
  const there = contentsOf(write, ids);
  const present = new Set(there.map(({ id }) => id));
  const gone = ids.filter((id) => !present.has(id));
  if (gone.length > 0) takeOut(write, gone);
  for (const contents of there) into.put(contents, !entries.has(contents.id));
}

/** Tables whose rows are words of their record. */
const SPOKEN: readonly string[] = [
  ...SOUGHT_NOUNS.filter((noun) => noun !== 'document'),
  'actor_name',
  'programme_recipient',
];

/** Of a row that was changed: one of these columns has another value. */
const differs = (...columns: readonly string[]): string =>
  columns.map((column) => `before ->> '$.${column}' IS NOT after ->> '$.${column}'`).join(' OR ');

/** What a passage has from its document. */
const OF_PASSAGES = ['language', 'source_id', 'published'] as const;

/** What an operation changed: `words` where it changed what a record says or is marked by, and not only what is shown of it. */
const CHANGED = `
  SELECT record_id AS id, max(
    CASE table_name
      WHEN 'record' THEN before IS NULL OR after IS NULL OR ${differs('deleted_at', 'tlp')}
      WHEN 'document' THEN before IS NULL OR after IS NULL OR ${differs('title', 'byline', 'publisher', ...OF_PASSAGES)}
      ELSE table_name IN (${SPOKEN.map((table) => `'${table}'`).join(', ')})
    END) AS words
  FROM change WHERE operation_id = :operation AND record_id IS NOT NULL
  GROUP BY record_id
  UNION ALL
  SELECT coalesce(after, before) ->> '$.record_id', 1
  FROM change WHERE operation_id = :operation AND table_name = 'evidence'
    AND (coalesce(before ->> '$.note', '') <> '' OR coalesce(after ->> '$.note', '') <> '')
  UNION ALL
  SELECT e.record_id, 1
  FROM change c CROSS JOIN evidence e ON e.id = c.record_id
  WHERE c.operation_id = :operation AND c.table_name = 'record' AND c.noun = 'evidence' AND e.note <> ''`;

/** Whose name was changed: the rows that are called by it say something else now. */
const RENAMED = `
  SELECT DISTINCT record_id FROM change
  WHERE operation_id = :operation AND record_id IS NOT NULL
    AND (table_name = 'actor_name' OR (before IS NOT NULL AND after IS NOT NULL
      AND (${differs('name', 'title', 'short_name')})))`;

const CALLED_AFTER = [
  ...REFERENCES.map(
    ({ table, column }) => `SELECT id FROM ${table} WHERE ${column} IN (SELECT value FROM json_each(:ids))`,
  ),
  `SELECT programme_id FROM programme_recipient WHERE actor_id IN (SELECT value FROM json_each(:ids))`,
].join('\n  UNION ');

const PASSAGES_OF = `
  SELECT e.id FROM change c CROSS JOIN index_entry e ON e.document_id = c.record_id AND e.noun = 'passage'
  WHERE c.operation_id = :operation AND c.table_name = 'document' AND c.before IS NOT NULL AND c.after IS NOT NULL
    AND (${differs(...OF_PASSAGES)})`;

/** Brings the index up to date with an operation, as part of it. What is wrong with the index never stops the operation. */
export function indexChanges(write: Write, operation: number): void {
  try {
    putChanges(write, operation);
  } catch (error) {
    if (!isDamage(error)) throw error;
    beginAnew(write);
  }
}

/** Of a table of the index alone; what else is damaged is told. */
const isDamage = (error: unknown): boolean =>
  error instanceof Database.SqliteError && error.code === 'SQLITE_CORRUPT_VTAB';

function putChanges(write: Write, operation: number): void {
  const changed = write.all<{ id: number; words: 0 | 1 }>(CHANGED, { operation });
  if (changed.length === 0) return;
  const words = new Set(changed.flatMap(({ id, words: has }) => (has === 1 ? [id] : [])));
  const renamed = write.column(RENAMED, { operation });
  const after = renamed.length === 0 ? [] : write.column(CALLED_AFTER, { ids: JSON.stringify(renamed) });
  for (const id of [...after, ...write.column(PASSAGES_OF, { operation })]) words.add(id);
  const entries = new Set(changed.map(({ id }) => id).filter((id) => !words.has(id)));
  const into = intake(write);
  bringUpToDate(write, into, [...words, ...entries], entries);
  into.keep();
}

/** A dossier that was indexed by other rules, or never: everything in it waits for its turn. */
export function beginAnew(write: Pick<Write, 'run' | 'knownWords'>): void {
  for (const table of WORD_INDEXES) write.run(`INSERT INTO ${table} (${table}) VALUES ('delete-all')`);
  write.run('DELETE FROM form_parts');
  write.run('DELETE FROM word_form');
  write.run('DELETE FROM index_entry');
  write.run(
    `UPDATE index_state SET rules = :rules, after = coalesce((SELECT max(id) FROM record), 0) WHERE id = 1`,
    { rules: RULES },
  );
  write.knownWords.clear();
}

const rulesOf = (read: Read): number | undefined =>
  read.value<number>('SELECT rules FROM index_state WHERE id = 1');

/** A dossier that may not be written keeps the index of an earlier program, with other marks. */
export const hasOurMarks = (read: Read): boolean => rulesOf(read) === RULES;

/** At each opening: has a dossier indexed anew where the rules are others than those it was indexed by. */
export function keepRules(statements: Statements): void {
  if (rulesOf(reading(statements)) === RULES) return;
  const write = writing(statements, { now: '', by: '', newUid: () => '' });
  statements.database.transaction(() => beginAnew(write)).immediate();
}

const KINDS = SOUGHT_NOUNS.map((noun) => `'${noun}'`).join(', ');
/** Records taken in at once, between two looks at the clock. */
const SLICE = 20;

/** Records that are not in the index and should be, or are and should not. At most a hundred: it is built anew as a whole. */
export const indexGaps = (read: Read): readonly { readonly id: number; readonly missing: 0 | 1 }[] =>
  read.all(
    `SELECT id, 1 AS missing FROM (
       SELECT id FROM record
       WHERE id > (SELECT after FROM index_state WHERE id = 1) AND kind IN (${KINDS}) AND deleted_at IS NULL
       EXCEPT
       SELECT e.id FROM index_entry e
       WHERE EXISTS (SELECT 1 FROM document_words_docsize WHERE id = e.id)
         OR EXISTS (SELECT 1 FROM record_words_docsize WHERE id = e.id))
     UNION ALL
     SELECT e.id, 0 FROM index_entry e JOIN record r ON r.id = e.id WHERE r.deleted_at IS NOT NULL
     LIMIT 100`,
  );

/** Records of a dossier in which all may be looked at at every key. */
const SMALL = 20_000;

export const isSmall = (read: Read): boolean =>
  (read.value<number>('SELECT count(*) FROM (SELECT 1 FROM index_entry LIMIT :most)', { most: SMALL }) ?? 0) <
  SMALL;

/** How many records still wait. */
export const pendingOf = (read: Read): number =>
  read.value<number>(
    `SELECT count(*) FROM record
     WHERE id <= (SELECT after FROM index_state WHERE id = 1) AND kind IN (${KINDS}) AND deleted_at IS NULL`,
  ) ?? 0;

/** Takes more records in, the newest first, until `until` (of `performance.now()`); answers whether there are more. */
export function buildMore(write: Write, until: number): boolean {
  const into = intake(write);
  let after = write.value<number>('SELECT after FROM index_state WHERE id = 1') ?? 0;
  while (after > 0) {
    const ids = write.column(
      `SELECT id FROM record WHERE id <= :after AND kind IN (${KINDS}) AND deleted_at IS NULL ORDER BY id DESC LIMIT :slice`,
      { after, slice: SLICE },
    );
    bringUpToDate(write, into, ids, new Set());
    after = ids.length < SLICE ? 0 : (ids.at(-1) ?? 1) - 1;
    if (performance.now() >= until) break;
  }
  into.keep();
  write.run('UPDATE index_state SET after = :after WHERE id = 1', { after });
  return after > 0;
}
