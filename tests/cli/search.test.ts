/** Search from the terminal, as a script would ask. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { json, liasse } from './terminal.ts';

interface Found {
  readonly total: number;
  readonly hits: readonly {
    readonly id: string;
    readonly kind: string;
    readonly title: string;
    readonly snippet: string;
    readonly matches: readonly (readonly [number, number])[];
    readonly place: { readonly start: number; readonly end: number } | null;
  }[];
}

describe('a dossier is searched from the terminal', () => {
  const folder = mkdtempSync(join(tmpdir(), 'liasse-test-'));
  const dossier = join(folder, 'test.liasse');
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const search = (query: string, ...options: readonly string[]): Promise<Found> =>
    json<Found>(['search', dossier, query, ...options]);

  beforeAll(async () => {
    await json(['new', dossier, '--title', 'JEF', '--language', 'fr']);
    const files = [
      ['un.txt', 'La Norvège livre deux sous-marins à l’Ukraine.\n\nDenys Chmyhal remercie Oslo.'],
      ['deux.txt', 'Le sous-marin norvégien est à quai.'],
    ].map(([name = '', text = '']) => {
      const file = join(folder, name);
      writeFileSync(file, text);
      return file;
    });
    await json(['import', dossier, ...files, '--source', 'Une agence']);
    await json(['claim', dossier, '--text', 'L’Ukraine aura des sous-marins', '--kind', 'fact']);
  });

  test('hits have their words around and where they match', async () => {
    const { total, hits } = await search("l'Ukraine sous-marin");
    expect(total).toBe(2);
    expect(hits.map(({ kind }) => kind).toSorted()).toEqual(['claim', 'document']);
    for (const { snippet, matches } of hits) {
      expect(
        matches.map(([start, end]) => snippet.slice(start, end).toLowerCase().replace(/s$/, '')).toSorted(),
      ).toEqual(['sous-marin', 'ukraine']);
    }
    const document = hits.find(({ kind }) => kind === 'document');
    expect(
      (await json<{ text: string }>(['text', dossier, document?.id ?? ''])).text.slice(
        document?.place?.start,
        document?.place?.end,
      ),
    ).toBe('sous-marins à l’Ukraine');
  });

  test('by kind, a page at a time, counted', async () => {
    expect((await search('sous-marin', '--kind', 'document')).total).toBe(2);
    const pages = [
      await search('sous-marin', '--limit', '2'),
      await search('sous-marin', '--limit', '2', '--offset', '2'),
    ];
    expect(pages.map(({ total, hits }) => [total, hits.length])).toEqual([
      [3, 2],
      [3, 1],
    ]);
    expect(new Set(pages.flatMap(({ hits }) => hits.map(({ id }) => id))).size).toBe(3);
    expect(await search('sous-marin', '--counts')).toMatchObject({
      counts: {
        kind: [
          { value: 'document', count: 2 },
          { value: 'claim', count: 1 },
        ],
        source: [{ value: 'Une agence', count: 2 }],
      },
    });
  });

  test('what has only some of the words stands apart', async () => {
    const found = await search('Oslo quai');
    expect(found).toMatchObject({
      total: 0,
      hits: [],
      partial: [{ kind: 'document' }, { kind: 'document' }],
    });
    expect(await search('Oslo AND quai')).toMatchObject({ total: 0, partial: [] });
  });

  test('a name in another script', async () => {
    expect((await search('Шмигаль')).total).toBe(1);
  });

  test('a query that cannot be read is refused with its place', async () => {
    const { status, out, err } = await liasse(['search', dossier, 'sous-marin "ouvert', '--json']);
    expect([status, out]).toEqual([1, '']);
    expect(err).toContain('character 12');
  });

  test('a list of names against everything', async () => {
    const list = join(folder, 'noms.txt');
    writeFileSync(list, '\ufeffDenys Shmyhal\r\n# une note\r\n\r\nPersonne Ici\r\nOslo\r\nOslo\r\n');
    expect(await json(['batch', dossier, list])).toMatchObject({
      names: 3,
      found: 2,
      rows: [
        { name: 'Denys Shmyhal', total: 1, kinds: { document: 1 } },
        { name: 'Personne Ici', total: 0, best: null },
        { name: 'Oslo', total: 1 },
      ],
    });
    const csv = join(folder, 'noms.csv');
    writeFileSync(csv, '"Chmyhal, Denys",Premier ministre\nOslo,ville\n');
    expect(await json(['batch', dossier, csv])).toMatchObject({ names: 2, found: 2 });
    writeFileSync(list, Buffer.from([0xff, 0xfe, 0x41, 0x00]));
    expect((await liasse(['batch', dossier, list])).status).toBe(1);
    expect((await liasse(['batch', dossier, join(folder, 'nowhere.txt')])).status).toBe(1);
  });
});
