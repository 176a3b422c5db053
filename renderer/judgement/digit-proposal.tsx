/** The digit that rules propose for what a record says, with the reason: the analyst gives it or does not. */
import type { JSX } from 'react';
import { attempt, command, useAsk } from '../client/index.ts';
import { useText } from '../i18n/index.tsx';
import styles from './proposal.module.css';
import { useTally } from './tally.ts';

export function DigitProposal(props: {
  readonly recordId: number;
  /** A cell; without it the record as a whole. */
  readonly field?: string;
}): JSX.Element | null {
  const { recordId, field = '' } = props;
  const text = useText();
  const tally = useTally();
  const { data: proposal } = useAsk('grade.propose', { recordId, field });
  if (proposal === undefined) return null;
  const { digit, reason, given, ungraded, stands } = proposal;
  const supported = given.length > 0 || ungraded > 0;
  if (!supported && proposal.contradicting === 0) return null;
  const [only] = given;
  const agrees = given.length === 1 && only === digit && ungraded === 0;
  return (
    <div className={styles['proposal']}>
      {stands ? null : (
        <p className={styles['fallen']} role="note">
          <b aria-hidden="true">⚠</b> {text('judgement.fallen', { tally: tally(proposal.tally) })}
        </p>
      )}
      <p className={styles['proposed']}>
        <b>{digit}</b>
        <span>
          {text('judgement.proposed', { title: text(`vocabulary.credibility.${digit}`) })}{' '}
          <small>{text(`judgement.reason.${reason}`)}</small>
        </span>
        {agrees ? (
          <span className={styles['agrees']}>
            <b aria-hidden="true">✓</b> {text('judgement.agrees')}
          </span>
        ) : supported ? (
          <button
            type="button"
            title={text('judgement.giveTitle')}
            onClick={() => attempt(command('grade.give', { recordId, field, credibility: digit }))}
          >
            {text('judgement.give', { digit })}
          </button>
        ) : null}
      </p>
    </div>
  );
}
