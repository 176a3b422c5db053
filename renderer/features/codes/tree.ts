/** Codes in the order of their tree: each below the code it stands under, by name. */
import type { CodeRow } from '../../../preload/contract/index.ts';

export interface CodeInTree {
  readonly id: number;
  readonly code: CodeRow;
  /** 0 at the top. */
  readonly depth: number;
  /** The names from the top down. */
  readonly path: string;
}

/** A code whose parent is not in the list stands at the top, so that none is ever hidden. */
export function inTreeOrder(codes: readonly CodeRow[]): readonly CodeInTree[] {
  const ids = new Set(codes.map(({ id }) => id));
  const below = new Map<number | null, CodeRow[]>();
  for (const code of codes) {
    const parent = code.parentId !== null && ids.has(code.parentId) ? code.parentId : null;
    below.set(parent, [...(below.get(parent) ?? []), code]);
  }
  const walk = (parent: number | null, depth: number, before: string): readonly CodeInTree[] =>
    (below.get(parent) ?? [])
      .toSorted((a, b) => a.name.localeCompare(b.name))
      .flatMap((code) => {
        const path = before === '' ? code.name : `${before} › ${code.name}`;
        return [{ id: code.id, code, depth, path }, ...walk(code.id, depth + 1, path)];
      });
  return walk(null, 0, '');
}

/** The codes that another may be moved under: not itself, nor what stands below it. */
export function possibleParents(tree: readonly CodeInTree[], moved: CodeInTree): readonly CodeInTree[] {
  const from = tree.findIndex(({ id }) => id === moved.id);
  const after = tree.findIndex(({ depth }, index) => index > from && depth <= moved.depth);
  return tree.filter((_, index) => index < from || (after >= 0 && index >= after));
}
