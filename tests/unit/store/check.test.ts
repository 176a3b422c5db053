/** *Check dossier* finds what was changed behind the program's back, and says nothing of a dossier that is whole. */
import Database from 'better-sqlite3';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { openDossier } from '../../../main/store/dossier-file.ts';
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
