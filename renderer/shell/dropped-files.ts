/** What was dropped: files, and the files of folders, each read only when its turn comes. */
import { LiasseError, MOST_FILES } from '../../preload/contract/index.ts';
import { ask } from '../client/index.ts';

/** A file by its name, or by its way within the folder that was dropped: `lot/annexes/a.pdf`. */
export interface Dropped {
  readonly name: string;
  file(): Promise<File>;
}

/** Bytes. The window reads a file whole before it hands it over. */
const MOST_BYTES = 512 * 1024 * 1024;

export const asDropped = (files: readonly File[]): readonly Dropped[] =>
  files.map((file) => ({ name: file.name, file: () => Promise.resolve(file) }));

/** To be called while the drop is handled: what was dropped is gone afterwards. Throws `invalid-input` for too many files. */
export function droppedOn(transfer: DataTransfer | null): Promise<readonly Dropped[]> {
  const items = [...(transfer?.items ?? [])].filter(({ kind }) => kind === 'file');
  const given = items.map((item) => ({ entry: item.webkitGetAsEntry(), file: item.getAsFile() }));
  return collect(given);
}

async function collect(
  given: readonly { readonly entry: FileSystemEntry | null; readonly file: File | null }[],
): Promise<readonly Dropped[]> {
  const found: Dropped[] = [];
  const add = (dropped: Dropped): void => {
    found.push(dropped);
    if (found.length <= MOST_FILES) return;
    const reason = `There are more than ${MOST_FILES} files in what was given. Give fewer at a time.`;
    throw new LiasseError('invalid-input', reason, { field: 'file', reason });
  };
  const walk = async (folder: FileSystemDirectoryEntry): Promise<void> => {
    for (const entry of await entriesOf(folder)) {
      if (entry.name.startsWith('.')) continue;
      // oxlint-disable-next-line no-await-in-loop -- in their order
      if (isFolder(entry)) await walk(entry);
      else if (isFile(entry)) add(fileOf(entry));
    }
  };
  for (const { entry, file } of given) {
    // oxlint-disable-next-line no-await-in-loop -- in the order given
    if (entry !== null && isFolder(entry)) await walk(entry);
    else if (file !== null) add({ name: file.name, file: () => Promise.resolve(file) });
  }
  return found;
}

const isFolder = (entry: FileSystemEntry): entry is FileSystemDirectoryEntry => entry.isDirectory;
const isFile = (entry: FileSystemEntry): entry is FileSystemFileEntry => entry.isFile;

const fileOf = (entry: FileSystemFileEntry): Dropped => ({
  name: entry.fullPath.replace(/^\//, ''),
  file: () => new Promise((resolve, reject) => entry.file(resolve, reject)),
});

/** Sorted by code unit, as the terminal does; what may not be looked into is empty. */
async function entriesOf(folder: FileSystemDirectoryEntry): Promise<readonly FileSystemEntry[]> {
  const reader = folder.createReader();
  const entries: FileSystemEntry[] = [];
  for (;;) {
    // oxlint-disable-next-line no-await-in-loop -- a reader answers some at a time until there are none
    const some = await new Promise<FileSystemEntry[]>((resolve) =>
      reader.readEntries(resolve, () => resolve([])),
    );
    if (some.length === 0) return entries.toSorted((one, other) => (one.name < other.name ? -1 : 1));
    entries.push(...some);
  }
}

/** Imports them: one file after the other is read and handed over. */
export async function importDropped(dropped: readonly Dropped[]): Promise<void> {
  if (dropped.length === 0) return;
  const job = await ask('import.begin', { names: dropped.map(({ name }) => name) });
  try {
    for (const [at, each] of dropped.entries()) {
      // oxlint-disable-next-line no-await-in-loop -- no more than one file is held here
      await ask('import.give', { job, at, bytes: await bytesOf(each) });
    }
  } catch (error) {
    // The job was stopped, and its list of files says so.
    if (!(error instanceof LiasseError && error.code === 'cancelled')) throw error;
  }
}

async function bytesOf(dropped: Dropped): Promise<Uint8Array | 'too-large' | 'no-access'> {
  try {
    const file = await dropped.file();
    return file.size > MOST_BYTES ? 'too-large' : new Uint8Array(await file.arrayBuffer());
  } catch {
    return 'no-access';
  }
}
