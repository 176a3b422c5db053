/** Whose members a matrix shows, and on which date. */
import type { JSX } from 'react';
import { useText, useAllText } from './data.ts';
import { Checks } from './live-checks.tsx';
import type { Fields } from './live-dialog.tsx';
import styles from './live-dialog.module.css';
import { useRows } from './use-rows.ts';

const COALITIONS = 8;

export function MatrixFields({ settings, change }: Fields<'matrix'>): JSX.Element {
  const text = useText();
  const allText = useAllText();
  const coalitions = useRows('coalition');
  const { coalitionIds, on } = settings;
  if (coalitions.length === 0) return <p className={styles['none']}>{text('live.noCoalition')}</p>;
  return (
    <>
      <Checks
        label={allText('registers.coalition')}
        options={coalitions.map(({ id, name }) => ({ key: id, title: name }))}
        chosen={coalitionIds}
        most={COALITIONS}
        choose={(ids) => change({ coalitionIds: ids })}
      />
      <div className={styles['row']}>
        <label className={styles['field']}>
          {allText('registers.field.date')}
          <input
            value={on ?? ''}
            placeholder={text('live.onHint')}
            onChange={(event) => change({ on: event.target.value.trim() === '' ? null : event.target.value })}
          />
        </label>
      </div>
    </>
  );
}
