/** The main job in the terminal: from a file to a briefing whose sentences lead back to its words. */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { afterAll } from 'vitest';
import { json, liasse } from './terminal.ts';

const UID = /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
const ARTICLE = `Le partenariat renforcé

Le 5 novembre 2025, l’Ukraine a signé un mémorandum avec la Force expéditionnaire conjointe à Bodø.

« Nous avons signé un mémorandum », a déclaré le ministre sur sa chaîne.
`;

let folder: string;
let dossier: string;
/** Uids of what the steps below made. */
let made: { document: string; passage: string; claim: string; briefing: string };

const at = (name: string): string => join(folder, name);

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'liasse-cli-'));
  dossier = at('jef.liasse');
  writeFileSync(at('article.txt'), ARTICLE);
  await json(['new', dossier, '--title', 'JEF', '--language', 'fr']);
  const [row] = await json<{ document: string }[]>([
    'import',
    dossier,
    at('article.txt'),
    '--source',
    'Ukrinform',
    '--published',
    '2025-11-05',
  ]);
  const document = row?.document ?? '';
  const { passage } = await json<{ passage: string }>([
    'annotate',
    dossier,
    document,
    '--quote',
    'l’Ukraine a signé un mémorandum',
    '--note',
    'La signature',
    '--code',
    'mémorandum',
    '--code',
    'signature',
  ]);
  const { claim } = await json<{ claim: string }>([
    'claim',
    dossier,
    '--text',
    'L’Ukraine a signé le mémorandum.',
    '--supports',
    passage,
    '--credibility',
    '2',
  ]);
  writeFileSync(
    at('note.md'),
    `# Situation\n\nLe mémorandum est signé [@${claim}].\n\n- Un point [@${passage}]\n`,
  );
  const { briefing } = await json<{ briefing: string }>([
    'brief',
    dossier,
    '--title',
    'Le partenariat renforcé',
    '--from',
    at('note.md'),
    '--tlp',
    'green',
  ]);
  made = { document, passage, claim, briefing };
}, 60_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('new', () => {
  it('makes a dossier and answers its uid', async () => {
    const path = at('autre.liasse');
    expect(await json(['new', path])).toEqual({ dossier: path, uid: expect.stringMatching(UID) });
    expect(existsSync(path)).toBe(true);
    expect(existsSync(`${path}-wal`)).toBe(false);
  });

  it('takes a path from where the person stands, and answers it as it was written', async () => {
    expect(await json(['new', 'ici.liasse', '--language', 'en'], folder)).toMatchObject({
      dossier: 'ici.liasse',
    });
    expect(existsSync(at('ici.liasse'))).toBe(true);
  });

  it('never takes the place of a file', async () => {
    const before = readFileSync(dossier);
    const { status, out, err } = await liasse(['new', dossier, '--json']);
    expect([status, out]).toEqual([1, '']);
    expect(err).toContain('There is already a file of that name');
    expect(readFileSync(dossier).equals(before)).toBe(true);
  });
});

describe('import', () => {
  it('answers for each file: imported, already there, or refused with the reason', async () => {
    const batch = at('lot.liasse');
    await json(['new', batch]);
    writeFileSync(at('a.txt'), 'Un texte.');
    writeFileSync(at('copie.txt'), 'Un texte.');
    writeFileSync(at('vide.txt'), '');
    const files = [at('a.txt'), at('copie.txt'), at('vide.txt'), at('absent.txt')];
    const { status, out, err } = await liasse(['import', batch, ...files, '--json']);
    const rows = JSON.parse(out) as Record<string, unknown>[];
    expect(status).toBe(1);
    expect(rows.map(({ file, status: of }) => [file, of])).toEqual([
      [files[0], 'imported'],
      [files[1], 'already-present'],
      [files[2], 'refused'],
      [files[3], 'refused'],
    ]);
    expect(rows[0]).toEqual({
      file: files[0],
      status: 'imported',
      document: expect.stringMatching(UID),
      title: expect.any(String),
      mediaType: 'text/plain',
      characters: 9,
      sha256: createHash('sha256').update('Un texte.').digest('hex'),
    });
    expect(rows[1]).toMatchObject({ document: rows[0]?.['document'] });
    expect(rows[3]).toMatchObject({ reason: expect.stringContaining('There is no such file') });
    expect(err).toContain('absent.txt');
  });

  it('ends with 0 when every file was imported or is there already', async () => {
    const { status, out } = await liasse(['import', dossier, at('article.txt'), '--json']);
    expect(status).toBe(0);
    expect(JSON.parse(out)).toMatchObject([{ status: 'already-present', document: made.document }]);
  });

  it('keeps the source and the date that were given', async () => {
    expect(await json(['list', dossier, 'documents'])).toMatchObject([
      { id: made.document, sourceName: 'Ukrinform', published: '2025-11-05', passages: 1 },
    ]);
    expect(await json(['list', dossier, 'sources'])).toMatchObject([{ name: 'Ukrinform', documents: 1 }]);
  });
});

