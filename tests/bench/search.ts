/**
 * Search in a dossier ten times too large: building the index, and every kind of query, beside bare FTS5 over the same texts and two search libraries in memory at what they
 * can hold. `LIASSE_BENCH_DOCUMENTS` sets another number of documents than 100,000.
 */
import Database from 'better-sqlite3';
import FlexSearch from 'flexsearch';
import MiniSearch from 'minisearch';
import { openDossier, type DossierFile } from '../../main/store/dossier-file.ts';
import { makeLibrary, texts, wordAt } from '../support/large-library.ts';
import { against, rounded, say, summary, tell, timed } from './figure.ts';
import { inFolder } from './folder.ts';

const DOCUMENTS = Number(process.env['LIASSE_BENCH_DOCUMENTS'] ?? '100000');
const LENGTH = 10_000;
const PASSAGES_EACH = 10;
/** What the libraries in memory are given: they hold their index in the heap. */
const IN_MEMORY = Math.min(DOCUMENTS, 10_000);

interface Kind {
  readonly name: string;
  readonly queries: readonly string[];
  /** The same asked of FTS5 as it comes. */
  readonly bare?: readonly string[];
  readonly typing?: boolean;
}

const some = (first: number, step: number): readonly string[] =>
  Array.from({ length: 30 }, (_, at) => wordAt(first + at * step));
const [common, middling, rare] = [some(3, 3), some(400, 37), some(20_000, 977)];
const pairs = (
  one: readonly string[],
  other: readonly string[],
  join: (a: string, b: string) => string,
): readonly string[] => one.map((word, at) => join(word, other[(at + 7) % other.length] ?? ''));

const KINDS: readonly Kind[] = [
  { name: 'one common word', queries: common },
  { name: 'one word', queries: middling },
  { name: 'one rare word', queries: rare },
  { name: 'two words, AND', queries: pairs(common, middling, (a, b) => `${a} AND ${b}`) },
  { name: 'a phrase', queries: pairs(common, common, (a, b) => `"${a} ${b}"`) },
  {
    name: 'NEAR/5',
    queries: pairs(common, middling, (a, b) => `${a} NEAR/5 ${b}`),
    bare: pairs(common, middling, (a, b) => `NEAR(${a} ${b}, 5)`),
  },
  { name: 'a beginning of four letters', queries: common.map((word) => `${word.slice(0, 4)}*`) },
  {
    name: 'typing: three letters',
    queries: common.map((word) => word.slice(0, 3)),
    bare: common.map((word) => `${word.slice(0, 3)}*`),
    typing: true,
  },
  {
    name: 'filtered by date and source',
    queries: middling.map((word) => `${word} date:2023 source:"Source 7"`),
    bare: middling,
  },
  { name: 'a year alone', queries: [2022, 2023, 2024, 2025].map((year) => `date:${year}`), bare: [] },
  {
    name: 'days from and to',
    queries: ['2023-01-15..2023-12-20', '2024-03-02..', '..2024-05-09'].map((days) => `date:${days}`),
    bare: [],
  },
  {
    name: 'a marking alone',
    queries: ['amber', 'green', 'red', 'none'].map((tlp) => `tlp:${tlp}`),
    bare: [],
  },
  {
    name: 'a common word, of a year and a marking',
    queries: common.map((word) => `${word} date:2023 tlp:amber`),
    bare: common,
  },
];

export async function search(): Promise<void> {
  await inFolder(async (folder) => {
    const path = `${folder}/library.liasse`;
    const units = makeLibrary(path, { documents: DOCUMENTS, length: LENGTH, passagesEach: PASSAGES_EACH });
    const conditions = `${DOCUMENTS} documents of ${rounded(units / 1e6)} million code units, ${DOCUMENTS * PASSAGES_EACH} passages`;
    say(conditions);
    const opened = await timed(() => openDossier(path, null, { author: 'Banc' }).close());
    const dossier = openDossier(path, null, { author: 'Banc' });
    const build = await timed(() => buildAll(dossier));
    const bare = bareIndex(`${folder}/bare.db`, dossier);
    tell({
      name: 'search: the index built',
      unit: 'ms',
      ...summary([build]),
      ratio: against([build], [bare.build]),
      to: 'bare FTS5 over the texts of the documents alone',
      conditions,
      detail: { openMs: rounded(opened), megabytes: sizeOf(dossier), bareMegabytes: bare.megabytes },
    });
    for (const kind of KINDS) measure(dossier, bare.database, kind, conditions);
    measureCounts(dossier, conditions);
    dossier.close();
    bare.database.close();
  });
  await inMemory();
}

function buildAll(dossier: DossierFile): void {
  while (dossier.command('search.build', { milliseconds: 1000 }).value.pending > 0);
}

const sizeOf = (dossier: DossierFile): number =>
  rounded(
    (dossier.statements.database
      .prepare<[], number>(
        `SELECT sum(pgsize) FROM dbstat WHERE aggregate = TRUE
         AND (name GLOB '*_words_*' OR name GLOB 'index_entry*' OR name GLOB 'word_form*' OR name GLOB 'form_parts*')`,
      )
      .pluck()
      .get() as number) / 1e6,
  );

