/** How well what is found answers what was asked, on the labelled questions; beside bare FTS5 on the same texts. */
import Database from 'better-sqlite3';
import { openDossier } from '../../main/store/dossier-file.ts';
import { searchDocuments, searchQueries } from '../support/labelled-search.ts';
import { documentOf } from '../support/documents.ts';
import { inFolder } from './folder.ts';
import { ndcg } from './ndcg.ts';
import { median, rounded, say, tell } from './figure.ts';

type Ranked = (query: string) => readonly string[];

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

/** FTS5 as it comes, with accents folded: all words of the query; `OR`: any of them. */
function bare(operator: ' ' | ' OR '): Ranked {
  const database = new Database(':memory:');
  database.exec(
    `CREATE VIRTUAL TABLE d USING fts5(id UNINDEXED, title, text, tokenize = 'unicode61 remove_diacritics 2')`,
  );
  const add = database.prepare('INSERT INTO d VALUES (?, ?, ?)');
  for (const { id, title, text } of searchDocuments()) add.run(id, title, text);
  const ask = database.prepare<[string], { id: string }>(
    'SELECT id FROM d WHERE d MATCH ? ORDER BY rank LIMIT 10',
  );
  return (query) => {
    const words = query.match(/[\p{L}\p{N}\p{M}]+/gu) ?? [];
    return ask.all(words.map((word) => `"${word}"`).join(operator)).map(({ id }) => id);
  };
}

export async function searchRelevance(): Promise<void> {
  await inFolder(async (folder) => {
    const dossier = openDossier(`${folder}/labelled.liasse`, { title: 'Labelled', language: 'fr' });
    const byId = new Map<number, string>();
    for (const { id, title, language, text, source, published } of searchDocuments()) {
      const added = dossier.command(
        'document.add',
        documentOf(text, { title, language, sourceName: source, published }),
      );
      byId.set(added.value.id, id);
    }
    const ours: Ranked = (query) => {
      const { hits, partial } = dossier.query('search.find', { text: query, kinds: ['document'], limit: 10 });
      return [...hits, ...partial].slice(0, 10).flatMap(({ id }) => byId.get(id) ?? []);
    };
    const engines: readonly (readonly [string, Ranked])[] = [
      ['liasse', ours],
      ['bare FTS5', bare(' ')],
      ['bare FTS5, any word', bare(' OR ')],
    ];
    const queries = searchQueries();
    const scores = engines.map(([, ranked]) =>
      queries.map(({ query, judgements }) => ndcg(ranked(query), judgements)),
    );
    for (const [at, { id, query, judgements }] of queries.entries()) {
      const [one = 0, two = 0, three = 0] = scores.map((of) => of[at] ?? 0);
      if (one < Math.max(two, three) - 0.05)
        say(
          `${id} “${query}”: ${rounded(one)} (bare ${rounded(two)}, any word ${rounded(three)}) ${ours(query)
            .map((each) => `${each}:${judgements[each] ?? 0}`)
            .join(' ')} wanted ${JSON.stringify(judgements)}`,
        );
    }
    for (const [at, [name]] of engines.entries()) {
      const of = scores[at] ?? [];
      tell({
        name: `search relevance: nDCG@10, ${name}`,
        unit: 'share',
        median: rounded(median(of)),
        p95: rounded(of.toSorted((a, b) => a - b)[Math.floor(of.length * 0.05)] ?? 0),
        runs: queries.length,
        conditions: `${byId.size} labelled documents; the median and the worst twentieth of the questions`,
        detail: {
          mean: rounded(mean(of)),
          ...Object.fromEntries(
            ['fr', 'en', 'uk'].map((language) => [
              language,
              rounded(mean(of.filter((_, which) => queries[which]?.language === language))),
            ]),
          ),
        },
      });
    }
    dossier.close();
  });
}
