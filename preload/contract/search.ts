/** Search: any word, any record; searches that are kept by name; lists of names against everything. */
import { z } from 'zod';
import { Id, Line, type PassageRef, type RecordRef, type RecordRow } from './common.ts';
import { call, command, internalCommand, query } from './define.ts';
import { MOST_PLACES } from './many.ts';
import { NOUNS, type Noun, type Reliability, type Tlp } from './vocabulary.ts';

/** The longest query that is read. UTF-16 code units. */
export const LONGEST_QUERY = 10_000;

/** What records are found as: all nouns but those that only tie others together, which are found by what they tie. */
export const SOUGHT_NOUNS = [
  'document',
  'passage',
  'claim',
  'statement',
  'actor',
  'coalition',
  'membership',
  'effort',
  'agreement',
  'signatory',
  'event',
  'participant',
  'role',
  'programme',
  'flow',
  'source',
  'code',
  'briefing',
] as const satisfies readonly Noun[];
export type SoughtNoun = (typeof SOUGHT_NOUNS)[number];

/** The fields of a query, as they are typed: `speaker:"Prime Minister"`, `date:2025-10..2025-11`, `is:unsourced`. */
export const SEARCH_FIELDS = [
  'kind',
  'title',
  'source',
  'speaker',
  'date',
  'grade',
  'tlp',
  'code',
  'language',
  'is',
  'has',
] as const;
export type SearchField = (typeof SEARCH_FIELDS)[number];

/**
 * `is:` unsourced (no passage supports it), cited (in a briefing), doubtful and lost (its anchor), gone (the document is not there any more where it came from).
 */
export const STATES_SOUGHT = ['unsourced', 'cited', 'doubtful', 'lost', 'gone'] as const;
export type StateSought = (typeof STATES_SOUGHT)[number];
/** `has:` an open contradiction, a note, a passage (of a document), evidence, an origin that is recorded. */
export const THINGS_HAD = ['contradiction', 'note', 'passage', 'evidence', 'origin'] as const;
export type ThingHad = (typeof THINGS_HAD)[number];

/** What is wrong with a query; `invalid-query` carries it as `reason`, with `at` and `end` (UTF-16 code units of the query). */
export const QUERY_PROBLEMS = [
  'unclosedQuote',
  'unclosedBracket',
  'unopenedBracket',
  'loneStar',
  'missingWord',
  'missingValue',
  'unknownField',
  'unknownValue',
  'invalidDate',
  'nearNeedsWords',
  'tooLong',
  'tooManyWords',
] as const;
export type QueryProblem = (typeof QUERY_PROBLEMS)[number];

export const SearchOrder = z.enum(['relevance', 'newest']);
export type SearchOrder = z.infer<typeof SearchOrder>;

const SearchText = z.string().max(LONGEST_QUERY * 2);
/** Only these kinds; none: all. */
const Kinds = z.array(z.enum(SOUGHT_NOUNS)).max(SOUGHT_NOUNS.length).default([]);

/** A stretch: from, to. UTF-16 code units. */
export type Match = readonly [start: number, end: number];

export interface SearchHit extends RecordRef {
  /** Stretches of `title` that match. */
  readonly titleMatches: readonly Match[];
  /** Words around the best place; empty where only the title matches. */
  readonly snippet: string;
  /** Stretches of `snippet` that match. */
  readonly matches: readonly Match[];
  /** The document it stands in: its own of a document or a passage, null of others. */
  readonly documentId: number | null;
  /** Of a passage: what its document is called. Null of others. */
  readonly documentTitle: string | null;
  /** Where the best place stands in the document's text (UTF-16 code units): what `annotate` marks. Null of others than documents and passages. */
  readonly place: { readonly start: number; readonly end: number } | null;
  readonly tlp: Tlp | null;
  /** EDTF of its date, or null. */
  readonly date: string | null;
  readonly sourceName: string | null;
  readonly reliability: Reliability | null;
}

/** A hit by its number alone, where there are too many to be looked at. */
export interface FoundRecord {
  readonly id: number;
  readonly noun: SoughtNoun;
}

export interface SearchPage {
  /** How many records match. */
  readonly total: number;
  /** How many of them were weighed against one another; the rest follow by their age, newest first. */
  readonly weighed: number;
  readonly hits: readonly SearchHit[];
  /** What has only some of the words, the best of it: where few have them all, and they were put beside one another without AND. */
  readonly partial: readonly SearchHit[];
  /** The word that is being typed has too few letters: in a large dossier only what is that word is found, not what begins so. */
  readonly isShort: boolean;
  /** Records that are not in the index yet: it is being built. 0: all are. */
  readonly pending: number;
}

/** How many hits each value has. Those that have none are left out; the most frequent come first. */
export interface SearchCounts {
  readonly kind: readonly { readonly value: SoughtNoun; readonly count: number }[];
  readonly source: readonly { readonly value: number; readonly name: string; readonly count: number }[];
  /** Of the first day of its date. */
  readonly year: readonly { readonly value: string; readonly count: number }[];
  readonly language: readonly { readonly value: string; readonly count: number }[];
  /** The letter of its source. */
  readonly grade: readonly { readonly value: Reliability; readonly count: number }[];
  readonly tlp: readonly { readonly value: Tlp; readonly count: number }[];
}

