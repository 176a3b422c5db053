/** A thread as a tree: each statement below the one that it takes up. */
import type { StatementRow, StatementThread, ThreadLink } from '../../preload/contract/index.ts';

export interface ThreadNode {
  readonly statement: StatementRow;
  /** 0: takes up nothing in this thread. */
  readonly depth: number;
  /** What it does to the one that it stands below. */
  readonly link: ThreadLink | null;
  /** What it does to others. */
  readonly also: readonly ThreadLink[];
}

/** In the order of reading: each followed by those that take it up. One that takes up several stands below the latest of them. */
export function treeOf({ statements, links }: StatementThread): readonly ThreadNode[] {
  const place = new Map(statements.map(({ id }, at) => [id, at]));
  const earlier = new Map<number, ThreadLink[]>();
  for (const link of links) {
    if (!place.has(link.earlierId)) continue;
    earlier.set(link.statementId, [...(earlier.get(link.statementId) ?? []), link]);
  }
  const below = new Map<number | null, StatementRow[]>();
  const above = new Map<number, readonly ThreadLink[]>();
  for (const statement of statements) {
    const taken = (earlier.get(statement.id) ?? []).toSorted(
      (one, other) => (place.get(other.earlierId) ?? 0) - (place.get(one.earlierId) ?? 0),
    );
    above.set(statement.id, taken);
    const parent = taken[0]?.earlierId ?? null;
    below.set(parent, [...(below.get(parent) ?? []), statement]);
  }
  const nodes: ThreadNode[] = [];
  const walk = (parent: number | null, depth: number): void => {
    for (const statement of below.get(parent) ?? []) {
      const [link = null, ...also] = above.get(statement.id) ?? [];
      nodes.push({ statement, depth, link, also });
      walk(statement.id, depth + 1);
    }
  };
  walk(null, 0);
  return nodes;
}
