/** What the program ships that others wrote, read from the sources and the lock file: the same on every system. */
import { globSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../start/root.mjs';
import { fontVersion } from './font-version.ts';

export interface Part {
  readonly name: string;
  readonly version: string;
  /** SPDX. */
  readonly licence: string;
}

interface Locked {
  readonly version?: string;
  readonly license?: string;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
  readonly peerDependencies?: Readonly<Record<string, string>>;
  readonly peerDependenciesMeta?: Readonly<Record<string, { readonly optional?: boolean }>>;
  readonly os?: readonly string[];
  readonly cpu?: readonly string[];
}
/** Packages that name their licence in the older form (`licenses`), which lock files leave out. */
const OLDER_FORM: Readonly<Record<string, string>> = { i: 'MIT' };

type Packages = Readonly<Record<string, Locked>>;

const read = (file: string): string => readFileSync(join(root, file), 'utf8');

/** Packages and fonts by name. One that is there once for each system counts as what it belongs to. */
export function shipped(): readonly Part[] {
  const { packages } = JSON.parse(read('package-lock.json')) as { packages: Packages };
  const parts = [...packageParts(packages, imported(packages['']?.dependencies ?? {})), ...fontParts()];
  const byName = new Map(parts.map((part) => [`${part.name} ${part.version}`, part]));
  return [...byName.entries()].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, part]) => part);
}

/** The program's own dependencies, Electron, and what the window's and the preload's sources import, which is built into them. */
function imported(dependencies: Readonly<Record<string, string>>): ReadonlySet<string> {
  const names = new Set([...Object.keys(dependencies), 'electron']);
  for (const file of globSync('{preload,renderer}/**/*.{ts,tsx}', { cwd: root })) {
    const statements = read(file).matchAll(
      /^(?:import|export)\s+(?!type\b)(?:[^'";]*?\sfrom\s+)?'([^'.][^']*)'/gm,
    );
    for (const [, specifier = ''] of statements) {
      if (specifier.startsWith('node:')) continue;
      names.add(
        specifier
          .split('/')
          .slice(0, specifier.startsWith('@') ? 2 : 1)
          .join('/'),
      );
    }
  }
  return names;
}

function packageParts(packages: Packages, names: ReadonlySet<string>): readonly Part[] {
  const paths = new Set<string>();
  const add = (from: string, name: string): void => {
    const path = resolved(packages, from, name);
    // Types are gone once the program is built.
    if (path === null || paths.has(path) || name.startsWith('@types/')) return;
    paths.add(path);
    // Electron's own dependencies only fetch its binary.
    if (name === 'electron') return;
    const { dependencies, optionalDependencies, peerDependencies, peerDependenciesMeta } =
      packages[path] ?? {};
    const peers = Object.keys(peerDependencies ?? {}).filter(
      (peer) => peerDependenciesMeta?.[peer]?.optional !== true,
    );
    for (const next of [...Object.keys({ ...dependencies, ...optionalDependencies }), ...peers])
      add(path, next);
  };
  for (const name of names) add('', name);
  return [...paths]
    .flatMap((path) => {
      const { version = '', license = '', os, cpu } = packages[path] ?? {};
      if (os !== undefined || cpu !== undefined) return [];
      return [
        {
          name: path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length),
          version,
          licence: license,
        },
      ];
    })
    .map((part) => ({ ...part, licence: part.licence || (OLDER_FORM[part.name] ?? '') }));
}

/** Where Node finds `name` from the package at `from`; null where it is not locked (types, or a peer nobody brought). */
function resolved(packages: Packages, from: string, name: string): string | null {
  for (let folder = from; ; folder = folder.slice(0, Math.max(folder.lastIndexOf('/node_modules/'), 0))) {
    const path = `${folder === '' ? '' : `${folder}/`}node_modules/${name}`;
    if (path in packages) return path;
    if (folder === '') return null;
  }
}

/** A family is one part, under the licence that stands beside its files as `OFL-<family>.txt`. */
function fontParts(): readonly Part[] {
  const folder = join(root, 'resources/fonts');
  const files = readdirSync(folder);
  return files
    .filter((file) => file.startsWith('OFL-'))
    .map((file) => {
      const family = file.slice('OFL-'.length, -'.txt'.length);
      const font = files.find((name) => name.startsWith(`${family}_`));
      if (font === undefined) throw new Error(`${file} stands beside no font`);
      return { name: family, version: fontVersion(readFileSync(join(folder, font))), licence: 'OFL-1.1' };
    });
}
