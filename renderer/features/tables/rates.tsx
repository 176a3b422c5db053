/** Reference rates of the euro, by which totals are converted: those that are there, and the way to more. */
import type { JSX } from 'react';
import { ask, report, say, useAsk } from '../../client/index.ts';
import { errorSentence, useNumbers, useText, useWhen } from '../../i18n/index.tsx';
import forms from '../../ui/forms.module.css';
import styles from './tables.module.css';

export function Rates(): JSX.Element {
  const text = useText('tables');
  const words = useText();
  const when = useWhen();
  const { number } = useNumbers();
  const { data, error } = useAsk('rate.sets', {});
  const choose = async (): Promise<void> => {
    const outcome = await ask('rates.choose', {});
    if (outcome === null) return;
    say(text(outcome.added ? 'ratesAdded' : 'ratesThere', { count: number(outcome.rates) }));
  };
  return (
    <section aria-label={text('rates')} className={styles['step']}>
      <h2>{text('rates')}</h2>
      <p className={forms['quiet']}>{text('ratesHint')}</p>
      {error === null ? null : <p role="alert">{errorSentence(words, error)}</p>}
      <ul className={styles['rates']}>
        {data?.map(({ id, name, firstDay, lastDay, rates, currencies }) => (
          <li key={id}>
            <strong>{name}</strong>
            <span>{text('ratesFromTo', { from: when(firstDay), to: when(lastDay) })}</span>
            <span className={forms['quiet']}>
              {text('ratesCount', { rates: number(rates), currencies: number(currencies) })}
            </span>
          </li>
        ))}
      </ul>
      <p className={forms['actions']}>
        <button type="button" onClick={() => void choose().catch(report)}>
          {text('chooseRates')}
        </button>
      </p>
    </section>
  );
}
