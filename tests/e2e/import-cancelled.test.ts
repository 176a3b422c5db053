/** A long import that is stopped says how far it came. */
import { join } from 'node:path';
import { expect, test } from './fixtures/host.ts';
import { documentsOf } from './pages/documents.ts';
import { frameOf } from './pages/frame.ts';

test('a batch that is cancelled says how far it came, and the next import works', async ({
  page,
  dialogs,
  folder,
}) => {
  const documents = documentsOf(page);
  await dialogs.chooseFile(join(folder, 'import.liasse'));
  await frameOf(page).newDossier('Import');
  const files = Array.from({ length: 400 }, (_, index) => ({
    name: `dispatch-${index}.txt`,
    words: `Dispatch ${index}\n\n${`Words of dispatch ${index}. `.repeat(200)}`,
  }));
  await documents.drop(...files);
  await documents.strip.getByRole('button', { name: 'Cancel' }).click();
  await expect(documents.strip).toContainText(/Cancelled after \d+ of 400 files/);
  await documents.paste('After the cancelled batch');
  await expect(documents.row(/After the cancelled batch/)).toBeVisible();
});
