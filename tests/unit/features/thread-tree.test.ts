/** A thread of statements, in the order of reading. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { StatementRow, ThreadLink } from '../../../preload/contract/index.ts';
import { treeOf } from '../../../renderer/inspector/thread-tree.ts';

const statement = (id: number): StatementRow => ({ id }) as StatementRow;
const link = (statementId: number, earlierId: number): ThreadLink => ({
  statementId,
  earlierId,
  relation: 'repeats',
});

test('each stands below what it takes up; one that takes up several below the latest, told of the others', () => {
  const tree = treeOf({
    statements: [1, 2, 3, 4].map(statement),
    links: [link(2, 1), link(3, 1), link(4, 1), link(4, 2)],
  });
  expect(tree.map(({ statement: { id }, depth, also }) => [id, depth, also.length])).toEqual([
    [1, 0, 0],
    [2, 1, 0],
    [4, 2, 1],
    [3, 1, 0],
  ]);
});

test('every statement of a thread stands in it once, whatever leads where', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 20 }),
      fc.array(fc.tuple(fc.nat(24), fc.nat(24))),
      (count, pairs) => {
        const ids = Array.from({ length: count }, (_, at) => at + 1);
        // The store lets no link lead back; the earlier may be one that the thread's limit left out.
        const links = pairs.flatMap(([one, other]) =>
          one <= other || one > count ? [] : [link(one, other)],
        );
        const tree = treeOf({ statements: ids.map(statement), links });
        expect(tree.map(({ statement: { id } }) => id).toSorted((a, b) => a - b)).toEqual(ids);
      },
    ),
  );
});
