/** What the window asks of the program rather than of the dossier. */
import { z } from 'zod';
import { Edtf, Id, Line, Nothing, Prose, Uid } from './common.ts';
import { call } from './define.ts';
import type { CheckReport, DossierInfo } from './dossier.ts';
import type { ErrorData } from './errors.ts';
import type { HouseChoices, HouseStyle } from './house.ts';
import type { BriefingLint } from './lint.ts';
import { LANGUAGES, type Language } from './vocabulary.ts';
import { WrittenText } from './written-text.ts';

export interface AppInfo {
  readonly version: string;
  /** `Electron 45.…` or `Chromium 1xx (system)`. */
  readonly host: string;
  readonly versions: Readonly<Record<string, string>>;
  readonly platform: string;
}

export interface Licence {
  readonly name: string;
  readonly version: string;
  readonly licence: string;
}

export interface Settings {
  readonly theme: 'system' | 'light' | 'dark';
  /** Null follows the system. */
  readonly language: Language | null;
  /** The name that the journal and new briefings carry. */
  readonly author: string;
  /** What one’s house prints on its pages. */
  readonly house: HouseStyle;
  /** Sizes, places and choices that the window remembers, by key. */
  readonly places: Readonly<Record<string, string>>;
}

export interface RecentDossier {
  readonly path: string;
  readonly title: string;
  readonly openedAt: string;
  readonly exists: boolean;
}

/** What the window shows first: the dossier that is open, or why none is. */
export interface AppState {
  readonly dossier: DossierInfo | null;
  readonly error: ErrorData | null;
  readonly language: Language;
}

export type ImportStatus = 'imported' | 'already-present' | 'refused';

/** What became of the documents of a file that holds many. */
export interface MemberCounts {
  readonly imported: number;
  readonly alreadyPresent: number;
  readonly refused: number;
  /** What is in the file and no document: service messages, pictures, messages without words. */
  readonly leftOut: number;
  /** Messages of the dossier that this later export of their chat no longer has. */
  readonly gone: number;
  /** Messages of the dossier that the export does not have, too many to be told as gone: it may leave out some on purpose. */
  readonly missing: number;
}

/**
 * What became of one file of a batch. A file of many documents has one for the whole of it, with `members` and the first
 * document in it, and one for each part that was refused.
 */
export interface ImportOutcome {
  readonly file: string;
  readonly status: ImportStatus;
  readonly documentId: number | null;
  readonly title: string | null;
  readonly characters: number | null;
  readonly sha256: string | null;
  readonly mediaType: string | null;
  readonly error: ErrorData | null;
  readonly members: MemberCounts | null;
}

/** A long job. `outcomes` grows as an import goes. */
export interface Job {
  readonly id: string;
  readonly kind:
    | 'import'
    | 'table'
    | 'rates'
    | 'references'
    | 'sheet'
    | 'export'
    | 'check'
    | 'backup'
    | 'index';
  readonly state: 'running' | 'done' | 'cancelled' | 'failed';
  readonly done: number;
  readonly total: number;
  /** What it is at: a file's name, a step. */
  readonly at: string;
  readonly error: ErrorData | null;
  readonly outcomes: readonly ImportOutcome[];
}

export interface Preview {
  /** Answers that differ have other numbers. */
  readonly revision: number;
  /** All pages are those of this text; else they are those on which what was typed is seen, and the others are to be asked for. */
  readonly whole: boolean;
  /**
   * Of each page the addresses of its layers (SVG), to be shown as images, one on the other; null: as in the answer that the question
   * named (`since`).
   */
  readonly pages: readonly (readonly string[] | null)[];
  /** The layers themselves, by address, where they are few and none of the answer before: nobody need ask for them again. */
  readonly drawn: Readonly<Record<string, string>>;
  /** Width and height of each page in points. */
  readonly size: readonly [number, number];
}

/** The summary of sourcing of a briefing, in its language. */
export interface SourcingSummary {
  /** As it is written from the ledger, line by line. */
  readonly written: readonly { readonly label: string; readonly text: string }[];
  /** The author's own words, which stand above it. */
  readonly own: string | null;
  /** Whether what they were written about is still so. */
  readonly stands: boolean;
}

export interface ExportResult {
  readonly file: string;
  readonly sha256: string;
  readonly pages: number;
  readonly citations: number;
  /** What the house’s settings name and could not be had: the page is set without. */
  readonly missing: HouseChoices['missing'];
  /** What went along inside it; null where nothing but its manifest does. */
  readonly evidence: EvidenceInside | null;
}

