/** A search index that is damaged: found, built anew, and nothing else is lost. */
import Database from 'better-sqlite3';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { openDossier, type DossierFile } from '../../main/store/dossier-file.ts';
import { addDocument, newDossier, temporaryFolder } from '../support/dossiers.ts';

/** A dossier whose index was written over from outside. */
function damaged(sql: string): DossierFile {
  const path = join(temporaryFolder(), 'damaged.liasse');
  const dossier = newDossier({ path });
  for (const at of Array.from({ length: 300 }, (_, each) => each)) {
    addDocument(dossier, `Le document ${at} parle de la Norvège. ${'mot '.repeat(at)}`, {
      title: `Document ${at}`,
    });
  }
  dossier.close();
  const file = new Database(path);
  file.unsafeMode(true);
  file.exec(sql);
  file.close();
  const opened = openDossier(path, null);
  onTestFinished(() => opened.close());
  return opened;
}

const DAMAGES = {
  'its words are overwritten':
    'UPDATE document_words_data SET block = randomblob(length(block)) WHERE id > 10',
  'its structure is overwritten': `UPDATE document_words_data SET block = x'0011223344' WHERE id = 10`,
  'its words are gone': 'DELETE FROM document_words_data WHERE id > 10',
  'rows are missing': 'DELETE FROM document_words_docsize WHERE id % 3 = 0',
  'entries are missing': 'DELETE FROM index_entry WHERE id % 3 = 0',
};

const build = (dossier: DossierFile): void => {
  while (dossier.command('search.build', { milliseconds: 1000 }).value.pending > 0);
};
const total = (dossier: DossierFile): number => dossier.query('search.find', { text: 'norvège' }).total;

test.each(Object.entries(DAMAGES))('%s: the check finds it, and has it built anew', async (_, sql) => {
  const dossier = damaged(sql);
  const { ok, problems } = await dossier.check();
  expect(ok).toBe(false);
  expect([...new Set(problems.map(({ code }) => code))]).toEqual(['index']);
  build(dossier);
  expect(total(dossier)).toBe(300);
  expect(await dossier.check()).toEqual({ ok: true, problems: [] });
});

test.each(Object.entries(DAMAGES))('%s: what is done meanwhile is done, and found', async (_, sql) => {
  const dossier = damaged(sql);
  const id = addDocument(dossier, 'Un autre document parle de la Norvège.', { title: 'Autre' });
  dossier.command('document.update', { id, title: 'Tout autre' });
  expect(() => total(dossier)).not.toThrow();
  await dossier.check();
  build(dossier);
  expect(total(dossier)).toBe(301);
  expect(dossier.query('document.list', {}).total).toBe(301);
  expect(await dossier.check()).toEqual({ ok: true, problems: [] });
});

test.each(Object.entries(DAMAGES).slice(0, 3))(
  '%s: a search answers, and says that more is to come',
  (_, sql) => {
    const dossier = damaged(sql);
    const page = dossier.query('search.find', { text: 'norvège' });
    expect(page.pending).toBe(300);
    build(dossier);
    expect(dossier.query('search.find', { text: 'norvège' })).toMatchObject({ total: 300, pending: 0 });
  },
);
