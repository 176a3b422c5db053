/** One operation: what, who, when; unfolded, each field before and after. */
import { ChevronRight } from 'lucide-react';
import { useState, type JSX } from 'react';
import type { OperationRow } from '../../../preload/contract/index.ts';
import { hasScreen, openRecord } from '../../client/index.ts';
import { useText, useWhen } from '../../i18n/index.tsx';
import { recordChanges, type RecordChange } from './changed-fields.ts';
import styles from './journal.module.css';
import { Value } from './value.tsx';

function Change({ change }: { readonly change: RecordChange }): JSX.Element {
  const text = useText();
  const { noun, title, recordId, kind, fields } = change;
  const name = title ?? text('journal.unnamed', { id: recordId });
  const isNew = fields.every(({ before }) => before.length === 0);
  return (
    <section className={styles['change']}>
      <h2>
        {noun === null ? (
          text('journal.dossier')
        ) : (
          <>
            {text(`vocabulary.noun.${noun}`, { count: 1 })}
            {' · '}
            {hasScreen(noun) && kind !== 'removed' ? (
              <button
                type="button"
                className={styles['link']}
                onClick={() => openRecord({ id: recordId, noun })}
              >
                {name}
              </button>
            ) : (
              <span className={styles['link']}>{name}</span>
            )}
          </>
        )}
        <small>{text(`journal.${kind}`)}</small>
      </h2>
      {fields.length === 0 ? null : (
        <table>
          <thead>
            <tr>
              <th scope="col">{text('journal.field')}</th>
              {isNew ? null : <th scope="col">{text('journal.before')}</th>}
              <th scope="col">{text(isNew ? 'journal.value' : 'journal.after')}</th>
            </tr>
          </thead>
          <tbody>
            {fields.map((field) => (
              <tr key={field.name}>
                <th scope="row">{text(field.word)}</th>
                {isNew ? null : (
                  <td>
                    <Value values={field.before} how={field.how} />
                  </td>
                )}
                <td>
                  <Value values={field.after} how={field.how} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}

export interface OperationProps {
  readonly operation: OperationRow;
  /** Only what it did to this record. */
  readonly recordId: number | null;
}

export function Operation({ operation, recordId }: OperationProps): JSX.Element {
  const text = useText();
  const when = useWhen();
  const [open, setOpen] = useState(recordId !== null);
  const { name, kind, at, by, undone } = operation;
  const changes = operation.changes.filter((change) => recordId === null || change.recordId === recordId);
  const titles = [...new Set(operation.changes.flatMap(({ title }) => title ?? []))];
  const words = text(`operation.${name}`);
  const folded = `operation-${operation.id}`;
  return (
    <li className={styles['operation']} data-undone={undone || undefined}>
      <button
        type="button"
        className={styles['line']}
        aria-expanded={open}
        aria-controls={folded}
        onClick={() => setOpen(!open)}
      >
        <ChevronRight size={14} aria-hidden="true" />
        <strong>{kind === 'do' ? words : text(`journal.${kind}Of`, { operation: words })}</strong>
        <span className={styles['titles']}>{titles.join(' · ')}</span>
        {undone ? <em>{text('journal.undone')}</em> : null}
        <span className={styles['by']}>{by}</span>
        <time dateTime={at}>{when(at)}</time>
      </button>
      <div id={folded} hidden={!open} className={styles['changes']}>
        {open
          ? recordChanges(changes).map((change) => <Change key={change.recordId} change={change} />)
          : null}
      </div>
    </li>
  );
}
