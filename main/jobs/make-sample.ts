/** Makes the sample dossier out of its sources: whole, or no file at all. */
import { rm } from 'node:fs/promises';
import { buildSample } from './build-sample.ts';
import type { NewDossier, StartStore } from './desk.ts';
import type { Parse } from './import-batch.ts';

const SAMPLE: NewDossier = { title: 'L’Ukraine et la Joint Expeditionary Force', language: 'fr' };

/** `path` must not be there yet; `resources` holds `sample/`. */
export async function makeSample(
  path: string,
  startStore: StartStore,
  parse: Parse,
  resources: string,
): Promise<void> {
  const store = await startStore(path, SAMPLE);
  try {
    await buildSample(store, parse, resources);
    await store.close();
  } catch (error) {
    await store.close().catch(() => undefined);
    for (const part of [path, `${path}-wal`, `${path}-shm`]) await rm(part, { force: true });
    throw error;
  }
}
