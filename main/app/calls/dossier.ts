/** `dossier.*`: opening, closing, checking and copying the dossier. */
import { constants } from 'node:fs';
import { copyFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { LiasseError } from '../../../preload/contract/errors.ts';
import type { CallHandlers } from '../../ipc/door.ts';
import { copyDossier } from '../../jobs/copy-dossier.ts';
import { fileError } from '../../jobs/whole-file.ts';
import type { Context } from '../context.ts';
import { fileName } from '../file-name.ts';
import { openSample } from '../open-sample.ts';

type DossierCalls = Pick<
  CallHandlers,
  | 'dossier.new'
  | 'dossier.open'
  | 'dossier.openRecent'
  | 'dossier.openSample'
  | 'dossier.close'
  | 'dossier.check'
  | 'dossier.backup'
  | 'dossier.backups'
  | 'dossier.restore'
>;

export const dossierCalls = (context: Context): DossierCalls => {
  const { desk, dialogs, jobs } = context;

  const beside = (name: string): string =>
    join(desk.path === null ? context.documents : dirname(desk.path), name);
  const info = () => desk.query('dossier.info', {});
  const backupsHere = async () => context.backups((await info()).uid);

  return {
    'dossier.new': async ({ title, language }) => {
      const name = fileName(title, 'liasse', 'dossier');
      const path = await dialogs.newDossier(join(context.documents, name));
      return path === null ? null : desk.open(path, { title, language });
    },
    'dossier.open': async () => {
      const path = await dialogs.dossierToOpen();
      return path === null ? null : desk.open(path);
    },
    'dossier.openRecent': ({ path }) => {
      if (!context.recent.has(path)) {
        throw new LiasseError('not-found', 'This dossier is not in the list of recent ones.', { file: path });
      }
      return desk.open(path);
    },
    'dossier.openSample': () => openSample(context),
    'dossier.close': async () => {
      await desk.close();
      return null;
    },
    'dossier.check': () =>
      jobs.start('check', 1, ({ report, signal }) =>
        desk.check({ signal, progress: (done, total) => report({ done, total }) }),
      ).finished,
    'dossier.backup': async () => {
      const { title } = await info();
      const name = fileName(
        `${title} (${context.say().backup} ${today(context.now())})`,
        'liasse',
        'dossier',
      );
      const path = await dialogs.copy(beside(name));
      if (path === null) return null;
      await jobs.start('backup', 1, ({ report, signal }) =>
        // In per cent: nobody counts the pages of a file.
        copyDossier(desk, path, {
          signal,
          progress: (done, total) => report({ done: Math.floor((100 * done) / total), total: 100 }),
        }),
      ).finished;
      context.written.add(path);
      return path;
    },
    'dossier.backups': async () => {
      const rows = await (await backupsHere()).list();
      // They are the program's own files: the screen that lists them may show them in their folder.
      for (const { path } of rows) context.written.add(path);
      return rows;
    },
    'dossier.restore': async ({ path: backup }) => {
      const known = await (await backupsHere()).list();
      if (!known.some(({ path }) => path === backup)) {
        throw new LiasseError('not-found', 'This is not a backup of the dossier that is open.', {
          file: backup,
        });
      }
      const { title } = await info();
      const name = fileName(`${title} (${context.say().restored})`, 'liasse', 'dossier');
      const path = await dialogs.restored(beside(name));
      if (path === null) return null;
      try {
        // Never over a file that is there: what is open now may be that file.
        await copyFile(backup, path, constants.COPYFILE_EXCL);
      } catch (error) {
        throw fileError(error, path);
      }
      return desk.open(path);
    },
  };
};

const today = (now: Date): string => now.toISOString().slice(0, 10);
