/** Files that are written whole or not at all: the old one stays as it was until the new one is on disk. */
import { randomBytes } from 'node:crypto';
import { open, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { LiasseError, type ErrorCode } from '../../preload/contract/errors.ts';

const CODES: Readonly<Record<string, readonly [ErrorCode, string]>> = {
  ENOSPC: ['disk-full', 'The disk is full'],
  EDQUOT: ['disk-full', 'The disk quota is used up'],
  EFBIG: ['disk-full', 'The disk does not take a file of this size'],
  EACCES: ['no-access', 'No permission to write there'],
  EPERM: ['no-access', 'No permission to write there'],
  EROFS: ['no-access', 'The disk is read-only'],
  EEXIST: ['already-exists', 'There is already a file of that name'],
  EISDIR: ['no-access', 'There is a folder of that name'],
  EBUSY: ['file-in-use', 'The file is open in another program'],
  ENOENT: ['no-such-file', 'There is no such folder'],
  ENOTDIR: ['no-such-file', 'There is no such folder'],
  ENAMETOOLONG: ['no-such-file', 'The name is too long'],
};

/** What went wrong with a file, as an error that names it. `what` was kept, so the sentence says so. */
export function fileError(error: unknown, file: string, kept = ''): LiasseError {
  if (error instanceof LiasseError) return error;
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const [name, sentence] = (Object.hasOwn(CODES, code) ? CODES[code] : undefined) ?? [
    'internal',
    error instanceof Error ? error.message : String(error),
  ];
  return new LiasseError(name, `${sentence}: ${file}.${kept}`, { file });
}

/**
 * Writes beside the file, flushes to disk, then takes its place. A full disk, a missing right or a file that another
 * program holds leaves what was there before.
 */
export async function writeWhole(file: string, content: Uint8Array | string): Promise<void> {
  const beside = join(
    dirname(file),
    `.${basename(file).slice(0, 100)}.${randomBytes(4).toString('hex')}.part`,
  );
  try {
    const handle = await open(beside, 'wx');
    try {
      await handle.writeFile(content);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await replace(beside, file);
  } catch (error) {
    await rm(beside, { force: true }).catch(() => undefined);
    throw fileError(error, file, ' What was there before is untouched.');
  }
}

async function replace(from: string, to: string): Promise<void> {
  try {
    await rename(from, to);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : null;
    // Windows says EPERM or EACCES when a viewer holds the file that is to be replaced.
    if (process.platform === 'win32' && (code === 'EPERM' || code === 'EACCES')) {
      throw new LiasseError(
        'file-in-use',
        `The file is open in another program: ${to}. What was there before is untouched.`,
        { file: to },
      );
    }
    throw error;
  }
}

/** Throws when a file about to be written is the open dossier itself, or a part of it, under whatever name. */
export async function refuseDossier(file: string, dossier: string): Promise<void> {
  const target = await stat(file).catch(() => null);
  if (target === null) return;
  for (const part of [dossier, `${dossier}-wal`, `${dossier}-shm`]) {
    const found = await stat(part).catch(() => null);
    if (found !== null && found.ino === target.ino && found.dev === target.dev) {
      throw new LiasseError('already-exists', `This is the dossier itself: ${file}. It is untouched.`, {
        file,
      });
    }
  }
}
