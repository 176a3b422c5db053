import type { OperationRow } from '../../preload/contract/journal.ts';
import type { Change } from '../../preload/contract/define.ts';
import type { Session } from '../jobs/session.ts';
import type { AddCommand } from './cli.ts';
import { table } from './table.ts';
import { recordNamed, uidsOf, type Uids } from './uids.ts';

const steps = [
  ['undo', 'take the latest operation back; this can itself be undone', 'undone'],
  ['redo', 'do again what was taken back last', 'redone'],
] as const;

export const addUndo: AddCommand = (program, { rooms, run }) => {
  for (const [name, description, done] of steps) {
    program
      .command(name)
      .description(description)
      .argument('<dossier>', 'the dossier')
      .action(
        run((dossier: string) =>
          rooms.withDossier(dossier, async (session) => {
            const state = await session.query('journal.state', {});
            const { value } = await session.command(`journal.${name}`, {});
            const operation = state[name] ?? value.operation;
            return {
              json: { [done]: operation, records: await uidsTouched(session, value) },
              text: `${done}: ${operation}`,
            };
          }),
        ),
      );
  }
};

/** The records that are still there; what undo took out of the dossier has no uid any more. */
async function uidsTouched(session: Session, change: Change): Promise<readonly string[]> {
  const uids = uidsOf(session);
  const found = await Promise.all(change.ids.map((id) => uids.of(id)));
  return found.filter((uid) => uid !== null);
}

export const addHistory: AddCommand = (program, { rooms, run }) => {
  program
    .command('history')
    .description('list the operations on the dossier, or on one record, newest first')
    .argument('<dossier>', 'the dossier')
    .argument('[record]', 'a record’s uid, or the beginning of it')
    .action(
      run((dossier: string, record: string | undefined) =>
        rooms.withDossier(dossier, async (session) => {
          const recordId = record === undefined ? undefined : (await recordNamed(session, record)).id;
          const uids = uidsOf(session);
          const rows = [];
          for (const operation of await operations(session, recordId))
            rows.push(await rowOf(operation, uids));
          const lines = rows.map((row) => ({
            ...row,
            undone: row.undone ? 'undone' : '',
            titles: [...new Set(row.changes.flatMap(({ title }) => (title === null ? [] : [title])))].join(
              ' · ',
            ),
          }));
          return {
            json: rows,
            text: rows.length === 0 ? '' : table(lines, ['at', 'by', 'kind', 'name', 'undone', 'titles']),
          };
        }),
      ),
    );
};

async function operations(session: Session, recordId: number | undefined): Promise<readonly OperationRow[]> {
  const found: OperationRow[] = [];
  for (;;) {
    const page = await session.query('journal.list', { offset: found.length, limit: 1000, recordId });
    found.push(...page.rows);
    if (page.rows.length === 0 || found.length >= page.total) return found;
  }
}

async function rowOf({ uid, name, kind, at, by, undone, changes }: OperationRow, uids: Uids) {
  const rows = [];
  for (const { recordId, ...change } of changes) rows.push({ record: await uids.of(recordId), ...change });
  return { id: uid, name, kind, at, by, undone, changes: rows };
}
