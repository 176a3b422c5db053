/** `reference.*`: references written for other programs, and read from theirs. */
import { basename, dirname, join } from 'node:path';
import type { CallHandlers } from '../../ipc/door.ts';
import { fileOnDisk } from '../../jobs/import-batch.ts';
import { completeFromReferences, exportReferences } from '../../jobs/references.ts';
import type { Context } from '../context.ts';
import { fileName } from '../file-name.ts';

type ReferenceCalls = Pick<CallHandlers, 'reference.export' | 'reference.read'>;

export const referenceCalls = (context: Context): ReferenceCalls => ({
  'reference.export': async ({ form }) => {
    const { title, path } = await context.desk.query('dossier.info', {});
    const name = fileName(`${title} (${context.say().references})`, form, 'references');
    const file = await context.dialogs.references(join(dirname(path), name), form);
    if (file === null) return null;
    const count = await exportReferences(context.desk, file);
    context.written.add(file);
    return { file, count };
  },
  'reference.read': async () => {
    await context.desk.query('dossier.info', {});
    const path = await context.dialogs.referenceFile();
    if (path === null) return null;
    const file = fileOnDisk(path);
    const { completed, unchanged, unmatched, refused } = await context.jobs.start(
      'references',
      0,
      ({ signal, report }) => {
        report({ at: file.fileName });
        return completeFromReferences(context.desk, file, context.readReferences, signal);
      },
    ).finished;
    return { file: basename(path), completed: completed.length, unchanged, unmatched, refused };
  },
});
