/** The graph of origins as it is drawn: everything is on it, nothing overlaps, arrows reach everything. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { OriginEdge, OriginGraph, OriginNode } from '../../../preload/contract/index.ts';
import { drawingOf, MOST_DRAWN, neighbour } from '../../../renderer/judgement/origin-layout.ts';

const node = (id: number): OriginNode => ({
  id,
  noun: 'document',
  title: `Document ${id}`,
  documentId: null,
  documentTitle: null,
  sourceName: null,
  letter: null,
  date: null,
  language: null,
  supports: 1,
  counted: false,
  unknown: false,
  inLoop: false,
});
const edge = (from: number, to: number | null, relation: OriginEdge['relation'] = 'relays'): OriginEdge => ({
  from,
  to,
  relation,
  note: '',
  inLoop: false,
});
const graph = (count: number, edges: readonly OriginEdge[]): OriginGraph => ({
  tally: { documents: count, origins: 0, unknown: count, loops: 0 },
  nodes: Array.from({ length: count }, (_, at) => node(at + 1)),
  edges,
  loops: [],
});
const words = (relation: string): string => relation;

/** Each leads to one other at most. */
const graphs = fc.integer({ min: 1, max: 25 }).chain((count) =>
  fc
    .array(fc.option(fc.integer({ min: 1, max: count })), { minLength: count, maxLength: count })
    .map((targets) =>
      graph(
        count,
        targets.flatMap((to, at) => (to === at + 1 ? [] : [edge(at + 1, to)])),
      ),
    ),
);

describe('drawingOf', () => {
  test('whence something comes stands to its right', () => {
    const drawing = drawingOf(graph(2, [edge(1, 2)]), words, 124);
    const [copy, origin] = drawing?.nodes ?? [];
    expect(copy?.x).toBeLessThan(origin?.x ?? 0);
  });

  test('an origin that is not named is a node without a name', () => {
    const drawing = drawingOf(graph(1, [edge(1, null, 'quotes')]), words, 124);
    expect(drawing?.nodes.map(({ node: named }) => named?.id ?? null)).toEqual([1, null]);
  });

  test('who witnessed something without a source leads nowhere', () => {
    expect(drawingOf(graph(1, [edge(1, null, 'first-hand')]), words, 124)?.edges).toEqual([]);
  });

  test('what nobody could read is not drawn, nor nothing', () => {
    expect(drawingOf(graph(MOST_DRAWN + 1, []), words, 124)).toBe(null);
    expect(drawingOf(graph(0, []), words, 124)).toBe(null);
  });

  test('whatever hangs together how, loops too: all is inside, no two nodes overlap, every edge has its line', () => {
    fc.assert(
      fc.property(graphs, (given) => {
        const drawing = drawingOf(given, words, 124);
        if (drawing === null) throw new Error('nothing drawn');
        expect(drawing.nodes.filter(({ node: named }) => named !== null)).toHaveLength(given.nodes.length);
        expect(drawing.edges).toHaveLength(given.edges.length);
        for (const { points } of drawing.edges) expect(points.length).toBeGreaterThan(1);
        for (const [at, one] of drawing.nodes.entries()) {
          expect(one.x).toBeGreaterThanOrEqual(0);
          expect(one.y).toBeGreaterThanOrEqual(0);
          expect(one.x + one.width).toBeLessThanOrEqual(drawing.width + 0.01);
          expect(one.y + one.height).toBeLessThanOrEqual(drawing.height + 0.01);
          for (const other of drawing.nodes.slice(at + 1)) {
            const apart =
              one.x + one.width <= other.x + 0.01 ||
              other.x + other.width <= one.x + 0.01 ||
              one.y + one.height <= other.y + 0.01 ||
              other.y + other.height <= one.y + 0.01;
            expect(apart).toBe(true);
          }
        }
      }),
      { numRuns: 60 },
    );
  });

  test('the arrows reach every node', () => {
    fc.assert(
      fc.property(graphs, (given) => {
        const nodes = drawingOf(given, words, 124)?.nodes ?? [];
        const named = nodes.filter(({ node: each }) => each !== null);
        const reached = new Set(named.slice(0, 1));
        for (const from of reached) {
          for (const arrow of ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown'] as const) {
            const next = neighbour(nodes, from, arrow);
            if (next !== null) reached.add(next);
          }
        }
        expect(reached.size).toBe(named.length);
      }),
      { numRuns: 60 },
    );
  });
});
