/** Releases in the terminal: one number for one text, what changed since, and what keeps a text in. */
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { json, liasse } from './terminal.ts';

const NOTE = '</script> #import "x" *new* [@y] ]]>';
let folder: string;
let dossier: string;
let briefing: string;
let claim: string;

const at = (name: string, text?: string): string => {
  if (text !== undefined) writeFileSync(join(folder, name), text);
  return join(folder, name);
};

interface Released {
  readonly release: {
    readonly number: number;
    readonly at: string;
    readonly knownAt: string;
    readonly files: readonly { readonly file: string; readonly sha256: string; readonly pages: number }[];
  };
  readonly findings: { readonly error: number; readonly warning: number };
}
const release = (...args: readonly string[]): Promise<Released> =>
  json<Released>(['release', dossier, briefing, ...args]);

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'liasse-release-'));
  dossier = at('a.liasse');
  await json(['new', dossier, '--title', 'Port', '--language', 'en']);
  const [row] = await json<{ document: string }[]>([
    'import',
    dossier,
    at('a.txt', 'The port will reopen on Monday, the minister said.'),
  ]);
  const { passage } = await json<{ passage: string }>([
    'annotate',
    dossier,
    row?.document ?? '',
    '--quote',
    'The port will reopen on Monday',
  ]);
  ({ claim } = await json<{ claim: string }>([
    'claim',
    dossier,
    '--text',
    'The port reopens on Monday.',
    '--supports',
    passage,
  ]));
  ({ briefing } = await json<{ briefing: string }>([
    'brief',
    dossier,
    '--title',
    'The port',
    '--from',
    at('b.md', `The port reopens on Monday.[@${claim}] The quay is <b>empty</b> #strong[now].\n`),
  ]));
}, 120_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it('an error that nobody let stand keeps it in, unless it is said otherwise', async () => {
  const refused = await liasse(['release', dossier, briefing, '--to', at('no.pdf')]);
  expect(refused).toMatchObject({ status: 1, out: '' });
  expect(refused.err).toContain('fact-without-passage');
  expect(refused.err).toContain('Nothing was written.');
  expect(existsSync(at('no.pdf'))).toBe(false);
  expect(await json(['release', dossier, briefing])).toEqual([]);
});

it('one text in three forms is one release', async () => {
  const { release: first, findings } = await release(
    '--despite-findings',
    '--to',
    at('one.pdf'),
    at('one.html'),
    at('one.md'),
    '--at',
    '2025-11-05T18:00:00Z',
  );
  expect(first).toMatchObject({ number: 1, at: '2025-11-05T18:00:00.000Z' });
  expect(first.files.map(({ file }) => file)).toEqual([at('one.pdf'), at('one.html'), at('one.md')]);
  expect(findings.error).toBeGreaterThan(0);
  // What `export` writes of the same text is another file of it.
  await json(['export', dossier, briefing, '--to', at('later.pdf'), '--at', '2025-11-06']);
  expect(await json(['release', dossier, briefing])).toMatchObject([
    { number: 1, files: [{ form: 'pdf' }, { form: 'html' }, { form: 'md' }, { file: 'later.pdf' }] },
  ]);
});

it('what changed behind the words is the next release, with a page that tells of it', async () => {
  await json(['set', dossier, claim, 'text=The port reopens on Tuesday.']);
  const { release: second } = await release(
    '--despite-findings',
    '--to',
    at('two.pdf'),
    at('two.html'),
    at('two.md'),
    '--since',
    '1',
    '--note',
    NOTE,
  );
  expect(second.number).toBe(2);
  const html = readFileSync(at('two.html'), 'utf8');
  expect(html).toContain('<h2>What changed since release 1 of 5\u00a0November 2025</h2>');
  expect(html).toContain('reopens on <del>Monday</del> <ins>Tuesday</ins>');
  expect(html).not.toContain(NOTE);
  const markdown = readFileSync(at('two.md'), 'utf8');
  expect(markdown).toContain('reopens on ~~Monday~~ **Tuesday**');
  expect(markdown).toContain(String.raw`\#import`);
  const verdict = await json<{ ok: boolean; release: object }>(['verify', at('two.html')]);
  expect(verdict).toMatchObject({ ok: true, release: null });
});

it('a difference of two releases, and of one from the text as it is now', async () => {
  const compared = await json(['release-diff', dossier, briefing, '1', '2']);
  expect(compared).toMatchObject({
    before: { number: 1 },
    after: { number: 2 },
    head: [],
    sentences: [
      {
        change: 'behind',
        before: 'The port reopens on Monday.',
        after: 'The port reopens on Monday.',
        behind: [
          {
            what: 'text',
            record: { id: claim, noun: 'claim' },
            before: 'The port reopens on Monday.',
            after: 'The port reopens on Tuesday.',
          },
        ],
      },
    ],
    kept: 1,
    documents: [],
  });
  expect(await json(['release-diff', dossier, briefing, '2'])).toMatchObject({
    after: null,
    sentences: [],
    kept: 2,
  });
  expect((await liasse(['release-diff', dossier, briefing, '2'])).out).toBe('Nothing changed.\n');
});

it.each([
  [['release-diff', '7'], 1, 'no release 7 (it has 1, 2)'],
  [['release-diff', '0'], 2, 'the number of a release'],
  [['release', '--to', 'x.pdf', '--since', '9', '--despite-findings'], 1, 'no release 9'],
  [['release', '--to', 'x.odt', '--despite-findings'], 1, 'not as “.odt”'],
])('%j is refused with its reason', async ([command = '', ...args], status, reason) => {
  const answer = await liasse([command, dossier, briefing, ...args], folder);
  expect(answer).toMatchObject({ status, out: '' });
  expect(answer.err).toContain(reason);
  expect(existsSync(at('x.pdf'))).toBe(false);
});

it('where a later file cannot be written, the release keeps those that are on disk', async () => {
  mkdirSync(at('a folder.html'));
  const answer = await liasse([
    'release',
    dossier,
    briefing,
    '--despite-findings',
    '--to',
    at('three.md'),
    at('a folder.html'),
  ]);
  expect(answer.status).toBe(1);
  expect(existsSync(at('three.md'))).toBe(true);
  const [last] = await json<{ number: number; files: { file: string }[] }[]>(['release', dossier, briefing]);
  expect(last).toMatchObject({ number: 2 });
  expect(last?.files.map(({ file }) => file)).toEqual(['two.pdf', 'two.html', 'two.md', 'three.md']);
  expect(await json(['check', dossier])).toEqual({ ok: true, problems: [] });
});
