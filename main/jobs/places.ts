/** Where the program's own files are, seen from the built entry. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

export interface Places {
  /** The built entries of the processes: `out/main`. */
  readonly main: string;
  /** The built page: `out/renderer`. */
  readonly renderer: string;
  /** The one file of the preload. */
  readonly preload: string;
  /** Fonts, templates, the sample dossier's sources, licences. */
  readonly resources: string;
  readonly packageJson: string;
}

/** `entry` is the folder of the running entry; only an entry knows it, because shared code may be built elsewhere. */
export const placesFrom = (entry: string): Places => ({
  main: entry,
  renderer: join(entry, '../renderer'),
  preload: join(entry, '../preload/index.cjs'),
  resources: join(entry, '../../resources'),
  packageJson: join(entry, '../../package.json'),
});

/** The program's own version. */
export const versionIn = ({ packageJson }: Places): string =>
  (JSON.parse(readFileSync(packageJson, 'utf8')) as { readonly version: string }).version;
