/** Which register a live part shows: all its rows or those of a saved view, which columns, how many. */
import type { JSX } from 'react';
import {
  LIVE_ROWS,
  REGISTER_NOUNS,
  REGISTERS,
  type RegisterNoun,
  usualColumns,
} from '../../../preload/contract/index.ts';
import { Choice } from '../../ui/choice.tsx';
import { useAllText, useAsk, useText } from './data.ts';
import { Checks } from './live-checks.tsx';
import type { Fields } from './live-dialog.tsx';
import styles from './live-dialog.module.css';

const COLUMNS = 12;

export function RegisterFields({ settings, change }: Fields<'register'>): JSX.Element {
  const text = useText();
  const allText = useAllText();
  const { view, columns, limit } = settings;
  const { register } = view;
  const views = useAsk('view.list', { register }).data ?? [];
  const isAll = view.filters.length === 0 && view.sort.length === 0 && view.search === '';
  const current = views.find(
    ({ definition: { filters, sort, search } }) =>
      JSON.stringify([filters, sort, search]) === JSON.stringify([view.filters, view.sort, view.search]),
  );
  const take = (key: string | null): void => {
    const saved = views.find(({ id }) => String(id) === key)?.definition;
    change({
      view: {
        register,
        filters: saved?.filters ?? [],
        sort: saved?.sort ?? [],
        search: saved?.search ?? '',
      },
      columns: saved?.columns.map(({ field }) => field).slice(0, COLUMNS) ?? [],
    });
  };
  return (
    <>
      <div className={styles['row']}>
        <Choice
          label={text('live.register')}
          value={register}
          options={REGISTER_NOUNS.map((key) => ({ key, title: allText(`registers.${key}`) }))}
          choose={(key: RegisterNoun | null) => {
            if (key !== null)
              change({ view: { register: key, filters: [], sort: [], search: '' }, columns: [] });
          }}
        />
        <Choice
          label={text('live.view')}
          value={current === undefined ? (isAll ? null : 'own') : String(current.id)}
          none={text('live.allRows')}
          options={[
            ...(current === undefined && !isAll ? [{ key: 'own', title: text('live.ownRows') }] : []),
            ...views.map(({ id, name }) => ({ key: String(id), title: name })),
          ]}
          choose={take}
        />
        <label className={styles['field']}>
          {text('live.limit')}
          <input
            type="number"
            min={1}
            max={LIVE_ROWS}
            value={limit}
            onChange={(event) =>
              change({ limit: Math.max(1, Math.min(LIVE_ROWS, Math.trunc(event.target.valueAsNumber) || 1)) })
            }
          />
        </label>
      </div>
      <Checks
        label={text('live.columns')}
        options={Object.keys(REGISTERS[register].fields).map((key) => ({
          key,
          title: allText(`registers.field.${key}`),
        }))}
        chosen={columns.length > 0 ? columns : usualColumns(register)}
        most={COLUMNS}
        choose={(keys) => change({ columns: keys })}
      />
    </>
  );
}
