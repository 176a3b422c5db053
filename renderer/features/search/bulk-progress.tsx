/** Work on very many hits: how far it is, and the way to stop it. */
import type { JSX } from 'react';
import { useNumbers, useText } from '../../i18n/index.tsx';
import { stopBulk, type BulkWork } from './bulk-work.ts';
import styles from './search.module.css';

export function BulkProgress({ done, total }: BulkWork): JSX.Element {
  const text = useText('search');
  const { number } = useNumbers();
  return (
    <div className={styles['building']}>
      <span>{text('bulk', { done: number(done), total: number(total) })}</span>
      <progress max={total} value={done} aria-label={text('bulkShort')} />
      <button type="button" onClick={stopBulk}>
        {text('bulk.stop')}
      </button>
    </div>
  );
}
