/** Mails, mailboxes, chat exports and archived pages in the terminal: imported, read and quoted as any other document. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { json, liasse } from './terminal.ts';

const fixture = (name: string): string => join(import.meta.dirname, '../fixtures/documents', name);

interface Row {
  readonly file: string;
  readonly status: string;
  readonly key?: string;
  readonly parent?: string;
  readonly document?: string;
  readonly code?: string;
}

let folder: string;
let dossier: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'liasse-cli-'));
  dossier = join(folder, 'port.liasse');
  await json(['new', dossier]);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('each document of the files is told of, with its name and what it is attached to', async () => {
  const files = ['mail.mbox', 'telegram-channel.json', 'page.mhtml'].map(fixture);
  const { status, out, err } = await liasse(['import', dossier, ...files, '--json']);
  const rows = JSON.parse(out) as Row[];
  // A picture is attached to one of the mails: it is refused by name, and everything else is there.
  expect(status).not.toBe(0);
  expect(err).toContain('quai.png');
  const imported = rows.filter((row) => row.status === 'imported');
  expect(imported.map(({ key }) => key)).toEqual(
    expect.arrayContaining(['mid:grue-1@port.example', 'telegram:channel1234567890/2', undefined]),
  );
  expect(imported.find(({ key }) => key === 'mid:grue-2@port.example#1')?.parent).toBe(
    'mid:grue-2@port.example',
  );
  const message = imported.find(({ key }) => key === 'telegram:channel1234567890/2')?.document ?? '';
  const text = (await liasse(['text', dossier, message])).out.trim();
  expect(text).not.toBe('');
  const quote = text.split(/\s+/).slice(0, 3).join(' ');
  await json(['annotate', dossier, message, '--quote', quote]);
});

test('a folder stands for the files within it', async () => {
  const within = join(folder, 'lot');
  mkdirSync(join(within, 'sub'), { recursive: true });
  writeFileSync(join(within, 'sub', 'a.txt'), 'Un texte du dossier.');
  writeFileSync(join(within, 'z.txt'), 'Un autre texte du dossier.');
  const rows = await json<Row[]>(['import', dossier, within]);
  expect(rows.map(({ file, status }) => [file, status])).toEqual([
    [join(within, 'sub', 'a.txt'), 'imported'],
    [join(within, 'z.txt'), 'imported'],
  ]);
});

test('the same mail by itself is there already', async () => {
  const { out } = await liasse(['import', dossier, fixture('mail.eml'), '--json']);
  const rows = JSON.parse(out) as Row[];
  expect(new Set(rows.map(({ status }) => status))).toEqual(new Set(['already-present', 'refused']));
});