function bareIndex(path: string, dossier: DossierFile) {
  const database = new Database(path);
  database.pragma('journal_mode = WAL');
  database.pragma('synchronous = FULL');
  database.pragma('cache_size = -65536');
  database.exec(
    `CREATE VIRTUAL TABLE d USING fts5(title, body, content = '', tokenize = 'unicode61 remove_diacritics 2', prefix = '3 4')`,
  );
  const add = database.prepare('INSERT INTO d (rowid, title, body) VALUES (?, ?, ?)');
  const page = dossier.statements.database.prepare<[number], { id: number; title: string; text: string }>(
    'SELECT d.id, d.title, t.text FROM document d JOIN text_body t ON t.id = d.text_id WHERE d.id > ? ORDER BY d.id LIMIT 500',
  );
  const start = performance.now();
  for (let rows = page.all(0); rows.length > 0; rows = page.all(rows.at(-1)?.id ?? 0)) {
    database.transaction(() => {
      for (const { id, title, text } of rows) add.run(id, title, text);
    })();
  }
  const build = performance.now() - start;
  const bytes =
    Number(database.pragma('page_count', { simple: true })) *
    Number(database.pragma('page_size', { simple: true }));
  return { database, build, megabytes: rounded(bytes / 1e6) };
}

/** The ranked page of 20 with its words around, and the count; and, before it, the first hits. Bare: the ranked page and the count, without words around. */
function measure(
  dossier: DossierFile,
  bare: Database.Database,
  { name, queries, bare: asked = queries, typing = false }: Kind,
  conditions: string,
): void {
  const ranked = bare.prepare<[string]>('SELECT rowid FROM d WHERE d MATCH ? ORDER BY rank LIMIT 20');
  const counted = bare.prepare<[string]>('SELECT count(*) FROM d WHERE d MATCH ?');
  const [ours, first, beside]: [number[], number[], number[]] = [[], [], []];
  for (const [at, text] of queries.entries()) {
    first.push(inMilliseconds(() => dossier.query('search.find', { text, typing, quick: true })));
    ours.push(inMilliseconds(() => dossier.query('search.find', { text, typing })));
    const match = asked[at];
    // FTS5 as it comes has no filters.
    if (match === undefined) continue;
    beside.push(
      inMilliseconds(() => {
        ranked.all(match);
        counted.get(match);
      }),
    );
  }
  const quick = summary(first);
  const named = { name: `search: ${name}`, unit: 'ms' as const, ...summary(ours), conditions };
  const firstHits = { firstHits: quick.median, firstHitsP95: quick.p95 };
  if (beside.length === 0) {
    tell({ ...named, detail: firstHits });
    return;
  }
  const theirs = summary(beside);
  tell({
    ...named,
    ratio: against(ours, beside),
    to: 'bare FTS5, documents alone, ranked and counted, without words around',
    detail: { ...firstHits, bare: theirs.median, bareP95: theirs.p95 },
  });
}

const inMilliseconds = (act: () => unknown): number => {
  const start = performance.now();
  act();
  return performance.now() - start;
};

/** All hits counted by kind, source, year, language, grade and marking, stretch by stretch: how long the longest holds the store. */
function measureCounts(dossier: DossierFile, conditions: string): void {
  const stretches: number[] = [];
  for (const text of common.slice(0, 10)) {
    for (let after: number | null = 0; after !== null;) {
      const start = performance.now();
      const page: { readonly next: number | null } = dossier.query('search.counts', { text, after });
      stretches.push(performance.now() - start);
      after = page.next;
    }
  }
  tell({ name: 'search: a stretch of hits counted', unit: 'ms', ...summary(stretches), conditions });
}

/** The same words asked of libraries that keep their index in memory. */
async function inMemory(): Promise<void> {
  const next = texts(LENGTH);
  const documents = Array.from({ length: IN_MEMORY }, (_, id) => ({ id, text: next() }));
  const conditions = `${IN_MEMORY} documents of ${LENGTH} code units, in memory, without words around`;
  const mini = new MiniSearch({ fields: ['text'] });
  const miniBuild = await timed(() => mini.addAll(documents));
  const flex = new FlexSearch.Index({ tokenize: 'strict', context: false });
  const flexBuild = await timed(() => {
    for (const { id, text } of documents) flex.add(id, text);
  });
  for (const [name, build, ask] of [
    ['MiniSearch', miniBuild, (text: string) => mini.search(text, { combineWith: 'AND' }).slice(0, 20)],
    ['FlexSearch', flexBuild, (text: string) => flex.search(text, { limit: 20 })],
  ] as const) {
    for (const [kind, queries] of [
      ['one common word', common],
      ['one word', middling],
    ] as const) {
      tell({
        name: `search, ${name}: ${kind}`,
        unit: 'ms',
        ...summary(queries.map((text) => inMilliseconds(() => ask(text)))),
        conditions,
        detail: { buildMs: rounded(build) },
      });
    }
  }
}
