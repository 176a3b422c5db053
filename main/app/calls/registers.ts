/** Calls about registers that need the person's disk: writing a view as a spreadsheet. */
import { dirname, join } from 'node:path';
import type { CallHandlers } from '../../ipc/door.ts';
import { exportRegister } from '../../jobs/tables/export-register.ts';
import type { Context } from '../context.ts';
import { fileName } from '../file-name.ts';

export const registerCalls = (context: Context): Pick<CallHandlers, 'register.export'> => ({
  'register.export': async ({ view, fields, names, format, name }) => {
    await context.desk.query('dossier.info', {});
    const folder = context.desk.path === null ? context.documents : dirname(context.desk.path);
    const file = await context.dialogs.sheet(join(folder, fileName(name, format, view.register)), format);
    if (file === null) return null;
    const rows = await context.jobs.start('sheet', 0, ({ signal, report }) => {
      report({ at: name });
      return exportRegister(context.desk, {
        view,
        fields,
        names,
        file,
        signal,
        onRows: (done, total) => report({ done, total }),
      });
    }).finished;
    context.written.add(file);
    return { file, rows };
  },
});
