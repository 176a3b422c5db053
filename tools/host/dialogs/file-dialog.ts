/** The dialog that chooses files to open or a file to write. */
import type { FileFilter, OpenDialogOptions, SaveDialogOptions } from 'electron';
import { app } from '../app.ts';
import {
  FILE_STYLE,
  filePage,
  type FilePageData,
  type FilePageMessage,
  type FilePageTold,
} from './file-page.ts';
import { beginAt, kindOf, list, typedPath } from './folders.ts';
import { showDialog } from './window.ts';
import { dialogWords } from './words.ts';

interface Wanted {
  readonly title: string;
  readonly accept: string;
  readonly save: boolean;
  readonly several: boolean;
  readonly folders: boolean;
  readonly askBeforeReplacing: boolean;
  readonly defaultPath: string | undefined;
  readonly filters: readonly FileFilter[];
}

const words = () => dialogWords(app.getLocale());

export const openDialog = (options: OpenDialogOptions): Promise<readonly string[] | null> =>
  fileDialog({
    title: options.title ?? words().open,
    accept: options.buttonLabel ?? words().open,
    save: false,
    several: options.properties?.includes('multiSelections') ?? false,
    folders: options.properties?.includes('openDirectory') ?? false,
    askBeforeReplacing: false,
    defaultPath: options.defaultPath,
    filters: options.filters ?? [],
  });

export const saveDialog = (options: SaveDialogOptions): Promise<readonly string[] | null> =>
  fileDialog({
    title: options.title ?? words().save,
    accept: options.buttonLabel ?? words().save,
    save: true,
    several: false,
    folders: false,
    askBeforeReplacing: true,
    defaultPath: options.defaultPath,
    filters: options.filters ?? [],
  });

async function fileDialog(wanted: Wanted): Promise<readonly string[] | null> {
  let [folder, name] = await beginAt(wanted.defaultPath, app.getPath('documents'));
  const data: FilePageData = { ...wanted, name, words: words() };

  const go = async (path: string): Promise<FilePageTold> => {
    try {
      const listing = await list(path);
      folder = path;
      return { listing };
    } catch {
      return { problem: 'unreadable' };
    }
  };
  const choose = async (
    names: readonly string[],
    again: boolean,
    done: (paths: readonly string[]) => void,
  ): Promise<FilePageTold | undefined> => {
    const paths = names.map((name) => typedPath(folder, name));
    const [path = ''] = paths;
    const kinds = await Promise.all(paths.map(kindOf));
    if (paths.length === 1 && kinds[0] === 'folder' && !wanted.folders) return go(path);
    if (!wanted.save) {
      if (kinds.some((kind) => kind === 'missing')) return { problem: 'missing' };
      done(paths);
      return undefined;
    }
    const file = withExtension(path, wanted.filters);
    const kind = await kindOf(file);
    if (kind === 'folder' || (kind === 'file' && wanted.askBeforeReplacing && !again))
      return { problem: 'exists' };
    done([file]);
    return undefined;
  };

  return showDialog<readonly string[] | null>(
    { title: wanted.title, style: FILE_STYLE, script: filePage, data, width: 720, height: 520 },
    async (message, done) => {
      const heard = message as FilePageMessage;
      if ('cancel' in heard) done(null);
      else if ('go' in heard) return go(heard.go === '' ? folder : heard.go);
      else return choose(heard.choose, heard.again, done);
      return undefined;
    },
  );
}

function withExtension(path: string, filters: readonly FileFilter[]): string {
  const extensions = filters.flatMap((filter) => filter.extensions);
  const [first] = extensions;
  if (first === undefined || extensions.includes('*')) return path;
  return extensions.some((one) => path.toLowerCase().endsWith(`.${one}`)) ? path : `${path}.${first}`;
}
