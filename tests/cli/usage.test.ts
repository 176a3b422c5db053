/** What scripts rely on: help, exit statuses, and a standard output that holds one JSON value or nothing. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { json, liasse } from './terminal.ts';

const COMMANDS = [
  'new',
  'import',
  'import-table',
  'import-rates',
  'list',
  'text',
  'annotate',
  'claim',
  'brief',
  'export',
  'check',
  'undo',
  'redo',
  'history',
  'backup',
  'sample',
];

let folder: string;
let dossier: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'liasse-cli-'));
  dossier = join(folder, 'a.liasse');
  await json(['new', dossier]);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('help', () => {
  it('lists every command', async () => {
    const { status, out, err } = await liasse(['--help']);
    expect([status, err]).toEqual([0, '']);
    for (const command of COMMANDS) expect(out).toMatch(new RegExp(`^  ${command} `, 'm'));
  });

  it.each(COMMANDS)('%s says what it takes, --json included', async (command) => {
    const { status, out, err } = await liasse([command, '--help']);
    expect([status, err]).toEqual([0, '']);
    expect(out).toContain('--json');
    expect(out).toContain('<dossier>');
  });

  it('says the version', async () => {
    expect(await liasse(['--version'])).toMatchObject({
      status: 0,
      out: expect.stringMatching(/^\d+\.\d+\.\d+\n$/),
    });
  });
});

describe('wrong usage ends with 2, with nothing on standard output', () => {
  it.each<[string, readonly string[]]>([
    ['no command', []],
    ['an unknown command', ['frobnicate']],
    ['an unknown option', ['list', 'DOSSIER', 'claims', '--frobnicate']],
    ['a missing argument', ['list', 'DOSSIER']],
    ['one argument too many', ['check', 'DOSSIER', 'more']],
    ['no file to import', ['import', 'DOSSIER']],
    ['an unknown kind', ['list', 'DOSSIER', 'wishes']],
    ['a missing option', ['claim', 'DOSSIER']],
    ['an empty claim', ['claim', 'DOSSIER', '--text', '  ']],
    ['an unknown kind of claim', ['claim', 'DOSSIER', '--text', 'x', '--kind', 'rumour']],
    ['a digit that is none', ['claim', 'DOSSIER', '--text', 'x', '--credibility', '7']],
    ['a digit on nothing', ['claim', 'DOSSIER', '--text', 'x', '--credibility', '2']],
    ['a date that is none', ['import', 'DOSSIER', 'a.txt', '--published', 'yesterday']],
    ['a moment that is none', ['export', 'DOSSIER', 'abcd', '--to', 'x.pdf', '--at', 'noon']],
    ['a moment without a zone', ['export', 'DOSSIER', 'abcd', '--to', 'x.pdf', '--at', '2025-11-05T18:00']],
    ['an unknown marking', ['brief', 'DOSSIER', '--title', 'x', '--from', 'x.md', '--tlp', 'white']],
    ['an unknown language', ['new', 'NEW', '--language', 'tlh']],
  ])('%s', async (_what, args) => {
    const own = args.map((arg) =>
      arg === 'DOSSIER' ? dossier : arg === 'NEW' ? join(folder, 'new.liasse') : arg,
    );
    for (const more of [[], ['--json']]) {
      const { status, out, err } = await liasse([...own, ...more], folder);
      expect({ status, out }).toEqual({ status: 2, out: '' });
      expect(err).not.toBe('');
      expect(err).not.toMatch(/\n {4}at /);
    }
  });
});

describe('what is refused ends with 1, with a sentence on standard error', () => {
  it.each<[string, readonly string[], RegExp]>([
    ['an id that nothing has', ['text', 'DOSSIER', '01990000'], /There is no document with the id/],
    ['an id that is none', ['text', 'DOSSIER', 'wishes'], /There is no document with the id/],
    ['an id of another noun', ['export', 'DOSSIER', 'CODE', '--to', 'x.pdf'], /There is no briefing/],
    [
      'a text that is not there',
      ['brief', 'DOSSIER', '--title', 'x', '--from', 'none.md'],
      /There is no such file/,
    ],
  ])('%s', async (_what, args, sentence) => {
    const own = args.map((arg) => (arg === 'DOSSIER' ? dossier : arg === 'CODE' ? '0199' : arg));
    const { status, out, err } = await liasse([...own, '--json'], folder);
    expect({ status, out }).toEqual({ status: 1, out: '' });
    expect(err).toMatch(sentence);
    expect(err).toMatch(/^liasse: .*\n$/);
  });

  it('an id that several records have', async () => {
    const own = join(folder, 'two.liasse');
    await json(['new', own]);
    const uids: string[] = [];
    for (const text of ['one', 'two']) {
      uids.push((await json<{ claim: string }>(['claim', own, '--text', text])).claim);
    }
    const [first = '', second = ''] = uids;
    let shared = 0;
    while (first[shared] === second[shared]) shared += 1;
    const { status, err } = await liasse(['history', own, first.slice(0, shared)]);
    expect(status).toBe(1);
    expect(err).toContain('Several records');
    expect(await json(['history', own, first.slice(0, shared + 1)])).toHaveLength(1);
  });
});

describe('--json', () => {
  it('may stand before the command, after it, or at the end', async () => {
    for (const args of [
      ['--json', 'list', dossier, 'claims'],
      ['list', '--json', dossier, 'claims'],
      ['list', dossier, 'claims', '--json'],
    ]) {
      expect(await liasse(args)).toEqual({ status: 0, out: '[]\n', err: '' });
    }
  });

  it('is one value even when a value begins with a dash', async () => {
    const { claim } = await json<{ claim: string }>(['claim', dossier, '--text', '--json']);
    expect(await json(['list', dossier, 'claims'])).toMatchObject([{ id: claim, text: '--json' }]);
  });
});
