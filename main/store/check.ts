/**
 * *Check dossier*: is the file whole, does everything rest on what it says, and are the originals what came in? Step by
 * step, so that the store goes on answering in between.
 */
import { createHash } from 'node:crypto';
import { setImmediate as breathe } from 'node:timers/promises';
import { liveUids, parseBody } from '../../preload/contract/briefing-schema.ts';
import type { BodyNode } from '../../preload/contract/briefings.ts';
import type { CheckReport, Problem } from '../../preload/contract/dossier.ts';
import { LiasseError } from '../../preload/contract/errors.ts';
import { NOUNS } from '../../preload/contract/vocabulary.ts';
import { standsAt } from '../domain/anchors.ts';
import { allCitedUids, partsOf } from './live/held.ts';
import type { LongWork } from './long-work.ts';
import { reading, type Read, type Statements } from './sql.ts';
import { indexGaps } from './search/indexing.ts';
import { INDEX_TABLES, JOURNALLED } from './tables.ts';
import { textOf } from './texts.ts';
import { columnsOf } from './watch.ts';

type Found = Generator<Problem | null, void>;

const problem = (code: Problem['code'], what: string, recordId: number | null = null): Problem => ({
  code,
  what,
  recordId,
});

/** So many findings are listed: a file that something else has written to may have one for each of its rows. */
const LISTED = 1000;

interface Checked {
  readonly report: CheckReport;
  /** Of what there are findings, listed or only counted. */
  readonly codes: ReadonlySet<Problem['code']>;
}

/** `progress` is told how many of the steps are done. */
export async function checkDossier(
  statements: Statements,
  { progress, signal }: LongWork = {},
): Promise<Checked> {
  const read = reading(statements);
  const steps: readonly ((read: Read) => Found)[] = [
    (read) => integrity(read, statements),
    foreignKeys,
    recordParents,
    originals,
    texts,
    anchors,
    citations,
    index,
    (read) => journal(read, statements),
  ];
  const problems: Problem[] = [];
  const codes = new Set<Problem['code']>();
  let more = 0;
  const tell = (found: Problem): void => {
    codes.add(found.code);
    if (problems.length < LISTED) problems.push(found);
    else more += 1;
  };
  for (const [at, step] of steps.entries()) {
    progress?.(at, steps.length);
    try {
      for (const found of step(read)) {
        if (found !== null) tell(found);
        else {
          await breathe();
          if (signal?.aborted === true) break;
        }
      }
    } catch (error) {
      // A file that is damaged where a step reads: that is the finding, and the other steps still have theirs.
      tell(problem('integrity', error instanceof Error ? error.message : String(error)));
    }
    signal?.throwIfAborted();
  }
  progress?.(steps.length, steps.length);
  return { report: { ok: problems.length === 0, problems, ...(more > 0 && { more }) }, codes };
}

/** The tables of the file, by name. */
const tablesOf = (read: Read): readonly string[] =>
  read
    .all<{ name: string }>(`SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name`)
    .map(({ name }) => name);

function* integrity(read: Read, { database }: Statements): Found {
  for (const name of tablesOf(read)) {
    const rows = database.pragma(`integrity_check('${name.replaceAll("'", "''")}')`) as {
      integrity_check: string;
    }[];
    for (const { integrity_check: what } of rows) {
      if (what === 'ok') continue;
      yield problem(INDEX_TABLES.includes(name) ? 'index' : 'integrity', `${name}: ${what}`);
    }
    yield null;
  }
}

function* foreignKeys(read: Read): Found {
  for (const table of tablesOf(read)) {
    for (const row of read.all<{ rowId: number; parent: string }>(
      'SELECT rowid AS rowId, parent FROM pragma_foreign_key_check(:table)',
      { table },
    )) {
      yield problem(
        'foreign-key',
        `${table} ${row.rowId} points at a row of ${row.parent} that is not there.`,
      );
    }
    yield null;
  }
}

function* recordParents(read: Read): Found {
  for (const noun of NOUNS) {
    const rows = read.all<{ id: number }>(
      `SELECT id FROM record WHERE kind = '${noun}' EXCEPT SELECT id FROM ${noun}
       UNION
       SELECT n.id FROM ${noun} n LEFT JOIN record r ON r.id = n.id AND r.kind = '${noun}' WHERE r.id IS NULL`,
    );
    for (const { id } of rows)
      yield problem('record-parent', `Record ${id} and its ${noun} do not match.`, id);
    yield null;
  }
}

