/** The index is still being built: how far it is, and that more will be found. */
import type { JSX } from 'react';
import type { IndexState } from '../../../preload/contract/index.ts';
import { useNumbers, useText } from '../../i18n/index.tsx';
import styles from './search.module.css';

export function IndexBuilding({ state }: { readonly state: IndexState }): JSX.Element {
  const text = useText('search');
  const { number } = useNumbers();
  const { records, pending } = state;
  const words = text('building', { done: number(records), total: number(records + pending) });
  return (
    <div className={styles['building']}>
      <span>{words}</span>
      <progress max={records + pending} value={records} aria-label={text('buildingShort')} />
    </div>
  );
}