describe('list', () => {
  it.each([
    ['documents', 1],
    ['passages', 1],
    ['claims', 1],
    ['statements', 0],
    ['actors', 0],
    ['sources', 1],
    ['codes', 2],
    ['evidence', 1],
    ['origins', 0],
    ['briefings', 1],
  ])('%s: %d, each with its uid and no number of the dossier’s own', async (kind, count) => {
    const rows = await json<Record<string, unknown>[]>(['list', dossier, kind]);
    expect(rows).toHaveLength(count);
    for (const row of rows) {
      expect(row['id']).toMatch(UID);
      expect(Object.keys(row).filter((key) => key.endsWith('Id'))).toEqual([]);
    }
  });

  it('names other records by their uids', async () => {
    expect(await json(['list', dossier, 'evidence'])).toMatchObject([
      {
        record: made.claim,
        passage: made.passage,
        document: made.document,
        stance: 'supports',
        credibility: 2,
      },
    ]);
  });

  it('is a table for people', async () => {
    const { out, status } = await liasse(['list', dossier, 'claims']);
    expect(status).toBe(0);
    expect(out).toContain(`${made.claim}  fact  1`);
  });
});

describe('text', () => {
  it('is the canonical text, bare or with its document', async () => {
    const { out } = await liasse(['text', dossier, made.document]);
    expect(out).toContain('Le 5 novembre 2025, l’Ukraine a signé un mémorandum');
    const { text, document } = await json<{ text: string; document: string }>([
      'text',
      dossier,
      made.document,
    ]);
    expect(document).toBe(made.document);
    expect(text.trimEnd()).toBe(out.trimEnd());
  });

  it('takes any unambiguous beginning of an id, in any case', async () => {
    const beginning = made.document.slice(0, -4).toUpperCase();
    expect(await json(['text', dossier, beginning])).toMatchObject({ document: made.document });
  });
});

describe('annotate', () => {
  it('answers where the words stand, in UTF-16 code units', async () => {
    const { text } = await json<{ text: string }>(['text', dossier, made.document]);
    const [passage] = await json<Record<string, unknown>[]>(['list', dossier, 'passages']);
    const start = text.indexOf('l’Ukraine');
    expect(passage).toMatchObject({
      id: made.passage,
      start,
      end: start + 31,
      state: 'exact',
      note: 'La signature',
    });
  });

  it('makes a passage that `get` tells how to find again: by its words, its place and its blocks', async () => {
    const { text } = await json<{ text: string }>(['text', dossier, made.document]);
    const start = text.indexOf('l’Ukraine');
    expect(await json(['get', dossier, made.passage])).toMatchObject({
      noun: 'passage',
      selectors: [
        {
          type: 'TextQuoteSelector',
          exact: text.slice(start, start + 31),
          prefix: text.slice(Math.max(0, start - 32), start),
        },
        { type: 'TextPositionSelector', start, end: start + 31 },
        { type: 'FragmentSelector', value: expect.stringMatching(/^block=\d/) },
      ],
      rectangles: [],
    });
  });

  it('refuses words that stand nowhere or in several places, with the count, and takes them with their neighbours', async () => {
    const own = at('annoter.liasse');
    await json(['new', own]);
    const [row] = await json<{ document: string }[]>(['import', own, at('article.txt')]);
    const annotate = ['annotate', own, row?.document ?? '', '--quote'];
    const none = await liasse([...annotate, 'l’Ukraine a refusé', '--json']);
    expect([none.status, none.out]).toEqual([1, '']);
    expect(none.err).toMatch(/\b0\b|no(t| place|where)/i);
    const several = await liasse([...annotate, 'signé un mémorandum', '--json']);
    expect([several.status, several.out]).toEqual([1, '']);
    expect(several.err).toMatch(/\b2\b/);
    expect(await json(['list', own, 'passages'])).toEqual([]);
    expect(
      await json([...annotate, 'signé un mémorandum', '--prefix', 'Nous avons ', '--suffix', ' »']),
    ).toMatchObject({ passage: expect.stringMatching(UID), state: 'exact' });
  });
});

describe('claim', () => {
  it('rests on its passages', async () => {
    expect(await json(['list', dossier, 'claims'])).toMatchObject([
      { id: made.claim, kind: 'fact', supports: 1, contradicts: 0 },
    ]);
  });

  it('is refused digit 1 with one origin, and then makes nothing', async () => {
    const { status, out, err } = await liasse([
      'claim',
      dossier,
      '--text',
      'x',
      '--supports',
      made.passage,
      '--credibility',
      '1',
      '--json',
    ]);
    expect([status, out]).toEqual([1, '']);
    expect(err).toMatch(/origin/);
    expect(await json(['list', dossier, 'claims'])).toHaveLength(1);
  });
});

describe('brief', () => {
  it('cites what its Markdown cites', async () => {
    expect(await json(['list', dossier, 'briefings'])).toMatchObject([
      { id: made.briefing, title: 'Le partenariat renforcé', tlp: 'green', language: 'fr', citations: 2 },
    ]);
  });

  it('is refused when it cites what is not there', async () => {
    writeFileSync(at('faux.md'), 'Rien [@01990000-0000-7000-8000-000000000000].\n');
    const { status, err } = await liasse(['brief', dossier, '--title', 'Faux', '--from', at('faux.md')]);
    expect(status).toBe(1);
    expect(err).toContain('01990000-0000-7000-8000-000000000000');
    expect(await json(['list', dossier, 'briefings'])).toHaveLength(1);
  });
});

