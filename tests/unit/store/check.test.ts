/** *Check dossier* finds what was changed behind the program's back, and says nothing of a dossier that is whole. */
import Database from 'better-sqlite3';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { openDossier } from '../../../main/store/dossier-file.ts';
import { LiasseError } from '../../../preload/contract/errors.ts';
import { addDocument, newDossier, temporaryFolder } from '../../support/dossiers.ts';

/** A dossier with something of everything, closed; tampered with; opened again and checked. */
async function checkAfter(tamper: (database: Database.Database) => void): Promise<readonly string[]> {
  const path = join(temporaryFolder(), 'check.liasse');
  const dossier = newDossier({ path });
  const documentId = addDocument(dossier, 'Kiev signe un mémorandum.', { sourceName: 'Agence' });
  const claim = dossier.command('claim.create', {
    text: 'A',
    evidence: [{ passage: { documentId, start: 0, end: 4 } }],
  }).value;
  const { uid } = dossier.query('record.get', { id: claim });
  const body = {
    type: 'doc',
    content: [{ type: 'paragraph', content: [{ type: 'citation', attrs: { uid } }] }],
  };
  dossier.command('briefing.create', { title: 'Note', language: 'fr', body });
  dossier.close();
  const database = new Database(path);
  database.pragma('foreign_keys = OFF');
  tamper(database);
  database.close();
  const again = openDossier(path, null);
  const { ok, problems } = await again.check();
  again.close();
  expect(ok).toBe(problems.length === 0);
  return problems.map(({ code }) => code);
}

test('a dossier that is whole has no problems', async () => {
  expect(await checkAfter(() => undefined)).toEqual([]);
});

describe.each([
  ['original-hash', `UPDATE original SET bytes = CAST('autre' AS BLOB)`],
  ['text-hash', `UPDATE text_body SET text = 'Kiev signe un autre texte'`],
  ['anchor', `UPDATE passage SET start_utf16 = 1, end_utf16 = 5`],
  ['foreign-key', `UPDATE evidence SET passage_id = 999`],
  ['record-parent', `DELETE FROM claim`],
  ['citation', `DELETE FROM briefing_citation`],
  ['journal', `UPDATE claim SET text = 'B'`],
])('%s', (code, sql) => {
  test(`is found after ${sql}`, async () => {
    expect(await checkAfter((database) => database.exec(sql))).toContain(code);
  });
});

test('of a file that another program has written to, the first thousand findings are listed and the others counted', async () => {
  const path = join(temporaryFolder(), 'many.liasse');
  const dossier = newDossier({ path });
  dossier.command('claim.create', { text: 'A' });
  dossier.close();
  const database = new Database(path);
  database.exec(`
    WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 1200)
    INSERT INTO record (uid, kind, created_at, created_by, updated_at)
    SELECT 'uid-' || i, kind, created_at, created_by, updated_at FROM n, record WHERE kind = 'claim'`);
  database.close();
  const again = openDossier(path, null);
  onTestFinished(() => again.close());
  const { problems, more } = await again.check();
  expect(problems).toHaveLength(1000);
  expect(more).toBeGreaterThanOrEqual(200);
  // That the index lacks them is among those that were only counted: it is built anew all the same.
  expect(problems.map(({ code }) => code)).not.toContain('index');
  expect(again.query('search.state', {}).pending).toBeGreaterThan(0);
});

test('a check that is stopped ends, and tells that it was', async () => {
  const dossier = newDossier();
  const stop = new AbortController();
  const reason = new LiasseError('cancelled', 'Cancelled.');
  let steps = 0;
  const checking = dossier.check({
    signal: stop.signal,
    progress: () => {
      steps += 1;
      if (steps === 2) stop.abort(reason);
    },
  });
  await expect(checking).rejects.toBe(reason);
  expect(steps).toBe(2);
});

test('a copy that is stopped leaves nothing behind; one that is not tells how far it is', async () => {
  const folder = temporaryFolder();
  const dossier = newDossier({ path: join(folder, 'long.liasse') });
  for (let at = 0; at < 8; at += 1) addDocument(dossier, `${at} ${'mot '.repeat(200_000)}`);
  const stop = new AbortController();
  const reason = new LiasseError('cancelled', 'Cancelled.');
  const to = join(folder, 'copy.liasse');
  const stopped = dossier.backup(to, { signal: stop.signal, progress: () => stop.abort(reason) });
  await expect(stopped).rejects.toBe(reason);
  expect(readdirSync(folder).filter((name) => name.startsWith('copy'))).toEqual([]);
  const told: number[] = [];
  await dossier.backup(to, { progress: (done, total) => told.push(done / total) });
  expect(told.length).toBeGreaterThan(2);
  expect(told).toEqual(told.toSorted((a, b) => a - b));
  expect(readdirSync(folder)).toContain('copy.liasse');
});

test('a briefing that cites what was deleted is named', async () => {
  const dossier = newDossier();
  const claim = dossier.command('claim.create', { text: 'A' }).value;
  const { uid } = dossier.query('record.get', { id: claim });
  const body = {
    type: 'doc',
    content: [{ type: 'paragraph', content: [{ type: 'citation', attrs: { uid } }] }],
  };
  const id = dossier.command('briefing.create', { title: 'Note', language: 'fr', body }).value;
  dossier.command('record.delete', { id: claim });
  const { problems } = await dossier.check();
  expect(problems).toMatchObject([{ code: 'citation', recordId: id }]);
});
