/** Judging on the screen: where a claim comes from, which digit it deserves, and what rests on a source. */
import { expect, test } from './fixtures/host.ts';
import { call } from './pages/bridge.ts';
import { frameOf } from './pages/frame.ts';
import { claimOnTwo } from './pages/judgement.ts';
import { registerOf } from './pages/registers.ts';
import { ENGLISH } from './pages/settings.ts';

test.use({ appArgs: ['--sample'], appEnv: ENGLISH });

test('a claim says how many origins it has; the graph shows which, by mouse and by keyboard', async ({
  page,
}) => {
  const { open, claim, documents } = await claimOnTwo(page);
  await open('claims', claim);
  const origins = page.getByRole('region', { name: 'Origins' });
  await expect(origins).toContainText('2 documents, 2 origins');
  await origins.getByRole('button', { name: 'Where it comes from' }).click();
  const graph = origins.getByRole('group', { name: /Graph of origins/ });
  await expect(graph.getByRole('button')).toHaveCount(4);
  await expect(graph.getByRole('button', { name: /counts as an origin/ })).toHaveCount(2);

  await test.step('copies are one origin, a circle is none', async () => {
    await call(page, 'origin.set', { subjectId: documents[1], relation: 'relays', targetId: documents[0] });
    await expect(origins).toContainText('2 documents, 1 origin');
    await call(page, 'origin.set', { subjectId: documents[0], relation: 'relays', targetId: documents[1] });
    await expect(origins).toContainText('2 documents, no established origin, 2 unknown, 1 loop');
    await expect(origins).toContainText('A loop of 2 steps');
    await expect(graph.getByRole('button', { name: /in a loop/ })).toHaveCount(2);
  });

  await test.step('arrows go from one to the next, Enter opens it', async () => {
    await graph.getByRole('button').first().focus();
    await page.keyboard.press('ArrowRight');
    const name = await page.evaluate(() => document.activeElement?.textContent ?? '');
    expect(name).toContain('in a loop');
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/#\/documents\/\d+/);
  });
});

test('a digit is proposed and given; one that no longer stands is told and stays', async ({ page }) => {
  const { open, claim, documents } = await claimOnTwo(page);
  await open('claims', claim);
  const evidence = page.getByRole('region', { name: 'Evidence' });
  await expect(evidence).toContainText('Two independent origins or more say so');
  await evidence.getByRole('button', { name: 'Give 1' }).click();
  await expect(evidence.getByText('given')).toBeVisible();
  await expect(evidence.getByRole('button', { name: /1\s*Confirmed by other sources/ })).toHaveCount(2);
  await call(page, 'origin.set', { subjectId: documents[1], relation: 'relays', targetId: documents[0] });
  await expect(evidence.getByRole('note')).toContainText(
    'A digit 1 no longer stands: 2 documents, 1 origin.',
  );
  await expect(evidence.getByRole('button', { name: /1\s*Confirmed by other sources/ })).toHaveCount(2);
  await frameOf(page).goTo('Dossier');
  const fallen = page.getByRole('region', { name: 'Digits 1 that no longer stand' });
  await fallen.getByRole('button', { name: 'Two witnesses say so.' }).click();
  await expect(page).toHaveURL(new RegExp(`#/claims/${claim}$`));
});

test('what rests on a source is shown before its letter falls and before it goes', async ({ page }) => {
  const { open, claim, sources } = await claimOnTwo(page);
  await call(page, 'grade.give', { recordId: claim, credibility: 1 });
  await open('sources', sources[0]);
  const { details, choose, remove } = registerOf(page);
  const rests = details.getByRole('region', { name: 'What rests on this' });
  await expect(rests).toContainText(/\d+ claims?/);
  await expect(rests).toContainText('digit 1 that would not stand without it');

  await choose(details, /Reliability$/, /Unreliable/);
  await details.getByRole('button', { name: 'Give the letter E' }).click();
  await expect(details.getByRole('alert')).toContainText('needs its reason');
  await page.keyboard.type('Withdrew two reports.');
  await details.getByRole('button', { name: 'Give the letter E' }).click();
  await expect(details.getByRole('list', { name: 'Letters given so far' })).toContainText(
    'Withdrew two reports.',
  );

  await remove();
  const asked = page.getByRole('dialog', { name: /What rests on it/ });
  await expect(asked).toContainText('Its documents and passages stay');
  await asked.getByRole('button', { name: 'Keep it' }).click();
  await expect(asked).toHaveCount(0);
  await remove();
  await asked.getByRole('button', { name: 'Remove all the same' }).click();
  await expect(page).toHaveURL(/#\/sources$/);
  await frameOf(page).undo('Remove record');
});
