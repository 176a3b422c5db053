/** What SQLite reports, as errors that people read. */
import Database from 'better-sqlite3';
import { LiasseError, type ErrorCode } from '../../preload/contract/errors.ts';

const CODES: readonly (readonly [prefix: string, code: ErrorCode, sentence: string])[] = [
  [
    'SQLITE_FULL',
    'disk-full',
    'The disk is full. The change was not made; all that was kept before is whole.',
  ],
  ['SQLITE_IOERR_WRITE', 'disk-full', 'The disk did not take the change. All that was kept before is whole.'],
  ['SQLITE_BUSY', 'locked', 'The dossier is open elsewhere.'],
  ['SQLITE_LOCKED', 'locked', 'The dossier is open elsewhere.'],
  ['SQLITE_READONLY', 'read-only', 'The dossier is read-only. The change was not made.'],
  ['SQLITE_NOTADB', 'not-a-dossier', 'This file is not a dossier.'],
  [
    'SQLITE_CORRUPT_VTAB',
    'index-damaged',
    'The search index is damaged. Nothing else is: it is being built anew.',
  ],
  ['SQLITE_CORRUPT', 'damaged', 'The dossier is damaged.'],
  ['SQLITE_CANTOPEN', 'no-access', 'The file cannot be opened.'],
  ['SQLITE_IOERR', 'no-access', 'The disk did not answer as it should. All that was kept before is whole.'],
  ['SQLITE_TOOBIG', 'too-large', 'This is more than a dossier can keep in one piece.'],
  [
    'SQLITE_CONSTRAINT_FOREIGNKEY',
    'in-use',
    'Something else in the dossier rests on this. The change was not made.',
  ],
];

/** Names what SQLite reports; anything else stays as it is. */
export function storeError(error: unknown, file?: string): unknown {
  if (!(error instanceof Database.SqliteError)) return error;
  const known = CODES.find(([prefix]) => error.code.startsWith(prefix));
  if (known === undefined) return error;
  const [, code, sentence] = known;
  return new LiasseError(code, sentence, file === undefined ? {} : { file });
}

/** Runs with SQLite's errors named. */
export function named<Result>(act: () => Result, file?: string): Result {
  try {
    return act();
  } catch (error) {
    throw storeError(error, file);
  }
}
