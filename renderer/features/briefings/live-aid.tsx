/** Which sums a chart of aid shows: by what, in which currency, of which programme. Never across stages or price bases. */
import type { JSX } from 'react';
import { TOTAL_CURRENCIES, TOTAL_GROUPS, type TotalCurrency } from '../../../preload/contract/index.ts';
import { Choice } from '../../ui/choice.tsx';
import { useAllText } from './data.ts';
import { Checks } from './live-checks.tsx';
import type { Fields } from './live-dialog.tsx';
import styles from './live-dialog.module.css';
import { useRows } from './use-rows.ts';

/** More would be no chart. */
const GROUPS = 4;

export function AidFields({ settings, change }: Fields<'aid'>): JSX.Element {
  const allText = useAllText();
  const programmes = useRows('programme');
  const { by, currency, programmeId } = settings;
  return (
    <>
      <Checks
        label={allText('aid.by')}
        options={TOTAL_GROUPS.map((key) => ({ key, title: allText(`aid.group.${key}`) }))}
        chosen={by}
        most={GROUPS}
        choose={(keys) => {
          if (keys.length > 0) change({ by: keys });
        }}
      />
      <div className={styles['row']}>
        <Choice
          label={allText('aid.in')}
          value={currency}
          options={TOTAL_CURRENCIES.map((key) => ({ key, title: allText(`aid.currency.${key}`) }))}
          choose={(key: TotalCurrency | null) => change({ currency: key ?? 'EUR' })}
        />
        <Choice
          label={allText('registers.field.programme')}
          value={programmeId === null ? null : String(programmeId)}
          none={allText('aid.anyProgramme')}
          options={programmes.map(({ id, name }) => ({ key: String(id), title: name }))}
          choose={(key) => change({ programmeId: key === null ? null : Number(key) })}
        />
      </div>
    </>
  );
}
