import { LiasseError } from '../../preload/contract/errors.ts';
import { fileOnDisk } from '../jobs/import-batch.ts';
import { completeFromReferences, referencesOf } from '../jobs/references.ts';
import { refuseDossier, writeWhole } from '../jobs/whole-file.ts';
import type { AddCommand } from './cli.ts';
import { recordNamed, uidsOf } from './uids.ts';

interface Options {
  readonly out?: string;
  readonly from?: string;
  readonly format: string;
}

export const addReferences: AddCommand = (program, { rooms, run, signal }) => {
  program
    .command('references')
    .description('documents as CSL-JSON, RIS or BibTeX; or what such a file knows of them besides')
    .argument('<dossier>', 'the dossier')
    .argument('[document...]', 'documents’ uids, or the beginnings of them; all where none is named')
    .option('--out <file>', 'where to write: .json (CSL), .ris or .bib; without it, to the terminal')
    .option('--format <form>', 'json, ris or bib, where no file says it', 'json')
    .option('--from <file>', 'completes what is empty from this file')
    .action(
      run((dossier: string, uids: readonly string[], { out, from, format }: Options) =>
        rooms.withDossier(dossier, async (session) => {
          if (from !== undefined && (out !== undefined || uids.length > 0)) {
            const reason =
              '--from completes documents by what the file names; it takes neither --out nor documents.';
            throw new LiasseError('invalid-input', reason, { field: 'from', reason });
          }
          if (from !== undefined) {
            const outcome = await completeFromReferences(
              session,
              fileOnDisk(from),
              rooms.readReferences,
              signal,
            );
            const known = uidsOf(session);
            const completed = await Promise.all(
              outcome.completed.map(async ({ id, ...fields }) => ({
                document: await known.of(id),
                fields: Object.keys(fields),
              })),
            );
            return {
              json: { ...outcome, completed },
              text: [
                ...completed.map(({ document, fields }) => `completed  ${document}  ${fields.join(', ')}`),
                ...outcome.unmatched.map(
                  ({ title, why }) => `${why === 'none' ? 'not here' : 'several'}  ${title}`,
                ),
              ].join('\n'),
              messages: outcome.refused.map(({ entry, why }) => `liasse: ${from}: ${entry}: ${why}`),
            };
          }
          const records = await Promise.all(uids.map((uid) => recordNamed(session, uid, ['document'])));
          const ids = records.map(({ id }) => id);
          const { text, count } = await referencesOf(session, out ?? `references.${format}`, ids);
          if (out === undefined) return { json: { references: count, text }, text: text.trimEnd() };
          const { path } = await session.query('dossier.info', {});
          await refuseDossier(out, path);
          await writeWhole(out, text);
          return { json: { file: out, references: count }, text: `${count}  ${out}` };
        }),
      ),
    );
};
