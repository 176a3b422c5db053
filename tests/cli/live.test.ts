/** Live parts in the terminal: added at the end of a briefing, told when stale, read again, exported. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { json, liasse } from './terminal.ts';

let folder: string;
let dossier: string;
let briefing: string;
let membership: string;
let coalition: string;

interface Listed {
  readonly parts: readonly { readonly id: string; readonly stale: boolean; readonly content: unknown }[];
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'liasse-live-'));
  dossier = join(folder, 'live.liasse');
  const text = join(folder, 'b.md');
  writeFileSync(text, 'Who is in:\n');
  await json(['new', dossier, '--title', 'Live', '--language', 'en']);
  const made = await json<{ id: string }>([
    'add',
    dossier,
    'membership',
    'coalition=JEF',
    'actor=Norway',
    '--create',
  ]);
  membership = made.id;
  coalition = (await json<{ id: string }[]>(['list', dossier, 'coalitions']))[0]?.id ?? '';
  briefing = (await json<{ briefing: string }>(['brief', dossier, '--title', 'Note', '--from', text]))
    .briefing;
}, 60_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it('is added, goes stale, and is read again; the export has what was kept', async () => {
  const added = await json<Listed>(['live', dossier, briefing, '--add', 'matrix', '--coalition', coalition]);
  expect(added.parts).toMatchObject([{ stale: false, content: { rows: [{ name: 'Norway' }] } }]);
  await json(['set', dossier, membership, 'status=observer']);
  expect(await json<Listed>(['live', dossier, briefing])).toMatchObject({ parts: [{ stale: true }] });
  const lint = await liasse(['lint', dossier, briefing, '--json']);
  expect(lint.out).toContain('stale-part');

  const file = join(folder, 'b.md');
  const exported = async (): Promise<string> => {
    await json(['export', dossier, briefing, '--to', file]);
    return readFileSync(file, 'utf8');
  };
  expect(await exported()).toContain('Participating nation');
  expect(await json<Listed>(['live', dossier, briefing, '--refresh', 'all'])).toMatchObject({
    parts: [{ stale: false }],
  });
  expect(await exported()).toContain('Observer');
}, 180_000);

it('refuses what cannot be read, and leaves the text as it is; a second part stands below the first', async () => {
  const without = await liasse(['live', dossier, briefing, '--add', 'matrix', '--json']);
  expect(without).toMatchObject({ status: 2, out: '' });
  const unknown = await liasse(['live', dossier, briefing, '--add', 'aid', '--by', 'weather', '--json']);
  expect(unknown).toMatchObject({ status: 2, out: '' });
  const nobody = await liasse(['live', dossier, briefing, '--refresh', 'ffff', '--json']);
  expect(nobody).toMatchObject({ status: 1, out: '' });
  expect((await json<Listed>(['live', dossier, briefing])).parts).toHaveLength(1);
  await json(['live', dossier, briefing, '--add', 'timeline', '--title', 'What happened']);
  const file = join(folder, 'two.md');
  await json(['export', dossier, briefing, '--to', file]);
  const written = readFileSync(file, 'utf8');
  expect(written.indexOf('Members of JEF')).toBeGreaterThan(0);
  expect(written.indexOf('What happened')).toBeGreaterThan(written.indexOf('Members of JEF'));
}, 120_000);
