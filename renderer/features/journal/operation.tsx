/** One operation: what, who, when; unfolded, each field before and after. */
import { ChevronRight } from 'lucide-react';
import { useState, type JSX } from 'react';
import type { ChangeRow, OperationRow } from '../../../preload/contract/index.ts';
import { hasScreen, openRecord } from '../../client/index.ts';
import { useText, useWhen } from '../../i18n/index.tsx';
import { changedFields } from './changed-fields.ts';
import styles from './journal.module.css';

/** Longer values are cut: the record itself shows them whole. */
const SHOWN = 400;

function Value({ value }: { readonly value: string | number | null | undefined }): JSX.Element {
  const text = useText();
  if (value === null || value === undefined || value === '') {
    return <span className={styles['nothing']}>{text('journal.nothing')}</span>;
  }
  const words = String(value);
  return <span>{words.length > SHOWN ? `${words.slice(0, SHOWN)}…` : words}</span>;
}

function Change({ change }: { readonly change: ChangeRow }): JSX.Element {
  const text = useText();
  const { noun, title, recordId } = change;
  const fields = changedFields(change);
  const name = title ?? text('journal.unnamed', { id: recordId });
  return (
    <section className={styles['change']}>
      <h3>
        {noun === null ? text('journal.part') : text(`vocabulary.noun.${noun}`, { count: 1 })}
        {' · '}
        {noun !== null && hasScreen(noun) && change.after !== null ? (
          <button type="button" className={styles['link']} onClick={() => openRecord({ id: recordId, noun })}>
            {name}
          </button>
        ) : (
          name
        )}
        <small>
          {text(
            `journal.${change.before === null ? 'added' : change.after === null ? 'removed' : 'changed'}`,
          )}
        </small>
      </h3>
      {fields.length === 0 ? null : (
        <table>
          <thead>
            <tr>
              <th scope="col">{text('journal.field')}</th>
              <th scope="col">{text('journal.before')}</th>
              <th scope="col">{text('journal.after')}</th>
            </tr>
          </thead>
          <tbody>
            {fields.map(({ name: field, before, after }) => (
              <tr key={field}>
                <th scope="row">{field}</th>
                <td>
                  <Value value={before} />
                </td>
                <td>
                  <Value value={after} />
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
          ? changes.map((change, index) => (
              // oxlint-disable-next-line react/no-array-index-key -- what an operation did never changes
              <Change key={index} change={change} />
            ))
          : null}
      </div>
    </li>
  );
}
