/** The end of a form: who cites the record, its id, its history, and the way to remove it. */
import type { JSX } from 'react';
import type { RecordRow } from '../../preload/contract/index.ts';
import { go } from '../client/index.ts';
import { useText, useWhen } from '../i18n/index.tsx';
import { useRemoval } from '../judgement/index.ts';
import styles from './inspector.module.css';
import { useRemove } from './use-remove.ts';

export interface RecordFootProps {
  readonly record: RecordRow;
  readonly citedBy?: readonly { readonly id: number; readonly title: string }[];
  /** Said once it is gone. */
  readonly removed: string;
  readonly onRemoved?: () => void;
  /** A source: what rests on it is shown before it is removed. */
  readonly isSource?: boolean;
}

export function RecordFoot({
  record,
  citedBy,
  removed,
  onRemoved,
  isSource = false,
}: RecordFootProps): JSX.Element {
  const text = useText('inspector');
  const when = useWhen();
  const remove = useRemove();
  const { weigh, sheet } = useRemoval('source');
  return (
    <footer className={styles['foot']}>
      {citedBy === undefined || citedBy.length === 0 ? null : (
        <div className={styles['cited']}>
          <h2>{text('citedBy')}</h2>
          <ul>
            {citedBy.map((briefing) => (
              <li key={briefing.id}>
                <a href={`#/briefings/${briefing.id}`}>{briefing.title}</a>
              </li>
            ))}
          </ul>
        </div>
      )}
      <p className={styles['facts']}>
        <span>{text('made', { by: record.createdBy, at: when(record.createdAt) })}</span>
        <code title={record.uid}>{record.uid.slice(-12)}</code>
      </p>
      <div className={styles['actions']}>
        <button type="button" onClick={() => go(`/journal?record=${record.id}`)}>
          {text('history')}
        </button>
        <button
          type="button"
          className={styles['danger']}
          onClick={() => {
            const goOn = (): void => remove(record.id, removed, onRemoved);
            if (isSource) weigh(record.id, goOn);
            else goOn();
          }}
        >
          {text('remove')}
        </button>
      </div>
      {sheet}
    </footer>
  );
}
