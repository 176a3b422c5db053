/** What no column says: the same for every row, what means nothing, what is done with new names. */
import type { JSX } from 'react';
import { useText } from '../../i18n/index.tsx';
import { useFieldName } from '../../i18n/fields.ts';
import forms from '../../ui/forms.module.css';
import { writable, type Draft } from './draft.ts';
import styles from './tables.module.css';

export interface FieldValuesProps {
  readonly draft: Draft;
  readonly change: (more: Partial<Draft>) => void;
}

export function FieldValues({ draft, change }: FieldValuesProps): JSX.Element {
  const text = useText('tables');
  const words = useText();
  const fieldName = useFieldName();
  const left = writable(draft.register).filter(([key]) => draft.columns[key] === undefined);
  return (
    <>
      <label className={styles['check']}>
        <input
          type="checkbox"
          checked={draft.createMissing}
          onChange={({ target }) => change({ createMissing: target.checked })}
        />
        {text('createMissing')}
      </label>
      <details>
        <summary>{text('values')}</summary>
        <div className={styles['fields']}>
          <label className={forms['field']}>
            <span>{text('blank')}</span>
            <input
              type="text"
              autoComplete="off"
              value={draft.blank}
              placeholder=". ; n/a"
              onChange={({ target }) => change({ blank: target.value })}
            />
          </label>
          {left.map(([key, { values, vocabulary }]) => (
            <label key={key} className={forms['field']}>
              <span>{fieldName(key)}</span>
              {values === undefined ? (
                <input
                  type="text"
                  autoComplete="off"
                  value={draft.values[key] ?? ''}
                  onChange={({ target }) => change({ values: { ...draft.values, [key]: target.value } })}
                />
              ) : (
                <select
                  value={draft.values[key] ?? ''}
                  onChange={({ target }) => change({ values: { ...draft.values, [key]: target.value } })}
                >
                  <option value="">–</option>
                  {values.map((value) => (
                    <option key={value} value={value}>
                      {words(`vocabulary.${vocabulary}.${value}`)}
                    </option>
                  ))}
                </select>
              )}
            </label>
          ))}
        </div>
      </details>
    </>
  );
}
