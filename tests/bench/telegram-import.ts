/** A Telegram export from its file into a dossier, as the window does it: the parser and the store each in its process. */
import { once } from 'node:events';
import { createReadStream, createWriteStream, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parserClient } from '../../main/importers/client.ts';
import { readTelegram } from '../../main/importers/telegram/telegram.ts';
import { fileOnDisk, importBatch } from '../../main/jobs/import-batch.ts';
import { storeClient } from '../../main/store/client.ts';
import { startRoomIn } from '../../main/wire/child.ts';
import { largeExport } from '../support/large-telegram.ts';
import { against, median, rounded, summary, tell, timed } from './figure.ts';
import { inFolder } from './folder.ts';

const MESSAGES = 5000;
const ROUNDS = 3;
const startRoom = startRoomIn(resolve(import.meta.dirname, '../../out/main'));

export const telegramImport = (): Promise<void> =>
  inFolder(async (folder) => {
    const path = join(folder, 'result.json');
    await writeExport(path);
    const times: { ours: number[]; again: number[]; bare: number[] } = { ours: [], again: [], bare: [] };
    for (let round = 0; round < ROUNDS; round += 1) {
      const { first, again } = await ours(path, join(folder, `${round}.liasse`));
      times.ours.push(first);
      times.again.push(again);
      times.bare.push(await timed(() => readAll(path)));
    }
    const rates = times.ours.map((milliseconds) => (MESSAGES / milliseconds) * 1000);
    tell({
      name: 'importing a Telegram export',
      unit: 'messages/s',
      ...summary(rates),
      // What is slower at the 95th percentile is the lower rate.
      p95: rounded(Math.min(...rates)),
      ratio: against(times.ours, times.bare),
      to: 'time of reading the same messages in one process and keeping none',
      conditions: `${MESSAGES} messages, ${rounded(statSync(path).size / 1_000_000)} MB, into an empty dossier; parser and store each in its process`,
      detail: {
        oursMs: rounded(median(times.ours)),
        bareMs: rounded(median(times.bare)),
        // The same file once more: every message is there already.
        againMs: rounded(median(times.again)),
      },
    });
  });

async function ours(path: string, dossier: string): Promise<{ first: number; again: number }> {
  const store = await storeClient(startRoom, dossier, { title: 'Import', language: 'fr' });
  const parser = parserClient(startRoom);
  const run = async (of: 'imported' | 'alreadyPresent'): Promise<void> => {
    const [outcome] = await importBatch(
      [fileOnDisk(path)],
      store,
      (file, signal) => parser.parse(file, signal),
      { members: parser, signal: new AbortController().signal },
    );
    if (outcome?.members?.[of] !== MESSAGES) throw new Error(`Not all messages were ${of}.`);
  };
  try {
    return { first: await timed(() => run('imported')), again: await timed(() => run('alreadyPresent')) };
  } finally {
    await parser.end();
    await store.close();
  }
}

async function readAll(path: string): Promise<void> {
  let count = 0;
  for await (const { content } of readTelegram({ name: path, chunks: createReadStream(path) })) {
    if ('parsed' in content) count += 1;
  }
  if (count !== MESSAGES) throw new Error(`${count} of ${MESSAGES} messages were read.`);
}

async function writeExport(path: string): Promise<void> {
  const file = createWriteStream(path);
  for (const chunk of largeExport(MESSAGES).chunks) {
    if (!file.write(chunk)) await once(file, 'drain');
  }
  file.end();
  await once(file, 'close');
}
