/** Contradictions: the queue of what does not go together, both sides next to each other, and what is made of them. */
import { GitCompareArrows } from 'lucide-react';
import { useRef, useState, type JSX } from 'react';
import {
  CONTRADICTION_KINDS,
  type ContradictionKind,
  type ContradictionRow,
} from '../../../preload/contract/index.ts';
import { go, useAppState, useAsk, usePlace, type Feature, type Place } from '../../client/index.ts';
import { useNumbers, useText } from '../../i18n/index.tsx';
import { Choice } from '../../ui/choice.tsx';
import { Splitter } from '../../ui/splitter.tsx';
import { VirtualList } from '../../ui/virtual-list.tsx';
import { Comparison } from './comparison.tsx';
import styles from './contradictions.module.css';
import { Judgement } from './judgement.tsx';
import { keyOf, pairAt, pairOf, placeOf, type Pair } from './pair.ts';
import { QueueRow } from './queue-row.tsx';
import { usePairKeys } from './use-keys.ts';
import { useQueue, type QueueState } from './use-queue.ts';

const STATES: readonly QueueState[] = ['open', 'judged', 'all'];
/** Pixels of the queue. */
const WIDTH = { usual: 360, least: 260, most: 620 };
const ROW_HEIGHT = 70;

function Chosen({ pair, judged }: { readonly pair: Pair; readonly judged: () => void }): JSX.Element {
  const text = useText('contradictions');
  const readOnly = useAppState().dossier?.readOnly === true;
  const place = useRef<HTMLDivElement>(null);
  const { data } = useAsk('contradiction.ofRecord', { recordId: pair.oneId });
  const row = data?.find((each) => keyOf(pairOf(each)) === keyOf(pair));
  usePairKeys(place, row);
  if (row === undefined) return <p className={styles['empty']}>{data === undefined ? '' : text('gone')}</p>;
  return (
    <div ref={place} className={styles['chosen']}>
      <div className={styles['both']}>
        <Comparison row={row} />
        {row.changedSince ? <p className={styles['changed']}>{text('changedMeans')}</p> : null}
        {row.stands ? null : <p className={styles['changed']}>{text('noMoreMeans')}</p>}
      </div>
      {readOnly ? (
        <p className={styles['empty']}>{row.reason}</p>
      ) : (
        // Undone or judged anew, it starts from what is kept.
        <Judgement
          key={`${keyOf(pair)} ${row.outcome} ${row.wrongId} ${row.reason}`}
          row={row}
          judged={judged}
        />
      )}
    </div>
  );
}

function Screen({ place }: { readonly place: Place }): JSX.Element {
  const text = useText();
  const { number } = useNumbers();
  const [kind, setKind] = useState<ContradictionKind | null>(null);
  const [state, setState] = useState<QueueState>('open');
  const [remembered, remember] = usePlace('contradictions.queueWidth');
  const [dragged, setDragged] = useState<number | null>(null);
  const width = dragged ?? (Number(remembered ?? 0) || WIDTH.usual);
  const queue = useQueue(kind, state);
  const { facts } = queue;
  const pair = pairAt(place);
  const isChosen = (row: ContradictionRow): boolean => pair !== null && keyOf(pairOf(row)) === keyOf(pair);
  const at = queue.find(isChosen);
  const choose = (index: number): void => {
    const row = queue.rowAt(index);
    if (row !== undefined) go(placeOf(pairOf(row)), { replace: true });
  };
  const total = facts?.total ?? 0;
  const waiting = facts === undefined ? 0 : Object.values(facts.open).reduce((sum, each) => sum + each, 0);
  const isEmpty = facts !== undefined && waiting === 0 && facts.judged === 0;
  const list = useRef<HTMLDivElement>(null);
  const goOn = (): void => {
    // The next one, or the one before where it was the last; where judged ones are shown, one stays.
    const next = state === 'open' && at >= 0 ? (queue.rowAt(at + 1) ?? queue.rowAt(at - 1)) : undefined;
    if (next !== undefined) go(placeOf(pairOf(next)), { replace: true });
    list.current?.querySelector<HTMLElement>('[role=listbox]')?.focus();
  };
  return (
    <main className={styles['screen']} aria-label={text('contradictions.title')}>
      <div ref={list} className={styles['queue']} style={{ inlineSize: width }}>
        <header className={styles['head']}>
          <h1>{text('contradictions.title')}</h1>
          <span className={styles['count']}>
            {facts === undefined
              ? null
              : text('contradictions.count', { open: number(waiting), judged: number(facts.judged) })}
          </span>
        </header>
        {isEmpty ? (
          <div className={styles['empty']}>
            <p>{text('contradictions.empty')}</p>
            <p>{text('contradictions.emptyHow')}</p>
          </div>
        ) : (
          <>
            <div className={styles['filters']}>
              <Choice
                quiet
                label={text('contradictions.state')}
                value={state}
                options={STATES.map((key) => ({ key, title: text(`contradictions.state.${key}`) }))}
                choose={(key) => setState(key ?? 'open')}
              />
              <Choice
                quiet
                label={text('contradictions.kind')}
                value={kind}
                none={text('contradictions.anyKind')}
                options={CONTRADICTION_KINDS.map((key) => ({
                  key,
                  title: text(`vocabulary.contradictionKind.${key}`),
                  means: text('contradictions.waiting', { count: facts?.open[key] ?? 0 }),
                }))}
                choose={setKind}
              />
            </div>
            {total === 0 && facts !== undefined ? (
              <p className={styles['empty']}>
                {text(state === 'open' && kind === null ? 'contradictions.allJudged' : 'ui.noneFit')}
              </p>
            ) : null}
            <VirtualList
              count={total}
              rowHeight={ROW_HEIGHT}
              label={text('contradictions.title')}
              selected={at}
              rowKey={(index) => {
                const row = queue.rowAt(index);
                return row === undefined ? index : keyOf(pairOf(row));
              }}
              select={choose}
              range={queue.range}
              renderRow={(index) => {
                const row = queue.rowAt(index);
                return row === undefined ? (
                  '…'
                ) : (
                  <div className={styles['line']} data-chosen={isChosen(row) || undefined}>
                    <QueueRow row={row} />
                  </div>
                );
              }}
            />
          </>
        )}
      </div>
      <Splitter
        label={text('ui.resize')}
        kind="column"
        side={1}
        size={width}
        least={WIDTH.least}
        most={WIDTH.most}
        resize={setDragged}
        done={(size) => remember(String(size))}
      />
      <section className={styles['detail']} aria-label={text('ui.detail')}>
        {pair === null ? (
          <p className={styles['empty']}>{isEmpty ? '' : text('contradictions.choose')}</p>
        ) : (
          <Chosen key={keyOf(pair)} pair={pair} judged={goOn} />
        )}
      </section>
    </main>
  );
}

export const feature: Feature = {
  path: 'contradictions',
  title: 'contradictions.title',
  icon: GitCompareArrows,
  group: 'registers',
  key: 'V',
  Screen,
  shortcuts: [
    { keys: '1 – 5', title: 'contradictions.keys.outcome' },
    { keys: '← →', title: 'contradictions.keys.passage' },
    { keys: 'Ctrl+Enter', title: 'contradictions.keys.judge' },
  ],
};
