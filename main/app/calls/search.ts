/** Calls about searches that need the person's disk: writing what was found of a list of names. */
import { dirname, join } from 'node:path';
import type { CallHandlers } from '../../ipc/door.ts';
import { writeSheet } from '../../jobs/tables/sheet-file.ts';
import { refuseDossier } from '../../jobs/whole-file.ts';
import type { Context } from '../context.ts';
import { fileName } from '../file-name.ts';

export const searchCallsOf = (context: Context): Pick<CallHandlers, 'search.saveBatch'> => ({
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
