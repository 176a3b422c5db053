/** From pledge to delivery: a bar a stage, each beside the one that it should become. */
import type { JSX } from 'react';
import type { Ladder } from '../../../preload/contract/index.ts';
import { useAsk, usePlace } from '../../client/index.ts';
import { errorSentence, useText, useWhen } from '../../i18n/index.tsx';
import { Choice } from '../../ui/choice.tsx';
import styles from './aid.module.css';
import { useMoney } from './money.ts';

export function Ladders(): JSX.Element {
  const text = useText();
  const [asked, setCurrency] = usePlace('aid.ladder.currency');
  const currency = asked === 'USD' ? 'USD' : 'EUR';
  const { data: ladders, error } = useAsk('aid.ladder', { currency });
  return (
    <div className={styles['page']}>
      <div className={styles['bar']}>
        <Choice
          label={text('aid.in')}
          value={currency}
          options={(['EUR', 'USD'] as const).map((key) => ({ key, title: text(`aid.currency.${key}`) }))}
          choose={(key) => setCurrency(key ?? 'EUR')}
        />
      </div>
      {error === null ? null : <p className={styles['refused']}>{errorSentence(text, error)}</p>}
      {ladders?.length === 0 ? <p className={styles['empty']}>{text('aid.noFlows')}</p> : null}
      <div className={styles['ladders']}>
        {ladders?.map((ladder) => (
          <OneLadder key={`${ladder.programmeId} ${ladder.basis}`} ladder={ladder} currency={currency} />
        ))}
      </div>
    </div>
  );
}

function OneLadder({
  ladder,
  currency,
}: {
  readonly ladder: Ladder;
  readonly currency: string;
}): JSX.Element {
  const text = useText();
  const when = useWhen();
  const money = useMoney();
  const { programmeId, programme, basis, rungs } = ladder;
  const most = Math.max(1, ...rungs.map(({ milli }) => milli));
  return (
    <section className={styles['ladder']}>
      <h2>
        {programmeId === null ? (
          text('aid.noProgramme')
        ) : (
          <a href={`#/aid/${programmeId}?in=programme`}>{programme}</a>
        )}
        {basis === 'nominal' ? null : <small>{text(`vocabulary.priceBasis.${basis}`)}</small>}
      </h2>
      <table className={styles['rungs']}>
        <tbody>
          {rungs.map(({ stage, milli, added, rough, left, latest, unsourced, kit }, at) => {
            const before = rungs[at - 1];
            const share = before === undefined || before.milli === 0 ? null : milli / before.milli;
            return (
              <tr key={stage}>
                <th scope="row">{text(`vocabulary.stage.${stage}`)}</th>
                <td className={styles['barCell']} aria-hidden="true">
                  <span className={styles['rung']} style={{ inlineSize: `${(milli / most) * 100}%` }} />
                </td>
                <td className={styles['number']}>{added === 0 ? '–' : money(milli, milli, currency)}</td>
                <td className={styles['number']}>
                  {share === null
                    ? ''
                    : text('aid.share', { share, stage: text(`vocabulary.stage.${before?.stage ?? stage}`) })}
                </td>
                <td className={styles['remarks']}>
                  {[
                    latest === null ? '' : text('aid.latest', { date: when(latest) }),
                    rough === 0 ? '' : text('aid.rough', { count: rough }),
                    unsourced === 0 ? '' : text('aid.unsourced', { count: unsourced }),
                    left === 0 ? '' : text('aid.left', { count: left }),
                    kit === 0 ? '' : text('aid.kit', { count: kit }),
                  ]
                    .filter(Boolean)
                    .join(' · ')}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
}
