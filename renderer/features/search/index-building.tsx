/** The index is still being built: how far it is, and that more will be found. */
import type { JSX } from 'react';
import type { IndexState } from '../../../preload/contract/index.ts';
import { runCommand, useAppState } from '../../client/index.ts';
import { useNumbers, useText } from '../../i18n/index.tsx';
import styles from './search.module.css';

export function IndexBuilding({ state }: { readonly state: IndexState }): JSX.Element {
  const text = useText('search');
  const { number } = useNumbers();
  const readOnly = useAppState().dossier?.readOnly === true;
  const { records, pending, paused } = state;
  const words = text(paused ? 'building.paused' : 'building', {
    done: number(records),
    total: number(records + pending),
  });
  return (
    <div className={styles['building']}>
      <span>{words}</span>
      <progress max={records + pending} value={records} aria-label={text('buildingShort')} />
      {paused && !readOnly ? (
        <button type="button" onClick={() => void runCommand('search.goOn')}>
          {text('building.goOn')}
        </button>
      ) : null}
    </div>
  );
}
