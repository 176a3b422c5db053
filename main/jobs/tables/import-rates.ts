/** Imports the reference rates of the ECB, with the file that they came from. */
import type { ParsedDocument } from '../../../preload/contract/documents.ts';
import type { RatesOutcome } from '../../../preload/contract/table-calls.ts';
import type { Rate } from '../../../preload/contract/tables.ts';
import type { BatchFile } from '../import-batch.ts';
import type { Session } from '../session.ts';
import { documentOf, type AboutFile } from './import-table.ts';

/** Reads rates out of bytes, in a process of its own; rejects with the reason. */
export type ReadRates = (
  file: { readonly name: string; readonly bytes: Uint8Array },
  signal: AbortSignal,
) => Promise<{ readonly rates: readonly Rate[]; readonly document: ParsedDocument }>;

/** Whose rates they are. */
const ISSUER = 'ECB';

export async function importRates(
  file: Pick<BatchFile, 'fileName' | 'read'>,
  read: ReadRates,
  session: Session,
  { signal, about }: { readonly signal: AbortSignal; readonly about?: AboutFile },
): Promise<RatesOutcome> {
  const bytes = await file.read();
  const { fileName } = file;
  const { rates, document } = await read({ name: fileName, bytes }, signal);
  signal.throwIfAborted();
  const { value } = await session.command('rate.import', {
    name: ISSUER,
    document: documentOf({ fileName, bytes, document }, about),
    rates: [...rates],
  });
  const days = rates.map(({ date }) => date).sort();
  return {
    ...value,
    rates: rates.length,
    currencies: new Set(rates.map(({ currency }) => currency)).size,
    firstDay: days[0] ?? '',
    lastDay: days.at(-1) ?? '',
  };
}
