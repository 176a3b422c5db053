/** Judging in the terminal: how many origins there are, which digit rules propose, what a letter rests on. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { json, liasse } from './terminal.ts';

let folder: string;
let dossier: string;
let claim: string;
let source: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'liasse-cli-'));
  dossier = join(folder, 'jef.liasse');
  await json(['new', dossier, '--title', 'JEF', '--language', 'fr']);
  const passages: string[] = [];
  for (const name of ['Ukrinform', 'Le Monde']) {
    const file = join(folder, `${name}.txt`);
    writeFileSync(file, `${name} : l’Ukraine a signé un mémorandum.`);
    const [row] = await json<{ document: string }[]>(['import', dossier, file, '--source', name]);
    const { passage } = await json<{ passage: string }>([
      'annotate',
      dossier,
      row?.document ?? '',
      '--quote',
      'a signé un mémorandum',
    ]);
    passages.push(passage);
  }
  ({ claim } = await json<{ claim: string }>([
    'claim',
    dossier,
    '--text',
    'L’Ukraine a signé.',
    ...passages.flatMap((passage) => ['--supports', passage]),
  ]));
  const sources = await json<{ id: string; name: string }[]>(['list', dossier, 'sources']);
  source = sources.find(({ name }) => name === 'Ukrinform')?.id ?? '';
}, 60_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it('counts documents and origins; what is not recorded is unknown', async () => {
  expect(await json(['origins', dossier, claim])).toEqual({ documents: 2, origins: 0, unknown: 2, loops: 0 });
  expect((await liasse(['origins', dossier, claim])).out).toContain('2 documents, 0 origins, 2 unknown');
});

it('proposes a digit with the reason, gives one, and refuses 1 while there are not two origins', async () => {
  expect(await json(['grade', dossier, claim])).toMatchObject({ digit: 6, reason: 'no-origin', given: [] });
  const refused = await liasse(['grade', dossier, claim, '--digit', '1']);
  expect(refused).toMatchObject({ status: 1, out: '' });
  expect(refused.err).toContain('two independent origins');
  expect(await json(['grade', dossier])).toEqual({ total: 0, fallen: [] });
  expect(await json(['grade', dossier, claim, '--digit', '6'])).toMatchObject({ given: [6], ungraded: 0 });
});

it('says what rests on a source and what would fall without it', async () => {
  const impact = await json<{ lists: Record<string, { title: string; falls: boolean }[]> }>([
    'impact',
    dossier,
    source,
  ]);
  expect(impact).toMatchObject({
    documents: 1,
    passages: 1,
    claims: { all: 1, falling: 0 },
    briefings: 0,
    lists: { claims: [{ id: claim, kind: 'claim', falls: false }], cells: [], digits: [] },
  });
  expect((await liasse(['impact', dossier, source])).out).toContain(
    'Claims: 1, of which 0 with no other support',
  );
  expect(await json(['impact', dossier, source, '--only', 'claims', '--falling'])).toMatchObject({
    lists: { claims: [] },
  });
});

it('gives a source a letter with its reason, and keeps the earlier ones', async () => {
  expect((await liasse(['grade', dossier, source, '--letter', 'C'])).status).toBe(2);
  await json(['grade', dossier, source, '--letter', 'B', '--reason', 'Agence publique']);
  expect(
    await json(['grade', dossier, source, '--letter', 'C', '--reason', 'Deux erreurs', '--on', '2025-11']),
  ).toMatchObject({
    letter: 'C',
    grades: [
      { reliability: 'C', reason: 'Deux erreurs', gradedOn: '2025-11' },
      { reliability: 'B', reason: 'Agence publique' },
    ],
  });
  expect((await liasse(['grade', dossier, source, '--digit', '2'])).status).toBe(2);
});
