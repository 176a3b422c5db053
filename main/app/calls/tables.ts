/** `table.*`, `rates.*`: spreadsheets that the person chose. One is held at a time; the window knows it by its number. */
import { LiasseError } from '../../../preload/contract/errors.ts';
import type { Mapping } from '../../../preload/contract/mappings.ts';
import type { CallHandlers } from '../../ipc/door.ts';
import { fileOnDisk } from '../../jobs/import-batch.ts';
import { readyMappings } from '../../jobs/tables/find-mapping.ts';
import { importRates } from '../../jobs/tables/import-rates.ts';
import { importTable, openTable, type OpenTable } from '../../jobs/tables/import-table.ts';
import { previewTable, sampleOf } from '../../jobs/tables/preview-table.ts';
import type { Context } from '../context.ts';

type Tables = Extract<keyof CallHandlers, `table.${string}` | `rates.${string}`>;

/** The steps of an import, as its job counts them. */
const STEPS = { reading: 0, checking: 1, writing: 2 } as const;

export function tableCalls(context: Context): Pick<CallHandlers, Tables> {
  let held: { readonly id: string; readonly table: OpenTable } | null = null;
  let last = 0;

  const tableOf = (id: string): OpenTable => {
    if (held?.id === id) return held.table;
    throw new LiasseError('not-found', 'This spreadsheet is no longer open. Choose it again.', { id });
  };
  /** A mapping may wish for other languages than the usual ones of texts that the file gives in several. */
  const wished = (
    { fileName, bytes }: OpenTable,
    { languages }: Mapping,
    signal: AbortSignal,
  ): Promise<OpenTable> =>
    openTable({ fileName, read: () => Promise.resolve(bytes) }, context.readTable, languages, signal);
  const readBy = (id: string, mapping: Mapping, signal: AbortSignal): OpenTable | Promise<OpenTable> => {
    const table = tableOf(id);
    return mapping.languages === undefined ? table : wished(table, mapping, signal);
  };
  const today = (): string => context.now().toISOString().slice(0, 10);

  return {
    'table.choose': async () => {
      await context.desk.query('dossier.info', {});
      const path = await context.dialogs.table();
      if (path === null) return null;
      const file = fileOnDisk(path);
      const { finished } = context.jobs.start('table', 0, async ({ signal, report }) => {
        report({ at: file.fileName });
        return openTable(file, context.readTable, undefined, signal);
      });
      const table = await finished;
      held = { id: String(++last), table };
      return sampleOf(held.id, table);
    },
    'table.close': ({ table }) => {
      if (held?.id === table) held = null;
      return null;
    },
    'table.ready': async () =>
      [...(await readyMappings(context.places.resources))].map(([key, mapping]) => ({ key, mapping })),
    'table.check': async ({ table, mapping, mappingId }) =>
      previewTable(
        await readBy(table, mapping, new AbortController().signal),
        mapping,
        context.desk,
        mappingId,
      ),
    'table.run': ({ table: id, mapping, mappingId, skipInvalid, sourceId, published }) => {
      const { fileName } = tableOf(id);
      return context.jobs.start('table', 3, async ({ signal, report }) => {
        report({ at: fileName });
        return importTable(await readBy(id, mapping, signal), mapping, context.desk, {
          mappingId,
          skipInvalid,
          about: { sourceId, published, accessed: today() },
          signal,
          onStep: (step) => report({ done: STEPS[step] }),
        });
      }).finished;
    },
    'rates.choose': async () => {
      await context.desk.query('dossier.info', {});
      const path = await context.dialogs.rates();
      if (path === null) return null;
      const file = fileOnDisk(path);
      return context.jobs.start('rates', 0, ({ signal, report }) => {
        report({ at: file.fileName });
        return importRates(file, context.readRates, context.desk, { signal, about: { accessed: today() } });
      }).finished;
    },
  };
}
