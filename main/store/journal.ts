/**
 * The journal: every command is one named operation; every row that it changes is kept as it was before and after. History,
 * undo and redo read the same rows. Undo and redo are operations themselves: nothing is ever taken out of the journal.
 */
import type { Change } from '../../preload/contract/define.ts';
import { LiasseError } from '../../preload/contract/errors.ts';
import { NOUNS, type Noun } from '../../preload/contract/vocabulary.ts';
import { reading, writing, type Read, type Statements, type Write } from './sql.ts';
import { JOURNALLED } from './tables.ts';
import { columnsOf, watchTables } from './watch.ts';

/** Typing that goes on within this time joins the operation it continues. Milliseconds. */
const STRETCH = 60_000;

export interface JournalOptions {
  readonly now: () => Date;
  readonly by: string;
  readonly newUid: () => string;
  /** Called when an operation has made its changes, as part of it. */
  readonly settled?: (write: Write, operation: number) => void;
}

interface Operation {
  readonly name: string;
  readonly undoable?: boolean;
  /** Operations with the same key, one right after the other, are one: typing is not undone letter by letter. */
  readonly stretch?: string | null;
}

export interface Journal {
  /** Carries out one operation in one transaction: all of it or nothing. */
  perform<Value>(operation: Operation, act: (write: Write) => Value): { value: Value; change: Change };
  undo(): { value: Change; change: Change };
  redo(): { value: Change; change: Change };
}

interface Target {
  readonly id: number;
  readonly name: string;
}

/** What undo would take back now. */
export const toUndo = (read: Read): Target | undefined =>
  read.get<Target>(
    `SELECT id, name FROM operation
     WHERE kind = 'do' AND undoable = 1 AND undone_by IS NULL
     ORDER BY id DESC LIMIT 1`,
  );

/** What redo would do again now: what was undone last, as long as nothing new was done since. */
export const toRedo = (read: Read): Target | undefined =>
  read.get<Target>(
    `SELECT id, name FROM operation
     WHERE undone_by IS NOT NULL
       AND undone_by > (SELECT max(id) FROM operation WHERE kind = 'do')
     ORDER BY undone_by DESC LIMIT 1`,
  );

export function openJournal(statements: Statements, { now, by, newUid, settled }: JournalOptions): Journal {
  const { database } = statements;
  watchTables(database);
  const replay = replayer(statements);

  const run = <Value>(
    operation: Operation & { kind: 'do' | 'undo' | 'redo'; target: number | null },
    act: (write: Write, id: number) => Value,
  ): { value: Value; change: Change } => {
    const carryOut = database.transaction(() => {
      const at = now().toISOString();
      const write = writing(statements, { now: at, by, newUid });
      const id = write.insert(
        `INSERT INTO operation (uid, name, kind, at, until, by, target_id, undoable, stretch)
         VALUES (:uid, :name, :kind, :at, :at, :by, :target, :undoable, :stretch)`,
        {
          uid: newUid(),
          name: operation.name,
          kind: operation.kind,
          at,
          by,
          target: operation.target,
          undoable: operation.undoable === false ? 0 : 1,
          stretch: operation.stretch ?? null,
        },
      );
      write.run('INSERT INTO running (id) VALUES (:id)', { id });
      const value = act(write, id);
      if (operation.kind === 'do') touch(write, id);
      settled?.(write, id);
      write.run('DELETE FROM running');
      const change = changeOf(write, id, operation.name);
      if (operation.kind === 'do') settle(write, id, operation.stretch ?? null, at);
      return { value, change };
    });
    try {
      return carryOut.immediate();
    } catch (error) {
      // What was kept of its words went with it.
      statements.knownWords.clear();
      throw error;
    }
  };

  const step = (
    kind: 'undo' | 'redo',
    target: Target | undefined,
    refusal: () => LiasseError,
  ): { value: Change; change: Change } => {
    if (target === undefined) throw refusal();
    const { change } = run({ name: `journal.${kind}`, kind, target: target.id }, (write, id) => {
      // Rows come back before what they rest on: the keys are checked at the end.
      database.pragma('defer_foreign_keys = ON');
      replay(kind, target.id);
      write.run('UPDATE operation SET undone_by = :by WHERE id = :id', {
        by: kind === 'undo' ? id : null,
        id: target.id,
      });
    });
    return { value: { ...change, operation: target.name }, change };
  };

  const read = reading(statements);
  return {
    perform: (operation, act) => run({ ...operation, kind: 'do', target: null }, act),
    undo: () =>
      step('undo', toUndo(read), () => new LiasseError('nothing-to-undo', 'There is nothing to undo.')),
    redo: () =>
      step('redo', toRedo(read), () => new LiasseError('nothing-to-redo', 'There is nothing to redo.')),
  };
}

