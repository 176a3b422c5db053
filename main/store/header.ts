/** What the first bytes of a file say, read before SQLite touches it: https://www.sqlite.org/fileformat.html, 1.3. */
import { closeSync, existsSync, fstatSync, openSync, readSync } from 'node:fs';
import { LiasseError } from '../../preload/contract/errors.ts';
import { APPLICATION_ID, VERSION } from './migrate.ts';

const MAGIC = 'SQLite format 3\0';

/** Throws `no-such-file`, `no-access`, `not-a-dossier`, `damaged` or `newer-version` when a file is not a dossier of ours. */
export function checkHeader(path: string, version: number = VERSION): void {
  const { header, size } = firstBytes(path);
  if (header.length < 100 || header.toString('latin1', 0, 16) !== MAGIC) {
    throw new LiasseError('not-a-dossier', `This file is not a dossier: ${path}. It is untouched.`, {
      file: path,
    });
  }
  if (header.readUInt32BE(68) !== APPLICATION_ID) {
    throw new LiasseError(
      'not-a-dossier',
      `This is a database of another program: ${path}. It is untouched.`,
      {
        file: path,
      },
    );
  }
  const found = header.readUInt32BE(60);
  if (found > version) {
    throw new LiasseError(
      'newer-version',
      `This dossier was written by a newer Liasse (${found}; this one reads up to ${version}): ${path}. It is untouched.`,
      { file: path, found, known: version },
    );
  }
  // With a log beside it, the file may honestly be behind what its header says.
  if (existsSync(`${path}-wal`) || existsSync(`${path}-journal`)) return;
  const pageSize = header.readUInt16BE(16) === 1 ? 65_536 : header.readUInt16BE(16);
  const expected = pageSize * header.readUInt32BE(28);
  if (size < expected) {
    throw new LiasseError(
      'damaged',
      `The dossier is cut short (${size} of ${expected} bytes): ${path}. It is untouched; open a backup instead.`,
      { file: path },
    );
  }
}

function firstBytes(path: string): { header: Buffer; size: number } {
  try {
    const handle = openSync(path, 'r');
    try {
      const found = fstatSync(handle);
      if (!found.isFile()) {
        throw new LiasseError('not-a-dossier', `This is not a file: ${path}.`, { file: path });
      }
      const header = Buffer.alloc(100);
      const read = readSync(handle, header, 0, 100, 0);
      return { header: header.subarray(0, read), size: found.size };
    } finally {
      closeSync(handle);
    }
  } catch (error) {
    if (error instanceof LiasseError) throw error;
    const code = error instanceof Error && 'code' in error ? error.code : '';
    throw code === 'ENOENT' || code === 'ENOTDIR'
      ? new LiasseError('no-such-file', `There is no such file: ${path}.`, { file: path })
      : new LiasseError('no-access', `The file cannot be read: ${path}.`, { file: path });
  }
}
