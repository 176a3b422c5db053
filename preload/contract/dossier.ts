import { z } from 'zod';
import { Line, Nothing } from './common.ts';
import { command, query } from './define.ts';
import { LANGUAGES, NOUNS, type Language, type Noun } from './vocabulary.ts';

export interface DossierInfo {
  readonly uid: string;
  readonly title: string;
  readonly language: Language;
  readonly path: string;
  readonly readOnly: boolean;
  readonly schemaVersion: number;
  readonly counts: Readonly<Record<Noun, number>>;
}

/** A finding of *Check dossier*. `what` is a sentence in English; `code` names it in the message files. */
export interface Problem {
  readonly code:
    | 'integrity'
    | 'foreign-key'
    | 'anchor'
    | 'original-hash'
    | 'text-hash'
    | 'citation'
    | 'record-parent'
    | 'journal'
    /** Follows from all else: it is built anew at once, and nothing is lost. */
    | 'index';
  readonly what: string;
  readonly recordId: number | null;
}

export interface CheckReport {
  readonly ok: boolean;
  /** The first thousand. */
  readonly problems: readonly Problem[];
  /** How many more there are; absent: none. */
  readonly more?: number;
}

export const dossierQueries = {
  'dossier.info': query<DossierInfo>()('What the dossier is and how much it holds.', Nothing, [...NOUNS]),
};

export const dossierCommands = {
  'dossier.update': command<null>()(
    'Renames the dossier or changes the language of its briefings.',
    z.object({ title: Line.optional(), language: z.enum(LANGUAGES).optional() }),
  ),
};
