/** The graph of origins in words: each node with what it counts for and where it comes from, and each loop. */
import { useState, type JSX } from 'react';
import type { OriginGraph, OriginNode } from '../../preload/contract/index.ts';
import { useText } from '../i18n/index.tsx';
import { useNodeWords } from './node-words.ts';
import { signOf } from './origin-drawing.tsx';
import styles from './origins.module.css';

/** Lines that are shown before one asks for more. */
const LINES = 40;

/** What counts comes first, then what goes round in circles, then what is unknown, then what leads to these. */
const rank = ({ counted, inLoop, unknown }: OriginNode): number =>
  counted ? 0 : inLoop ? 1 : unknown ? 2 : 3;

export function OriginList(props: {
  readonly graph: OriginGraph;
  readonly open: (node: OriginNode) => void;
}): JSX.Element {
  const { nodes, edges, loops } = props.graph;
  const text = useText('judgement');
  const words = useNodeWords();
  const [lines, setLines] = useState(LINES);
  const titles = new Map(nodes.map(({ id, title }) => [id, title]));
  const titleOf = (id: number): string => titles.get(id) ?? '';
  const from = new Map(edges.map((edge) => [edge.from, edge]));
  const sorted = nodes.toSorted((one, other) => rank(one) - rank(other) || one.id - other.id);
  return (
    <>
      {loops.map((loop) => (
        <p key={loop.join(' ')} className={styles['loop']}>
          <b aria-hidden="true">↻</b> {text('loop', { steps: loop.length })}{' '}
          {[...loop.slice(0, 6), ...(loop.length > 6 ? [] : loop.slice(0, 1))].map(titleOf).join(' → ')}
          {loop.length > 6 ? ' → …' : ''}
        </p>
      ))}
      <ul className={styles['list']} aria-label={text('list')}>
        {sorted.slice(0, lines).map((node) => {
          const edge = from.get(node.id);
          return (
            <li key={node.id}>
              <b aria-hidden="true" data-sign={signOf(node)}>
                {signOf(node)}
              </b>
              <span>
                <button type="button" onClick={() => props.open(node)}>
                  {node.title}
                </button>{' '}
                <small>
                  {[words.facts(node), ...words.marks(node)].filter((part) => part !== '').join(' · ')}
                </small>
                {edge === undefined ? null : (
                  <small>
                    {edge.to === null
                      ? words.relation(edge.relation)
                      : text('from', { relation: words.relation(edge.relation), title: titleOf(edge.to) })}
                    {edge.note === '' ? null : ` (${edge.note})`}
                  </small>
                )}
              </span>
            </li>
          );
        })}
      </ul>
      {sorted.length > lines ? (
        <button type="button" className={styles['link']} onClick={() => setLines(lines + 200)}>
          {text('more', { count: sorted.length - lines })}
        </button>
      ) : null}
    </>
  );
}
