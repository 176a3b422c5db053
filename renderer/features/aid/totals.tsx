/** Totals: what is added by what, at which rates, and what is left out. Every total opens into its rows. */
import { useMemo, type JSX } from 'react';
import {
  LiasseError,
  TOTAL_CURRENCIES,
  TOTAL_GROUPS,
  ViewDefinition,
  type RegisterFilter,
  type Total,
  type TotalCurrency,
  type TotalGroup,
  type TotalRow,
} from '../../../preload/contract/index.ts';
import { go, useAsk, usePlace } from '../../client/index.ts';
import { errorSentence, useText, useWhen } from '../../i18n/index.tsx';
import { Choice } from '../../ui/choice.tsx';
import styles from './aid.module.css';
import { useMoney } from './money.ts';
import { RatesUsed } from './rates-used.tsx';

const isGroup = (text: string): text is TotalGroup => TOTAL_GROUPS.some((group) => group === text);

export function Totals(): JSX.Element {
  const text = useText();
  const [byText, setBy] = usePlace('aid.total.by');
  const [asked, setCurrency] = usePlace('aid.total.currency');
  const [programmeText, setProgramme] = usePlace('aid.total.programme');
  const by = useMemo(() => (byText ?? 'donor stage').split(' ').filter(isGroup), [byText]);
  const currency = TOTAL_CURRENCIES.find((one) => one === asked) ?? 'EUR';
  const programmeId = Number(programmeText ?? 0) || null;
  const programmes =
    useAsk('register.rows', { view: { register: 'programme' }, limit: 1000 }).data?.rows ?? [];
  const { data: total, error } = useAsk('aid.total', { by, currency, programmeId });
  const toggle = (group: TotalGroup): void =>
    setBy((by.includes(group) ? by.filter((one) => one !== group) : [...by, group]).join(' '));
  const refused = error instanceof LiasseError && error.code === 'mixed-sum' ? error.details['what'] : null;
  return (
    <div className={styles['page']}>
      <div className={styles['bar']}>
        <fieldset className={styles['groups']}>
          <legend>{text('aid.by')}</legend>
          {TOTAL_GROUPS.map((group) => (
            <label key={group} className={styles['group']}>
              <input type="checkbox" checked={by.includes(group)} onChange={() => toggle(group)} />
              {text(`aid.group.${group}`)}
            </label>
          ))}
        </fieldset>
        <Choice
          label={text('aid.in')}
          value={currency}
          options={TOTAL_CURRENCIES.map((key) => ({ key, title: text(`aid.currency.${key}`) }))}
          choose={(key: TotalCurrency | null) => setCurrency(key ?? 'EUR')}
        />
        <Choice
          label={text('registers.field.programme')}
          value={programmeId === null ? null : String(programmeId)}
          none={text('aid.anyProgramme')}
          options={programmes.flatMap((row) =>
            row === null ? [] : [{ key: String(row.id), title: String(row.cells['name'] ?? '') }],
          )}
          choose={(key) => setProgramme(key ?? '')}
        />
      </div>
      {error === null ? null : (
        <div className={styles['refused']} role="alert">
          <p>{errorSentence(text, error)}</p>
          {typeof refused === 'string' && isGroup(refused) ? (
            <button type="button" className="primary" onClick={() => toggle(refused)}>
              {text('aid.takeBy', { group: text(`aid.group.${refused}`) })}
            </button>
          ) : null}
        </div>
      )}
      {total === undefined || error !== null ? null : <Table total={total} />}
    </div>
  );
}

function Table({ total }: { readonly total: Total }): JSX.Element {
  const text = useText();
  const money = useMoney();
  const [, rememberView] = usePlace('aid.flow.view');
  const open = (filters: readonly RegisterFilter[]): void => {
    rememberView(JSON.stringify({ ...ViewDefinition.parse({}), filters }));
    go('/aid?in=flow');
  };
  if (total.rows.length === 0 || total.rows.every(({ added, left }) => added + left === 0)) {
    return <p className={styles['empty']}>{text('aid.noFlows')}</p>;
  }
  return (
    <>
      <table className={styles['table']}>
        <thead>
          <tr>
            {total.by.map((group) => (
              <th key={group} scope="col">
                {text(`aid.group.${group}`)}
              </th>
            ))}
            <th scope="col" className={styles['number']}>
              {text('registers.field.amount')}
            </th>
            <th scope="col" className={styles['number']}>
              {text('aid.flows')}
            </th>
            <th scope="col">{text('aid.remarks')}</th>
          </tr>
        </thead>
        <tbody>
          {total.rows.map((row) => (
            <tr key={JSON.stringify(row.key)}>
              {total.by.map((group) => (
                <Key key={group} group={group} row={row} />
              ))}
              <td className={styles['number']}>{money(row.milli, row.upperMilli, row.currency)}</td>
              <td className={styles['number']}>
                {row.filters === null ? (
                  row.added + row.left
                ) : (
                  <button
                    type="button"
                    className={styles['link']}
                    title={text('aid.openRows')}
                    onClick={() => open(row.filters ?? [])}
                  >
                    {row.added + row.left}
                  </button>
                )}
              </td>
              <td className={styles['remarks']}>
                {[
                  row.rough === 0 ? '' : text('aid.rough', { count: row.rough }),
                  row.left === 0 ? '' : text('aid.left', { count: row.left }),
                ]
                  .filter(Boolean)
                  .join(' · ')}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <RatesUsed total={total} />
    </>
  );
}

function Key({ group, row }: { readonly group: TotalGroup; readonly row: TotalRow }): JSX.Element {
  const text = useText();
  const when = useWhen();
  const value = row.key[group] ?? null;
  const words = (): string => {
    if (value === null)
      return group === 'year' || group === 'quarter' || group === 'month' ? text('aid.noPeriod') : '–';
    const name = row.names[group];
    if (name !== undefined) return name;
    if (group === 'stage') return text(`vocabulary.stage.${value}`);
    if (group === 'kind') return text(`vocabulary.flowKind.${value}`);
    if (group === 'basis') return text(`vocabulary.priceBasis.${value}`);
    return group === 'month' ? when(String(value)) : String(value);
  };
  return <td>{words()}</td>;
}
