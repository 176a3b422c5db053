/** What every command of the terminal is given. */
import type { HouseStyle } from '../../preload/contract/house.ts';
import type { TypesetterClient } from '../briefing/client.ts';
import type { ReadReferenceFile } from '../exchange/client.ts';
import type { Command } from 'commander';
import type { Parse } from '../jobs/import-batch.ts';
import type { MemberReader } from '../jobs/import-members.ts';
import type { NewDossier } from '../jobs/desk.ts';
import type { Typeset } from '../jobs/export-briefing.ts';
import type { Session } from '../jobs/session.ts';
import type { ReadSealed } from '../jobs/verify-briefing.ts';
import type { ReadRates } from '../jobs/tables/import-rates.ts';
import type { ReadTable } from '../jobs/tables/import-table.ts';
import type { Outcome } from './outcome.ts';

/** The rooms behind the commands: the store in this process, the others started when they are first needed. */
export interface Rooms {
  /** Opens a dossier for as long as `act` runs, then closes it into one clean file. */
  withDossier<Value>(path: string, act: (session: Session) => Promise<Value>): Promise<Value>;
  makeDossier<Value>(
    path: string,
    make: NewDossier,
    act: (session: Session) => Promise<Value>,
  ): Promise<Value>;
  readonly parse: Parse;
  readonly members: MemberReader;
  readonly readTable: ReadTable;
  readonly readRates: ReadRates;
  readonly readReferences: ReadReferenceFile;
  /** With the house of a command, or plain. */
  typesetFor(house: HouseStyle): Typeset;
  readonly templates: Pick<TypesetterClient, 'choices' | 'check'>;
  readonly readSealed: ReadSealed;
  /** The folder of the program's own files. */
  readonly resources: string;
  /** Makes the sample dossier at a path where there is no file yet. */
  buildSample(path: string): Promise<void>;
  /** Ends the processes that were started. */
  end(): Promise<void>;
}

export interface Cli {
  readonly rooms: Rooms;
  /** Aborted by Ctrl-C. */
  readonly signal: AbortSignal;
  /** Messages for standard error while a command runs. */
  readonly tell: (message: string) => void;
  /** Makes an action of commander's out of what a command does. */
  readonly run: <Args extends readonly unknown[]>(
    act: (...args: Args) => Promise<Outcome>,
  ) => (...args: [...Args, Command]) => Promise<void>;
}

/** Adds one command to the program. */
export type AddCommand = (program: Command, cli: Cli) => void;
