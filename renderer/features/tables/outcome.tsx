/** What an import wrote, and what it did not. */
import { CircleCheck } from 'lucide-react';
import type { JSX } from 'react';
import type { Mapping, TableOutcome } from '../../../preload/contract/index.ts';
import { go } from '../../client/index.ts';
import { useNumbers, useText } from '../../i18n/index.tsx';
import { useRegisterName } from '../../i18n/fields.ts';
import { Problems } from './problems.tsx';
import { choose } from './session.ts';
import styles from './tables.module.css';

const COUNTS = ['added', 'updated', 'unchanged', 'skipped', 'removed', 'absent'] as const;

export interface OutcomeProps {
  readonly outcome: TableOutcome;
  readonly mapping: Mapping;
}

export function Outcome({ outcome, mapping }: OutcomeProps): JSX.Element {
  const text = useText('tables');
  const register = useRegisterName();
  const { number } = useNumbers();
  const { documentId } = outcome;
  return (
    <section aria-label={text('outcome')} className={styles['step']}>
      <h2>{text('outcome')}</h2>
      <p role="status" className={styles['done']}>
        <CircleCheck size={16} aria-hidden="true" />
        {text('done', { register: register(mapping.register) })}
      </p>
      <dl className={styles['counts']}>
        {COUNTS.filter((count) => outcome[count] > 0 || count === 'added').map((count) => (
          <div key={count}>
            <dt>{text(`count.${count}`)}</dt>
            <dd>{number(outcome[count])}</dd>
          </div>
        ))}
      </dl>
      <Problems problems={outcome.refused} rows={outcome.refusedRows} />
      <div className={styles['run']}>
        {documentId === null ? null : (
          <button type="button" onClick={() => go(`/documents/${documentId}`)}>
            {text('showDocument')}
          </button>
        )}
        <button type="button" onClick={() => choose(null)}>
          {text('again')}
        </button>
      </div>
    </section>
  );
}
