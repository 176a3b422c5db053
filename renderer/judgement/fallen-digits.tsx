/** The digits 1 of the whole dossier that no longer stand: told, and never changed by themselves. */
import { useState, type JSX } from 'react';
import { openRecord, useAsk } from '../client/index.ts';
import { useFieldName } from '../i18n/fields.ts';
import { useText } from '../i18n/index.tsx';
import styles from './impact.module.css';
import { useTally } from './tally.ts';

/** Lines that are shown before one asks for more. */
const LINES = 50;
const MOST = 1000;

export function FallenDigits(): JSX.Element | null {
  const text = useText('judgement');
  const fieldName = useFieldName();
  const tally = useTally();
  const [limit, setLimit] = useState(LINES);
  const { data: fallen } = useAsk('grade.fallen', { limit });
  if (fallen === undefined || fallen.total === 0) return null;
  const left = fallen.total - fallen.rows.length;
  return (
    <section aria-label={text('fallenTitle')}>
      <h2>{text('fallenTitle')}</h2>
      <p className={styles['quiet']}>{text('fallenHint', { count: fallen.total })}</p>
      <ul className={styles['fallen']}>
        {fallen.rows.map((row) => (
          <li key={`${row.id} ${row.field} ${row.stance}`}>
            <b aria-hidden="true" data-falls="true">
              !
            </b>
            <span>
              <button type="button" onClick={() => openRecord(row)}>
                {row.title}
              </button>
              <small>
                {[row.field === '' ? null : fieldName(row.field), tally(row.tally)]
                  .filter((part) => part !== null)
                  .join(' · ')}
              </small>
            </span>
          </li>
        ))}
      </ul>
      {left > 0 && limit < MOST ? (
        <button
          type="button"
          className={styles['more']}
          onClick={() => setLimit(Math.min(MOST, limit + 4 * LINES))}
        >
          {text('more', { count: left })}
        </button>
      ) : null}
    </section>
  );
}
