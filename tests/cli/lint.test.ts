/** The linter in the terminal. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
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

it('keeps own profiles, gives them as JSON for a team, and looks at a briefing by one of them', async () => {
  const file = join(folder, 'cabinet.json');
  const cabinet = {
    name: 'Cabinet',
    basedOn: 'newsroom',
    levels: { 'one-origin': 'off', 'fact-without-passage': 'note' },
    oldest: 10,
    figuresFrom: 0,
  };
  writeFileSync(file, JSON.stringify(cabinet));
  const kept = await json<{ levels: object }>(['lint-profile', dossier, '--save', file]);
  expect(kept).toMatchObject(cabinet);
  const look = ['lint', dossier, briefing, '--on', '2025-11-06', '--profile', 'cabinet'];
  const { status, out } = await liasse([...look, '--json']);
  expect(status).toBe(1);
  expect(JSON.parse(out)).toMatchObject({
    profile: 'Cabinet',
    findings: [{ rule: 'quotation-not-verbatim' }, { rule: 'fact-without-passage', severity: 'note' }],
  });
  // What one prints, another takes.
  const other = join(folder, 'other.liasse');
  await json(['new', other, '--title', 'Other', '--language', 'en']);
  writeFileSync(file, JSON.stringify(await json(['lint-profile', dossier, '--name', 'Cabinet'])));
  expect(await json(['lint-profile', other, '--save', file])).toEqual(kept);
  expect(await json(['lint-profile', other, '--remove', 'Cabinet'])).toMatchObject({ own: [] });
});

it('says which field of a profile is wrong, and changes nothing', async () => {
  const file = join(folder, 'bad.json');
  const good = { name: 'Bad', basedOn: 'ministry', levels: {}, oldest: 10, figuresFrom: 0 };
  const refusal = async (profile: unknown): Promise<string> => {
    writeFileSync(file, typeof profile === 'string' ? profile : JSON.stringify(profile));
    const { status, out, err } = await liasse(['lint-profile', dossier, '--save', file]);
    expect({ status, out }).toEqual({ status: 2, out: '' });
    return err;
  };
  expect(await refusal('{')).toMatch(/This is no profile/);
  expect(await refusal({ ...good, levels: { 'one-origin': 'grave' } })).toMatch(
    /levels\.one-origin: one of error, warning, note, off/,
  );
  expect(await refusal({ ...good, levels: { 'no-such-rule': 'off' } })).toMatch(
    /levels\.no-such-rule: there is no such field/,
  );
  expect(await refusal({ ...good, oldest: 0 })).toMatch(/oldest: /);
  expect(await refusal({ ...good, name: undefined })).toMatch(/name: /);
  expect(await liasse(['lint', dossier, briefing, '--profile', 'Bad'])).toMatchObject({ status: 1, out: '' });
});

it('gives the summary of sourcing, takes own words above it, and says when they are out of date', async () => {
  interface Summary {
    readonly written: readonly { readonly label: string; readonly text: string }[];
    readonly own: string | null;
    readonly stands: boolean;
  }
  const { written, own } = await json<Summary>(['summary', dossier, briefing]);
  expect(own).toBeNull();
  expect(written).toContainEqual({
    label: 'Weakest link',
    text: 'note 1: no origin is established. F and 6 mean no basis, and make nothing weaker.',
  });
  const file = join(folder, 'summary.txt');
  writeFileSync(file, 'One document only.\nThat is little. [@x] #import');
  expect(await json<Summary>(['summary', dossier, briefing, '--from', file])).toMatchObject({
    own: 'One document only.\nThat is little. [@x] #import',
    stands: true,
  });
  const page = join(folder, 'page.md');
  await json(['export', dossier, briefing, '--to', page]);
  expect(readFileSync(page, 'utf8')).toContain(
    'One document only.\n\nThat is little. \\[\\@x\\] \\#import\n\n- **Documents** 1',
  );
  expect(await json<Summary>(['summary', dossier, briefing, '--clear'])).toMatchObject({ own: null });
  expect(await liasse(['summary', dossier, briefing, '--clear', '--text', 'x'])).toMatchObject({ status: 2 });
});