/** The files inside a PDF/A-3, and the originals that were left out. */
export interface EvidenceInside {
  readonly files: readonly string[];
  readonly leftOut: readonly {
    /** In the annex. */
    readonly number: number;
    readonly title: string;
    /** `marked`: more strictly than the briefing, it or a passage of it; `red`: TLP:RED; `large`: over 50 MB; `full`: over 200 MB in all. */
    readonly reason: 'marked' | 'red' | 'large' | 'full';
  }[];
}

export interface BackupRow {
  readonly path: string;
  readonly at: string;
  readonly bytes: number;
}

/** How a job goes on: `outcomes` are those from the `from`-th on, so that a long list is not told again and again. */
export interface JobNews extends Job {
  readonly from: number;
}

/** An import that the end of the program interrupted. */
export interface WaitingImport {
  readonly id: string;
  /** How many files are done, and how many there were. */
  readonly done: number;
  readonly total: number;
  /** Whether the files can be found again: those that were dropped came without their places. */
  readonly fromDisk: boolean;
  /** The first of those that wait. */
  readonly names: readonly string[];
}

/** The most files that one import takes. */
export const MOST_FILES = 10_000;

const importOptions = { sourceId: Id.nullable().default(null), published: Edtf.nullable().default(null) };

export const appCalls = {
  'app.info': call<AppInfo>()('Versions of the program and of what it runs on.', Nothing),
  'app.licences': call<readonly Licence[]>()('The licences of all that the program ships.', Nothing),
  'app.state': call<AppState>()('The dossier that is open, or why none is.', Nothing),
  'app.settings': call<Settings>()('The settings.', Nothing),
  'app.changeSettings': call<Settings>()(
    'Changes settings; what is not named stays.',
    z.object({
      theme: z.enum(['system', 'light', 'dark']).optional(),
      language: z.enum(LANGUAGES).nullable().optional(),
      author: z.string().trim().max(200).optional(),
    }),
  ),
  'app.remember': call<null>()(
    'Remembers a size, a place or a choice of the window.',
    z.object({ key: z.string().min(1).max(200), value: Prose }),
  ),
  'app.recent': call<readonly RecentDossier[]>()('Dossiers opened before, the latest first.', Nothing),
  'app.openExternal': call<boolean>()(
    'Shows a web address and asks whether to open it in the browser; false if it was not.',
    z.object({ url: z.string().max(4000) }),
  ),
  'app.reveal': call<null>()(
    'Shows an exported file or a backup in its folder.',
    z.object({ path: z.string().max(4000) }),
  ),
  'dossier.new': call<DossierInfo | null>()(
    'Asks where, makes a dossier and opens it; null if cancelled.',
    z.object({ title: Line, language: z.enum(LANGUAGES) }),
  ),
  'dossier.open': call<DossierInfo | null>()('Asks which dossier and opens it; null if cancelled.', Nothing),
  'dossier.openRecent': call<DossierInfo>()(
    'Opens a dossier from the list of recent ones.',
    z.object({ path: z.string().max(4000) }),
  ),
  'dossier.openSample': call<DossierInfo>()('Opens the sample dossier (a copy of one’s own).', Nothing),
  'dossier.close': call<null>()('Closes the dossier into one clean file.', Nothing),
  'dossier.check': call<CheckReport>()('Integrity, foreign keys, anchors, hashes; runs as a job.', Nothing),
  'dossier.backup': call<string | null>()('Asks where and writes a whole copy; null if cancelled.', Nothing),
  'dossier.backups': call<readonly BackupRow[]>()(
    'The rolling backups of this dossier, newest first.',
    Nothing,
  ),
  'dossier.restore': call<DossierInfo | null>()(
    'Asks where, copies a rolling backup there and opens it; the dossier as it is stays untouched.',
    z.object({ path: z.string().max(4000) }),
  ),
  'import.choose': call<string | null>()(
    'Asks for files, or for folders of them, and imports them: the job, or null if cancelled.',
    z.object({ ...importOptions, what: z.enum(['files', 'folders']).default('files') }),
  ),
  'import.begin': call<string>()(
    'Begins the import of files that were dropped or pasted, whose bytes are given one file after the other: the job.',
    z.object({ ...importOptions, names: z.array(Line).min(1).max(MOST_FILES) }),
  ),
  'import.give': call<null>()(
    'Gives the bytes of the next file (never a path: a path comes from a dialog only); answers when they are taken. Throws `cancelled` once the job is stopped.',
    z.object({
      job: Line,
      at: z.number().int().min(0).max(MOST_FILES),
      bytes: z.union([z.instanceof(Uint8Array<ArrayBufferLike>), z.enum(['too-large', 'no-access'])]),
    }),
  ),
  'import.waiting': call<readonly WaitingImport[]>()(
    'Imports into this dossier that the end of the program interrupted.',
    Nothing,
  ),
  'import.resume': call<string>()('Goes on with an interrupted import: the job.', z.object({ id: Line })),
  'import.forget': call<null>()('Lets an interrupted import be.', z.object({ id: Line })),
  'import.saveReport': call<string | null>()(
    'Asks where and writes what became of each file as a spreadsheet; null if cancelled.',
    z.object({
      head: z.array(Line).min(1).max(20),
      rows: z.array(z.array(z.string().max(20_000)).max(20)).max(100_000),
    }),
  ),
  'job.cancel': call<null>()('Stops a job; what is done stays done.', z.object({ id: Line })),
  'job.list': call<readonly Job[]>()('Jobs of this session, the latest first.', Nothing),
  'briefing.preview': call<Preview | null>()(
    'Typesets a briefing, as it is being written or else as it is kept, and says where its pages are. Hurried: those that are typed on. Null: the text that it differs from is not known; it must be told whole.',
    z.object({
      id: Id,
      written: WrittenText.optional(),
      hurried: z.boolean().default(false),
      /** The answer that is shown now. */
      since: z.int().nonnegative().optional(),
    }),
  ),
  'briefing.keep': call<true | null>()(
    'Keeps the text of a briefing as it is being written, by one operation (`briefing.write`). Null: as for the preview.',
    z.object({ id: Id, uid: Uid, written: WrittenText }),
  ),
  'lint.written': call<BriefingLint | null>()(
    'What would not stand in a briefing as it is being written (`lint.briefing`). Null: as for the preview.',
    z.object({ id: Id, written: WrittenText, language: z.enum(LANGUAGES), day: z.iso.date() }),
  ),
  'briefing.summary': call<SourcingSummary>()(
    'The summary of sourcing of a briefing as it is kept: what is written from the ledger, and the author’s own words.',
    z.object({ id: Id }),
  ),
  'briefing.export': call<ExportResult | null>()(
    'Asks where and exports a briefing, as PDF, DOCX, HTML or Markdown by the extension; null if cancelled.',
    z.object({
      id: Id,
      overrideTlp: z.boolean().default(false),
      /** Although the linter finds errors that nobody let stand. */
      despiteFindings: z.boolean().default(false),
      /** What is new in it. */
      note: Prose.default(''),
      /** Adds a page of what changed since the release of this number. */
      since: z.number().int().positive().nullable().default(null),
      /** As a PDF/A-3 that carries what it rests on. */
      evidence: z.boolean().default(false),
    }),
  ),
  'briefing.verify': call<VerifyOutcome | null>()(
    'Asks for an exported briefing and checks it, against the dossier that is open if there is one; null if cancelled.',
    Nothing,
  ),
};

