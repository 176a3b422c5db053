/** One line of the queue: what it is about, the two values, and what became of it. */
import type { JSX } from 'react';
import type { ContradictionRow } from '../../../preload/contract/index.ts';
import { useText } from '../../i18n/index.tsx';
import styles from './contradictions.module.css';
import { useSideWords } from './side-words.ts';

export function QueueRow({ row }: { readonly row: ContradictionRow }): JSX.Element {
  const text = useText();
  const { value } = useSideWords();
  const { kind, about, one, other, outcome, changedSince, stands } = row;
  return (
    <div className={styles['queueRow']}>
      <span className={styles['about']}>{about === '' ? one.title : about}</span>
      <span className={styles['values']}>
        <b>{value(one)}</b>
        <span className={styles['unlike']}>≠</span>
        <b>{value(other)}</b>
      </span>
      <span className={styles['state']}>
        {text(`vocabulary.contradictionKind.${kind}`)}
        {outcome === null ? null : <span>{text(`vocabulary.contradictionOutcome.${outcome}`)}</span>}
        {changedSince ? <em>{text('contradictions.changedSince')}</em> : null}
        {stands ? null : <span>{text('contradictions.noMore')}</span>}
      </span>
    </div>
  );
}
