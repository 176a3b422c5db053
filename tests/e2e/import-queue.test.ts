/** Many files at once: a folder dropped on the window, what became of each, its report; and an import taken up again. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from './fixtures/host.ts';
import { documentsOf } from './pages/documents.ts';
import { frameOf } from './pages/frame.ts';

/** A folder of 28 texts, two of them alike, with an empty file, a broken one and a hidden one among them. */
function writeFolder(folder: string): string {
  const lot = join(folder, 'lot');
  mkdirSync(join(lot, 'annexes', 'vide'), { recursive: true });
  for (let at = 0; at < 28; at += 1) {
    const name = `${String(at).padStart(2, '0')}.txt`;
    writeFileSync(join(lot, at % 2 === 0 ? name : `annexes/${name}`), `Rapport ${at === 27 ? 26 : at}`);
  }
  writeFileSync(join(lot, 'empty.txt'), '');
  writeFileSync(join(lot, 'annexes', 'broken.docx'), 'PK\u0003\u0004 no more of it');
  writeFileSync(join(lot, '.hidden.txt'), 'Nobody sees this.');
  return lot;
}

test('a folder is dropped: each file answers for itself, the refused ones are found at once, and the report is saved', async ({
  page,
  dialogs,
  folder,
}) => {
  const documents = documentsOf(page);
  await dialogs.chooseFile(join(folder, 'queue.liasse'));
  await frameOf(page).newDossier('Queue');
  await documents.dropFromDisk(writeFolder(folder));
  await expect(documents.strip).toContainText('27 documents imported, 1 was already there, 2 refused');
  await documents.showOutcomes();
  const { outcomes } = documents;
  await expect(outcomes.getByRole('listitem')).toHaveCount(30);
  await outcomes.getByRole('button', { name: '2 refused' }).click();
  await expect(outcomes.getByRole('listitem')).toHaveCount(2);
  await expect(outcomes).toContainText('lot/empty.txt');
  await expect(outcomes).toContainText('lot/annexes/broken.docx');

  const report = join(folder, 'report.csv');
  await dialogs.chooseFile(report);
  await outcomes.getByRole('button', { name: 'Save the report…' }).click();
  await expect(frameOf(page).message(`Report saved: ${report}`).first()).toBeVisible();
  const lines = readFileSync(report, 'utf8').trim().split('\r\n');
  expect(lines).toHaveLength(31);
  expect(lines.find((line) => line.startsWith('lot/empty.txt'))).toMatch(
    /^lot\/empty\.txt,refused,,,,e3b0c442[0-9a-f]+,The file is empty: there is nothing to import\.$/,
  );
});

test('an import that the end of the program interrupts is taken up again at the next start', async ({
  startApp,
  folder,
}) => {
  const lot = join(folder, 'lot');
  mkdirSync(lot);
  const words = 'Un mot après l’autre, sans fin. '.repeat(20_000);
  for (let at = 0; at < 60; at += 1) writeFileSync(join(lot, `${at}.txt`), `${at}. ${words}`);
  const first = await startApp();
  await first.dialogs.chooseFile(join(folder, 'queue.liasse'));
  await frameOf(first.page).newDossier('Queue');
  await first.dialogs.chooseFiles(lot);
  await frameOf(first.page).find('Import folders of documents');
  await expect(documentsOf(first.page).strip).toContainText(/[1-9]\d* of 60/);
  await first.quit();

  const second = await startApp();
  const { strip } = documentsOf(second.page);
  await expect(strip.or(second.page.getByRole('region', { name: 'Interrupted import' }))).toContainText(
    /An import was interrupted: \d+ of 60 files are done/,
  );
  await second.page.getByRole('button', { name: 'Go on' }).click();
  await expect(strip).toContainText('documents imported', { timeout: 60_000 });
  await expect(second.page.getByRole('navigation', { name: 'Documents' })).toContainText('60');
  await second.quit();

  const third = await startApp();
  await expect(third.page.getByRole('navigation', { name: 'Documents' })).toContainText('60');
  await expect(third.page.getByText('An import was interrupted')).toHaveCount(0);
});

test('a list of a thousand documents stays where it is scrolled to', async ({ page, dialogs, folder }) => {
  const documents = documentsOf(page);
  await dialogs.chooseFile(join(folder, 'channel.liasse'));
  await frameOf(page).newDossier('Channel');
  const messages = Array.from({ length: 1000 }, (_, at) => ({
    id: at + 1,
    type: 'message',
    date_unixtime: String(1_762_333_200 + at * 60),
    text: `Message ${at + 1} of the channel.`,
  }));
  const file = join(folder, 'result.json');
  writeFileSync(file, JSON.stringify({ name: 'Port', type: 'public_channel', id: 7, messages }));
  await documents.dropFromDisk(file);
  await expect(documents.strip).toContainText(/1,000 documents imported/);
  await documents.row(/Message 1000 /).click();
  for (const share of [0.25, 0.5, 0.75, 1]) {
    const wanted = await documents.scrollTo(share);
    await expect(documents.rows.filter({ hasText: /Message/ }).first()).toBeVisible();
    expect(await documents.scrolledTo()).toBe(wanted);
  }
  await expect(documents.row(/Message 1 /)).toBeVisible();

  // Narrowed and whole again it is another list, in which the one that is read is in view.
  await documents.scrollTo(0.05);
  await documents.row(/Message 950 /).click();
  await documents.filter.fill('Message 1000');
  await expect(documents.rows).toHaveCount(1);
  await documents.filter.fill('');
  await expect(documents.row(/Message 950 /)).toBeVisible();
});
