/**
 * SQL from two sides: who reads cannot write (also at run time), who writes does so inside an operation of the journal.
 */
import type Database from 'better-sqlite3';
import type { Noun } from '../../preload/contract/vocabulary.ts';
import type { LintCache } from './lint-facts.ts';
import type { Order } from './registers/orders.ts';

export type Value = string | number | null | Uint8Array;
export type Params = Readonly<Record<string, Value>>;

/** Questions to the dossier. Parameters are named: `:id`. */
export interface Read {
  all<Row>(sql: string, params?: Params): Row[];
  get<Row>(sql: string, params?: Params): Row | undefined;
  /** The first column of the first row. */
  value<Cell extends Value>(sql: string, params?: Params): Cell | undefined;
  /** The first column of every row, as whole numbers. */
  column(sql: string, params?: Params): number[];
  /** The orders of rows that were asked for lately, by their names. */
  readonly orders: Map<string, Order>;
  /** Canonical texts read lately, by the number of their body: they never change. */
  readonly recentTexts: Map<number, string>;
  /** Words whose forms are known to be in the index: by their language, and by whether they have a capital letter. */
  readonly knownWords: Map<string, Set<string>>;
  /** What the linter keeps from one key to the next. */
  readonly linted: LintCache;
}

/** Changes to the dossier, inside one operation. */
export interface Write extends Read {
  /** Answers how many rows were changed. */
  run(sql: string, params?: Params): number;
  /** Like `run`, of one INSERT: the number of the new row. */
  insert(sql: string, params?: Params): number;
  /** Makes the parent row of a new noun: its number. */
  newRecord(noun: Noun): number;
  /** The moment of the operation: ISO 8601 in UTC. */
  readonly now: string;
  /** The analyst's name. */
  readonly by: string;
}

/** Prepares each text once. */
export interface Statements {
  readonly database: Database.Database;
  prepare(sql: string): Database.Statement;
  /** All that was prepared so far: for the tests of query plans. */
  readonly prepared: () => readonly string[];
  readonly recentTexts: Map<number, string>;
  readonly orders: Map<string, Order>;
  readonly knownWords: Map<string, Set<string>>;
  readonly linted: LintCache;
}

export function statementsOf(database: Database.Database): Statements {
  const prepared = new Map<string, Database.Statement>();
  return {
    database,
    prepare: (sql) => {
      const known = prepared.get(sql);
      if (known !== undefined) return known;
      const statement = database.prepare(sql);
      prepared.set(sql, statement);
      return statement;
    },
    prepared: () => [...prepared.keys()],
    recentTexts: new Map(),
    orders: new Map(),
    knownWords: new Map(),
    linted: { facts: null, memory: null, stands: null },
  };
}

export function reading(statements: Statements): Read {
  const question = (sql: string): Database.Statement => {
    const statement = statements.prepare(sql);
    if (!statement.readonly) throw new Error(`Reads must not write: ${sql}`);
    return statement;
  };
  return {
    all: <Row>(sql: string, params: Params = {}) => question(sql).all(params) as Row[],
    get: <Row>(sql: string, params: Params = {}) => question(sql).get(params) as Row | undefined,
    value: <Cell extends Value>(sql: string, params: Params = {}) => {
      const row = question(sql).get(params) as Record<string, Cell> | undefined;
      return row === undefined ? undefined : Object.values(row)[0];
    },
    column: (sql, params = {}) => {
      const statement = question(sql).pluck();
      try {
        return statement.all(params) as number[];
      } finally {
        statement.pluck(false);
      }
    },
    orders: statements.orders,
    recentTexts: statements.recentTexts,
    knownWords: statements.knownWords,
    linted: statements.linted,
  };
}

export interface WriteOptions {
  readonly now: string;
  readonly by: string;
  readonly newUid: () => string;
}

export function writing(statements: Statements, { now, by, newUid }: WriteOptions): Write {
  const insert = (sql: string, params: Params = {}): number =>
    Number(statements.prepare(sql).run(params).lastInsertRowid);
  return {
    ...reading(statements),
    run: (sql, params = {}) => statements.prepare(sql).run(params).changes,
    insert,
    newRecord: (noun) =>
      insert(
        `INSERT INTO record (uid, kind, created_at, created_by, updated_at)
         VALUES (:uid, :noun, :now, :by, :now)`,
        { uid: newUid(), noun, now, by },
      ),
    now,
    by,
  };
}

/**
 * Changes the named columns of one row; what is `undefined` stays. Column names come from our own code, never from outside.
 */
export function setColumns(
  write: Write,
  table: string,
  id: number,
  columns: Readonly<Record<string, Value | undefined>>,
): void {
  const given = Object.entries(columns).filter((entry): entry is [string, Value] => entry[1] !== undefined);
  if (given.length === 0) return;
  const assignments = given.map(([column]) => `${column} = :${column}`).join(', ');
  write.run(`UPDATE ${table} SET ${assignments} WHERE id = :id`, { ...Object.fromEntries(given), id });
}

/** The columns that every row carries; the record is `r`. */
export const RECORD = `r.id AS id, r.uid AS uid, r.created_at AS createdAt, r.created_by AS createdBy, r.updated_at AS updatedAt,
  r.tlp AS tlp`;

/** Reads a JSON column of a row. */
export const withJson = <Row, Key extends keyof Row>(row: Row, ...keys: readonly Key[]): Row => {
  const read = { ...row };
  for (const key of keys) {
    const text = row[key];
    if (typeof text === 'string') read[key] = JSON.parse(text) as Row[Key];
  }
  return read;
};
