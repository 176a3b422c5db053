/** One dossier, open: answers queries, carries out commands, checks and copies itself. */
import { existsSync, rmSync } from 'node:fs';
import Database from 'better-sqlite3';
import { v7 as newUid } from 'uuid';
import {
  commands,
  queries,
  type CommandInput,
  type CommandName,
  type CommandResult,
  type QueryInput,
  type QueryName,
  type QueryResult,
} from '../../preload/contract/api.ts';
import type { Done } from '../../preload/contract/define.ts';
import type { CheckReport } from '../../preload/contract/dossier.ts';
import { LiasseError } from '../../preload/contract/errors.ts';
import { actorReads, actorWrites } from './actors/actors.ts';
import { aidReads } from './aid/index.ts';
import { briefingReads, briefingWrites } from './briefings.ts';
import { checkDossier } from './check.ts';
import { claimReads, claimWrites } from './claims.ts';
import { coalitionReads } from './coalitions/as-of.ts';
import { codeReads, codeWrites } from './codes.ts';
import { contradictionWrites } from './contradictions/judge.ts';
import { contradictionReads } from './contradictions/queue.ts';
import { copyReads, copyWrites } from './copies.ts';
import { documentReads, documentWrites } from './documents.ts';
import { dossierReads, dossierWrites } from './dossiers.ts';
import { named, storeError } from './errors.ts';
import { evidenceReads, evidenceWrites } from './evidence.ts';
import { fold } from './fold.ts';
import type { LongWork } from './long-work.ts';
import { nameKeyOf } from '../domain/search/keys.ts';
import { gradeReads, gradeWrites } from './grades.ts';
import type { Reads, Writes } from './handlers.ts';
import { impactReads } from './impact.ts';
import { journalReads } from './history.ts';
import { openJournal } from './journal.ts';
import { mappingReads, mappingWrites } from './mappings.ts';
import { VERSION } from './migrate.ts';
import { closeFile, makeFile, openFile, type NewDossier } from './open.ts';
import { originReads, originWrites } from './origins.ts';
import { manyWrites } from './many.ts';
import { passageReads, passageWrites } from './passages.ts';
import { rateReads, rateWrites } from './rates.ts';
import { recordReads, recordWrites } from './records.ts';
import { registerReads } from './registers/rows.ts';
import { registerWrites } from './registers/write.ts';
import { sourceReads, sourceWrites } from './sources.ts';
import { reading, statementsOf, type Statements } from './sql.ts';
import { viewReads, viewWrites } from './views.ts';
import { statementReads, statementWrites } from './statements.ts';
import { referenceReads, referenceWrites } from './references.ts';
import { releaseReads, releaseWrites } from './releases.ts';
import { revisionReads, revisionWrites } from './revisions.ts';
import { lintReads, lintWrites } from './lint.ts';
import { liveReads, liveWrites } from './live/parts.ts';
import { searchReads, searchWrites } from './search/index.ts';
import { titleReads } from './search/titles.ts';
import { indexChanges, keepRules } from './search/indexing.ts';
import { suggestionReads, suggestionWrites } from './suggestions.ts';

export interface StoreOptions {
  /** The analyst's name, for the journal. */
  readonly author?: string;
  readonly now?: () => Date;
}

/** An open dossier. Everything is synchronous but the two that take long. */
export interface DossierFile {
  query<N extends QueryName>(name: N, params: QueryInput<N>): QueryResult<N>;
  command<N extends CommandName>(name: N, params: CommandInput<N>): Done<CommandResult<N>>;
  check(work?: LongWork): Promise<CheckReport>;
  /** A whole copy, through SQLite's online backup, as one clean file. Never over a file that is there. */
  backup(to: string, work?: LongWork): Promise<void>;
  /** Closes into one clean file. */
  close(): void;
  readonly statements: Statements;
}

/** Carried out by the journal itself, or by the nouns' files. */
const writes: Writes = {
  ...dossierWrites,
  ...recordWrites,
  ...sourceWrites,
  ...documentWrites,
  ...passageWrites,
  ...manyWrites,
  ...codeWrites,
  ...actorWrites,
  ...statementWrites,
  ...claimWrites,
  ...evidenceWrites,
  ...originWrites,
  ...copyWrites,
  ...referenceWrites,
  ...releaseWrites,
  ...revisionWrites,
  ...lintWrites,
  ...liveWrites,
  ...searchWrites,
  ...suggestionWrites,
  ...gradeWrites,
  ...contradictionWrites,
  ...briefingWrites,
  ...registerWrites,
  ...mappingWrites,
  ...rateWrites,
  ...viewWrites,
};

/** What a person did outside of the file cannot be taken back inside of it. */
const NOT_UNDOABLE: ReadonlySet<CommandName> = new Set(['release.add']);

