/** What a total rests on besides its rows: whose rates, of which day, and what could not be added. */
import type { JSX } from 'react';
import type { Total } from '../../../preload/contract/index.ts';
import { useNumbers, useText, useWhen } from '../../i18n/index.tsx';
import styles from './aid.module.css';

/** Rates that are shown; more nobody reads. */
const SHOWN = 30;

export function RatesUsed({ total }: { readonly total: Total }): JSX.Element {
  const text = useText('aid');
  const when = useWhen();
  const { number } = useNumbers();
  const { rates, rateSets, missingRates, withoutAmount, withoutCurrency, announcedBefore, currency } = total;
  return (
    <section className={styles['notes']} aria-label={text('restsOn')}>
      {missingRates.length === 0 ? null : (
        <div className={styles['refused']}>
          <p>{text('missingRates')}</p>
          <ul>
            {missingRates.slice(0, SHOWN).map(({ currency: of, date, flows }) => (
              <li key={`${of} ${date}`}>
                {text('missingRate', {
                  currency: of,
                  date: date === null ? text('undated') : when(date),
                  count: flows,
                })}
              </li>
            ))}
          </ul>
          <a href="#/tables">{text('importRates')}</a>
        </div>
      )}
      <ul className={styles['left']}>
        {withoutAmount === 0 ? null : <li>{text('withoutAmount', { count: withoutAmount })}</li>}
        {withoutCurrency === 0 ? null : <li>{text('withoutCurrency', { count: withoutCurrency })}</li>}
        {announcedBefore === 0 ? null : <li>{text('announcedBefore', { count: announcedBefore })}</li>}
      </ul>
      {rates.length === 0 ? null : (
        <details>
          <summary>{text('ratesOf', { sets: rateSets.join(' · ') })}</summary>
          <ul>
            {rates.slice(0, SHOWN).map(({ currency: of, perUnit, day, lastDay, flows }) => (
              <li key={`${of} ${day} ${lastDay}`}>
                {text('rate', {
                  unit: currency === 'reported' ? '' : currency,
                  rate: number(Number(perUnit.toPrecision(6))),
                  currency: of,
                  day: lastDay === null ? when(day) : `${when(day)} – ${when(lastDay)}`,
                  mean: lastDay === null ? 'no' : 'yes',
                  count: flows,
                })}
              </li>
            ))}
          </ul>
          {rates.length > SHOWN ? <p>{text('moreRates', { count: rates.length - SHOWN })}</p> : null}
        </details>
      )}
    </section>
  );
}
