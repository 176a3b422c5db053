/** An exported briefing is checked: alone, against its dossier, and after somebody changed it. */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { deflateSync } from 'node:zlib';
import { pdfWithFiles } from '../support/forged-pdf.ts';
import { json, liasse } from './terminal.ts';

let folder: string;
let dossier: string;
let id: string;
const at = (name: string, text?: string | Uint8Array): string => {
  if (text !== undefined) writeFileSync(join(folder, name), text);
  return join(folder, name);
};

const archived = (name: string): readonly string[] => [
  'export',
  dossier,
  id,
  '--to',
  at(name),
  '--at',
  '2025-11-06T10:00:00Z',
  '--profile',
  'pdf/a-3a',
];

const qpdf = ((): boolean => {
  if (spawnSync('qpdf', ['--version']).status === 0) return true;
  console.warn('qpdf is not installed: PDFs that were changed are not tried.');
  return false;
})();
const rewritten = (from: string, to: string, ...options: readonly string[]): string => {
  // 3: done, with a warning.
  expect([0, 3]).toContain(spawnSync('qpdf', [...options, at(from), at(to)]).status);
  return at(to);
};
/** The file with what its pages draw changed, as an editor of PDFs would write it. */
function redrawn(from: string, to: string, change: (content: string) => string): string {
  rewritten(from, 'plain.pdf', '--qdf', '--object-streams=disable');
  const plain = readFileSync(at('plain.pdf'), 'latin1');
  const changed = change(plain);
  expect(changed).not.toBe(plain);
  writeFileSync(at(to), changed, 'latin1');
  return at(to);
}

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
  id = briefing;
  const told = await json<{ evidence: { files: string[] } }>([...archived('a.pdf')]);
  expect(told.evidence.files).toEqual(['evidence.txt', 'annotations.jsonld', '1-a.txt']);
}, 120_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it.each(['b.pdf', 'b.docx', 'b.html', 'a.pdf'])('%s holds, alone and against its dossier', async (name) => {
  expect(wrong(await verdict(at(name)))).toEqual([]);
  const { ok, checks } = await verdict(at(name), dossier);
  expect(ok).toBe(true);
  expect(new Set(checks.map(({ check }) => check))).toEqual(
    new Set([
      'manifest',
      'seal',
      'title',
      ...(name.endsWith('.pdf') ? ['page'] : ['head', 'words', 'annex', 'edges']),
      'hash',
      'document',
      'record',
      'passage',
      ...(name === 'a.pdf' ? ['attachment'] : []),
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

it('a profile is one of PDF, and the same moment gives the same archive', async () => {
  const md = await liasse(['export', dossier, id, '--to', at('x.md'), '--profile', 'pdf/a-3a']);
  expect([md.status, existsSync(at('x.md'))]).toEqual([1, false]);
  expect(md.err).toContain('pdf/a-3a is a profile of PDF');
  expect((await liasse(['export', dossier, id, '--to', at('x.pdf'), '--profile', 'pdf/x'])).status).toBe(2);
  await json([...archived('again.pdf')]);
  expect(Buffer.compare(readFileSync(at('a.pdf')), readFileSync(at('again.pdf')))).toBe(0);
});

it.skipIf(!qpdf)('a PDF that was only packed anew holds, whoever packed it', async () => {
  for (const [name, ...options] of [
    ['qdf.pdf', '--qdf', '--object-streams=disable'],
    ['linear.pdf', '--linearize'],
    ['packed.pdf', '--object-streams=generate', '--recompress-flate'],
  ] as const) {
    expect(wrong(await verdict(rewritten('a.pdf', name, ...options)))).toEqual([]);
  }
});

it.skipIf(!qpdf)('words that were taken from the page of a PDF, or drawn upon it, are found', async () => {
  // The first words that an element of the structure draws on the page.
  const emptied = redrawn('b.pdf', 'emptied.pdf', (content) =>
    content.replaceAll(/(\/Span <<\s*\/MCID \d+[^]*?>>\s*BDC[^]*?EMC)/g, (part) =>
      part.replaceAll(/<[0-9a-f]+>|\((?:\\.|[^\\)])*\)/g, (drawn, at: number) => (at < 40 ? drawn : '()')),
    ),
  );
  expect(wrong(await verdict(emptied))).toEqual(['page', 'page']);
});

it.skipIf(!qpdf)(
  'a box that covers words of a PDF, words that stand elsewhere, and a comment over it are found',
  async () => {
    // The first thing that the page draws is moved; before it, a white box is drawn.
    const boxed = redrawn('b.pdf', 'boxed.pdf', (content) =>
      content.replace(/\/Span <<\s*\/MCID/, '/Artifact BMC 1 1 1 rg 0 700 500 60 re f EMC $&'),
    );
    const moved = redrawn('b.pdf', 'moved.pdf', (content) =>
      content.replace(/1 0 0 -1 96\.37795/, '1 0 0 -1 126.37795'),
    );
    const noted = redrawn('b.pdf', 'noted.pdf', (content) =>
      content.replace(
        /\/Annots \[/,
        '$& << /Type /Annot /Subtype /FreeText /F 4 /Rect [90 700 400 760] /DA (/Helv 12 Tf) /Contents (Not so.) >>',
      ),
    );
    for (const each of [boxed, moved, noted]) expect(wrong(await verdict(each))).toEqual(['page']);
  },
);

it.each([
  ['the title', '<h1>Note</h1>', '<h1>Memo</h1>', ['head']],
  ['the title of the tab', '<title>Note', '<title>Memo', ['title']],
  ['a sentence put in besides the parts', '<footer>', '<p>Not so.</p><footer>', ['words']],
  [
    'words in a second manifest',
    '</body>',
    '<script id="liasse-manifest" type="a/b" style="display:block">Not so.</script></body>',
    ['words'],
  ],
  ['what the page shows of itself', '</style>', 'h1{display:none}</style>', ['title']],
])('HTML: %s is found to be changed', async (_, from, to, found) => {
  const html = readFileSync(at('b.html'), 'utf8');
  expect(html).toContain(from);
  expect(wrong(await verdict(at('changed.html', html.replace(from, to))))).toEqual(found);
});

it.each([
  ['before-briefing.pdf', 'rest', /title, head, annex/],
  ['before-note.pdf', 'words', /the words of its pages/],
  ['before-briefing.docx', 'rest', /title, head, annex/],
  ['before-briefing.html', 'rest', /title, head, annex/],
  ['whole.pdf', null, /^Everything holds/],
  ['whole.docx', null, /^Everything holds/],
  ['whole-saved-again.docx', null, /^Everything holds/],
  ['whole.html', null, /^Everything holds/],
] as const)(
  '%s, exported earlier, holds, and what was not sealed is said: %s',
  async (name, uncompared, told) => {
    const file = join(import.meta.dirname, '../fixtures/sealed', name);
    expect(await verdict(file)).toMatchObject({ ok: true, uncompared });
    expect((await liasse(['verify', file])).out).toMatch(told);
  },
);

it.skipIf(!qpdf)('a file inside that was changed, taken out or put in is named', async () => {
  const taken = rewritten('a.pdf', 'taken.pdf', '--remove-attachment=1-a.txt');
  expect(wrong(await verdict(taken))).toEqual(['attachment']);
  writeFileSync(at('1-a.txt'), 'The port stays closed.');
  const put = rewritten('taken.pdf', 'changed.pdf', '--add-attachment', at('1-a.txt'), '--');
  expect(wrong(await verdict(put))).toEqual(['attachment']);
  writeFileSync(at('more.txt'), 'More.');
  const more = rewritten('a.pdf', 'more.pdf', '--add-attachment', at('more.txt'), '--');
  expect(wrong(await verdict(more))).toEqual(['attachment']);
});

it('a PDF that would unpack to more than memory costs that file, and says so', async () => {
  // Each pair of bytes is 128 zeros (RunLengthDecode), packed again: 2 GB in some 30 KB.
  const pairs = Buffer.alloc(32 * 1024 * 1024, Buffer.from([129, 0]));
  const bytes = deflateSync(pairs);
  const bomb = pdfWithFiles([{ name: 'a.bin', bytes, filter: '[/FlateDecode /RunLengthDecode]' }]);
  const { status, err } = await liasse(['verify', at('bomb.pdf', bomb)]);
  expect(status).toBe(1);
  expect(err).toMatch(/more memory than it may|larger than it may be|got no further/);
}, 90_000);
