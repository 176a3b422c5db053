/** A list of names against everything: pasted or read from a file, looked for, sorted, copied, written as CSV. */
import { ArrowLeft, FileUp } from 'lucide-react';
import { useMemo, useRef, useState, type JSX } from 'react';
import { namesIn } from '../../../preload/contract/index.ts';
import { ask, attempt, report, say } from '../../client/index.ts';
import { useNumbers, useText } from '../../i18n/index.tsx';
import { Choice } from '../../ui/choice.tsx';
import { cellsOf, inOrder, type BatchOrder } from './batch-rows.ts';
import { BatchTable } from './batch-table.tsx';
import { setList, startBatch, stopBatch, useBatchWork, useFreshBatch } from './batch-work.ts';
import styles from './batch.module.css';
import { copyText } from './copy-text.ts';
import { readList } from './read-list.ts';

/** As many names as one looks for at once. */
const MOST_NAMES = 10_000;
const ORDERS: readonly BatchOrder[] = ['given', 'name', 'most', 'least'];

export interface BatchProps {
  readonly dossier: string;
  readonly search: (query: string) => void;
  readonly back: () => void;
}

export function Batch({ dossier, search, back }: BatchProps): JSX.Element {
  const text = useText();
  const { number } = useNumbers();
  const work = useBatchWork(dossier);
  const { list, isCsv, names: sought, rows, running } = work;
  useFreshBatch(work);
  const [order, setOrder] = useState<BatchOrder>('given');
  const file = useRef<HTMLInputElement>(null);
  const names = useMemo(() => namesIn(list, isCsv).slice(0, MOST_NAMES), [list, isCsv]);
  const shown = useMemo(() => inOrder(rows, order), [rows, order]);
  const found = rows.filter(({ total }) => total > 0).length;
  const head = (['name', 'total', 'kinds', 'forms', 'best'] as const).map((key) =>
    text(`search.batch.${key}`),
  );
  const cells = (): (readonly (string | number)[])[] =>
    shown.map((row) =>
      cellsOf(row, { kind: (kind, count) => `${count} ${text(`vocabulary.noun.${kind}`, { count })}` }),
    );
  const write = async (): Promise<void> => {
    const path = await ask('search.saveBatch', {
      name: text('search.batch.file'),
      head,
      rows: cells().map((row) => [...row]),
    });
    if (path !== null)
      say(text('search.batch.written', { path }), {
        label: text('search.batch.reveal'),
        run: () => attempt(ask('app.reveal', { path })),
      });
  };
  const load = async (given: File): Promise<void> => {
    const read = await readList(given);
    if (read === null) say(text('search.batch.tooLarge', { file: given.name }));
    else setList(dossier, read.text, read.isCsv);
  };
  return (
    <div className={styles['batch']}>
      <header className={styles['head']}>
        <button type="button" className="with-icon" onClick={back}>
          <ArrowLeft size={14} aria-hidden="true" />
          {text('search.batch.back')}
        </button>
        <h2>{text('search.batch')}</h2>
      </header>
      <div className={styles['body']}>
        <section className={styles['list']} aria-label={text('search.batch.list')}>
          <label className={styles['field']}>
            <span>{text('search.batch.list')}</span>
            <textarea
              value={list}
              spellCheck={false}
              placeholder={text('search.batch.hint')}
              onChange={({ target }) => setList(dossier, target.value, false)}
            />
          </label>
          <p className={styles['quiet']}>{text('search.batch.names', { count: names.length })}</p>
          <div className={styles['actions']}>
            <button
              type="button"
              className="primary"
              disabled={names.length === 0 || running}
              onClick={() => void startBatch(names)}
            >
              {text('search.batch.start')}
            </button>
            <button type="button" className="with-icon" onClick={() => file.current?.click()}>
              <FileUp size={14} aria-hidden="true" />
              {text('search.batch.load')}
            </button>
            <input
              ref={file}
              hidden
              type="file"
              accept=".txt,.csv,.tsv,text/plain,text/csv"
              onChange={({ target }) => {
                const [given] = target.files ?? [];
                if (given !== undefined) load(given).catch(report);
                target.value = '';
              }}
            />
          </div>
        </section>
        <section className={styles['found']} aria-label={text('search.batch.results')}>
          {sought.length === 0 ? <p className={styles['quiet']}>{text('search.batch.empty')}</p> : null}
          {sought.length === 0 ? null : (
            <div className={styles['tools']}>
              <p role="status">
                {running
                  ? text('search.batch.running', { done: number(rows.length), total: number(sought.length) })
                  : text('search.batch.done', { found: number(found), count: rows.length })}
              </p>
              {running ? (
                <>
                  <progress
                    max={sought.length}
                    value={rows.length}
                    aria-label={text('search.batch.results')}
                  />
                  <button type="button" onClick={stopBatch}>
                    {text('search.cancel')}
                  </button>
                </>
              ) : null}
              <span className={styles['gap']} />
              <Choice
                quiet
                label={text('search.order')}
                value={order}
                options={ORDERS.map((key) => ({ key, title: text(`search.batch.order.${key}`) }))}
                choose={(key) => setOrder(key ?? 'given')}
              />
              <button
                type="button"
                disabled={rows.length === 0}
                onClick={() => {
                  copyText([head, ...cells()]);
                  say(text('search.batch.copied', { count: rows.length }));
                }}
              >
                {text('search.batch.copy')}
              </button>
              <button type="button" disabled={rows.length === 0 || running} onClick={() => attempt(write())}>
                {text('search.batch.save')}
              </button>
            </div>
          )}
          {rows.length === 0 ? null : <BatchTable key={order} rows={shown} head={head} search={search} />}
        </section>
      </div>
    </div>
  );
}
