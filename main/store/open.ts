/** Opens a dossier file, or makes one: alone, durable, checked before it is touched. */
import Database from 'better-sqlite3';
import { accessSync, constants, existsSync, rmSync, statSync } from 'node:fs';
import { basename, dirname, extname, join } from 'node:path';
import { LiasseError } from '../../preload/contract/errors.ts';
import type { Language } from '../../preload/contract/vocabulary.ts';
import { named } from './errors.ts';
import { checkHeader } from './header.ts';
import { migrate, MIGRATIONS, schemaOf } from './migrate.ts';

export interface NewDossier {
  readonly title: string;
  readonly language: Language;
}

/** How long to wait for another program to let go of the file. Milliseconds. */
const PATIENCE = 250;

/** Opens the file for this process alone; read-only where it may not be written. */
export function openFile(path: string, migrations: readonly string[] = MIGRATIONS): Database.Database {
  checkHeader(path, migrations.length);
  const readonly = !isWritable(path);
  return named(() => {
    const database = new Database(path, { readonly, fileMustExist: true, timeout: PATIENCE });
    try {
      // Looked at before anything is written: what is refused is left as it was.
      const current = Number(database.pragma('user_version', { simple: true })) === migrations.length;
      if (current) checkShape(database, path, migrations);
      settle(database, readonly);
      if (!current) {
        upgrade(database, path, migrations);
        checkShape(database, path, migrations);
      }
      return database;
    } catch (error) {
      closeFile(database);
      throw error;
    }
  }, path);
}

/** Makes a dossier where there is no file yet. `fill` writes its first rows, in the transaction that makes it. */
export function makeFile(path: string, fill: (database: Database.Database) => void): Database.Database {
  if (existsSync(path)) {
    throw new LiasseError(
      'already-exists',
      `There is already a file of that name: ${path}. It is untouched.`,
      {
        file: path,
      },
    );
  }
  if (!existsSync(dirname(path))) {
    throw new LiasseError('no-such-file', `There is no such folder: ${dirname(path)}.`, {
      file: dirname(path),
    });
  }
  return named(() => {
    const database = new Database(path, { timeout: PATIENCE });
    try {
      database.pragma('page_size = 8192');
      // Before the log is switched on: from its first moment the file itself says what it is.
      database.transaction(() => {
        migrate(database);
        fill(database);
      })();
      settle(database, false);
      return database;
    } catch (error) {
      database.close();
      for (const part of [path, `${path}-wal`, `${path}-journal`]) rmSync(part, { force: true });
      throw error;
    }
  }, path);
}

/** Closes into one clean file: no log beside it. */
export function closeFile(database: Database.Database): void {
  if (!database.open) return;
  if (!database.readonly) {
    database.pragma('wal_checkpoint(TRUNCATE)');
    database.pragma('journal_mode = DELETE');
  }
  database.close();
}

/**
 * Exclusive locking keeps a second opener out, and is let go by the system itself when the process dies. WAL with
 * `synchronous = FULL`: what was acknowledged is on disk (NORMAL loses the last transactions in a power cut).
 */
function settle(database: Database.Database, readonly: boolean): void {
  database.pragma('trusted_schema = OFF');
  database.pragma('cell_size_check = ON');
  database.pragma('foreign_keys = ON');
  database.pragma('temp_store = MEMORY');
  database.pragma('cache_size = -65536');
  if (readonly) return;
  database.pragma('locking_mode = EXCLUSIVE');
  database.pragma('journal_mode = WAL');
  database.pragma('synchronous = FULL');
}

/** An older file is copied beside itself, then brought up to date. */
function upgrade(database: Database.Database, path: string, migrations: readonly string[]): void {
  const version = Number(database.pragma('user_version', { simple: true }));
  if (database.readonly) {
    throw new LiasseError(
      'read-only',
      `This dossier must be brought up to date, but is read-only: ${path}.`,
      {
        file: path,
      },
    );
  }
  const copy = join(dirname(path), `${basename(path, extname(path))}.v${version}${extname(path)}`);
  // Not over a copy that an earlier attempt made: it is the older one.
  if (!existsSync(copy)) database.prepare('VACUUM INTO ?').run(copy);
  migrate(database, migrations);
}

/**
 * A file whose tables, views or triggers are not those that we make is not opened: a foreign trigger could falsify what is
 * kept.
 */
function checkShape(database: Database.Database, path: string, migrations: readonly string[]): void {
  const ours = new Database(':memory:');
  try {
    migrate(ours, migrations);
    if (schemaOf(ours) === schemaOf(database)) return;
  } finally {
    ours.close();
  }
  throw new LiasseError(
    'damaged',
    `The tables of this dossier are not those that Liasse makes: ${path}. It is untouched; open a backup instead.`,
    { file: path },
  );
}

function isWritable(path: string): boolean {
  // Also for an administrator, whom the system lets write anywhere: a file marked read-only is meant to stay as it is.
  if ((statSync(path).mode & 0o222) === 0) return false;
  try {
    accessSync(path, constants.W_OK);
    accessSync(dirname(path), constants.W_OK);
    return true;
  } catch {
    return false;
  }
}
