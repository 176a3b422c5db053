import { Argument } from 'commander';
import { RegisterView, REGISTER_NOUNS, type RegisterNoun } from '../../preload/contract/registers/index.ts';
import { LiasseError } from '../../preload/contract/errors.ts';
import { exportRegister } from '../jobs/tables/export-register.ts';
import type { AddCommand } from './cli.ts';

export const addExportTable: AddCommand = (program, { rooms, run, signal }) => {
  program
    .command('export-table')
    .description('write the rows of a register as a spreadsheet')
    .argument('<dossier>', 'the dossier')
    .addArgument(new Argument('<register>', 'the register').choices(REGISTER_NOUNS))
    .argument('<file>', 'the file to write: .csv or .xlsx')
    .action(
      run((dossier: string, register: RegisterNoun, file: string) => {
        if (!/\.(?:csv|xlsx)$/i.test(file)) {
          const reason = 'The file must end in .csv or .xlsx.';
          throw new LiasseError('invalid-input', reason, { field: 'file', reason });
        }
        return rooms.withDossier(dossier, async (session) => {
          const rows = await exportRegister(session, {
            view: RegisterView.parse({ register }),
            fields: [],
            names: {},
            file,
            signal,
          });
          return { json: { file, rows }, text: `${rows} rows  ${file}` };
        });
      }),
    );
};
