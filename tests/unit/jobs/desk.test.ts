/** The one dossier of the window: what stays open when something fails, and what is kept. */
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { makeDesk, type OpenStore, type StartStore } from '../../../main/jobs/desk.ts';
import { localStore } from '../../../main/store/local.ts';
import type { DossierInfo } from '../../../preload/contract/dossier.ts';
import { temporaryFolder } from '../../support/dossiers.ts';

const NEW = { title: 'Première', language: 'fr' } as const;

function setUp() {
  const folder = temporaryFolder();
  const states: (string | null)[] = [];
  const changes: string[] = [];
  const backups: string[] = [];
  const dying: (() => Promise<void>)[] = [];
  let starts = 0;
  let author = '';
  const startStore: StartStore = async (path, make) => {
    starts += 1;
    const store = await localStore(path, make, { author });
    const listeners: (() => void)[] = [];
    dying.push(async () => {
      await store.close();
      for (const listener of listeners) listener();
    });
    return { ...store, onGone: (listener) => listeners.push(listener) } satisfies OpenStore;
  };
  const desk = makeDesk({
    startStore,
    onState: (info: DossierInfo | null) => states.push(info?.title ?? null),
    onChange: ({ operation }) => changes.push(operation),
    backUp: async ({ title }) => void backups.push(title),
  });
  onTestFinished(() => desk.close());
  return {
    desk,
    states,
    changes,
    backups,
    at: (name: string) => join(folder, name),
    starts: () => starts,
    die: async () => dying.at(-1)?.(),
    call: (name: string) => {
      author = name;
    },
  };
}

const aClaim = { text: 'Il pleut.' };

describe('with no dossier open', () => {
  it('every call says so', async () => {
    const { desk } = setUp();
    await expect(desk.query('claim.list', {})).rejects.toMatchObject({ code: 'no-dossier' });
    await expect(desk.command('claim.create', aClaim)).rejects.toMatchObject({ code: 'no-dossier' });
    await expect(desk.check()).rejects.toMatchObject({ code: 'no-dossier' });
    await desk.close();
    await desk.restart();
    await desk.backUpNow();
  });
});

describe('opening', () => {
  it('makes a dossier, tells the window, backs it up', async () => {
    const { desk, at, states, backups } = setUp();
    const info = await desk.open(at('1.liasse'), NEW);
    expect(info).toMatchObject({ title: 'Première', path: at('1.liasse') });
    expect(states).toEqual(['Première']);
    expect(backups).toEqual(['Première']);
  });

  it('a second dossier closes the first into one clean file', async () => {
    const { desk, at, states } = setUp();
    await desk.open(at('1.liasse'), NEW);
    await desk.command('claim.create', aClaim);
    await desk.open(at('2.liasse'), { ...NEW, title: 'Deuxième' });
    expect(states).toEqual(['Première', 'Deuxième']);
    expect(existsSync(at('1.liasse-wal'))).toBe(false);
    expect(await desk.query('claim.list', {})).toEqual([]);
    await desk.open(at('1.liasse'));
    expect(await desk.query('claim.list', {})).toMatchObject([aClaim]);
  });

  it.each([
    ['that is not there', 'no-such-file', null],
    ['that is no dossier', 'not-a-dossier', 'hello'],
  ])('a file %s keeps the first open', async (_what, code, content) => {
    const { desk, at, states } = setUp();
    await desk.open(at('1.liasse'), NEW);
    await desk.command('claim.create', aClaim);
    if (content !== null) writeFileSync(at('2.liasse'), content);
    await expect(desk.open(at('2.liasse'))).rejects.toMatchObject({ code });
    expect(desk.path).toBe(at('1.liasse'));
    expect(states).toEqual(['Première']);
    expect(await desk.query('claim.list', {})).toMatchObject([aClaim]);
  });

  it('the dossier that is open starts nothing', async () => {
    const { desk, at, starts } = setUp();
    await desk.open(at('1.liasse'), NEW);
    expect(await desk.open(at('1.liasse'))).toMatchObject({ title: 'Première' });
    expect(starts()).toBe(1);
  });

  it('two at once happens one after the other', async () => {
    const { desk, at, states } = setUp();
    await Promise.all([
      desk.open(at('1.liasse'), NEW),
      desk.open(at('2.liasse'), { ...NEW, title: 'Deuxième' }),
      desk.close(),
    ]);
    expect(states).toEqual(['Première', 'Deuxième', null]);
    expect(desk.path).toBeNull();
  });
});

describe('a store that dies', () => {
  it('is started again by the next call, with all that it had acknowledged', async () => {
    const { desk, at, die, starts } = setUp();
    await desk.open(at('1.liasse'), NEW);
    await desk.command('claim.create', aClaim);
    await die();
    const [one, two] = await Promise.all([desk.query('claim.list', {}), desk.query('dossier.info', {})]);
    expect(one).toMatchObject([aClaim]);
    expect(two.title).toBe('Première');
    expect(starts()).toBe(2);
  });

  it('can be closed without being started again', async () => {
    const { desk, at, die, starts, states } = setUp();
    await desk.open(at('1.liasse'), NEW);
    await die();
    await desk.close();
    expect(starts()).toBe(1);
    expect(states).toEqual(['Première', null]);
  });
});

describe('starting the store again', () => {
  it('gives the journal its new author; no call that comes meanwhile is lost', async () => {
    const { desk, at, call, starts } = setUp();
    await desk.open(at('1.liasse'), NEW);
    call('Analyste');
    await Promise.all([
      desk.restart(),
      desk.command('claim.create', { text: 'avant' }),
      Promise.resolve().then(() => desk.query('claim.list', {})),
      desk.restart().then(() => desk.command('claim.create', { text: 'après' })),
    ]);
    expect(starts()).toBe(3);
    const { rows } = await desk.query('journal.list', {});
    expect(rows).toMatchObject([{ by: 'Analyste' }, { name: 'claim.create' }]);
  });
});

describe('backups', () => {
  it('are made of what changed, when the dossier closes', async () => {
    const { desk, at, backups, changes } = setUp();
    await desk.open(at('1.liasse'), NEW);
    await desk.command('claim.create', aClaim);
    await desk.close();
    expect(changes).toEqual(['claim.create']);
    expect(backups).toEqual(['Première', 'Première']);
    await desk.open(at('1.liasse'));
    await desk.close();
    // Once more for the opening; nothing changed since.
    expect(backups).toHaveLength(3);
  });
});