function* originals(read: Read): Found {
  for (const { sha256 } of read.all<{ sha256: string }>('SELECT sha256 FROM original ORDER BY sha256')) {
    const bytes = read.value<Uint8Array>('SELECT bytes FROM original WHERE sha256 = :sha256', { sha256 });
    if (
      createHash('sha256')
        .update(bytes ?? '')
        .digest('hex') !== sha256
    ) {
      const id = read.value<number>('SELECT id FROM document WHERE original = :sha256', { sha256 }) ?? null;
      yield problem('original-hash', `The original bytes are not those that came in (${sha256}).`, id);
    }
    yield null;
  }
}

function* texts(read: Read): Found {
  for (const { id } of read.all<{ id: number }>('SELECT id FROM text_body ORDER BY id')) {
    const body = read.get<{ sha256: string; characters: number; text: string; documentId: number | null }>(
      `SELECT sha256, characters, text, (SELECT id FROM document WHERE text_id = :id) AS documentId
       FROM text_body WHERE id = :id`,
      { id },
    );
    if (body === undefined) continue;
    const sha256 = createHash('sha256').update(body.text, 'utf8').digest('hex');
    if (sha256 !== body.sha256 || body.text.length !== body.characters) {
      yield problem('text-hash', 'The text of a document is not the one that was kept.', body.documentId);
    }
    yield null;
  }
}

function* anchors(read: Read): Found {
  const documents = read.all<{ id: number }>(
    `SELECT d.id FROM document d JOIN record r ON r.id = d.id AND r.deleted_at IS NULL ORDER BY d.id`,
  );
  for (const { id } of documents) {
    const passages = read.all<{ id: number; start: number; end: number; exact: string }>(
      `SELECT p.id, p.start_utf16 AS start, p.end_utf16 AS "end", p.exact
       FROM passage p JOIN record r ON r.id = p.id AND r.deleted_at IS NULL
       WHERE p.document_id = :id AND p.state IN ('exact', 'moved')`,
      { id },
    );
    const text = passages.length === 0 ? '' : textOf(read, id);
    for (const passage of passages) {
      if (standsAt(text, passage, passage.exact)) continue;
      yield problem(
        'anchor',
        `A passage does not stand where it says: “${passage.exact.slice(0, 80)}”.`,
        passage.id,
      );
    }
    yield null;
  }
}

function* citations(read: Read): Found {
  for (const { id, body } of read.all<{ id: number; body: string }>(
    `SELECT b.id, b.body FROM briefing b JOIN record r ON r.id = b.id AND r.deleted_at IS NULL`,
  )) {
    const rows = read.all<{ uid: string; gone: 0 | 1; title: string }>(
      `SELECT t.uid, t.deleted_at IS NOT NULL AS gone, t.title
       FROM briefing_citation bc JOIN record_title t ON t.id = bc.record_id
       WHERE bc.briefing_id = :id ORDER BY bc.seq`,
      { id },
    );
    const said = citationsIn(read, body);
    if (said === null) yield problem('citation', 'The text of a briefing cannot be read.', id);
    else if (said.join(' ') !== rows.map(({ uid }) => uid).join(' ')) {
      yield problem('citation', 'What a briefing cites is not what is kept of it.', id);
    }
    for (const { title } of rows.filter(({ gone }) => gone === 1)) {
      yield problem('citation', `A briefing cites a record that was deleted: “${title.slice(0, 80)}”.`, id);
    }
    yield null;
  }
}

function citationsIn(read: Read, body: string): readonly string[] | null {
  try {
    const node = parseBody(JSON.parse(body) as BodyNode);
    return allCitedUids(node, partsOf(read, liveUids(node)));
  } catch (error) {
    if (error instanceof LiasseError || error instanceof SyntaxError) return null;
    throw error;
  }
}

/** Every record that is there is in the index, and no other. */
function* index(read: Read): Found {
  for (const { id, missing } of indexGaps(read)) {
    yield problem(
      'index',
      missing === 1
        ? `Record ${id} is not in the search index.`
        : `The search index has a record ${id} that is not there.`,
      missing === 1 ? id : null,
    );
  }
}

/** Every row is as the journal last left it: nothing was changed behind its back. */
function* journal(read: Read, { database }: Statements): Found {
  for (const journalled of JOURNALLED) {
    // The dossier's own row is made with the file, before there is a journal.
    if (journalled.record === null) continue;
    const { table, record } = journalled;
    const columns = columnsOf(database, journalled);
    const rows = read.all<{ recordId: number }>(
      `SELECT w.${record} AS recordId
       FROM ${table} w
       WHERE json_object(${columns.map((column) => `'${column}', w.${column}`).join(', ')}) IS NOT (
         SELECT c.after FROM change c
         WHERE c.record_id = w.${record} AND c.table_name = '${table}' AND c.row_id = w.id
         ORDER BY c.id DESC LIMIT 1)`,
    );
    for (const { recordId } of rows) {
      yield problem('journal', `A row of ${table} is not as the journal left it.`, recordId);
    }
    yield null;
  }
}
