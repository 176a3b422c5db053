/** The files of folders, for an import that was given a folder. */
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { LiasseError } from '../../preload/contract/errors.ts';

/** More than that are refused before any is read: a whole disk is not given on purpose. */
const MOST_FILES = 10_000;

/**
 * The paths given, each folder among them replaced by the files within it, sorted by name. Hidden files and links are left
 * out: a link may lead round in a circle, and what it leads to has a place of its own. Throws `invalid-input` for too many.
 */
export async function filesWithin(
  paths: readonly string[],
  most: number = MOST_FILES,
): Promise<readonly string[]> {
  const files: string[] = [];
  const add = (path: string): void => {
    files.push(path);
    if (files.length > most) {
      const reason = `There are more than ${most} files in what was given. Give fewer at a time.`;
      throw new LiasseError('invalid-input', reason, { field: 'file', reason });
    }
  };
  const walk = async (folder: string): Promise<void> => {
    const entries = await readdir(folder, { withFileTypes: true }).catch(() => null);
    if (entries === null) return add(folder);
    // By code unit: the same order wherever it runs.
    for (const entry of entries.toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
      const path = join(folder, entry.name);
      if (entry.name.startsWith('.')) continue;
      // oxlint-disable-next-line no-await-in-loop -- in their order, and no more folders open than there are levels
      if (entry.isDirectory()) await walk(path);
      else if (entry.isFile()) add(path);
    }
  };
  for (const path of paths) {
    // oxlint-disable-next-line no-await-in-loop -- in the order given
    if (await isFolder(path)) await walk(path);
    else add(path);
  }
  return files;
}

/** What is not there, or may not be looked into, is left to whoever reads it, and says so. */
const isFolder = async (path: string): Promise<boolean> => {
  try {
    return (await stat(path)).isDirectory();
  } catch {
    return false;
  }
};