export interface SearchCountsPage extends SearchCounts {
  /** Hits counted in this answer. */
  readonly counted: number;
  /** Ask again with this as `after` for the next ones, and add; null: these were the last. */
  readonly next: number | null;
}

export interface BatchRow {
  readonly name: string;
  /** How many records say it. */
  readonly total: number;
  readonly kinds: SearchCounts['kind'];
  /** The query that finds the same. */
  readonly query: string;
  /** The forms under which it was found, as they are written in the index: another spelling, another script. */
  readonly forms: readonly string[];
  /** The best of them. */
  readonly best: SearchHit | null;
}

export interface SavedSearchRow extends RecordRow {
  readonly name: string;
  readonly query: string;
}

export interface IndexState {
  /** In the index. */
  readonly records: number;
  /** Those that are not in it yet. */
  readonly pending: number;
  /** Building it was stopped, and waits to be told to go on. */
  readonly paused: boolean;
}

/** How many names one call of a batch reads. */
export const BATCH = 100;

/** Whatever is found rests on these. */
const SOUGHT: readonly Noun[] = NOUNS.filter(
  (noun) => !['mapping', 'rate_set', 'saved_view', 'saved_search'].includes(noun),
);

export const searchQueries = {
  'search.find': query<SearchPage>()(
    'What matches a query. `typing`: the last word may be unfinished. `quick`: the newest, not weighed, at once. Throws `invalid-query`.',
    z.object({
      text: SearchText,
      kinds: Kinds,
      order: SearchOrder.default('relevance'),
      typing: z.boolean().default(false),
      quick: z.boolean().default(false),
      offset: z.number().int().min(0).default(0),
      limit: z.number().int().min(1).max(1000).default(20),
    }),
    SOUGHT,
  ),
  'search.count': query<number>()(
    'How many records match a query, and nothing of them. Throws `invalid-query`.',
    z.object({ text: SearchText, kinds: Kinds, typing: z.boolean().default(false) }),
    SOUGHT,
  ),
  'search.all': query<readonly FoundRecord[]>()(
    'Every record that matches, up to 200,000, the newest first of documents and then of all else. Throws `invalid-query`.',
    z.object({ text: SearchText, kinds: Kinds, typing: z.boolean().default(false) }),
    SOUGHT,
  ),
  'search.places': query<readonly PassageRef[]>()(
    'Where some records answer a query: a passage itself, of a document its best place; without those that stand in no document. Throws `invalid-query`.',
    z.object({
      text: SearchText,
      typing: z.boolean().default(false),
      ids: z.array(Id).max(MOST_PLACES),
    }),
    SOUGHT,
  ),
  'search.counts': query<SearchCountsPage>()(
    'How many hits there are of each kind, source, year, language, grade and marking, a stretch of the hits at a time. Throws `invalid-query`.',
    z.object({
      text: SearchText,
      kinds: Kinds,
      typing: z.boolean().default(false),
      after: z.number().int().min(0).default(0),
    }),
    SOUGHT,
  ),
  'search.batch': query<readonly BatchRow[]>()(
    'Each of several names against everything, in any of its spellings and scripts.',
    z.object({ names: z.array(z.string().trim().min(1).max(500)).max(BATCH), kinds: Kinds }),
    SOUGHT,
  ),
  'search.saved': query<readonly SavedSearchRow[]>()('The searches that are kept, by name.', z.object({}), [
    'saved_search',
  ]),
  'search.state': query<IndexState>()('How much of the dossier is in the index.', z.object({}), []),
};

export const searchCommands = {
  'search.save': command<number>()(
    'Keeps a query by a name; a name that is there already is written anew. Throws `invalid-query`.',
    z.object({ name: Line, query: SearchText }),
  ),
  'search.rename': command<null>()('Renames a search that is kept.', z.object({ id: Id, name: Line })),
  'search.rebuild': internalCommand<null>()(
    'Has the index built anew, from nothing; what is kept is not touched. It goes on while one works.',
    z.object({}),
  ),
  'search.pause': internalCommand<null>()(
    'Has the building of the index wait until it is told to go on, or until the dossier is opened again; or has it go on.',
    z.object({ paused: z.boolean() }),
  ),
  'search.build': internalCommand<{ readonly pending: number }>()(
    'Puts more records into the index, for about so many milliseconds; answers how many are still to come.',
    z.object({ milliseconds: z.number().int().min(1).max(60_000).default(30) }),
  ),
};

export const searchCalls = {
  'search.index': call<IndexState | null>()(
    'Has the index built, from nothing or as far as it is not yet, as a job that can be stopped; answers how far it is in the end, null where that job runs already.',
    z.object({ anew: z.boolean().default(false) }),
  ),
  'search.saveBatch': call<string | null>()(
    'Asks where and writes what was found of each name as a CSV file; null if cancelled.',
    z.object({
      /** What the file is called to begin with. */
      name: Line,
      head: z.array(Line).min(1).max(20),
      rows: z.array(z.array(z.union([z.string().max(20_000), z.number()])).max(20)).max(100_000),
    }),
  ),
};
