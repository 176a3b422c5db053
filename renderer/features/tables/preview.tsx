/** What a mapping would write: its first rows as fields, the wrong cells of all, and the button that does it. */
import { useQuery } from '@tanstack/react-query';
import { useState, type JSX } from 'react';
import type { LiasseError, Mapping, TablePreview } from '../../../preload/contract/index.ts';
import { ask, attempt, command, report, say } from '../../client/index.ts';
import { errorSentence, useNumbers, useText } from '../../i18n/index.tsx';
import { useFieldName } from '../../i18n/fields.ts';
import forms from '../../ui/forms.module.css';
import { Problems } from './problems.tsx';
import { ended, type TableSession } from './session.ts';
import styles from './tables.module.css';

export interface PreviewProps {
  readonly session: TableSession;
  readonly mapping: Mapping;
}

export function Preview({ session, mapping }: PreviewProps): JSX.Element {
  const text = useText('tables');
  const words = useText();
  const { number } = useNumbers();
  const table = session.table.id;
  const mappingId = session.by?.id ?? null;
  const [skipInvalid, setSkip] = useState(false);
  const [running, setRunning] = useState(false);
  const { data, error, isFetching } = useQuery<TablePreview, LiasseError>({
    queryKey: ['table.check', table, mappingId, mapping],
    queryFn: () => ask('table.check', { table, mapping, mappingId }),
    // What the dossier holds may have changed since.
    staleTime: 0,
    gcTime: 0,
    placeholderData: (before) => before,
  });
  const run = async (): Promise<void> => {
    setRunning(true);
    try {
      ended(await ask('table.run', { table, mapping, mappingId, skipInvalid }));
    } catch (thrown) {
      report(thrown);
    } finally {
      setRunning(false);
    }
  };
  const keep = async (): Promise<void> => {
    await command('mapping.save', { id: mappingId, mapping });
    say(text('mappingKept', { name: mapping.name }));
  };
  const good = data === undefined ? 0 : data.rows - data.refusedRows;
  const ready = error === null && data !== undefined && !isFetching && !running;
  return (
    <section aria-label={text('preview')} className={styles['step']}>
      <h2>{text('preview')}</h2>
      {error === null ? null : (
        <p role="alert" className={styles['alert']}>
          {errorSentence(words, error)}
        </p>
      )}
      {data === undefined || error !== null ? null : (
        <>
          <p role="status" className={forms['quiet']}>
            {[
              text('wouldRead', { count: data.rows }),
              ...(data.skipped === 0 ? [] : [text('skipped', { count: data.skipped })]),
              ...(data.release === '' ? [] : [data.release]),
            ].join(' · ')}
          </p>
          <Problems problems={data.refused} rows={data.refusedRows} />
          <FirstRows preview={data} mapping={mapping} />
        </>
      )}
      <div className={styles['run']}>
        {data === undefined || data.refusedRows === 0 || error !== null ? null : (
          <label className={styles['check']}>
            <input type="checkbox" checked={skipInvalid} onChange={({ target }) => setSkip(target.checked)} />
            {text('skipInvalid', { count: number(data.refusedRows) })}
          </label>
        )}
        <button
          type="button"
          className="primary"
          disabled={!ready || good === 0 || (data.refusedRows > 0 && !skipInvalid)}
          onClick={() => attempt(run())}
        >
          {running ? text('running') : text('run', { count: good })}
        </button>
        <button type="button" disabled={running} onClick={() => attempt(keep())}>
          {text('keepMapping')}
        </button>
      </div>
    </section>
  );
}

function FirstRows({
  preview,
  mapping,
}: {
  readonly preview: TablePreview;
  readonly mapping: Mapping;
}): JSX.Element {
  const text = useText('tables');
  const fieldName = useFieldName();
  const fields = [...new Set(mapping.columns.map(({ field }) => field))];
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reached by the keyboard
    <div className={styles['scroll']} role="region" aria-label={text('firstRows')} tabIndex={0}>
      <table className={styles['rows']}>
        <thead>
          <tr>
            <th scope="col">{text('rowHead')}</th>
            {fields.map((field) => (
              <th key={field} scope="col">
                {fieldName(field)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {preview.first.map(({ row, cells, wrong }) => (
            <tr key={row}>
              <th scope="row">{row}</th>
              {fields.map((field) => (
                <td key={field} data-wrong={wrong.includes(field)}>
                  {wrong.includes(field) ? (
                    <>
                      <span aria-hidden="true">⚠ </span>
                      <span className={styles['spoken']}>{text('isWrong')} </span>
                    </>
                  ) : null}
                  {cells[field]}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
