/** Importing a thousand articles as the window does, beside bare reading and bare rows in one process. */
import Database from 'better-sqlite3';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parserClient } from '../../main/importers/client.ts';
import { parseFile } from '../../main/importers/parse.ts';
import { fileOnDisk, importBatch } from '../../main/jobs/import-batch.ts';
import { storeClient } from '../../main/store/client.ts';
import { startRoomIn } from '../../main/wire/child.ts';
import { wordsOf } from '../support/large.ts';
import { against, median, rounded, summary, tell, timed } from './figure.ts';
import { inFolder } from './folder.ts';

const ARTICLES = 1000;
const ROUNDS = 3;
const startRoom = startRoomIn(resolve(import.meta.dirname, '../../out/main'));

export const importing = (): Promise<void> =>
  inFolder(async (folder) => {
    const paths = writeArticles(folder);
    const times: { ours: number[]; bare: number[] } = { ours: [], bare: [] };
    for (let round = 0; round < ROUNDS; round += 1) {
      times.ours.push(await ours(paths, join(folder, `${round}.liasse`)));
      times.bare.push(await bare(paths, join(folder, `${round}.db`)));
    }
    const rates = times.ours.map((milliseconds) => (ARTICLES / milliseconds) * 1000);
    tell({
      name: 'importing 1,000 articles',
      unit: 'articles/s',
      ...summary(rates),
      // What is slower at the 95th percentile is the lower rate.
      p95: rounded(Math.min(...rates)),
      ratio: against(times.ours, times.bare),
      to: 'time of reading and parsing in one process and one bare insert each, committed each',
      conditions: 'parser and store each in its process; a third each text, Markdown and HTML of 4 kB',
      detail: { oursMs: rounded(median(times.ours)), bareMs: rounded(median(times.bare)) },
    });
  });

function writeArticles(folder: string): readonly string[] {
  const articles = join(folder, 'articles');
  mkdirSync(articles);
  return Array.from({ length: ARTICLES }, (_, at) => {
    const paragraphs = wordsOf(4000, at + 1).split('\n');
    const title = `Dépêche ${at}`;
    const [ending, content] = (
      [
        ['txt', [title, ...paragraphs].join('\n\n')],
        ['md', [`# ${title}`, ...paragraphs].join('\n\n')],
        [
          'html',
          `<!doctype html><meta charset="utf-8"><title>${title}</title><article><h1>${title}</h1>${paragraphs
            .map((words) => `<p>${words}</p>`)
            .join('\n')}</article>`,
        ],
      ] as const
    )[at % 3] ?? ['txt', title];
    const path = join(articles, `${at}.${ending}`);
    writeFileSync(path, content);
    return path;
  });
}

async function ours(paths: readonly string[], path: string): Promise<number> {
  const store = await storeClient(startRoom, path, { title: 'Import', language: 'fr' });
  const parser = parserClient(startRoom);
  try {
    return await timed(async () => {
      const outcomes = await importBatch(
        paths.map(fileOnDisk),
        store,
        (file, signal) => parser.parse(file, signal),
        { signal: new AbortController().signal },
      );
      const imported = outcomes.filter(({ status }) => status === 'imported').length;
      if (imported !== ARTICLES) throw new Error(`${imported} of ${ARTICLES} articles were imported.`);
    });
  } finally {
    await parser.end();
    await store.close();
  }
}

async function bare(paths: readonly string[], path: string): Promise<number> {
  const database = new Database(path);
  database.pragma('journal_mode = WAL');
  database.pragma('synchronous = FULL');
  database.exec('CREATE TABLE article (bytes BLOB, text TEXT, structure TEXT) STRICT');
  const insert = database.prepare('INSERT INTO article VALUES (?, ?, ?)');
  try {
    return await timed(() => {
      for (const each of paths) {
        const bytes = readFileSync(each);
        const { text, blocks, marks } = parseFile({ name: each, bytes });
        insert.run(bytes, text, JSON.stringify({ blocks, marks }));
      }
    });
  } finally {
    database.close();
  }
}
