/** `import.*`: files that the person chose, dropped or pasted, and what was interrupted. */
import { dirname, join } from 'node:path';
import { LiasseError } from '../../../preload/contract/errors.ts';
import type { CallHandlers } from '../../ipc/door.ts';
import { filesWithin } from '../../jobs/files-within.ts';
import { givenFiles, type GivenFiles } from '../../jobs/given-files.ts';
import { fileOnDisk, importBatch, type BatchFile } from '../../jobs/import-batch.ts';
import { isClosing } from '../../jobs/job-list.ts';
import { writeSheet } from '../../jobs/tables/sheet-file.ts';
import { refuseDossier } from '../../jobs/whole-file.ts';
import type { Context } from '../context.ts';
import { fileName } from '../file-name.ts';

interface Options {
  readonly sourceId: number | null;
  /** EDTF. */
  readonly published: string | null;
}

type ImportCalls = Pick<CallHandlers, Extract<keyof CallHandlers, `import.${string}`>>;

/** Names that an interrupted import is told by. */
const NAMED = 3;

export function importCalls(context: Context): ImportCalls {
  /** The files of imports under way whose bytes the window gives. */
  const given = new Map<string, GivenFiles>();

  interface Batch extends Options {
    /** Paths, or the names of what was dropped. */
    readonly names: readonly string[];
    readonly files: readonly BatchFile[];
    readonly fromDisk: boolean;
    /** Called once nobody wants the files any more. */
    readonly stop: () => void;
  }

  const start = async ({ names, files, sourceId, published, ...batch }: Batch): Promise<string> => {
    // Asked first, so that "no dossier is open" is this call's answer rather than every file's.
    const { uid: dossier } = await context.desk.query('dossier.info', {});
    const accessed = context.now().toISOString().slice(0, 10);
    const { fromDisk } = batch;
    const kept = context.waiting.begin({ dossier, fromDisk, sourceId, published, files: [...names] });
    return context.jobs.start('import', names.length, async ({ signal, report, outcome }) => {
      signal.addEventListener('abort', batch.stop, { once: true });
      try {
        await importBatch(files, context.desk, context.parse, {
          sourceId,
          published,
          accessed,
          signal,
          members: context.members,
          onFile: (file, members) => report({ at: members === null ? file : `${file} (${members})` }),
          onOutcome: (result, done) => {
            outcome(result);
            report({ done });
            kept.done(done);
          },
        });
      } finally {
        batch.stop();
      }
      if (!isClosing(signal)) kept.end();
    }).id;
  };

  const fromDisk = (paths: readonly string[], options: Options): Promise<string> =>
    start({ ...options, names: paths, files: paths.map(fileOnDisk), fromDisk: true, stop: () => undefined });

  return {
    'import.choose': async ({ what, ...options }) => {
      const paths =
        what === 'files' ? await context.dialogs.documents() : await context.dialogs.foldersOfDocuments();
      if (paths === null) return null;
      const files = await filesWithin(paths);
      if (files.length > 0) return fromDisk(files, options);
      const reason = 'There are no files in this folder, besides hidden ones.';
      throw new LiasseError('empty-folder', reason, { file: paths[0] ?? '' });
    },
    'import.begin': async ({ names, ...options }) => {
      const files = givenFiles(names);
      const job = await start({
        ...options,
        names,
        files: files.files,
        fromDisk: false,
        stop: () => {
          files.stop();
          for (const [id, each] of given) if (each === files) given.delete(id);
        },
      });
      given.set(job, files);
      return job;
    },
    'import.give': async ({ job, at, bytes }) => {
      const files = given.get(job);
      if (files === undefined) throw new LiasseError('cancelled', 'The import has ended.');
      await files.give(at, bytes);
      return null;
    },
    'import.waiting': async () => {
      const { uid } = await context.desk.query('dossier.info', {});
      return context.waiting.of(uid).map(({ id, done, files, ...one }) => ({
        id,
        done,
        total: files.length,
        fromDisk: one.fromDisk,
        names: files.slice(done, done + NAMED),
      }));
    },
    'import.resume': async ({ id }) => {
      const { uid } = await context.desk.query('dossier.info', {});
      const one = context.waiting.get(id);
      if (one.dossier !== uid || !one.fromDisk) {
        throw new LiasseError('not-found', 'This import cannot be taken up: drop its files again.', { id });
      }
      const job = await fromDisk(one.files.slice(one.done), one);
      context.waiting.forget(id);
      return job;
    },
    'import.forget': ({ id }) => {
      context.waiting.forget(id);
      return null;
    },
    'import.saveReport': async ({ head, rows }) => {
      const { title, path } = await context.desk.query('dossier.info', {});
      const name = fileName(`${title} (${context.say().importReport})`, 'csv', 'import');
      const file = await context.dialogs.sheet(join(dirname(path), name), 'csv');
      if (file === null) return null;
      await refuseDossier(file, path);
      await writeSheet(file, head, rows);
      context.written.add(file);
      return file;
    },
  };
}
