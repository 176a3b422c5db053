/** Matching the columns of a sheet with the fields of a register. */
import { useId, type JSX } from 'react';
import { REGISTER_NOUNS, REGISTERS, type ChosenTable } from '../../../preload/contract/index.ts';
import { useText } from '../../i18n/index.tsx';
import { useFieldName, useRegisterName } from '../../i18n/fields.ts';
import { Choice } from '../../ui/choice.tsx';
import forms from '../../ui/forms.module.css';
import { exampleOf, firstDraft, headerOf, matched, readingsOf, writable, type Draft } from './draft.ts';
import { FieldValues } from './field-values.tsx';
import { choose } from './session.ts';
import styles from './tables.module.css';

export interface MatchingProps {
  readonly table: ChosenTable;
  readonly draft: Draft;
  /** Of the mapping that is changed. */
  readonly id: number | null;
}

export function Matching({ table, draft, id }: MatchingProps): JSX.Element {
  const text = useText('tables');
  const registerName = useRegisterName();
  const fieldName = useFieldName();
  const rowId = useId();
  const change = (more: Partial<Draft>): void => choose({ kind: 'draft', draft: { ...draft, ...more }, id });
  const sheet = table.sheets.find(({ name }) => name === draft.sheet) ?? table.sheets[0];
  if (sheet === undefined) return <p className={forms['quiet']}>{text('noRows')}</p>;
  const header = headerOf(sheet, draft.headerRow);
  const restart = (again: { readonly sheet?: string; readonly register?: Draft['register'] }): void => {
    const other = table.sheets.find(({ name }) => name === (again.sheet ?? draft.sheet)) ?? sheet;
    const made = firstDraft(other, again.register ?? draft.register, draft.name, fieldName);
    choose({ kind: 'draft', draft: made, id });
  };
  return (
    <section aria-label={text('matching')} className={styles['matching']}>
      <div className={styles['fields']}>
        <label className={forms['field']}>
          <span>{text('name')}</span>
          <input
            type="text"
            autoComplete="off"
            value={draft.name}
            onChange={({ target }) => change({ name: target.value })}
          />
        </label>
        <Choice
          label={text('register')}
          value={draft.register}
          options={REGISTER_NOUNS.map((key) => ({ key, title: registerName(key) }))}
          choose={(register) => {
            if (register !== null) restart({ register });
          }}
        />
        {table.sheets.length < 2 ? null : (
          <Choice
            label={text('sheet')}
            value={draft.sheet}
            options={table.sheets.map(({ name }) => ({ key: name, title: name }))}
            choose={(name) => {
              if (name !== null) restart({ sheet: name });
            }}
          />
        )}
        <label className={forms['field']}>
          <span>{text('headerRow')}</span>
          <input
            type="number"
            min={sheet.firstRow}
            max={sheet.firstRow + Math.max(0, sheet.sample.length - 1)}
            value={draft.headerRow}
            onChange={({ target }) =>
              change({ headerRow: Math.max(1, Math.trunc(target.valueAsNumber) || 1), columns: {}, key: [] })
            }
          />
        </label>
      </div>
      {header.length === 0 ? <p className={forms['quiet']}>{text('noHeader')}</p> : null}
      <table className={styles['match']} hidden={header.length === 0}>
        <thead>
          <tr>
            <th scope="col">{text('column')}</th>
            <th scope="col">{text('example')}</th>
            <th scope="col">{text('field')}</th>
            <th scope="col">{text('reading')}</th>
            <th scope="col">{text('tells')}</th>
          </tr>
        </thead>
        <tbody>
          {header.map((name, at) => {
            const [field, column] = Object.entries(draft.columns).find(([, { from }]) => from === name) ?? [];
            const definition = field === undefined ? undefined : REGISTERS[draft.register].fields[field];
            const readings = definition === undefined ? [] : readingsOf(definition);
            return (
              <tr key={name}>
                <th scope="row" id={`${rowId}-${at}`}>
                  {name}
                </th>
                <td className={styles['example']}>{exampleOf(sheet, draft.headerRow, name)}</td>
                <td>
                  <Choice
                    quiet
                    label={text('fieldOf', { column: name })}
                    value={field ?? null}
                    none={text('leaveOut')}
                    options={writable(draft.register).map(([key]) => ({ key, title: fieldName(key) }))}
                    choose={(key) => choose({ kind: 'draft', draft: matched(draft, name, key), id })}
                  />
                </td>
                <td>
                  {field === undefined || column === undefined || readings.length < 2 ? null : (
                    <Choice
                      quiet
                      label={text('readingOf', { column: name })}
                      value={column.as}
                      options={readings.map((key) => ({ key, title: text(`reading.${key}`) }))}
                      choose={(as) => {
                        if (as !== null)
                          change({ columns: { ...draft.columns, [field]: { from: name, as } } });
                      }}
                    />
                  )}
                </td>
                <td>
                  <input
                    type="checkbox"
                    aria-label={text('tellsOf', { column: name })}
                    checked={draft.key.includes(name)}
                    onChange={({ target }) =>
                      change({
                        key: target.checked
                          ? [...draft.key, name]
                          : draft.key.filter((each) => each !== name),
                      })
                    }
                  />
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
      {draft.key.length === 0 && header.length > 0 ? <p role="status">{text('keyMissing')}</p> : null}
      <FieldValues draft={draft} change={change} />
    </section>
  );
}
