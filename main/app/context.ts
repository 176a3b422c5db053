/** What the window's calls work with; put together once, in `main/index.ts`. */
import type { BrowserWindow } from 'electron';
import type { AppEventName, AppEvents, AppState } from '../../preload/contract/app.ts';
import type { BriefingLedger } from '../../preload/contract/briefings.ts';
import type { Language } from '../../preload/contract/vocabulary.ts';
import type { TypesetterClient } from '../briefing/client.ts';
import type { ReadReferenceFile } from '../exchange/client.ts';
import type { Desk } from '../jobs/desk.ts';
import type { Typeset } from '../jobs/export-briefing.ts';
import type { ReadSealed } from '../jobs/verify-briefing.ts';
import type { Parse } from '../jobs/import-batch.ts';
import type { MemberReader } from '../jobs/import-members.ts';
import type { JobList } from '../jobs/job-list.ts';
import type { WrittenLedgers } from '../jobs/written-ledgers.ts';
import type { WrittenTexts } from '../jobs/written-texts.ts';
import type { WaitingImports } from '../jobs/waiting-imports.ts';
import type { Places } from '../jobs/places.ts';
import type { RollingBackups } from '../jobs/rolling-backups.ts';
import type { ReadRates } from '../jobs/tables/import-rates.ts';
import type { ReadTable } from '../jobs/tables/import-table.ts';
import type { Dialogs } from './dialogs.ts';
import type { HashedLayer, PreviewPages } from './preview-pages.ts';
import type { RecentFile } from './recent.ts';
import type { SettingsFile } from './settings.ts';
import type { Words } from './words.ts';

/** Tells the window something that it did not ask for. */
export type Tell = <E extends AppEventName>(event: E, data: AppEvents[E]) => void;

/** Typesets the pages of a ledger as SVG; the size of a page in points. */
export type TypesetPages = (
  ledger: BriefingLedger,
  hurried: boolean,
) => Promise<{
  readonly whole: boolean;
  readonly pages: readonly (readonly HashedLayer[])[];
  readonly size: readonly [number, number];
}>;

export interface Context {
  readonly places: Places;
  /** The program's own data: settings, recent dossiers, backups, the sample. */
  readonly userData: string;
  /** Where the person keeps documents: what dialogs start from. */
  readonly documents: string;
  readonly settings: SettingsFile;
  readonly recent: RecentFile;
  readonly desk: Desk;
  /** What is being written in the window. */
  readonly texts: WrittenTexts;
  /** What that rests on. */
  readonly ledgers: WrittenLedgers;
  readonly jobs: JobList;
  /** Imports that the end of the program interrupted. */
  readonly waiting: WaitingImports;
  readonly dialogs: Dialogs;
  readonly pages: PreviewPages;
  readonly parse: Parse;
  readonly members: MemberReader;
  readonly readTable: ReadTable;
  readonly readRates: ReadRates;
  readonly readReferences: ReadReferenceFile;
  /** Makes the sample dossier at a path where there is no file yet. */
  readonly buildSample: (path: string) => Promise<void>;
  readonly readSealed: ReadSealed;
  readonly typeset: Typeset;
  readonly typesetPages: TypesetPages;
  /** The house's templates: what there is, and whether one works. */
  readonly templates: Pick<TypesetterClient, 'choices' | 'check'>;
  readonly backups: (uid: string) => RollingBackups;
  readonly tell: Tell;
  readonly window: () => BrowserWindow;
  readonly language: () => Language;
  readonly say: () => Words;
  readonly now: () => Date;
  /** The dossier that is open, or why none is. */
  readonly state: () => Promise<AppState>;
  /** Files that the program wrote in this session and may show in their folder. */
  readonly written: Set<string>;
}
