/** References in the terminal: out to a file, and back into another dossier that knows less. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { json, liasse } from './terminal.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'liasse-references-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it('go out in three forms, and complete documents that are known by less', async () => {
  const [known, bare] = [join(folder, 'known.liasse'), join(folder, 'bare.liasse')];
  const page = join(folder, 'note.html');
  writeFileSync(
    page,
    '<!doctype html><html lang="fr"><head><title>Note</title><meta name="author" content="Le Port &amp; Cie"><link rel="canonical" href="https://port.example/note"></head><body><p>Le port rouvre demain.</p></body></html>',
  );
  const text = join(folder, 'note.txt');
  writeFileSync(text, 'Note\n\nLe port rouvre demain.');
  await json(['new', known, '--title', 'A', '--language', 'fr']);
  await json(['import', known, page, '--published', '2025-11~']);
  await json(['new', bare, '--title', 'B', '--language', 'fr']);
  const [row] = await json<{ document: string }[]>(['import', bare, text]);
  for (const form of ['json', 'ris', 'bib']) {
    const file = join(folder, `references.${form}`);
    expect(await json(['references', known, '--out', file])).toEqual({ file, references: 1 });
    expect(readFileSync(file, 'utf8')).toContain('https://port.example/note');
  }
  expect(await json(['references', bare, '--from', join(folder, 'references.bib')])).toMatchObject({
    completed: [{ document: row?.document, fields: expect.arrayContaining(['byline', 'url', 'published']) }],
    unmatched: [],
    refused: [],
  });
  expect((await liasse(['references', bare, '--format', 'bib'])).out).toContain('date = {2025-11~}');
  expect((await liasse(['references', bare, '--from', text])).status).toBe(1);
}, 90_000);
