/** The graph of origins, drawn. One stop of the Tab key: arrows go from node to node, Enter opens. */
import { useId, useState, type JSX, type KeyboardEvent } from 'react';
import type { OriginNode } from '../../preload/contract/index.ts';
import { useText } from '../i18n/index.tsx';
import { useNodeWords } from './node-words.ts';
import { neighbour, type Drawing, type PlacedEdge, type PlacedNode } from './origin-layout.ts';
import styles from './origins.module.css';

export interface OriginDrawingProps {
  readonly drawing: Drawing;
  /** The whole in one sentence. */
  readonly label: string;
  readonly open: (node: OriginNode) => void;
}

const ARROWS = ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown'] as const;

/** A line through the points, rounded where it bends. */
function pathOf({ points }: PlacedEdge): string {
  const [first, ...rest] = points;
  if (first === undefined) return '';
  const last = rest.at(-1) ?? first;
  const bends = rest.slice(0, -1).map((point, at) => {
    const next = rest[at + 1] ?? point;
    const end = at === rest.length - 2 ? next : { x: (point.x + next.x) / 2, y: (point.y + next.y) / 2 };
    return `Q${point.x},${point.y} ${end.x},${end.y}`;
  });
  return `M${first.x},${first.y} ${bends.length === 0 ? `L${last.x},${last.y}` : bends.join(' ')}`;
}

/** The sign of what counts, of what is unknown, of what is in a loop. */
export const signOf = ({ counted, unknown, inLoop }: OriginNode): string =>
  inLoop ? '↻' : counted ? '✓' : unknown ? '?' : '';

export function OriginDrawing({ drawing, label, open }: OriginDrawingProps): JSX.Element {
  const text = useText('judgement');
  const words = useNodeWords();
  const id = useId();
  const [at, setAt] = useState<string | null>(null);
  const current = drawing.nodes.find(({ key, node }) => key === at && node !== null) ?? null;
  const first = drawing.nodes.find(({ node }) => node !== null)?.key;

  const walk = (event: KeyboardEvent, from: PlacedNode): void => {
    const arrow = ARROWS.find((each) => each === event.key);
    if (arrow === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    const next = neighbour(drawing.nodes, from, arrow);
    if (next === null) return;
    setAt(next.key);
    document.querySelector<HTMLElement>(`#${CSS.escape(`${id}-${next.key}`)}`)?.focus();
  };

  return (
    <div className={styles['scroll']} role="group" aria-label={text('drawing', { tally: label })}>
      <div className={styles['drawing']} style={{ inlineSize: drawing.width, blockSize: drawing.height }}>
        <svg width={drawing.width} height={drawing.height} aria-hidden="true">
          <defs>
            {['plain', 'loop'].map((kind) => (
              <marker
                key={kind}
                id={`${id}-${kind}`}
                className={styles['tip']}
                data-loop={kind === 'loop'}
                viewBox="0 0 8 8"
                refX="7"
                refY="4"
                markerWidth="7"
                markerHeight="7"
                orient="auto"
              >
                <path d="M0,0.5 L8,4 L0,7.5 Z" />
              </marker>
            ))}
          </defs>
          {drawing.edges.map((each) => (
            <g key={each.key} className={styles['edge']} data-loop={each.edge.inLoop}>
              <path d={pathOf(each)} markerEnd={`url(#${id}-${each.edge.inLoop ? 'loop' : 'plain'})`} />
              <text x={each.label.x} y={each.label.y} dominantBaseline="middle" textAnchor="middle">
                {words.relation(each.edge.relation)}
              </text>
            </g>
          ))}
        </svg>
        {drawing.nodes.map((placed) => {
          const { key, node, x, y, width, height } = placed;
          const place = { insetInlineStart: x, insetBlockStart: y, inlineSize: width, blockSize: height };
          if (node === null) {
            return (
              <span key={key} className={styles['unnamed']} style={place} aria-hidden="true">
                ?
              </span>
            );
          }
          const sign = signOf(node);
          return (
            <button
              type="button"
              key={key}
              id={`${id}-${key}`}
              className={styles['node']}
              style={place}
              data-noun={node.noun}
              data-counted={node.counted}
              data-unknown={node.unknown}
              data-loop={node.inLoop}
              tabIndex={key === (current?.key ?? first) ? 0 : -1}
              title={[node.title, words.facts(node), ...words.marks(node)].join('\n')}
              onFocus={() => setAt(key)}
              onKeyDown={(event) => walk(event, placed)}
              onClick={() => open(node)}
            >
              {sign === '' ? null : <b aria-hidden="true">{sign}</b>}
              <span>{node.title}</span>
              <small>{words.facts(node)}</small>
              <i className={styles['spoken']}>{words.marks(node).join(', ')}</i>
            </button>
          );
        })}
      </div>
    </div>
  );
}
