/** The versions of a document, and the passages of earlier ones that wait: the words as they were beside those that stand there now. */
import { useState, type JSX } from 'react';
import { NO_TEXT, type CarriedPassage, type RecordRef } from '../../../preload/contract/index.ts';
import { command, goToDocument, openRecord, report, useAsk, useText } from './data.ts';
import styles from './document-versions.module.css';
import { VersionDiff } from './version-diff.tsx';

/** What the screen does with the list: the place of a passage is chosen in the text. */
export interface Review {
  /** The passage whose place is being chosen. */
  readonly moving: number | null;
  /** Moves a passage to the words that are selected, or waits until some are. */
  readonly move: (passage: CarriedPassage) => void;
  readonly comparing: boolean;
  readonly compare: (on: boolean) => void;
}

export function DocumentVersions({
  id,
  review,
}: {
  readonly id: number;
  readonly review: Review;
}): JSX.Element | null {
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
        {before === null ? null : (
          <button
            type="button"
            className={styles['link']}
            aria-keyshortcuts="D"
            title={text('versions.compareHint')}
            onClick={() => review.compare(true)}
          >
            {text('versions.compare')}
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
            <Carried key={passage.id} documentId={id} passage={passage} review={review} />
          ))}
        </ol>
      )}
      {before === null ? null : (
        <VersionDiff documentId={id} open={review.comparing} close={() => review.compare(false)} />
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
  readonly review: Review;
}

/** Enter on a button decides; Tab goes on to the next. */
function Carried({ documentId, passage, review }: CarriedProps): JSX.Element {
  const text = useText();
  const { id: passageId, now, state, start, end, settledBy } = passage;
  const settle = (place: { start: number; end: number } | null): void =>
    report(command('revision.settle', { passageId, documentId, place }));
  return (
    <li data-moving={review.moving === passageId}>
      <div className={styles['pair']}>
        <InContext {...passage} exact={passage.exact === NO_TEXT ? text('wholePage') : passage.exact} />
        {now === null ? <p className={styles['none']}>{text('versions.nowhere')}</p> : <InContext {...now} />}
      </div>
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
        <button
          type="button"
          aria-pressed={review.moving === passageId}
          title={text('versions.moveHint')}
          onClick={() => review.move(passage)}
        >
          {text('versions.move')}
        </button>
        {state === 'lost' && settledBy === null ? (
          <button type="button" onClick={() => settle(null)}>
            {text('versions.agreeLost')}
          </button>
        ) : null}
      </p>
    </li>
  );
}

interface Quoted {
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
}

/** Words with what stands around them. */
const InContext = ({ exact, prefix, suffix }: Quoted): JSX.Element => (
  <p>
    {prefix === '' ? null : <span className={styles['context']}>…{prefix}</span>}
    <mark>{exact}</mark>
    {suffix === '' ? null : <span className={styles['context']}>{suffix}…</span>}
  </p>
);