/** Opens a dossier, or makes it first. */
export function openDossier(path: string, make: NewDossier | null, options: StoreOptions = {}): DossierFile {
  const now = options.now ?? (() => new Date());
  const database = make === null ? openFile(path) : makeFile(path, (made) => introduce(made, make, now()));
  database.function('fold', { deterministic: true, directOnly: true }, fold);
  database.function('name_key', { deterministic: true, directOnly: true }, nameKeyOf);
  const statements = statementsOf(database);
  const read = reading(statements);
  const reads: Reads = {
    ...dossierReads({ path, readOnly: database.readonly, schemaVersion: VERSION }),
    ...recordReads,
    ...titleReads,
    ...sourceReads,
    ...documentReads,
    ...passageReads,
    ...codeReads,
    ...actorReads,
    ...statementReads,
    ...claimReads,
    ...evidenceReads,
    ...originReads,
    ...copyReads,
    ...referenceReads,
    ...releaseReads,
    ...revisionReads,
    ...lintReads,
    ...liveReads,
    ...searchReads,
    ...suggestionReads,
    ...gradeReads,
    ...impactReads,
    ...briefingReads,
    ...registerReads,
    ...mappingReads,
    ...rateReads,
    ...aidReads,
    ...viewReads,
    ...coalitionReads,
    ...contradictionReads,
    ...journalReads,
  };
  const journal = database.readonly
    ? null
    : openJournal(statements, {
        now,
        by: options.author ?? '',
        newUid: () => newUid(),
        settled: indexChanges,
      });
  if (!database.readonly) keepRules(statements);

  const carryOut = (name: CommandName, params: unknown): Done<unknown> => {
    if (journal === null) {
      throw new LiasseError('read-only', 'The dossier is read-only. The change was not made.', {
        file: path,
      });
    }
    const checked = checkedParams(name, commands[name].params, params);
    if (name === 'journal.undo') return journal.undo();
    if (name === 'journal.redo') return journal.redo();
    const write = writes[name] as (write: unknown, params: unknown) => unknown;
    return journal.perform(
      { name, undoable: !NOT_UNDOABLE.has(name), stretch: stretchOf(name, checked) },
      (writer) => write(writer, checked),
    );
  };

  return {
    query: <N extends QueryName>(name: N, params: QueryInput<N>) => {
      const handler = reads[name] as (read: unknown, params: unknown) => QueryResult<N>;
      const answer = (): QueryResult<N> =>
        named(() => handler(read, checkedParams(name, queries[name].params, params)), path);
      return database.readonly ? answer() : mending(answer, () => carryOut('search.rebuild', {}));
    },
    command: <N extends CommandName>(name: N, params: CommandInput<N>) =>
      named(() => carryOut(name, params) as Done<CommandResult<N>>, path),
    check: async (work) => {
      const { report, codes } = await checkDossier(statements, work);
      if (!database.readonly && codes.has('index')) carryOut('search.rebuild', {});
      return report;
    },
    backup: (to, work) => backUp(database, to, work),
    close: () => named(() => closeFile(database), path),
    statements,
  };
}

/** An index that is damaged is built anew, little by little; what it finds meanwhile is answered. */
function mending<Value>(answer: () => Value, rebuild: () => void): Value {
  try {
    return answer();
  } catch (error) {
    if (!(error instanceof LiasseError) || error.code !== 'index-damaged') throw error;
    rebuild();
    return answer();
  }
}

function introduce(database: Database.Database, { title, language }: NewDossier, at: Date): void {
  database
    .prepare('INSERT INTO dossier (id, uid, title, language, created_at) VALUES (1, ?, ?, ?, ?)')
    .run(newUid(), title, language, at.toISOString());
}

interface Schema {
  safeParse(params: unknown): {
    readonly success: boolean;
    readonly data?: unknown;
    readonly error?: {
      readonly issues: readonly { readonly path: readonly PropertyKey[]; readonly message: string }[];
    };
  };
}

function checkedParams(name: string, schema: Schema, params: unknown): never {
  const result = schema.safeParse(params);
  if (result.success) return result.data as never;
  const [issue] = result.error?.issues ?? [];
  const field = issue?.path.map(String).join('.') ?? '';
  const reason = issue?.message ?? 'wrong shape';
  throw new LiasseError('invalid-input', `${name}: ${field === '' ? '' : `${field}: `}${reason}`, {
    method: name,
    field,
    reason,
  });
}

/** Changing the same fields of the same record over and over is typing; calls of one run are parts of one work. */
function stretchOf(name: CommandName, params: object): string | null {
  if ('run' in params) return typeof params.run === 'string' ? `${name} ${params.run}` : null;
  if (!name.endsWith('.update') && name !== 'briefing.write') return null;
  // A list is set, not typed: its rows change places, which two operations made into one could not undo.
  if (Object.values(params).some(Array.isArray)) return null;
  const id = 'id' in params ? Number(params.id) : 0;
  return `${name} ${id} ${Object.keys(params).sort().join(' ')}`;
}

/** Pages of the file copied in one go; what is asked meanwhile is answered in between. */
const PAGES_AT_ONCE = 500;

async function backUp(
  database: Database.Database,
  to: string,
  { progress, signal }: LongWork = {},
): Promise<void> {
  if (existsSync(to)) {
    throw new LiasseError('already-exists', `There is already a file of that name: ${to}. It is untouched.`, {
      file: to,
    });
  }
  try {
    await database.backup(to, {
      progress: ({ totalPages, remainingPages }) => {
        signal?.throwIfAborted();
        progress?.(totalPages - remainingPages, totalPages);
        return PAGES_AT_ONCE;
      },
    });
    // The copy is to be one clean file, whatever mode the dossier is in while it is open.
    const copy = new Database(to);
    copy.pragma('journal_mode = DELETE');
    copy.close();
  } catch (error) {
    for (const part of [to, `${to}-wal`, `${to}-shm`, `${to}-journal`]) rmSync(part, { force: true });
    throw backupError(error, to);
  }
}

function backupError(error: unknown, to: string): unknown {
  // better-sqlite3 reports a folder that is not there as a plain TypeError.
  if (error instanceof TypeError) {
    return new LiasseError('no-such-file', `The copy cannot be written there: ${to}.`, { file: to });
  }
  return storeError(error, to);
}
