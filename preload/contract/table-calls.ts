/** What the window asks of the program when a spreadsheet is imported: the file stays there, the window sees a sample. */
import { z } from 'zod';
import { Edtf, Id, Line, Nothing } from './common.ts';
import { call } from './define.ts';
import { Mapping, type TableOutcome, type TableProblem } from './mappings.ts';
import type { TableKind } from './tables.ts';

export interface SheetSample {
  readonly name: string;
  /** What the file calls the first row. */
  readonly firstRow: number;
  readonly rows: number;
  /** The first rows; long cells are cut. */
  readonly sample: readonly (readonly string[])[];
}

/** A spreadsheet that was chosen and read. The program holds one at a time. */
export interface ChosenTable {
  readonly id: string;
  readonly fileName: string;
  readonly kind: TableKind;
  readonly sheets: readonly SheetSample[];
}

/** A mapping that comes with the program; its words are in the message files under `tables.about.<key>`. */
export interface ReadyMapping {
  readonly key: string;
  readonly mapping: Mapping;
}

/** What running a mapping would write, and what is wrong with it. */
export interface TablePreview {
  readonly release: string;
  /** Rows that the mapping takes. */
  readonly rows: number;
  readonly skipped: number;
  readonly refusedRows: number;
  readonly refused: readonly TableProblem[];
  /** The first rows by field, as they would be written; `wrong` are fields that cannot be. */
  readonly first: readonly {
    /** As the file counts it. */
    readonly row: number;
    readonly cells: Readonly<Record<string, string>>;
    readonly wrong: readonly string[];
  }[];
}

/** Reference rates that came in. */
export interface RatesOutcome {
  readonly id: number;
  readonly documentId: number;
  /** False: these very rates were there already. */
  readonly added: boolean;
  readonly rates: number;
  readonly currencies: number;
  readonly firstDay: string;
  readonly lastDay: string;
}

const Running = { table: Line, mapping: Mapping, mappingId: Id.nullable().default(null) };

export const tableCalls = {
  'table.choose': call<ChosenTable | null>()(
    'Asks for a spreadsheet and reads it; null if cancelled.',
    Nothing,
  ),
  'table.close': call<null>()('Lets go of the spreadsheet that was chosen.', z.object({ table: Line })),
  'table.ready': call<readonly ReadyMapping[]>()('The mappings that come with the program.', Nothing),
  'table.check': call<TablePreview>()(
    'What running a mapping would write; nothing is written.',
    z.object(Running),
  ),
  'table.run': call<TableOutcome>()(
    'Imports the chosen spreadsheet by a mapping, as a job: all rows or, where a cell is wrong, none.',
    z.object({
      ...Running,
      skipInvalid: z.boolean().default(false),
      sourceId: Id.nullable().default(null),
      published: Edtf.nullable().default(null),
    }),
  ),
  'rates.choose': call<RatesOutcome | null>()(
    'Asks for reference rates of the ECB and imports them; null if cancelled.',
    Nothing,
  ),
};
