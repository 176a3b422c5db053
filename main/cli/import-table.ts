import { Argument } from 'commander';
import type { TableOutcome } from '../../preload/contract/mappings.ts';
import { REGISTER_NOUNS } from '../../preload/contract/registers/index.ts';
import { LiasseError } from '../../preload/contract/errors.ts';
import { fileOnDisk } from '../jobs/import-batch.ts';
import { findMapping } from '../jobs/tables/find-mapping.ts';
import { importTable, openTable } from '../jobs/tables/import-table.ts';
import type { AddCommand } from './cli.ts';
import { dateOption } from './date-option.ts';
import { nounOfKind } from './kinds.ts';
import type { Outcome } from './outcome.ts';
import { table } from './table.ts';
import { uidsOf } from './uids.ts';

interface Options {
  readonly mapping: string;
  readonly skipInvalid?: boolean;
  readonly source?: string;
  readonly published?: string;
}

export const addImportTable: AddCommand = (program, { rooms, run, signal, tell }) => {
  program
    .command('import-table')
    .description('import a spreadsheet into a register: all of its rows or, where a cell is wrong, none')
    .argument('<dossier>', 'the dossier')
    .addArgument(new Argument('<register>', `which register: ${REGISTER_NOUNS.join(', ')}`))
    .argument('<file>', 'a CSV, XLSX or IATI activity file; it is kept as a document')
    .requiredOption(
      '--mapping <mapping>',
      'the name of a mapping, of the dossier or a ready one, or a JSON file',
    )
    .option('--skip-invalid', 'import the rows that are right, and tell the others')
    .option('--source <name>', 'who issued the file; made if it is not there yet')
    .option('--published <edtf>', 'when it was published: 2025-11-05, 2025-11, 2025-11~, …', dateOption)
    .action(
      run((dossier: string, register: string, path: string, options: Options) =>
        rooms.withDossier(dossier, async (session) => {
          const found = await findMapping(options.mapping, session, rooms.resources);
          if (nounOfKind(register) !== found.mapping.register) {
            throw new LiasseError(
              'invalid-input',
              `The mapping “${found.mapping.name}” is for the register ${found.mapping.register}, not ${register}.`,
            );
          }
          const opened = await openTable(fileOnDisk(path), rooms.readTable, found.mapping.languages, signal);
          const outcome = await importTable(opened, found.mapping, session, {
            mappingId: found.id,
            skipInvalid: options.skipInvalid === true,
            about: { sourceName: options.source ?? null, published: options.published ?? null },
            signal,
            onStep: (step, rows) => tell(`${step} ${rows} rows`),
          });
          const { documentId } = outcome;
          return reported(outcome, documentId === null ? null : await uidsOf(session).of(documentId));
        }),
      ),
    );
};

function reported(outcome: TableOutcome, document: string | null): Outcome {
  const { added, updated, unchanged, skipped, removed, absent, refusedRows, release } = outcome;
  const refused = outcome.refused.map(({ cell, row, column, field, text, fault, readings }) => ({
    cell,
    row,
    column,
    field,
    text,
    reason: fault,
    ...(readings === undefined ? {} : { readings }),
  }));
  const counts = { added, updated, unchanged, skipped, removed, absent, refusedRows };
  return {
    json: { ...counts, refused, document, ...(release === '' ? {} : { release }) },
    text: [
      Object.entries(counts)
        .map(([what, count]) => `${what} ${count}`)
        .join('  '),
      ...(document === null ? [] : [document]),
      ...(refused.length === 0 ? [] : [table(refused, ['cell', 'column', 'reason', 'text'])]),
    ].join('\n'),
    refused: refusedRows > 0,
    messages:
      refusedRows === 0
        ? []
        : [
            outcome.written
              ? `liasse: ${refusedRows} rows have a wrong cell and were left out.`
              : `liasse: ${refusedRows} rows have a wrong cell; nothing was written.`,
          ],
  };
}
