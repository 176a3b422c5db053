/** `import.*`: files that the person chose, dropped or pasted. */
import type { CallHandlers } from '../../ipc/door.ts';
import { droppedFile, fileOnDisk, importBatch, type BatchFile } from '../../jobs/import-batch.ts';
import type { Context } from '../context.ts';

interface Options {
  readonly sourceId: number | null;
  /** EDTF. */
  readonly published: string | null;
}

export const importCalls = (context: Context): Pick<CallHandlers, 'import.choose' | 'import.files'> => {
  const start = async (files: readonly BatchFile[], { sourceId, published }: Options): Promise<string> => {
    // Asked first, so that "no dossier is open" is this call's answer rather than every file's.
    await context.desk.query('dossier.info', {});
    const accessed = context.now().toISOString().slice(0, 10);
    return context.jobs.start('import', files.length, ({ signal, report, outcome }) =>
      importBatch(files, context.desk, context.parse, {
        sourceId,
        published,
        accessed,
        signal,
        members: context.members,
        onFile: (file, members) => report({ at: members === null ? file : `${file} (${members})` }),
        onOutcome: (result, done) => {
          outcome(result);
          report({ done });
        },
      }),
    ).id;
  };
  return {
    'import.choose': async (options) => {
      const paths = await context.dialogs.documents();
      return paths === null ? null : start(paths.map(fileOnDisk), options);
    },
    'import.files': ({ files, ...options }) =>
      start(
        files.map(({ name, bytes }) => droppedFile(name, bytes)),
        options,
      ),
  };
};
