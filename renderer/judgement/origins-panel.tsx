/** How many origins stand behind a record: the sentence, and on demand the graph that it was counted in. */
import { ChevronRight, Maximize2 } from 'lucide-react';
import { useState, type JSX } from 'react';
import type { OriginGraph, OriginNode } from '../../preload/contract/index.ts';
import { openRecord, useAsk } from '../client/index.ts';
import { useText } from '../i18n/index.tsx';
import { Sheet } from '../ui/dialog.tsx';
import { useNodeWords } from './node-words.ts';
import { OriginDrawing } from './origin-drawing.tsx';
import { drawingOf } from './origin-layout.ts';
import { OriginList } from './origin-list.tsx';
import styles from './origins.module.css';
import { useTally } from './tally.ts';

/** Shows a passage beside what is open, where the caller can. */
type OnPassage = (passageId: number, documentId: number) => void;

/** Pixels of a node, in the inspector and by itself. */
const WIDTH = { beside: 124, large: 142 };

function Origins(props: {
  readonly graph: OriginGraph;
  readonly open: (node: OriginNode) => void;
  readonly nodeWidth: number;
}): JSX.Element {
  const { graph, open, nodeWidth } = props;
  const text = useText('judgement');
  const { relation } = useNodeWords();
  const tally = useTally();
  const drawing = drawingOf(graph, relation, nodeWidth);
  return (
    <>
      {drawing === null ? (
        <p className={styles['hint']}>{text('tooMany', { count: graph.nodes.length })}</p>
      ) : (
        <>
          <OriginDrawing drawing={drawing} label={tally(graph.tally)} open={open} />
          <p className={styles['hint']}>{text('legend')}</p>
        </>
      )}
      <OriginList graph={graph} open={open} />
    </>
  );
}

export function OriginsPanel(props: {
  readonly recordId: number;
  readonly onPassage?: OnPassage | undefined;
}): JSX.Element | null {
  const text = useText('judgement');
  const tally = useTally();
  const [shown, setShown] = useState(false);
  const [large, setLarge] = useState(false);
  const { data: graph } = useAsk('origin.graph', { recordId: props.recordId });
  if (graph === undefined || graph.tally.documents === 0) return null;
  const open = (node: OriginNode): void => {
    setLarge(false);
    if (node.noun === 'passage' && props.onPassage !== undefined && node.documentId !== null) {
      props.onPassage(node.id, node.documentId);
    } else openRecord(node);
  };
  return (
    <section className={styles['panel']} aria-label={text('origins')}>
      <h2>{text('origins')}</h2>
      <p className={styles['tally']}>{tally(graph.tally)}</p>
      <div className={styles['actions']}>
        <button
          type="button"
          className={styles['fold']}
          aria-expanded={shown}
          onClick={() => setShown(!shown)}
        >
          <ChevronRight size={13} aria-hidden="true" />
          {text('show')}
        </button>
        {shown ? (
          <button type="button" className={styles['link']} onClick={() => setLarge(true)}>
            <Maximize2 size={12} aria-hidden="true" /> {text('enlarge')}
          </button>
        ) : null}
      </div>
      {shown ? <Origins graph={graph} open={open} nodeWidth={WIDTH.beside} /> : null}
      <Sheet wide title={text('origins')} open={large} close={() => setLarge(false)}>
        <p className={styles['tally']}>{tally(graph.tally)}</p>
        <Origins graph={graph} open={open} nodeWidth={WIDTH.large} />
      </Sheet>
    </section>
  );
}
