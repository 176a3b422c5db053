/** What is wrong with a query, with the stretch that is meant pointed at. */
import type { JSX } from 'react';
import type { LiasseError } from '../../../preload/contract/index.ts';
import { errorSentence, useText } from '../../i18n/index.tsx';
import { aroundStretch } from './around-stretch.ts';
import styles from './search.module.css';

export interface ProblemLineProps {
  readonly id: string;
  readonly query: string;
  readonly problem: LiasseError;
}

export function ProblemLine({ id, query, problem }: ProblemLineProps): JSX.Element {
  const text = useText();
  const { at, end } = problem.details;
  const isPlaced = problem.code === 'invalid-query' && typeof at === 'number' && typeof end === 'number';
  const around = isPlaced ? aroundStretch(query, at, end) : null;
  return (
    <div id={id} role="alert" className={styles['problem']}>
      {around === null ? null : (
        <p className={styles['pointed']} aria-hidden="true">
          <span>{around.before}</span>
          <span className={styles['wrong']} data-wrong>
            {around.wrong === '' ? '\u00a0\u00a0' : around.wrong}
          </span>
          <span>{around.after}</span>
        </p>
      )}
      <p>{errorSentence(text, problem)}</p>
    </div>
  );
}
