/** The linter in the terminal. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { json, liasse } from './terminal.ts';

let folder: string;
let dossier: string;
let briefing: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'liasse-lint-'));
  dossier = join(folder, 'lint.liasse');
  const at = (name: string, text: string): string => {
    writeFileSync(join(folder, name), text);
    return join(folder, name);
  };
  await json(['new', dossier, '--title', 'Lint', '--language', 'en']);
  const [row] = await json<{ document: string }[]>([
    'import',
    dossier,
    at('a.txt', 'The port will reopen on Monday, the minister said.'),
    '--published',
    '2025-11-05',
  ]);
  const { passage } = await json<{ passage: string }>([
    'annotate',
    dossier,
    row?.document ?? '',
    '--quote',
    'The port will reopen on Monday',
  ]);
  const made = await json<{ briefing: string }>([
    'brief',
    dossier,
    '--title',
    'Note',
    '--from',
    at('b.md', `He wrote “the port will reopen on Tuesday”.[@${passage}] The quay is empty.\n`),
  ]);
  briefing = made.briefing;
}, 60_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it('tells what would not stand, with the sentence and the rule; what is grave is its exit status', async () => {
  const { status, out } = await liasse(['lint', dossier, briefing, '--on', '2025-11-06', '--json']);
  expect(status).toBe(1);
  expect(JSON.parse(out)).toMatchObject({
    profile: 'ministry',
    findings: [
      { rule: 'one-origin', severity: 'warning' },
      {
        rule: 'quotation-not-verbatim',
        severity: 'error',
        sentence: 'He wrote “the port will reopen on Tuesday”.',
        message: 'The passage has “Monday”, not “Tuesday”.',
        fix: 'the port will reopen on Monday',
      },
      { rule: 'fact-without-passage', sentence: 'The quay is empty.' },
    ],
  });
});

it('gives the ledger: every sentence with its kind and what it cites', async () => {
  const { out } = await liasse(['lint', dossier, briefing, '--ledger', '--json']);
  expect(JSON.parse(out)).toMatchObject({
    sentences: [
      { kind: 'fact', decided: false, cites: [{ noun: 'passage', passages: 1 }], documents: 1, origins: 0 },
      { words: 'The quay is empty.', cites: [] },
    ],
  });
});

it('refuses what is no briefing, and a day that is none', async () => {
  expect(await liasse(['lint', dossier, 'ffff'])).toMatchObject({ status: 1, out: '' });
  expect(await liasse(['lint', dossier, briefing, '--on', 'Tuesday'])).toMatchObject({ status: 2, out: '' });
});
