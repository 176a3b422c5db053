/** Likely copies in the terminal. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { json, liasse } from './terminal.ts';

let folder: string;
let dossier: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'liasse-copies-'));
  dossier = join(folder, 'copies.liasse');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it('names the documents that share most of their words with one, and which came first', async () => {
  await json(['new', dossier, '--title', 'Copies', '--language', 'fr']);
  const report = Array.from({ length: 120 }, (_, at) => `mot${at}`).join(' ');
  const texts = {
    'depeche.txt': report,
    'reprise.txt': `Reprise\n\n${report}`,
    'autre.txt': 'Tout autre chose.',
  };
  const uids: string[] = [];
  for (const [at, [name, text]] of Object.entries(texts).entries()) {
    writeFileSync(join(folder, name), text);
    const [row] = await json<{ document: string }[]>([
      'import',
      dossier,
      join(folder, name),
      '--published',
      `2025-11-0${at + 5}`,
    ]);
    uids.push(row?.document ?? '');
  }
  const [first = '', second = '', third = ''] = uids;
  expect(await json(['copies', dossier, second])).toMatchObject([
    { document: first, role: 'earlier', order: 'published', published: '2025-11-05', state: 'suggested' },
  ]);
  expect((await liasse(['copies', dossier, first])).out).toContain(second);
  expect(await json(['copies', dossier, third])).toEqual([]);
  expect((await liasse(['copies', dossier, third])).out).toBe('None found.\n');
}, 60_000);

it('refuses what is no document', async () => {
  expect(await liasse(['copies', dossier, 'ffff'])).toMatchObject({ status: 1, out: '' });
});
