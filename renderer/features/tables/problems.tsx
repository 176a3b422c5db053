/** Wrong cells, each by its name in the file, with what is wrong and what it may mean. */
import { TriangleAlert } from 'lucide-react';
import type { JSX } from 'react';
import type { TableProblem } from '../../../preload/contract/index.ts';
import { useNumbers, useText } from '../../i18n/index.tsx';
import { useFieldName } from '../../i18n/fields.ts';
import styles from './tables.module.css';

/** More at once nobody reads. */
const SHOWN = 100;

export interface ProblemsProps {
  readonly problems: readonly TableProblem[];
  /** Rows with a wrong cell, also those that are not told. */
  readonly rows: number;
}

export function Problems({ problems, rows }: ProblemsProps): JSX.Element | null {
  const text = useText('tables');
  const words = useText();
  const { number, list } = useNumbers();
  const fieldName = useFieldName();
  if (rows === 0) return null;
  return (
    <div className={styles['problems']}>
      <p className={styles['wrongCount']}>
        <TriangleAlert size={16} aria-hidden="true" />
        {text('wrongRows', { count: rows })}
      </p>
      <ul aria-label={text('wrongCells')}>
        {problems.slice(0, SHOWN).map(({ cell, row, column, field, text: written, fault, readings = [] }) => {
          const where = cell === '' ? text('row', { row: number(row) }) : cell;
          const meant =
            readings.length === 0 ? '' : text('readings', { readings: list(readings.slice(0, 8)) });
          return (
            <li key={`${row} ${field} ${cell} ${fault}`}>
              <strong>{where}</strong>
              <span>{column === '' && field !== '' ? fieldName(field) : column}</span>
              <q>{written}</q>
              <span>
                {words(`fault.${fault}`)} {meant}
              </span>
            </li>
          );
        })}
      </ul>
      {problems.length > SHOWN ? (
        <p>{text('moreWrong', { count: number(problems.length - SHOWN) })}</p>
      ) : null}
    </div>
  );
}
