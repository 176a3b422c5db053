/**
 * The letters of a briefing: only those in `resources/fonts`, so that the same ledger gives the same page on every machine.
 *
 * Typst also looks for fonts on the system. So that none of them is ever taken for one of ours, ours are read under names
 * that no installed font has: the family names are exchanged in memory for names of the same length.
 */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Family names in the files, and the names by which the template asks for them: of equal length. */
const ALIASES: readonly (readonly [family: string, alias: string])[] = [
  ['Source Serif 4', 'Liasse Serif 4'],
  ['Source Sans 3', 'Liasse Sans 3'],
  ['Source Code Pro', 'Liasse Code Pro'],
  ['Noto Emoji', 'LiassEmoji'],
  ['Amiri', 'Liass'],
  ['Noto Serif Hebrew', 'Liasse Ser Hebrew'],
  ['Noto Sans Armenian', 'Liasse Sa Armenian'],
  ['Noto Sans Georgian', 'Liasse Sa Georgian'],
];

/** The families that the program ships, as they are known to people. */
export const OUR_FAMILIES = ['Source Serif 4', 'Source Sans 3', 'Source Code Pro'] as const;

/** By what name the page asks for a family: ours stand under another. */
export const aliasOf = (family: string): string => ALIASES.find(([name]) => name === family)?.[1] ?? family;

/** OpenType name table: 1 and 16 name the family, 4 the font with its style. */
const FAMILY_NAMES = new Set([1, 4, 16]);

export interface Fonts {
  readonly blobs: readonly Buffer[];
  /** Whether some family has this character in all of its styles. */
  readonly covers: (codePoint: number) => boolean;
}

/** Reads every `.ttf` of a folder, in the order of their names. `more`: letters of a house's own. */
export async function loadFonts(folder: string, more: readonly Buffer[] = []): Promise<Fonts> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.ttf')).toSorted();
  const files = await Promise.all(names.map((name) => readFile(join(folder, name))));
  return fontsOf(files, more);
}

function fontsOf(files: readonly Buffer[], more: readonly Buffer[]): Fonts {
  const families = new Map<string, Set<number>>();
  const add = (family: string, file: Buffer): void => {
    const covered = coverage(file);
    const before = families.get(family);
    families.set(
      family,
      before === undefined ? covered : new Set([...before].filter((code) => covered.has(code))),
    );
  };
  for (const file of files) add(renameFamily(file), file);
  const readable = more.filter((file) => familyOf(file) !== null);
  for (const file of readable) add(familyOf(file) ?? '', file);
  const all = new Set([...families.values()].flatMap((covered) => [...covered]));
  return { blobs: [...files, ...readable], covers: (codePoint) => all.has(codePoint) };
}

/** The family of a font (its typographic family, if it has one); null for what is no font that we read. */
export function familyOf(font: Buffer): string | null {
  try {
    coverage(font);
    const names = namesOf(font);
    return (names.find(({ id }) => id === 16) ?? names.find(({ id }) => id === 1))?.name ?? null;
  } catch {
    return null;
  }
}

/** What a font calls itself (OpenType `name`): 1 and 16 are its family. English of Windows or any of the Mac's. */
function namesOf(font: Buffer): readonly { readonly id: number; readonly name: string }[] {
  const table = tableOf(font, 'name');
  const strings = table + font.readUInt16BE(table + 4);
  return Array.from({ length: font.readUInt16BE(table + 2) }, (_, index) => {
    const at = table + 6 + index * 12;
    const wide = font.readUInt16BE(at) !== 1;
    const start = strings + font.readUInt16BE(at + 10);
    const bytes = font.subarray(start, start + font.readUInt16BE(at + 8));
    const name = wide ? Buffer.from(bytes).swap16().toString('utf16le') : bytes.toString('latin1');
    return { id: font.readUInt16BE(at + 6), name };
  });
}

/** Where a table of an OpenType font begins. */
function tableOf(font: Buffer, tag: string): number {
  const tables = font.readUInt16BE(4);
  for (let at = 12; at < 12 + tables * 16; at += 16) {
    if (font.toString('latin1', at, at + 4) === tag) return font.readUInt32BE(at + 8);
  }
  throw new Error(`The font has no table ${tag}.`);
}

/** Exchanges the family's name in place, in every language that the font names it in; answers the new name. */
function renameFamily(font: Buffer): string {
  const table = tableOf(font, 'name');
  const strings = table + font.readUInt16BE(table + 4);
  const count = font.readUInt16BE(table + 2);
  let named: string | null = null;
  for (let at = table + 6; at < table + 6 + count * 12; at += 12) {
    if (!FAMILY_NAMES.has(font.readUInt16BE(at + 6))) continue;
    const length = font.readUInt16BE(at + 8);
    const start = strings + font.readUInt16BE(at + 10);
    const wide = font.readUInt16BE(at) !== 1;
    for (const [family, alias] of ALIASES) {
      const found = font.subarray(start, start + length).indexOf(encoded(family, wide));
      if (found === -1) continue;
      encoded(alias, wide).copy(font, start + found);
      named = alias;
    }
  }
  if (named === null) throw new Error('A font in resources/fonts has no alias in main/briefing/fonts.ts.');
  return named;
}

const encoded = (name: string, wide: boolean): Buffer =>
  wide ? Buffer.from(name, 'utf16le').swap16() : Buffer.from(name, 'latin1');

/** The characters of a font, from the best of its character maps (formats 12 and 4). */
function coverage(font: Buffer): Set<number> {
  const cmap = tableOf(font, 'cmap');
  const maps = Array.from({ length: font.readUInt16BE(cmap + 2) }, (_, index) => {
    const start = cmap + font.readUInt32BE(cmap + 4 + index * 8 + 4);
    return { start, format: font.readUInt16BE(start) };
  });
  const wide = maps.find(({ format }) => format === 12);
  if (wide) return segmentsOf32(font, wide.start);
  const narrow = maps.find(({ format }) => format === 4);
  if (narrow) return segmentsOf16(font, narrow.start);
  throw new Error('The font has no character map that we read.');
}

function segmentsOf32(font: Buffer, map: number): Set<number> {
  const covered = new Set<number>();
  const groups = font.readUInt32BE(map + 12);
  for (let at = map + 16; at < map + 16 + groups * 12; at += 12) {
    const last = font.readUInt32BE(at + 4);
    for (let code = font.readUInt32BE(at); code <= last; code += 1) covered.add(code);
  }
  return covered;
}

function segmentsOf16(font: Buffer, map: number): Set<number> {
  const covered = new Set<number>();
  const twice = font.readUInt16BE(map + 6);
  const ends = map + 14;
  const starts = ends + twice + 2;
  const deltas = starts + twice;
  const offsets = deltas + twice;
  for (let at = 0; at < twice; at += 2) {
    const first = font.readUInt16BE(starts + at);
    const last = font.readUInt16BE(ends + at);
    const delta = font.readUInt16BE(deltas + at);
    const offset = font.readUInt16BE(offsets + at);
    for (let code = first; code <= last && code !== 0xffff; code += 1) {
      const glyph =
        offset === 0 ? code + delta : font.readUInt16BE(offsets + at + offset + (code - first) * 2);
      if ((glyph & 0xffff) !== 0) covered.add(code);
    }
  }
  return covered;
}
