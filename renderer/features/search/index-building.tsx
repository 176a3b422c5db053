/** The index is still being built: how far it is, and that more will be found. */
import type { JSX } from 'react';
import type { IndexState } from '../../../preload/contract/index.ts';
import { useNumbers, useText } from '../../i18n/index.tsx';
import styles from './search.module.css';

export function IndexBuilding({ state }: { readonly state: IndexState }): JSX.Element {
  const text = useText('search');
  const { number } = useNumbers();
  const { records, pending } = state;
  const words = text('building', { done: number(Math.max(0, records - pending)), total: number(records) });
  return (
    <div className={styles['building']}>
      <span>{words}</span>
      <progress
        max={Math.max(1, records)}
        value={Math.max(0, records - pending)}
        aria-label={text('buildingShort')}
      />
    </div>
  );
}
