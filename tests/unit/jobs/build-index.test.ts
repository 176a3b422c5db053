/** Building the search index as a job: it says how far it is, can be stopped and taken up, and leaves another dossier alone. */
import { expect, test } from 'vitest';
import { buildIndex, type IndexBuild } from '../../../main/jobs/build-index.ts';
import type { DossierFile } from '../../../main/store/dossier-file.ts';
import { addDocument, newDossier } from '../../support/dossiers.ts';

const RECORDS = 60;

/** The store builds between two looks, as its process does, unless it is told to wait. */
function setUp() {
  const dossier: DossierFile = newDossier();
  for (let at = 0; at < RECORDS; at += 1) addDocument(dossier, `Texte ${at}.`, { title: `Document ${at}` });
  let paused = false;
  const stop = new AbortController();
  const steps: number[] = [];
  let rests = 0;
  const run = (options: Partial<IndexBuild> & { readonly stopAfter?: number } = {}) =>
    buildIndex(
      {
        query: async (name, params) => dossier.query(name, params),
        command: async (name, params) => {
          if (name === 'search.pause') ({ paused } = params as unknown as { readonly paused: boolean });
          return dossier.command(name, params);
        },
      },
      {
        anew: true,
        signal: stop.signal,
        report: ({ done, total }) => steps.push(done, total),
        isThere: () => true,
        rest: async () => {
          rests += 1;
          if (rests === options.stopAfter) stop.abort();
          else if (!paused) dossier.command('search.build', { milliseconds: 1 });
        },
        ...options,
      },
    );
  return { dossier, run, steps, isPaused: () => paused };
}

test('it is built anew, and says how far it is', async () => {
  const { dossier, run, steps } = setUp();
  expect(await run()).toEqual({ records: RECORDS, pending: 0, paused: false });
  expect(steps.slice(0, 2)).toEqual([0, RECORDS]);
  expect(steps.slice(-2)).toEqual([RECORDS, RECORDS]);
  expect(dossier.query('search.count', { text: 'texte' })).toBe(RECORDS);
});

test('stopped, it waits as far as it is; told to go on, it is completed', async () => {
  const { dossier, run, isPaused } = setUp();
  const { pending } = await run({ stopAfter: 2 });
  expect(pending).toBeGreaterThan(0);
  expect(pending).toBeLessThan(RECORDS);
  expect(isPaused()).toBe(true);
  // What is in it is found meanwhile.
  expect(dossier.query('search.count', { text: 'texte' })).toBe(RECORDS - pending);
  const goOn = await run({ anew: false, signal: new AbortController().signal });
  expect(isPaused()).toBe(false);
  expect(goOn).toEqual({ records: RECORDS, pending: 0, paused: false });
});

test('it ends when its dossier is closed', async () => {
  const { run } = setUp();
  await expect(run({ isThere: () => false })).rejects.toMatchObject({ code: 'cancelled' });
});