/** Whether an exported briefing is as it was written, and what it names as it is in the dossier. */
export interface VerifyOutcome {
  readonly file: string;
  /** Whether it was also checked against a dossier. */
  readonly dossier: boolean;
  readonly ok: boolean;
  /**
   * What could not be compared, because the version that exported the file did not seal it: `words` of the pages, or the `rest` besides the
   * text and its notes (title, head, annex, edges of pages, the order within tables). Null where all was.
   */
  readonly uncompared: 'words' | 'rest' | null;
  /** Which release of the dossier is this very file, by its SHA-256; null where none is, or where there is no dossier. */
  readonly release: { readonly number: number; readonly releasedAt: string } | null;
  readonly checks: readonly {
    readonly check:
      | 'manifest'
      | 'seal'
      | 'title'
      | 'head'
      | 'words'
      | 'annex'
      | 'edges'
      | 'page'
      | 'attachment'
      | 'hash'
      | 'dossier'
      | 'document'
      | 'passage'
      | 'record';
    readonly ok: boolean;
    /** What was checked: a title, the beginning of some words, which page of how many. */
    readonly what: string;
    /** What is wrong, in English: for the terminal. */
    readonly detail: string | null;
  }[];
}

/** What the program tells the window without being asked. */
export interface AppEvents {
  /** The dossier changed: what queries must be asked again. */
  changed: {
    readonly operation: string;
    readonly nouns: readonly import('./vocabulary.ts').Noun[];
    readonly ids: readonly number[];
  };
  /** Another dossier, or none, is open now. */
  state: AppState;
  job: JobNews;
  settings: Settings;
  /** A menu item or a system shortcut: the name of a command of the palette. */
  command: { readonly name: string };
}
export type AppEventName = keyof AppEvents;
export const APP_EVENTS = [
  'changed',
  'state',
  'job',
  'settings',
  'command',
] as const satisfies readonly AppEventName[];
