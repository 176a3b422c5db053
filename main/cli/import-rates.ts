import { fileOnDisk } from '../jobs/import-batch.ts';
import { importRates } from '../jobs/tables/import-rates.ts';
import type { AddCommand } from './cli.ts';
import { uidsOf } from './uids.ts';

export const addImportRates: AddCommand = (program, { rooms, run, signal }) => {
  program
    .command('import-rates')
    .description('import the reference rates of the European Central Bank')
    .argument('<dossier>', 'the dossier')
    .argument(
      '<file>',
      'eurofxref-hist.csv, or a CSV of the ECB data portal (daily series EXR.D.….EUR.SP00.A)',
    )
    .action(
      run((dossier: string, path: string) =>
        rooms.withDossier(dossier, async (session) => {
          const { id, documentId, ...outcome } = await importRates(
            fileOnDisk(path),
            rooms.readRates,
            session,
            {
              signal,
            },
          );
          const uids = uidsOf(session);
          const json = { ...outcome, rateSet: await uids.of(id), document: await uids.of(documentId) };
          return {
            json,
            text: [
              outcome.added ? 'added' : 'already there',
              `${outcome.rates} rates of ${outcome.currencies} currencies`,
              `${outcome.firstDay} to ${outcome.lastDay}`,
            ].join('  '),
          };
        }),
      ),
    );
};
