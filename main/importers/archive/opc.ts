/** The parts of an Office Open XML package and what they point at (ECMA-376-2). */
import { posix } from 'node:path';
import { localName, readXml, xmlText } from './xml.ts';
import type { Archive } from './zip.ts';

/** The text of a part, or null where there is none of this name. */
export const part = (archive: Archive, name: string): string | null => {
  const bytes = archive.read(name);
  return bytes === null ? null : xmlText(bytes);
};

export interface Relation {
  readonly id: string;
  /** The last word of its type: the two editions of the standard differ in what comes before. */
  readonly type: string;
  /** The name of a part of the archive; of an external one, the address as it is written. */
  readonly target: string;
  readonly isExternal: boolean;
}

/** What a part points at, by the part beside it that says so (ECMA-376-2, 8.5). */
export function relations(archive: Archive, of: string): readonly Relation[] {
  const { dir, base } = posix.parse(of);
  const text = part(archive, posix.join(dir, '_rels', `${base}.rels`));
  if (text === null) return [];
  const found: Relation[] = [];
  readXml(text, {
    open: (name, { Id = '', Type = '', Target = '', TargetMode }) => {
      if (localName(name) !== 'Relationship') return;
      const isExternal = TargetMode === 'External';
      const target = isExternal
        ? Target
        : posix.join('/', Target.startsWith('/') ? '' : dir, Target).slice(1);
      found.push({ id: Id, type: Type.slice(Type.lastIndexOf('/') + 1), target, isExternal });
    },
    close: () => undefined,
    text: () => undefined,
  });
  return found;
}
