/** What a record does not go together with: each with what became of it, and the way to both side by side. */
import type { JSX } from 'react';
import type { ContradictionRow, ContradictionSide } from '../../preload/contract/index.ts';
import { useAsk } from '../client/index.ts';
import { useText } from '../i18n/index.tsx';
import styles from './impact.module.css';

const placeOf = ({ kind, one, other }: ContradictionRow): string =>
  `#/contradictions?of=${kind}&one=${one.id}&other=${other.id}`;

export function ContradictionsPanel({ recordId }: { readonly recordId: number }): JSX.Element | null {
  const text = useText();
  const { data: rows } = useAsk('contradiction.ofRecord', { recordId });
  if (rows === undefined || rows.length === 0) return null;
  const stateOf = ({ outcome, changedSince, stands, reason }: ContradictionRow): string =>
    [
      outcome === null || outcome === 'open'
        ? text('judgement.toJudge')
        : text(`vocabulary.contradictionOutcome.${outcome}`),
      reason,
      changedSince ? text('judgement.wasChanged') : '',
      stands ? '' : text('judgement.goTogether'),
    ]
      .filter((part) => part !== '')
      .join(' · ');
  const saidBy = ({ noun, value }: ContradictionSide): string => {
    if (noun === 'statement') return text(`vocabulary.statementKind.${value}`);
    return noun === 'membership' ? text(`vocabulary.membershipStatus.${value}`) : value;
  };
  return (
    <section className={styles['panel']} aria-label={text('judgement.contradictions')}>
      <h2>{text('judgement.contradictions')}</h2>
      <ul className={styles['fallen']}>
        {rows.map((row) => {
          const against = row.one.id === recordId ? row.other : row.one;
          const waits = row.outcome === null || row.outcome === 'open';
          return (
            <li key={`${row.kind} ${against.id}`}>
              <b aria-hidden="true" data-falls={waits}>
                ≠
              </b>
              <span>
                <a href={placeOf(row)}>
                  {[saidBy(against), against.title].filter((part) => part !== '').join(' · ')}
                </a>
                <small>{stateOf(row)}</small>
              </span>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
