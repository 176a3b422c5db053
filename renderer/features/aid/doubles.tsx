/** Sums that may have been announced twice: both beside each other, and what they are. */
import { useState, type JSX } from 'react';
import type { Announcement, ContradictionOutcome, Double } from '../../../preload/contract/index.ts';
import { command, report, runCommand, sayStep, useAsk } from '../../client/index.ts';
import { errorSentence, useNumbers, useText, useWhen } from '../../i18n/index.tsx';
import styles from './aid.module.css';

export function Doubles(): JSX.Element {
  const text = useText('aid');
  const words = useText();
  const { data: doubles, error } = useAsk('aid.doubles', {});
  return (
    <div className={styles['page']}>
      <p className={styles['intro']}>{text('doublesIntro')}</p>
      {error === null ? null : <p className={styles['refused']}>{errorSentence(words, error)}</p>}
      {doubles?.length === 0 ? <p className={styles['empty']}>{text('noDoubles')}</p> : null}
      {doubles?.map((double) => (
        <Pair key={`${double.one.id} ${double.other.id}`} double={double} />
      ))}
    </div>
  );
}

function Pair({ double }: { readonly double: Double }): JSX.Element {
  const text = useText();
  const { number } = useNumbers();
  const { one, other, donor, stage, likeness, daysApart, outcome, reason } = double;
  const [why, setWhy] = useState(reason);
  const judge = (judgement: ContradictionOutcome): void => {
    const work = async (): Promise<void> => {
      await command('contradiction.judge', {
        kind: 'double-announcement',
        oneId: one.id,
        otherId: other.id,
        outcome: judgement,
        reason: why,
      });
      sayStep(text(`vocabulary.contradictionOutcome.${judgement}`), {
        label: text('aid.undo'),
        run: () => void runCommand('journal.undo'),
      });
    };
    work().catch(report);
  };
  const judged = outcome !== null && outcome !== 'open';
  return (
    <article className={styles['pair']} data-judged={judged || undefined}>
      <header>
        <strong>{donor}</strong>
        <span>{text(`vocabulary.stage.${stage}`)}</span>
        <span>{text('aid.likeness', { likeness: number(Math.round(likeness * 100)), days: daysApart })}</span>
        {outcome === null ? null : <em>{text(`vocabulary.contradictionOutcome.${outcome}`)}</em>}
      </header>
      <div className={styles['sides']}>
        <Side announcement={one} />
        <Side announcement={other} />
      </div>
      {judged ? (
        <footer>
          <span>{reason}</span>
          <button type="button" onClick={() => judge('open')}>
            {text('aid.reopen')}
          </button>
        </footer>
      ) : (
        <footer>
          <input
            type="text"
            aria-label={text('aid.reason')}
            placeholder={text('aid.reason')}
            value={why}
            onChange={({ target }) => setWhy(target.value)}
          />
          <button type="button" disabled={why.trim() === ''} onClick={() => judge('same-money')}>
            {text('vocabulary.contradictionOutcome.same-money')}
          </button>
          <button type="button" disabled={why.trim() === ''} onClick={() => judge('different-basis')}>
            {text('aid.notSame')}
          </button>
        </footer>
      )}
    </article>
  );
}

function Side({ announcement }: { readonly announcement: Announcement }): JSX.Element {
  const when = useWhen();
  const { id, programme, amount, currency, date } = announcement;
  return (
    <a className={styles['side']} href={`#/aid/${id}?in=flow`}>
      <strong>{[amount, currency].filter(Boolean).join(' ')}</strong>
      <span>{date === null ? '' : when(date)}</span>
      <span>{programme}</span>
    </a>
  );
}
