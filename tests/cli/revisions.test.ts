/** Versions and quotations in the terminal. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { json, liasse } from './terminal.ts';

let folder: string;
let dossier: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'liasse-revisions-'));
  dossier = join(folder, 'versions.liasse');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it('a newer version carries passages over with their state and names the claims that rest on what changed', async () => {
  await json(['new', dossier, '--title', 'Versions', '--language', 'fr']);
  const kept = 'Le port rouvre avant la fin de l’année, a annoncé le ministre.';
  const changed = 'La commission compte vingt-deux membres nommés pour trois ans.';
  const gone = 'Le texte ne lie aucun tiers et n’a pas été publié.';
  const file = (name: string, text: string): string => {
    writeFileSync(join(folder, name), text);
    return join(folder, name);
  };
  const [row] = await json<{ document: string }[]>([
    'import',
    dossier,
    file('un.txt', [kept, changed, gone].join('\n\n')),
  ]);
  const document = row?.document ?? '';
  const passages: string[] = [];
  for (const quote of [kept, changed, gone]) {
    const { passage } = await json<{ passage: string }>(['annotate', dossier, document, '--quote', quote]);
    passages.push(passage);
  }
  const [first = '', second = '', third = ''] = passages;
  const { claim } = await json<{ claim: string }>([
    'claim',
    dossier,
    '--text',
    'La taille',
    '--supports',
    second,
  ]);
  const newer = file('deux.txt', ['Mise à jour.', kept, changed.replace('deux', 'quatre')].join('\n\n'));
  const revised = await json<{ document: string }>(['revise', dossier, document, newer]);
  expect(revised).toEqual({
    document: expect.stringMatching(/^[0-9a-f-]{36}$/),
    passages: [
      { passage: first, state: 'exact' },
      { passage: second, state: 'doubtful' },
      { passage: third, state: 'lost' },
    ],
    affected: [claim],
  });
  expect((await liasse(['revise', dossier, document, newer])).status).toBe(1);
  expect((await liasse(['diff', dossier, revised.document])).out).toBe(
    `+ {+Mise à jour.+}\n\n- ${changed.replace('deux', '[-deux-]')}\n+ ${changed.replace('deux', '{+quatre+}')}\n\n- [-${gone}-]\n`,
  );
  expect(await json(['anchor', dossier, document, '--quote', 'vingt-deux membres'])).toMatchObject({
    state: 'exact',
    score: 1,
  });
  expect(await json(['anchor', dossier, document, '--quote', 'des mots qui n’y sont pas'])).toEqual({
    state: 'lost',
    start: null,
    end: null,
    score: 0,
  });
}, 90_000);
