/** Places the graph of origins: what supports the record on the left, whence it comes on the right. */
import { Graph, layout } from '@dagrejs/dagre';
import type { OriginEdge, OriginGraph, OriginNode } from '../../preload/contract/index.ts';

interface Point {
  readonly x: number;
  readonly y: number;
}

/** `node` is null where an origin was said to exist, and not which. The place is that of the upper left corner. */
export interface PlacedNode extends Point {
  readonly key: string;
  readonly node: OriginNode | null;
  readonly width: number;
  readonly height: number;
}

export interface PlacedEdge {
  readonly key: string;
  readonly edge: OriginEdge;
  readonly points: readonly Point[];
  /** The middle of its words. */
  readonly label: Point;
}

export interface Drawing {
  readonly width: number;
  readonly height: number;
  readonly nodes: readonly PlacedNode[];
  readonly edges: readonly PlacedEdge[];
}

/** Pixels. */
const NODE_HEIGHT = 54;
const UNNAMED = { width: 26, height: 26 };
const LETTER = 5.6;

/** More than this nobody reads as a picture, and placing it takes long: it is listed only. */
export const MOST_DRAWN = 120;

const keyOf = (id: number): string => String(id);
/** What is witnessed leads nowhere further; all else comes from somewhere, named or not. */
const drawn = ({ to, relation }: OriginEdge): boolean => to !== null || relation !== 'first-hand';
const endOf = ({ from, to }: OriginEdge): string => (to === null ? `from ${from}` : keyOf(to));

type Size = { width: number; height: number };
type Placed = Size & { x?: number; y?: number };

/** `words` are those that stand on an edge, `nodeWidth` is in pixels. Null: there is too much to draw. */
export function drawingOf(
  { nodes, edges }: OriginGraph,
  words: (relation: OriginEdge['relation']) => string,
  nodeWidth: number,
): Drawing | null {
  if (nodes.length === 0 || nodes.length > MOST_DRAWN) return null;
  const graph = new Graph<object, Placed, Placed & { points?: Point[]; labelpos: 'c' }>();
  graph.setGraph({ rankdir: 'LR', nodesep: 12, edgesep: 8, ranksep: 16, marginx: 6, marginy: 6 });
  for (const { id } of nodes) graph.setNode(keyOf(id), { width: nodeWidth, height: NODE_HEIGHT });
  const shown = edges.filter(drawn);
  for (const edge of shown) {
    if (edge.to === null) graph.setNode(endOf(edge), { ...UNNAMED });
    const width = words(edge.relation).length * LETTER + 14;
    graph.setEdge(keyOf(edge.from), endOf(edge), { width, height: 14, labelpos: 'c' });
  }
  layout(graph);
  const byKey = new Map(nodes.map((node) => [keyOf(node.id), node]));
  const { width = 0, height = 0 } = graph.graph() as Partial<Size>;
  return {
    width,
    height,
    nodes: graph.nodes().map((key) => {
      const placed = graph.node(key);
      const { x = 0, y = 0 } = placed;
      return {
        key,
        node: byKey.get(key) ?? null,
        x: x - placed.width / 2,
        y: y - placed.height / 2,
        width: placed.width,
        height: placed.height,
      };
    }),
    edges: shown.map((edge) => {
      const { x = 0, y = 0, points = [] } = graph.edge(keyOf(edge.from), endOf(edge));
      return { key: `${edge.from} ${endOf(edge)}`, edge, points, label: { x, y } };
    }),
  };
}

/** The node nearest to another one in the direction of an arrow; null where there is none. */
export function neighbour(
  nodes: readonly PlacedNode[],
  from: PlacedNode,
  arrow: 'ArrowLeft' | 'ArrowRight' | 'ArrowUp' | 'ArrowDown',
): PlacedNode | null {
  const sideways = arrow === 'ArrowLeft' || arrow === 'ArrowRight';
  const sign = arrow === 'ArrowRight' || arrow === 'ArrowDown' ? 1 : -1;
  const middle = ({ x, y, width, height }: PlacedNode): Point => ({ x: x + width / 2, y: y + height / 2 });
  const here = middle(from);
  let best: PlacedNode | null = null;
  let least = Infinity;
  for (const each of nodes) {
    if (each.node === null || each === from) continue;
    const there = middle(each);
    const along = sign * (sideways ? there.x - here.x : there.y - here.y);
    if (along < 1) continue;
    // Straight on comes before aslant.
    const away = along + 2 * Math.abs(sideways ? there.y - here.y : there.x - here.x);
    if (away < least) [best, least] = [each, away];
  }
  return best;
}
