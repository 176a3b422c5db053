/** What a file dialog needs to know of the disk. */
import { readdir, stat } from 'node:fs/promises';
import { homedir } from 'node:os';
import { basename, dirname, isAbsolute, resolve } from 'node:path';

export interface Entry {
  readonly name: string;
  readonly folder: boolean;
}

export interface Listing {
  readonly path: string;
  readonly parent: string;
  readonly entries: readonly Entry[];
}

/** Folders first, each by name; what cannot be read is an error. */
export async function list(path: string): Promise<Listing> {
  const found = await readdir(path, { withFileTypes: true });
  const entries = await Promise.all(
    found.map(async (entry) => ({
      name: entry.name,
      folder: entry.isSymbolicLink()
        ? (await kindOf(resolve(path, entry.name))) === 'folder'
        : entry.isDirectory(),
    })),
  );
  const byName = new Intl.Collator(undefined, { numeric: true });
  return {
    path,
    parent: dirname(path),
    entries: entries.toSorted(
      (one, other) => Number(other.folder) - Number(one.folder) || byName.compare(one.name, other.name),
    ),
  };
}

export async function kindOf(path: string): Promise<'file' | 'folder' | 'missing'> {
  try {
    return (await stat(path)).isDirectory() ? 'folder' : 'file';
  } catch {
    return 'missing';
  }
}

/** What was typed, as a path: `~` is home, anything relative starts from the folder shown. */
export function typedPath(folder: string, typed: string): string {
  const text = typed === '~' || typed.startsWith('~/') ? homedir() + typed.slice(1) : typed;
  return isAbsolute(text) ? resolve(text) : resolve(folder, text);
}

/** The folder to begin with and the name to propose. */
export async function beginAt(defaultPath: string | undefined, documents: string): Promise<[string, string]> {
  const fallback = (await kindOf(documents)) === 'folder' ? documents : homedir();
  if (defaultPath === undefined || defaultPath === '') return [fallback, ''];
  const path = typedPath(fallback, defaultPath);
  return (await kindOf(path)) === 'folder' ? [path, ''] : [dirname(path), basename(path)];
}