describe('export', () => {
  it('writes the same bytes for the same moment', async () => {
    const export_ = (file: string, moment: string) =>
      json<{ file: string; sha256: string; pages: number; citations: number }>([
        'export',
        dossier,
        made.briefing,
        '--to',
        at(file),
        '--at',
        moment,
      ]);
    const first = await export_('un.pdf', '2025-11-05T18:00:00Z');
    const second = await export_('deux.pdf', '2025-11-05T19:00:00+01:00');
    const bytes = readFileSync(at('un.pdf'));
    expect(bytes.subarray(0, 5).toString('latin1')).toBe('%PDF-');
    expect(bytes.equals(readFileSync(at('deux.pdf')))).toBe(true);
    expect(first).toEqual({
      file: at('un.pdf'),
      sha256: createHash('sha256').update(bytes).digest('hex'),
      pages: expect.any(Number),
      citations: 2,
      missing: [],
      evidence: null,
    });
    expect(second.sha256).toBe(first.sha256);
    const third = await export_('trois.pdf', '2025-11-06T18:00:00Z');
    expect(third.sha256).not.toBe(first.sha256);
    const releases = await json<{ number: number; files: { fileName: string }[] }[]>([
      'list',
      dossier,
      'releases',
    ]);
    expect(releases).toMatchObject([
      { number: 1, files: [{ fileName: 'un.pdf' }, { fileName: 'deux.pdf' }, { fileName: 'trois.pdf' }] },
    ]);
  });

  it('refuses the dossier as its file', async () => {
    const { status, err } = await liasse(['export', dossier, made.briefing, '--to', dossier]);
    expect(status).toBe(1);
    expect(err).toContain('the dossier itself');
    expect(await json(['check', dossier])).toEqual({ ok: true, problems: [] });
  });
});

describe('undo, redo, history', () => {
  it('take the latest operation back, do it again, and tell of both', async () => {
    const own = at('journal.liasse');
    await json(['new', own]);
    const { claim } = await json<{ claim: string }>(['claim', own, '--text', 'Il pleut.']);
    expect(await json(['undo', own])).toMatchObject({ undone: 'claim.create' });
    expect(await json(['list', own, 'claims'])).toEqual([]);
    expect(await json(['redo', own])).toMatchObject({ redone: 'claim.create', records: [claim] });
    expect(await json(['list', own, 'claims'])).toMatchObject([{ id: claim }]);
    const history = await json<{ name: string; kind: string }[]>(['history', own]);
    expect(history.map(({ kind }) => kind)).toEqual(['redo', 'undo', 'do']);
    expect(new Set(history.map(({ name }) => name))).toEqual(new Set(['claim.create']));
    expect(await json(['history', own, claim])).toHaveLength(3);
  });

  it('are refused when there is nothing to take back', async () => {
    const own = at('rien.liasse');
    await json(['new', own]);
    expect(await liasse(['undo', own, '--json'])).toMatchObject({ status: 1, out: '' });
    expect(await liasse(['redo', own, '--json'])).toMatchObject({ status: 1, out: '' });
    expect(await json(['history', own])).toEqual([]);
  });
});

describe('check and backup', () => {
  it('find a sound dossier sound, and copy it whole', async () => {
    expect(await json(['check', dossier])).toEqual({ ok: true, problems: [] });
    const copy = at('copie.liasse');
    expect(await json(['backup', dossier, '--to', copy])).toMatchObject({
      file: copy,
      bytes: expect.any(Number),
    });
    expect(await json(['check', copy])).toEqual({ ok: true, problems: [] });
    expect(await json(['list', copy, 'claims'])).toEqual(await json(['list', dossier, 'claims']));
    const again = await liasse(['backup', dossier, '--to', copy]);
    expect(again.status).toBe(1);
    expect(again.err).toContain('There is already a file of that name');
  });
});

describe('sample', () => {
  it('makes the sample dossier, sound and with a briefing to export', async () => {
    const sample = at('exemple.liasse');
    expect(await json(['sample', sample])).toEqual({ dossier: sample, uid: expect.stringMatching(UID) });
    expect(await json(['check', sample])).toEqual({ ok: true, problems: [] });
    expect((await json<unknown[]>(['list', sample, 'documents'])).length).toBeGreaterThanOrEqual(6);
    expect((await json<unknown[]>(['list', sample, 'passages'])).length).toBeGreaterThanOrEqual(30);
    expect((await json<unknown[]>(['list', sample, 'claims'])).length).toBeGreaterThanOrEqual(12);
    const [briefing] = await json<{ id: string }[]>(['list', sample, 'briefings']);
    expect(await json(['export', sample, briefing?.id ?? '', '--to', at('exemple.pdf')])).toMatchObject({
      pages: expect.any(Number),
    });
    expect((await liasse(['sample', sample])).status).toBe(1);
  });
});
