/** References out of the dossier and into it, through the palette and the system's dialogs. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from './fixtures/host.ts';
import { writeArticle, TITLE } from './pages/article.ts';
import { documentsOf } from './pages/documents.ts';
import { frameOf } from './pages/frame.ts';

test('references are written as BibTeX, and a file of references completes the document', async ({
  page,
  dialogs,
  folder,
}) => {
  const frame = frameOf(page);
  await dialogs.chooseFile(join(folder, 'bodo.liasse'));
  await frame.newDossier('Bodø');
  await dialogs.chooseFiles(writeArticle(folder));
  await documentsOf(page).import();
  await expect(page.getByRole('heading', { level: 1, name: TITLE })).toBeVisible();

  const file = join(folder, 'references.bib');
  await dialogs.chooseFile(file);
  await frame.find('Export references as BibTeX');
  await expect(frame.message(`1 reference written: ${file}`).first()).toBeVisible();
  expect(readFileSync(file, 'utf8')).toContain(`title = {{${TITLE}}}`);

  const list = join(folder, 'list.ris');
  writeFileSync(
    list,
    ['TY  - NEWS', `TI  - ${TITLE}`, 'AU  - Forsvarsdepartementet', 'DA  - 2025/11/05/', 'ER  - ']
      .concat(['TY  - NEWS', 'TI  - Un autre article', 'ER  - '])
      .join('\n'),
  );
  await dialogs.chooseFiles(list);
  await frame.find('Complete documents from references');
  const outcome = page.getByRole('dialog', { name: 'list.ris' });
  await expect(outcome.getByRole('status')).toHaveText('1 document completed, none known already.');
  await expect(outcome).toContainText('Un autre article');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('main')).toContainText('Forsvarsdepartementet');
  await frame.undo('Complete documents from references');
  await expect(page.getByRole('main')).not.toContainText('Forsvarsdepartementet');
});
