/** What a timeline tells: of which kinds, of which coalition, from when to when. */
import type { JSX } from 'react';
import { TIMELINE_KINDS } from '../../../preload/contract/index.ts';
import { Choice } from '../../ui/choice.tsx';
import { useAllText, useText } from './data.ts';
import { Checks } from './live-checks.tsx';
import type { Fields } from './live-dialog.tsx';
import styles from './live-dialog.module.css';
import { useRows } from './use-rows.ts';

export function TimelineFields({ settings, change }: Fields<'timeline'>): JSX.Element {
  const text = useText();
  const allText = useAllText();
  const coalitions = useRows('coalition');
  const { kinds, coalitionId, from, to } = settings;
  const orNull = (value: string): string | null => (value.trim() === '' ? null : value);
  return (
    <>
      <Checks
        label={text('live.kinds')}
        options={TIMELINE_KINDS.map((key) => ({ key, title: allText(`registers.${key}`) }))}
        chosen={kinds}
        most={TIMELINE_KINDS.length}
        choose={(keys) => {
          if (keys.length > 0) change({ kinds: keys });
        }}
      />
      <div className={styles['row']}>
        <Choice
          label={allText('registers.field.coalition')}
          value={coalitionId === null ? null : String(coalitionId)}
          none={text('live.anyCoalition')}
          options={coalitions.map(({ id, name }) => ({ key: String(id), title: name }))}
          choose={(key) => change({ coalitionId: key === null ? null : Number(key) })}
        />
        <label className={styles['field']}>
          {allText('registers.field.from')}
          <input
            value={from ?? ''}
            placeholder={text('live.dateHint')}
            onChange={(event) => change({ from: orNull(event.target.value) })}
          />
        </label>
        <label className={styles['field']}>
          {allText('registers.field.to')}
          <input
            value={to ?? ''}
            placeholder={text('live.dateHint')}
            onChange={(event) => change({ to: orNull(event.target.value) })}
          />
        </label>
      </div>
    </>
  );
}
