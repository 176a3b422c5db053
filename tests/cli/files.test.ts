/** Dossiers that cannot be opened as they are: each says why, is left as it was, and costs nothing else. */
import {
  chmodSync,
  closeSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { localStore } from '../../main/store/local.ts';
import { json, liasse } from './terminal.ts';

let folder: string;
let sound: string;
const at = (name: string): string => join(folder, name);

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'liasse-cli-'));
  sound = at('sound.liasse');
  await json(['new', sound]);
  await json(['claim', sound, '--text', 'Il pleut.']);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function copyOf(name: string): string {
  const path = at(name);
  cpSync(sound, path);
  return path;
}

/** Writes four bytes, the most significant first, into a file. */
function poke(path: string, offset: number, value: number): void {
  const handle = openSync(path, 'r+');
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(value);
  writeSync(handle, bytes, 0, 4, offset);
  closeSync(handle);
}

const BROKEN: readonly (readonly [string, () => string, RegExp])[] = [
  ['a file that is not there', () => at('none.liasse'), /There is no such file/],
  [
    'a folder',
    () => {
      mkdirSync(at('folder.liasse'), { recursive: true });
      return at('folder.liasse');
    },
    /not a file|cannot be read/,
  ],
  [
    'an empty file',
    () => {
      writeFileSync(at('empty.liasse'), '');
      return at('empty.liasse');
    },
    /not a dossier/,
  ],
  [
    'a text',
    () => {
      writeFileSync(at('text.liasse'), 'Il pleut.'.repeat(1000));
      return at('text.liasse');
    },
    /not a dossier/,
  ],
  [
    'a database of another program',
    () => {
      rmSync(at('foreign.liasse'), { force: true });
      const database = new DatabaseSync(at('foreign.liasse'));
      database.exec('CREATE TABLE claim (id INTEGER PRIMARY KEY, text TEXT)');
      database.close();
      return at('foreign.liasse');
    },
    /another program/,
  ],
  [
    'a dossier that was cut short',
    () => {
      const path = copyOf('short.liasse');
      truncateSync(path, Math.floor(readFileSync(path).length / 2));
      return path;
    },
    /cut short|damaged/,
  ],
  [
    'a dossier of a newer version',
    () => {
      const path = copyOf('newer.liasse');
      poke(path, 60, 9999);
      return path;
    },
    /newer Liasse/,
  ],
  [
    'a dossier with a trigger of somebody else’s',
    () => {
      const path = copyOf('trigger.liasse');
      const database = new DatabaseSync(path);
      database.exec(`CREATE TRIGGER evil AFTER INSERT ON claim BEGIN UPDATE claim SET text = 'x'; END`);
      database.close();
      return path;
    },
    /not those that Liasse makes/,
  ],
];

describe('a dossier that cannot be opened', () => {
  it.each(BROKEN)('%s: refused, and left as it was', async (_what, make, sentence) => {
    const path = make();
    const before = existsSync(path) && !path.endsWith('folder.liasse') ? readFileSync(path) : null;
    for (const args of [
      ['list', path, 'claims'],
      ['claim', path, '--text', 'x'],
      ['undo', path],
      ['backup', path, '--to', at('backup.liasse')],
    ]) {
      const { status, out, err } = await liasse([...args, '--json']);
      expect({ status, out }).toEqual({ status: 1, out: '' });
      expect(err).toMatch(sentence);
      expect(err).not.toMatch(/\n {4}at /);
    }
    expect(existsSync(at('backup.liasse'))).toBe(false);
    if (before === null) return;
    expect(readFileSync(path).equals(before)).toBe(true);
    for (const part of ['-wal', '-shm', '-journal']) expect(existsSync(path + part)).toBe(false);
  });
});

describe('check', () => {
  it('reports a dossier too damaged to be opened', async () => {
    const path = copyOf('check-short.liasse');
    truncateSync(path, Math.floor(readFileSync(path).length / 2));
    const { status, out } = await liasse(['check', path, '--json']);
    expect(status).toBe(1);
    expect(JSON.parse(out)).toMatchObject({ ok: false, problems: [{ code: 'integrity', record: null }] });
  });

  it('finds what was changed behind its back', async () => {
    const own = at('changed.liasse');
    await json(['new', own]);
    writeFileSync(at('a.txt'), 'Il pleut à Bodø.');
    const [row] = await json<{ document: string }[]>(['import', own, at('a.txt')]);
    await json(['annotate', own, row?.document ?? '', '--quote', 'à Bodø']);
    const database = new DatabaseSync(own);
    database.exec(`UPDATE passage SET exact = 'à Oslo'`);
    database.close();
    const { status, out } = await liasse(['check', own, '--json']);
    const { ok, problems } = JSON.parse(out) as { ok: boolean; problems: { code: string; record: string }[] };
    expect([status, ok]).toEqual([1, false]);
    // It is also seen that no operation of the journal left it so.
    expect(problems).toMatchObject([{ code: 'anchor' }, { code: 'journal' }]);
    const [passage] = await json<{ id: string }[]>(['list', own, 'passages']);
    expect(problems[0]?.record).toBe(passage?.id);
    const people = await liasse(['check', own]);
    expect([people.status, people.out]).toEqual([1, expect.stringContaining('anchor: ')]);
  });
});

describe('a dossier that is open elsewhere', () => {
  it('is refused until it is closed there; the other loses nothing', async () => {
    const path = copyOf('open.liasse');
    const store = await localStore(path, null);
    onTestFinished(() => store.close());
    await store.command('claim.create', { text: 'Il neige.' });
    for (const args of [
      ['list', path, 'claims'],
      ['claim', path, '--text', 'x'],
    ]) {
      const { status, out, err } = await liasse([...args, '--json']);
      expect({ status, out }).toEqual({ status: 1, out: '' });
      expect(err).toContain('open elsewhere');
    }
    await store.command('claim.create', { text: 'Il vente.' });
    await store.close();
    expect(await json(['list', path, 'claims'])).toMatchObject([
      { text: 'Il vente.' },
      { text: 'Il neige.' },
      { text: 'Il pleut.' },
    ]);
  });
});

describe('a read-only dossier', () => {
  it('can be read, listed, checked and copied, and is never written', async () => {
    const path = copyOf('read-only.liasse');
    chmodSync(path, 0o444);
    const before = readFileSync(path);
    expect(await json(['list', path, 'claims'])).toMatchObject([{ text: 'Il pleut.' }]);
    expect(await json(['check', path])).toEqual({ ok: true, problems: [] });
    expect(await json(['history', path])).toHaveLength(1);
    for (const args of [
      ['claim', path, '--text', 'x'],
      ['undo', path],
    ]) {
      const { status, out, err } = await liasse([...args, '--json']);
      expect({ status, out }).toEqual({ status: 1, out: '' });
      expect(err).toContain('read-only');
    }
    await json(['backup', path, '--to', at('of-read-only.liasse')]);
    expect(await json(['claim', at('of-read-only.liasse'), '--text', 'La copie se change.'])).toHaveProperty(
      'claim',
    );
    expect(readFileSync(path).equals(before)).toBe(true);
  });
});
