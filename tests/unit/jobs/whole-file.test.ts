/** A file is written whole or not at all. */
import { linkSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { refuseDossier, writeWhole } from '../../../main/jobs/whole-file.ts';
import { temporaryFolder } from '../../support/dossiers.ts';

vi.mock('node:fs/promises', { spy: true });
afterEach(() => {
  vi.mocked(open).mockReset();
});

/** The next file that is opened takes some bytes and then says that the disk is full. */
function fillDisk(code = 'ENOSPC'): void {
  vi.mocked(open).mockImplementationOnce(async (path) => {
    writeFileSync(String(path), 'half');
    const refuse = async (): Promise<never> => {
      throw Object.assign(new Error(`${code}: write`), { code });
    };
    return { writeFile: refuse, sync: async () => undefined, close: async () => undefined } as never;
  });
}

describe('writing a file', () => {
  it('puts it in the place of the old one', async () => {
    const file = join(temporaryFolder(), 'a.pdf');
    await writeWhole(file, 'first');
    await writeWhole(file, new TextEncoder().encode('second'));
    expect(readFileSync(file, 'utf8')).toBe('second');
    expect(readdirSync(join(file, '..'))).toEqual(['a.pdf']);
  });

  it.each([
    ['ENOSPC', 'disk-full'],
    ['EDQUOT', 'disk-full'],
    ['EIO', 'internal'],
  ])('keeps the old one when the disk says %s, and leaves nothing beside it', async (code, expected) => {
    const file = join(temporaryFolder(), 'a.pdf');
    await writeWhole(file, 'first');
    fillDisk(code);
    await expect(writeWhole(file, 'second')).rejects.toMatchObject({
      code: expected,
      message: expect.stringContaining('What was there before is untouched.'),
    });
    expect(readFileSync(file, 'utf8')).toBe('first');
    expect(readdirSync(join(file, '..'))).toEqual(['a.pdf']);
  });

  it('says which folder is missing, and does not replace a folder', async () => {
    const folder = temporaryFolder();
    await expect(writeWhole(join(folder, 'none/a.pdf'), 'x')).rejects.toMatchObject({ code: 'no-such-file' });
    mkdirSync(join(folder, 'a.pdf/inner'), { recursive: true });
    await expect(writeWhole(join(folder, 'a.pdf'), 'x')).rejects.toMatchObject({ code: 'no-access' });
    expect(readdirSync(folder)).toEqual(['a.pdf']);
  });
});

describe('the open dossier', () => {
  it('is never written over, under whatever name', async () => {
    const folder = temporaryFolder();
    const dossier = join(folder, 'a.liasse');
    writeFileSync(dossier, 'x');
    writeFileSync(`${dossier}-wal`, 'x');
    linkSync(dossier, join(folder, 'other.pdf'));
    for (const file of [dossier, `${dossier}-wal`, join(folder, 'other.pdf')]) {
      await expect(refuseDossier(file, dossier)).rejects.toThrow('the dossier itself');
    }
    await refuseDossier(join(folder, 'new.pdf'), dossier);
  });
});
