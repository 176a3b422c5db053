/** Settings and recent dossiers: whatever is in their files, the program starts, and nothing that was there is thrown away. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { recentIn } from '../../../main/app/recent.ts';
import { interfaceLanguage, settingsIn } from '../../../main/app/settings.ts';
import { PLAIN_HOUSE } from '../../../preload/contract/house.ts';
import { temporaryFolder } from '../../support/dossiers.ts';

const BROKEN = ['', '{', 'null', '[]', '"text"', '{"theme": ', '\0\0\0\0', '{"places": {"a": '];

describe('settings', () => {
  it('are what an empty file means when there is none', () => {
    expect(settingsIn(temporaryFolder()).now).toMatchObject({ theme: 'system', language: null, places: {} });
  });

  it('are on disk once a change has been answered', async () => {
    const folder = temporaryFolder();
    const settings = settingsIn(folder);
    await settings.change({ theme: 'dark', author: 'Analyste' });
    await settings.remember('documents.listWidth', '300');
    expect(settingsIn(folder).now).toEqual({
      theme: 'dark',
      language: null,
      author: 'Analyste',
      house: PLAIN_HOUSE,
      places: { 'documents.listWidth': '300' },
    });
  });

  it('keep the last of many changes made at once', async () => {
    const folder = temporaryFolder();
    const settings = settingsIn(folder);
    const widths = Array.from({ length: 20 }, (_, at) => String(at));
    await Promise.all(widths.map((width) => settings.remember('width', width)));
    expect(settingsIn(folder).now.places).toEqual({ width: '19' });
  });

  it.each(BROKEN)('start anew from %j, and keep it aside', async (content) => {
    const folder = temporaryFolder();
    const file = join(folder, 'settings.json');
    writeFileSync(file, content);
    const settings = settingsIn(folder);
    expect(settings.now.theme).toBe('system');
    expect(readFileSync(`${file}.unreadable`, 'utf8')).toBe(content);
    await settings.change({ theme: 'light' });
    expect(settingsIn(folder).now.theme).toBe('light');
  });

  it('keep what is sound when one value is not', () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'settings.json'), '{"theme":"pink","language":"de","author":"Analyste"}');
    expect(settingsIn(folder).now).toMatchObject({ theme: 'system', language: null, author: 'Analyste' });
  });

  it('do not remember without end', async () => {
    const settings = settingsIn(temporaryFolder());
    await Promise.all(Array.from({ length: 600 }, (_, at) => settings.remember(`place ${at}`, 'x')));
    expect(Object.keys(settings.now.places)).toHaveLength(500);
    expect(settings.now.places).toHaveProperty('place 599');
  });
});

describe('recent dossiers', () => {
  it('are listed once each, the latest first, with whether they are still there', async () => {
    const folder = temporaryFolder();
    const there = join(folder, 'there.liasse');
    writeFileSync(there, '');
    const recent = recentIn(folder);
    await recent.add(there, 'There', '2025-11-05T12:00:00.000Z');
    await recent.add(join(folder, 'gone.liasse'), 'Gone', '2025-11-05T12:01:00.000Z');
    await recent.add(there, 'There, renamed', '2025-11-05T12:02:00.000Z');
    expect(recentIn(folder).list()).toEqual([
      { path: there, title: 'There, renamed', openedAt: '2025-11-05T12:02:00.000Z', exists: true },
      {
        path: join(folder, 'gone.liasse'),
        title: 'Gone',
        openedAt: '2025-11-05T12:01:00.000Z',
        exists: false,
      },
    ]);
    expect(recent.has(there)).toBe(true);
    expect(recent.has('/etc/passwd')).toBe(false);
  });

  it.each([...BROKEN, '{"dossiers": [{"path": 7}]}', '{"dossiers": "x"}'])(
    'start anew from %j',
    (content) => {
      const folder = temporaryFolder();
      writeFileSync(join(folder, 'recent.json'), content);
      expect(recentIn(folder).list()).toEqual([]);
      expect(existsSync(join(folder, 'recent.json.unreadable'))).toBe(true);
    },
  );
});

describe('the language of the interface', () => {
  it.each([
    ['fr', ['en-GB'], 'fr'],
    [null, ['fr-CA', 'en'], 'fr'],
    [null, ['uk-UA', 'fr'], 'fr'],
    [null, ['uk-UA'], 'en'],
    [null, [], 'en'],
  ] as const)('chosen %s, system %j: %s', (chosen, system, expected) => {
    expect(interfaceLanguage(chosen, system)).toBe(expected);
  });
});
