/** The versions of a document, and the passages of earlier ones that wait: the words as they were beside those that stand there now. */
import { useState, type JSX } from 'react';
import type { CarriedPassage, RecordRef } from '../../../preload/contract/index.ts';
import { command, goToDocument, openRecord, report, useAsk, useText } from './data.ts';
import styles from './document-versions.module.css';

export function DocumentVersions({ id }: { readonly id: number }): JSX.Element | null {
  const text = useText();
  const [all, setAll] = useState(false);
  const revision = useAsk('revision.get', { documentId: id }).data;
  if (revision === undefined || (revision.before === null && revision.after === null)) return null;
  const { before, after, passages, affected } = revision;
  const waiting = passages.filter(({ state, settledBy }) => settledBy === null && state !== 'exact');
  const shown = all ? passages : waiting;
  return (
    <div role="group" className={styles['versions']} aria-label={text('versions')}>
      <p className={styles['line']}>
        {before === null ? null : (
          <button type="button" className={styles['link']} onClick={() => goToDocument(before.id)}>
            {text('versions.before')}
          </button>
        )}
        {after === null ? null : (
          <button type="button" className={styles['newer']} onClick={() => goToDocument(after.id)}>
            {text('versions.after')}
          </button>
        )}
        {passages.length === 0 ? null : (
          <>
            <span>{text('versions.carried', { count: passages.length, waiting: waiting.length })}</span>
            {waiting.length === passages.length ? null : (
              <button
                type="button"
                className={styles['link']}
                aria-expanded={all}
                onClick={() => setAll(!all)}
              >
                {text(all ? 'versions.waitingOnly' : 'versions.all')}
              </button>
            )}
          </>
        )}
      </p>
      {affected.length === 0 ? null : <Affected claims={affected} />}
      {shown.length === 0 ? null : (
        <ol className={styles['queue']}>
          {shown.map((passage) => (
            <Carried key={passage.id} documentId={id} passage={passage} />
          ))}
        </ol>
      )}
    </div>
  );
}

function Affected({ claims }: { readonly claims: readonly RecordRef[] }): JSX.Element {
  const text = useText();
  return (
    <p className={styles['line']}>
      <span>{text('versions.affected', { count: claims.length })}</span>
      {claims.map((claim) => (
        <button key={claim.id} type="button" className={styles['link']} onClick={() => openRecord(claim)}>
          {claim.title}
        </button>
      ))}
    </p>
  );
}

interface CarriedProps {
  readonly documentId: number;
  readonly passage: CarriedPassage;
}

/** Enter on a button decides; Tab goes on to the next. */
function Carried({ documentId, passage }: CarriedProps): JSX.Element {
  const text = useText();
  const { id: passageId, exact, now, state, start, end, settledBy } = passage;
  const settle = (place: { start: number; end: number } | null): void =>
    report(command('revision.settle', { passageId, documentId, place }));
  return (
    <li>
      <p className={styles['pair']}>
        <q>{exact}</q>
        {now === null ? <span className={styles['none']}>{text('versions.nowhere')}</span> : <q>{now}</q>}
      </p>
      <p className={styles['line']}>
        <span className={styles['state']} data-state={state}>
          {text(`versions.state.${state}`)}
        </span>
        {settledBy === null ? null : <span>{text('versions.settled', { by: settledBy })}</span>}
        {start === null || end === null ? null : (
          <>
            {settledBy === null && state !== 'exact' ? (
              <button type="button" onClick={() => settle({ start, end })}>
                {text('versions.accept')}
              </button>
            ) : null}
            <button type="button" onClick={() => settle(null)}>
              {text('versions.lose')}
            </button>
          </>
        )}
        {state === 'lost' && settledBy === null ? (
          <button type="button" onClick={() => settle(null)}>
            {text('versions.agreeLost')}
          </button>
        ) : null}
      </p>
    </li>
  );
}
