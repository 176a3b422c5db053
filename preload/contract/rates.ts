/** Exchange rates: the euro’s reference rates, as they came in from the ECB. */
import { z } from 'zod';
import { Line, Nothing, type RecordRow } from './common.ts';
import { internalCommand, query } from './define.ts';
import { NewDocument } from './documents.ts';

/** Rates that came in with one file. */
export interface RateSetRow extends RecordRow {
  readonly name: string;
  /** ISO 8601. */
  readonly firstDay: string;
  readonly lastDay: string;
  readonly rates: number;
  readonly currencies: number;
}

export const rateQueries = {
  'rate.sets': query<readonly RateSetRow[]>()(
    'The rates of the dossier by file, the latest import first.',
    Nothing,
    ['rate_set'],
  ),
};

export const rateCommands = {
  'rate.import': internalCommand<{
    readonly id: number;
    readonly documentId: number;
    /** False: these very rates are there already. */
    readonly added: boolean;
  }>()(
    'Keeps reference rates, units of a currency for one euro, with the file that they came from.',
    z.object({
      name: Line,
      document: NewDocument,
      rates: z
        .array(
          z.object({
            date: z.string().regex(/^\d{4}-\d{2}-\d{2}$/),
            currency: z.string().regex(/^[A-Z]{3}$/),
            rate: z.string().regex(/^\d{1,15}(\.\d{1,15})?$/),
          }),
        )
        .min(1)
        .max(2_000_000),
    }),
  ),
};
