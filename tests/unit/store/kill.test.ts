/** Acknowledged means on disk: the store's process is killed in the middle of writing, again and again. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { storeClient } from '../../../main/store/client.ts';
import { openDossier } from '../../../main/store/dossier-file.ts';
import type { Peer } from '../../../main/wire/port.ts';
import { startRoomIn } from '../../../main/wire/child.ts';
import { temporaryFolder } from '../../support/dossiers.ts';

const BUILT = join(import.meta.dirname, '../../../out/main');
const KILLS = 50;

test(`${KILLS} times killed during a burst of writes, every acknowledged change is there and the file is whole`, async () => {
  expect(existsSync(join(BUILT, 'store.js')), 'npm run build comes first').toBe(true);
  const path = join(temporaryFolder(), 'kill.liasse');
  const start = startRoomIn(BUILT);
  const acknowledged: string[] = [];
  for (let round = 0; round < KILLS; round += 1) {
    let peer: Peer | null = null;
    const store = await storeClient(
      (room, options) => (peer = start(room, options)),
      path,
      round === 0 ? { title: 'Test', language: 'fr' } : null,
    );
    // A different moment each time: after the 1st, the 8th, the 15th … acknowledgement, with more under way.
    const deadline = 1 + ((round * 7) % 40);
    let count = 0;
    const burst = Array.from({ length: 60 }, async (_, at) => {
      const text = `${round}.${at}`;
      await store.command('claim.create', { text });
      acknowledged.push(text);
      count += 1;
      if (count === deadline) peer?.kill();
    });
    await Promise.allSettled(burst);
  }
  const dossier = openDossier(path, null);
  const kept = new Set(dossier.query('claim.list', {}).map(({ text }) => text));
  expect(acknowledged.filter((text) => !kept.has(text))).toEqual([]);
  expect(acknowledged.length).toBeGreaterThanOrEqual(KILLS);
  expect(await dossier.check()).toEqual({ ok: true, problems: [] });
  dossier.close();
}, 120_000);
