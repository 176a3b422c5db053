/** Reads what a house prints with: its folder of templates, letters and pictures, and its logo. Nothing else is read from the disk. */
import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';
import type { HouseChoices, HouseStyle } from '../../../preload/contract/house.ts';
import { familyOf, OUR_FAMILIES } from '../fonts.ts';

const MOST_FILES = 300;
/** In bytes. */
const LARGEST = 30_000_000;
const DEEPEST = 3;
const FONTS = new Set(['.ttf', '.otf']);
const PICTURES = new Set(['.svg', '.png', '.jpg', '.jpeg']);
/** What a template may read beside pictures and fonts. */
const OTHERS = new Set(['.typ', '.json', '.csv', '.toml', '.yaml', '.yml', '.txt', '.pdf', '.bib', '.xml']);

/** Who writes, as files in memory; their names are relative, with `/`. */
export interface House {
  readonly style: HouseStyle;
  readonly files: ReadonlyMap<string, Buffer>;
  readonly fonts: readonly Buffer[];
  readonly logo: { readonly name: string; readonly bytes: Buffer } | null;
  readonly missing: HouseChoices['missing'];
  readonly families: readonly string[];
  /** Another key, another look: names, sizes and times of all that was read. */
  readonly key: string;
}

interface Found {
  readonly name: string;
  readonly path: string;
  readonly size: number;
  readonly changed: number;
}

/** Files of the kinds that are read, in the order of their names; none of a folder that cannot be read. */
async function filesIn(folder: string): Promise<readonly Found[]> {
  const found: Found[] = [];
  const walk = async (path: string, prefix: string, depth: number): Promise<void> => {
    const entries = await readdir(path, { withFileTypes: true });
    for (const entry of entries.toSorted((one, other) => (one.name < other.name ? -1 : 1))) {
      if (entry.name.startsWith('.') || found.length >= MOST_FILES) continue;
      const inner = join(path, entry.name);
      if (entry.isDirectory()) {
        if (depth < DEEPEST) await walk(inner, `${prefix}${entry.name}/`, depth + 1);
        continue;
      }
      const kind = extname(entry.name).toLowerCase();
      if (!entry.isFile() || !(FONTS.has(kind) || PICTURES.has(kind) || OTHERS.has(kind))) continue;
      const { size, mtimeMs } = await stat(inner);
      if (size <= LARGEST) found.push({ name: prefix + entry.name, path: inner, size, changed: mtimeMs });
    }
  };
  await walk(folder, '', 0);
  return found;
}

async function logoAt(path: string): Promise<Found | null> {
  const kind = extname(path).toLowerCase();
  const found = await stat(path).catch(() => null);
  if (found === null || !found.isFile() || found.size > LARGEST || !PICTURES.has(kind)) return null;
  return { name: `logo${kind}`, path, size: found.size, changed: found.mtimeMs };
}

/** The templates of a folder: files of its own, not of folders within it. */
export const templatesOf = ({ files }: Pick<House, 'files'>): readonly string[] =>
  [...files.keys()].filter((name) => name.endsWith('.typ') && !name.includes('/'));

/** Reads a house; what did not change since the last time is not read again. */
export function houseReader(): (style: HouseStyle) => Promise<House> {
  let last: House | null = null;
  return async (style) => {
    const found = style.folder === null ? [] : await filesIn(style.folder).catch(() => null);
    const logo = style.logo === null ? null : await logoAt(style.logo);
    const key = JSON.stringify([style, found, logo]);
    if (last?.key === key) return last;
    const files = new Map<string, Buffer>();
    const fonts: Buffer[] = [];
    for (const { name, path } of found ?? []) {
      const bytes = await readFile(path);
      if (FONTS.has(extname(name).toLowerCase())) fonts.push(bytes);
      else files.set(name, bytes);
    }
    const own = fonts.map(familyOf).filter((name) => name !== null);
    const families = [...new Set([...OUR_FAMILIES, ...own])].toSorted();
    const lacks = (what: 'serif' | 'sans'): HouseChoices['missing'] => {
      const name = style[what];
      return name === null || families.includes(name) ? [] : [{ what, name }];
    };
    last = {
      style,
      files,
      fonts,
      logo: logo === null ? null : { name: logo.name, bytes: await readFile(logo.path) },
      missing: [
        ...(found === null && style.folder !== null
          ? [{ what: 'folder' as const, name: basename(style.folder) }]
          : []),
        ...(logo === null && style.logo !== null
          ? [{ what: 'logo' as const, name: basename(style.logo) }]
          : []),
        ...lacks('serif'),
        ...lacks('sans'),
      ],
      families,
      key,
    };
    return last;
  };
}
