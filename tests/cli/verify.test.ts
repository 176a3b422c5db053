/** An exported briefing is checked: alone, against its dossier, and after somebody changed it. */
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { json, liasse } from './terminal.ts';

let folder: string;
let dossier: string;
const at = (name: string, text?: string | Uint8Array): string => {
  if (text !== undefined) writeFileSync(join(folder, name), text);
  return join(folder, name);
};

interface Verdict {
  readonly ok: boolean;
  readonly checks: readonly {
    readonly check: string;
    readonly ok: boolean;
    readonly detail: string | null;
  }[];
}
const verdict = async (...args: readonly string[]): Promise<Verdict> => {
  const { out } = await liasse(['verify', ...args, '--json']);
  return JSON.parse(out) as Verdict;
};
const wrong = ({ checks }: Verdict): readonly string[] =>
  checks.filter(({ ok }) => !ok).map(({ check }) => check);

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'liasse-verify-'));
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
  const { briefing } = await json<{ briefing: string }>([
    'brief',
    dossier,
    '--title',
    'Note',
    '--from',
    at('b.md', `The port reopens on Monday.[@${passage}]\n`),
  ]);
  for (const name of ['b.pdf', 'b.docx', 'b.html', 'out.md'])
    await json(['export', dossier, briefing, '--to', at(name), '--at', '2025-11-06T10:00:00Z']);
}, 120_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it.each(['b.pdf', 'b.docx', 'b.html'])('%s holds, alone and against its dossier', async (name) => {
  expect(wrong(await verdict(at(name)))).toEqual([]);
  const { ok, checks } = await verdict(at(name), dossier);
  expect(ok).toBe(true);
  expect(new Set(checks.map(({ check }) => check))).toEqual(
    new Set([
      'manifest',
      'seal',
      ...(name === 'b.pdf' ? [] : ['words']),
      'hash',
      'document',
      'record',
      'passage',
    ]),
  );
});

it('a changed sentence, a changed quotation and a changed byte of the manifest are found', async () => {
  const html = readFileSync(at('b.html'), 'utf8');
  expect(
    wrong(await verdict(at('text.html', html.replace('reopens on Monday', 'reopens on Friday')))),
  ).toEqual(['words']);
  const forged = html.replace(
    '"exact":"The port will reopen on Monday"',
    '"exact":"The port will reopen on Friday"',
  );
  expect(wrong(await verdict(at('quote.html', forged)))).toEqual(['seal', 'hash']);
  expect(wrong(await verdict(at('byte.html', html.replace('"version":1', '"version":2'))))).toEqual([
    'manifest',
  ]);
  expect((await liasse(['verify', at('text.html')])).status).toBe(1);
});

it('a Word file is the same for the same moment, and kept as a release', async () => {
  const [briefing] = await json<{ id: string }[]>(['list', dossier, 'briefings']);
  const { sha256, citations } = await json<{ sha256: string; citations: number }>([
    'export',
    dossier,
    briefing?.id ?? '',
    '--to',
    at('again.DOCX'),
    '--at',
    '2025-11-06T11:00:00+01:00',
  ]);
  expect(readFileSync(at('again.DOCX')).equals(readFileSync(at('b.docx')))).toBe(true);
  expect(sha256).toBe(
    createHash('sha256')
      .update(readFileSync(at('b.docx')))
      .digest('hex'),
  );
  expect(citations).toBe(1);
  // The same text in other forms: one release.
  expect(await json(['list', dossier, 'releases'])).toHaveLength(1);
});
it('says which release a file is, and that another is none', async () => {
  const release = { number: 1, releasedAt: '2025-11-06T10:00:00.000Z' };
  expect(await verdict(at('b.html'), dossier)).toMatchObject({ ok: true, release });
  // Markdown carries no manifest, but it is known by its hash.
  expect(await verdict(at('out.md'), dossier)).toMatchObject({ ok: false, release });
  writeFileSync(at('longer.html'), `${readFileSync(at('b.html'), 'utf8')}\n`);
  expect(await verdict(at('longer.html'), dossier)).toMatchObject({ ok: true, release: null });
  expect((await liasse(['verify', at('b.html'), dossier])).out).toContain('release 1 of 2025-11-06');
}, 60_000);

it('what was taken out of the dossier, or is of another one, is named', async () => {
  const other = at('other.liasse');
  await json(['new', other, '--title', 'Other']);
  expect(wrong(await verdict(at('b.html'), other))).toEqual(['dossier']);
});

it.each([
  ['nothing.html', '<p>Words</p>'],
  ['open.html', '<script id="liasse-manifest">{"liasse":"briefing"'],
  ['deep.html', '<div>'.repeat(20_000)],
  ['cut.pdf', '%PDF-1.7\n1 0 obj'],
  ['cut.docx', 'PK\u0003\u0004'],
  ['empty.html', ''],
])('%s says that it cannot be checked, and why', async (name, content) => {
  const { status, out, err } = await liasse(['verify', at(name, content)]);
  expect(status).toBe(1);
  expect(`${out}${err}`).toMatch(/\w{3,} \w+/);
  expect(`${out}${err}`).not.toMatch(/ at .*\.[jt]s:\d/);
});

it('Markdown carries no manifest, and another form is not written', async () => {
  expect(wrong(await verdict(at('out.md')))).toEqual(['manifest']);
});
