/** Telegram exports: messages a second beside bare JSON, and the memory that half a gigabyte takes. */
import { once } from 'node:events';
import { createReadStream, createWriteStream, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { readTelegram } from '../../main/importers/telegram/telegram.ts';
import { largeExport } from '../support/large-telegram.ts';
import { against, median, rounded, say, summary, tell, timed } from './figure.ts';
import { inFolder } from './folder.ts';

const SMALL = 40_000;
const LARGE = 420_000;
const ROUNDS = 3;
const MB = 1_000_000;

export const telegram = (): Promise<void> =>
  inFolder(async (folder) => {
    // The large one first: whole files that were parsed before would have filled the heap.
    const large = join(folder, 'large.json');
    await writeExport(large, LARGE);
    say(`${rounded(statSync(large).size / MB)} MB`);
    const memory = await readAll(large, LARGE);
    const small = join(folder, 'small.json');
    await writeExport(small, SMALL);
    const times: { ours: number[]; bare: number[] } = { ours: [], bare: [] };
    for (let round = 0; round < ROUNDS; round += 1) {
      times.ours.push(await timed(() => readAll(small, SMALL)));
      times.bare.push(await timed(() => JSON.parse(readFileSync(small, 'utf8'))));
    }
    const rates = times.ours.map((milliseconds) => (SMALL / milliseconds) * 1000);
    tell({
      name: 'reading a Telegram export',
      unit: 'messages/s',
      ...summary(rates),
      // What is slower at the 95th percentile is the lower rate.
      p95: rounded(Math.min(...rates)),
      ratio: against(times.ours, times.bare),
      to: 'time of JSON.parse of the same file, whole, without making documents of it',
      conditions: `${SMALL} messages, ${rounded(statSync(small).size / MB)} MB; text, blocks, marks, language and its own bytes for each`,
      detail: {
        oursMs: rounded(median(times.ours)),
        bareMs: rounded(median(times.bare)),
        largeMB: rounded(statSync(large).size / MB),
        // Garbage that waits for its collector counts: what grows with the file would be hundreds of megabytes.
        largePeakMB: memory.map((bytes) => rounded(bytes / MB)),
      },
    });
  });

/** Reads all of it; gives the most memory that the process held in each tenth of the file. */
async function readAll(path: string, messages: number): Promise<readonly number[]> {
  const peaks = Array.from({ length: 10 }, () => 0);
  let count = 0;
  for await (const member of readTelegram({
    name: path,
    chunks: createReadStream(path, { highWaterMark: MB }),
  })) {
    if (!('parsed' in member.content)) throw new Error(member.content.refused.message);
    const tenth = Math.floor((count / messages) * 10);
    if (count % 200 === 0) peaks[tenth] = Math.max(peaks[tenth] ?? 0, process.memoryUsage.rss());
    count += 1;
  }
  if (count !== messages) throw new Error(`${count} of ${messages} messages were read.`);
  return peaks;
}

async function writeExport(path: string, messages: number): Promise<void> {
  const file = createWriteStream(path);
  for (const chunk of largeExport(messages).chunks) {
    if (!file.write(chunk)) await once(file, 'drain');
  }
  file.end();
  await once(file, 'close');
}
