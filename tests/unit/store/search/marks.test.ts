/** What an analyst may rely on when they narrow by marking and by date: it is what is there now, to the day; words beside such a filter still put the best first. */
import Database from 'better-sqlite3';
import { chmodSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { openDossier, type DossierFile } from '../../../../main/store/dossier-file.ts';
import type { Tlp } from '../../../../preload/contract/index.ts';
import { addDocument, newDossier, temporaryFolder } from '../../../support/dossiers.ts';

const titles = (dossier: DossierFile, text: string): readonly string[] =>
  dossier.query('search.find', { text }).hits.map(({ title }) => title);

const sorted = (dossier: DossierFile, text: string): readonly string[] => titles(dossier, text).toSorted();

describe('a marking', () => {
  const mark = (dossier: DossierFile, id: number, tlp: Tlp | null): void => {
    dossier.command('record.setTlp', { id, tlp });
  };

  test('is found as soon as it is changed, and as soon as that is undone', () => {
    const dossier = newDossier();
    const id = addDocument(dossier, 'Oslo promet dix drones.', { title: 'Promesse' });
    const found = (): readonly number[] =>
      ['tlp:none', 'tlp:amber', 'tlp:red', 'drones tlp:red', 'drones -tlp:red'].map(
        (text) => dossier.query('search.find', { text }).total,
      );
    expect(found()).toEqual([1, 0, 0, 0, 1]);
    mark(dossier, id, 'amber');
    expect(found()).toEqual([0, 1, 0, 0, 1]);
    mark(dossier, id, 'red');
    expect(found()).toEqual([0, 0, 1, 1, 0]);
    dossier.command('journal.undo', {});
    expect(found()).toEqual([0, 1, 0, 0, 1]);
    dossier.command('journal.undo', {});
    expect(found()).toEqual([1, 0, 0, 0, 1]);
    dossier.command('journal.redo', {});
    expect(found()).toEqual([0, 1, 0, 0, 1]);
  });

  test('of which another is the beginning is another', () => {
    const dossier = newDossier();
    const strict = addDocument(dossier, 'Un texte.', { title: 'Strict' });
    const amber = addDocument(dossier, 'Un autre.', { title: 'Amber' });
    mark(dossier, strict, 'amber+strict');
    mark(dossier, amber, 'amber');
    expect(titles(dossier, 'tlp:amber')).toEqual(['Amber']);
    expect(titles(dossier, 'tlp:amber+strict')).toEqual(['Strict']);
  });
});

test('a language is found with those below it, whatever the case of its letters, and as soon as it is changed', () => {
  const dossier = newDossier();
  for (const language of ['fr', 'fr-CA', 'FR-be', 'frp', 'en'])
    addDocument(dossier, `Un texte (${language}).`, { title: language, language });
  const unknown = addDocument(dossier, 'Un autre texte.', { title: 'unknown', language: null });
  expect(sorted(dossier, 'language:fr')).toEqual(['FR-be', 'fr', 'fr-CA']);
  expect(sorted(dossier, 'texte langue:FR-ca')).toEqual(['fr-CA']);
  expect(sorted(dossier, 'texte -langue:fr')).toEqual(['en', 'frp', 'unknown']);
  dossier.command('document.update', { id: unknown, language: 'fr' });
  expect(sorted(dossier, 'language:fr')).toEqual(['FR-be', 'fr', 'fr-CA', 'unknown']);
  dossier.command('journal.undo', {});
  expect(sorted(dossier, 'language:fr')).toEqual(['FR-be', 'fr', 'fr-CA']);
  expect(sorted(dossier, 'language:f')).toEqual([]);
  expect(sorted(dossier, 'language:"%"')).toEqual([]);
});

describe('a date', () => {
  function dated(): DossierFile {
    const dossier = newDossier();
    for (const published of [
      '1789-07-14',
      '2019-12-31',
      '2020-01-01',
      '2025',
      '2025-10',
      '2025-10-14',
      '2025-11-01',
    ])
      addDocument(dossier, `Oslo, ${published}.`, { title: published, published });
    addDocument(dossier, 'Oslo, sans date.', { title: 'sans date', published: null });
    dossier.command('membership.write', {
      createMissing: true,
      rows: [{ cells: { coalition: 'JEF', actor: 'Norvège', from: '2014-03' } }],
    });
    return dossier;
  }

  test.each([
    ['date:2025', ['2025', '2025-10', '2025-10-14', '2025-11-01', 'Norvège – JEF']],
    ['date:2025-10', ['2025', '2025-10', '2025-10-14', 'Norvège – JEF']],
    ['date:2025-10-14', ['2025', '2025-10', '2025-10-14', 'Norvège – JEF']],
    ['date:2025-10-15', ['2025', '2025-10', 'Norvège – JEF']],
    ['date:2025-10-14..2025-11-01', ['2025', '2025-10', '2025-10-14', '2025-11-01', 'Norvège – JEF']],
    ['date:2025-11..', ['2025', '2025-11-01', 'Norvège – JEF']],
    ['date:..2014-02', ['1789-07-14']],
    ['date:..2014-03-01', ['1789-07-14', 'Norvège – JEF']],
    ['date:2010/2019', ['2019-12-31', 'Norvège – JEF']],
    ['date:1700..1800', ['1789-07-14']],
    ['date:1000..2020-01-01', ['1789-07-14', '2019-12-31', '2020-01-01', 'Norvège – JEF']],
    ['date:2150', ['Norvège – JEF']],
    ['date:2025..2024', []],
    ['oslo -date:2025', ['1789-07-14', '2019-12-31', '2020-01-01', 'sans date']],
    ['-date:1800.. kind:document', ['1789-07-14', 'sans date']],
    ['date:1789 OR date:2020', ['1789-07-14', '2020-01-01', 'Norvège – JEF']],
    ['(date:2019 OR is:cited) oslo', ['2019-12-31']],
  ])('%s', (text, expected) => {
    const dossier = dated();
    expect(sorted(dossier, text)).toEqual([...expected].toSorted());
    expect(dossier.query('search.find', { text }).total).toBe(expected.length);
  });
});

describe('words beside filters', () => {
  function mixed(): DossierFile {
    const dossier = newDossier();
    const agency = (title: string, text: string, published: string, sourceName: string) =>
      addDocument(dossier, text, { title, published, sourceName });
    agency('Sonar', 'Un sonar pour Oslo. Le sonar est neuf.', '2023-01-02', 'Agence');
    agency(
      'Mention',
      `${'Un long texte parle de tout. '.repeat(30)} Il cite un sonar.`,
      '2023-02-03',
      'Agence',
    );
    agency('Fanfare', 'Un concert.', '2025-03-04', 'Mairie');
    agency('Kermesse', 'Une fête.', '2025-04-05', 'Mairie');
    agency('Rien', 'Rien du tout.', '2023-05-06', 'Agence');
    return dossier;
  }

  test.each([
    'sonar OR date:2025',
    'sonar OR source:mairie',
    '(sonar OR source:mairie) -rien',
    'source:mairie OR sonar',
  ])('%s: what has the words comes first, the best of it first, the rest by age', (text) => {
    const page = mixed().query('search.find', { text });
    expect(page.hits.map(({ title }) => title).filter((title) => title !== 'Mairie')).toEqual([
      'Sonar',
      'Mention',
      'Kermesse',
      'Fanfare',
    ]);
    expect(page.weighed).toBe(2);
    expect(page.hits[1]?.matches.length).toBeGreaterThan(0);
  });

  test('pages of them are the list in parts, each once', () => {
    const dossier = mixed();
    const text = 'sonar OR date:2025';
    const all = titles(dossier, text);
    const parts = all.map((_, offset) => dossier.query('search.find', { text, offset, limit: 1 }).hits);
    expect(parts.flat().map(({ title }) => title)).toEqual(all);
  });

  test('filters alone have nothing to weigh by: the newest come first', () => {
    const page = mixed().query('search.find', { text: 'date:2025 OR grade:B2' });
    expect(page.hits.map(({ title }) => title)).toEqual(['Kermesse', 'Fanfare']);
    expect(page.weighed).toBe(0);
  });
});

describe('a dossier that an earlier version indexed', () => {
  /** Marks as they were before: a month, no marking. */
  function earlier(): string {
    const path = join(temporaryFolder(), 'earlier.liasse');
    const dossier = newDossier({ path });
    const id = addDocument(dossier, 'Oslo promet dix drones.', {
      title: 'Promesse',
      published: '2025-10-14',
    });
    dossier.command('record.setTlp', { id, tlp: 'amber' });
    dossier.close();
    const file = new Database(path);
    file.exec(`UPDATE index_state SET rules = 1;
      INSERT OR REPLACE INTO document_words (rowid, title, body, other)
      VALUES (${id}, 'promesse', 'oslo promet dix drones', '\\ue000kdocument \\ue000snone \\ue000m24309')`);
    file.close();
    return path;
  }

  test('is indexed anew, and found by its marks then', () => {
    const opened = openDossier(earlier(), null);
    onTestFinished(() => opened.close());
    expect(opened.query('search.state', {}).pending).toBe(1);
    while (opened.command('search.build', { milliseconds: 100 }).value.pending > 0);
    expect(titles(opened, 'drones tlp:amber date:2025')).toEqual(['Promesse']);
  });

  test('and may not be written is searched as it is', () => {
    const path = earlier();
    chmodSync(path, 0o444);
    const opened = openDossier(path, null);
    onTestFinished(() => opened.close());
    expect(opened.query('dossier.info', {}).readOnly).toBe(true);
    for (const text of ['tlp:amber', 'date:2025-10', 'drones date:2025 tlp:amber', 'oslo -tlp:red'])
      expect(titles(opened, text)).toEqual(['Promesse']);
  });
});
