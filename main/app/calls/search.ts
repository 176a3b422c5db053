/** Calls about searches that take long or need the person's disk. */
import { setTimeout } from 'node:timers/promises';
import { dirname, join } from 'node:path';
import type { IndexState } from '../../../preload/contract/search.ts';
import type { CallHandlers } from '../../ipc/door.ts';
import { buildIndex } from '../../jobs/build-index.ts';
import { writeSheet } from '../../jobs/tables/sheet-file.ts';
import { refuseDossier } from '../../jobs/whole-file.ts';
import type { Context } from '../context.ts';
import { fileName } from '../file-name.ts';

export const searchCallsOf = (context: Context): Pick<CallHandlers, 'search.saveBatch' | 'search.index'> => ({
  'search.index': ({ anew }) => indexed(context, anew),
  'search.saveBatch': async ({ name, head, rows }) => {
    const { path } = await context.desk.query('dossier.info', {});
    const file = await context.dialogs.sheet(join(dirname(path), fileName(name, 'csv', 'names')), 'csv');
    if (file === null) return null;
    await refuseDossier(file, path);
    await writeSheet(file, head, rows);
    context.written.add(file);
    return file;
  },
});

/** Milliseconds between two looks at how far the index is. */
const PAUSE = 500;

async function indexed({ desk, jobs }: Context, anew: boolean): Promise<IndexState | null> {
  const { path } = desk;
  if (jobs.list().some(({ kind, state }) => kind === 'index' && state === 'running')) return null;
  return jobs.start('index', 0, ({ signal, report }) =>
    buildIndex(desk, {
      anew,
      signal,
      report,
      isThere: () => desk.path === path,
      rest: (stop) => setTimeout(PAUSE, undefined, { signal: stop }).catch(() => undefined),
    }),
  ).finished;
}