/** The records that an operation changed carry its moment. */
function touch(write: Write, operation: number): void {
  write.run(
    `UPDATE record SET updated_at = :now
     WHERE updated_at <> :now
       AND id IN (SELECT record_id FROM change WHERE operation_id = :operation)`,
    { now: write.now, operation },
  );
}

function changeOf(read: Read, operation: number, name: string): Change {
  const rows = read.all<{ recordId: number | null; noun: Noun | null }>(
    'SELECT DISTINCT record_id AS recordId, noun FROM change WHERE operation_id = :operation',
    { operation },
  );
  // The dossier's own title and language belong to no noun: whoever shows them asks again.
  const nouns = rows.some(({ noun }) => noun === null)
    ? [...NOUNS]
    : [...new Set(rows.flatMap(({ noun }) => (noun === null ? [] : [noun])))];
  const ids = [...new Set(rows.flatMap(({ recordId }) => (recordId === null ? [] : [recordId])))];
  return { operation: name, nouns, ids };
}

/** An operation that changed nothing leaves no trace; typing joins the operation that it continues. */
function settle(write: Write, id: number, stretch: string | null, at: string): void {
  if (write.value<number>('SELECT count(*) FROM change WHERE operation_id = :id', { id }) === 0) {
    write.run('DELETE FROM operation WHERE id = :id', { id });
    return;
  }
  if (stretch === null) return;
  const before = write.get<{ id: number; until: string }>(
    `SELECT id, until FROM operation
     WHERE id = (SELECT max(id) FROM operation WHERE id < :id)
       AND kind = 'do' AND undone_by IS NULL AND stretch = :stretch AND by = :by`,
    { id, stretch, by: write.by },
  );
  if (before === undefined || Date.parse(at) - Date.parse(before.until) > STRETCH) return;
  join(write, before.id, id, at);
}

/** What two operations changed becomes what one changed: as it was before the first, as it is after the second. */
function join(write: Write, earlier: number, later: number, at: string): void {
  const both = { earlier, later };
  write.run(
    `UPDATE change SET after = n.after
     FROM (SELECT table_name, row_id, after, max(id) FROM change WHERE operation_id = :later GROUP BY table_name, row_id) n
     WHERE change.operation_id = :earlier AND change.table_name = n.table_name AND change.row_id = n.row_id`,
    both,
  );
  write.run(
    `DELETE FROM change
     WHERE operation_id = :later
       AND (table_name, row_id) IN (SELECT table_name, row_id FROM change WHERE operation_id = :earlier)`,
    both,
  );
  write.run('UPDATE change SET operation_id = :earlier WHERE operation_id = :later', both);
  write.run('DELETE FROM change WHERE operation_id = :earlier AND before IS NULL AND after IS NULL', {
    earlier,
  });
  write.run('UPDATE operation SET until = :at WHERE id = :earlier', { at, earlier });
  write.run('DELETE FROM operation WHERE id = :later', { later });
}

/** Puts rows back as they were before an operation (backwards), or as they were after it (forwards). */
function replayer(statements: Statements): (kind: 'undo' | 'redo', operation: number) => void {
  const sql = new Map(
    JOURNALLED.map((journalled) => {
      const { table } = journalled;
      const columns = columnsOf(statements.database, journalled);
      const cells = columns.map((column) => `:row ->> '$.${column}'`);
      return [
        table,
        {
          insert: `INSERT INTO ${table} (${columns.join(', ')}) VALUES (${cells.join(', ')})`,
          update: `UPDATE ${table} SET ${columns.map((column, at) => `${column} = ${cells[at]}`).join(', ')} WHERE id = :id`,
          delete: `DELETE FROM ${table} WHERE id = :id`,
        },
      ] as const;
    }),
  );
  return (kind, operation) => {
    const changes = reading(statements).all<{
      table: string;
      row: number;
      from: string | null;
      to: string | null;
    }>(
      kind === 'undo'
        ? `SELECT table_name AS "table", row_id AS row, after AS "from", before AS "to"
           FROM change WHERE operation_id = :operation ORDER BY id DESC`
        : `SELECT table_name AS "table", row_id AS row, before AS "from", after AS "to"
           FROM change WHERE operation_id = :operation ORDER BY id`,
      { operation },
    );
    for (const { table, row: id, from, to } of changes) {
      const texts = sql.get(table);
      if (texts === undefined) throw new Error(`The journal names a table that is not watched: ${table}`);
      if (to === null) statements.prepare(texts.delete).run({ id });
      else if (from === null) statements.prepare(texts.insert).run({ row: to });
      else statements.prepare(texts.update).run({ row: to, id });
    }
  };
}
