/** What a version says otherwise than the one before it: both texts side by side, word by word. */
import { useRef, useState, type JSX, type KeyboardEvent } from 'react';
import type { DiffPlace, DiffSide } from '../../../preload/contract/index.ts';
import { Sheet } from '../../ui/dialog.tsx';
import { goToWords, useAsk, useText } from './data.ts';
import styles from './version-diff.module.css';

export interface VersionDiffProps {
  readonly documentId: number;
  readonly open: boolean;
  readonly close: () => void;
}

export function VersionDiff({ documentId, open, close }: VersionDiffProps): JSX.Element {
  const text = useText();
  return (
    <Sheet wide title={text('diff.title')} open={open} close={close}>
      {open ? <Differences documentId={documentId} close={close} /> : null}
    </Sheet>
  );
}

/** Places that are shown at first, and how many more each time. */
const PLACES = 500;

function Differences({ documentId, close }: Omit<VersionDiffProps, 'open'>): JSX.Element {
  const text = useText();
  const list = useRef<HTMLOListElement>(null);
  const [most, setMost] = useState(PLACES);
  const diff = useAsk('revision.diff', { documentId, most }).data;
  if (diff === undefined) return <p>{text('diff.comparing')}</p>;
  const { before, changed, added, removed, places } = diff;
  const total = changed + added + removed;
  const go = (id: number, side: DiffSide): void => {
    close();
    goToWords(id, side.changed ?? side);
  };
  /** J and K, or the arrows: from one place to the next. */
  const key = (event: KeyboardEvent): void => {
    const step =
      event.key === 'ArrowDown' || event.key === 'j'
        ? 1
        : event.key === 'ArrowUp' || event.key === 'k'
          ? -1
          : 0;
    if (step === 0) return;
    event.preventDefault();
    const rows = [...(list.current?.querySelectorAll<HTMLElement>('li[tabindex]') ?? [])];
    const at = rows.findIndex((row) => row.contains(document.activeElement));
    const next = rows[Math.max(0, Math.min(rows.length - 1, at + step))];
    next?.focus();
    next?.scrollIntoView({ block: 'nearest' });
  };
  return (
    <div className={styles['diff']}>
      <p role="status">{text(total === 0 ? 'diff.none' : 'diff.counts', { changed, added, removed })}</p>
      {total === 0 ? null : (
        <div className={styles['heads']} aria-hidden="true">
          <span>{text('versions.before')}</span>
          <span>{text('diff.after')}</span>
        </div>
      )}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- the rows take the focus, the list their keys */}
      <ol ref={list} className={styles['places']} onKeyDown={key}>
        {places.map((place, at) => (
          // oxlint-disable-next-line react/no-array-index-key, jsx-a11y/no-noninteractive-tabindex -- the places of one answer have no other name; each is a stop of the keyboard
          <li key={at} tabIndex={0} aria-label={text(`diff.kind.${kindOf(place)}`)}>
            <Side side={place.before} kind="gone" show={(side) => go(before.id, side)} />
            <Side side={place.after} kind="new" show={(side) => go(documentId, side)} />
          </li>
        ))}
      </ol>
      {places.length < total ? (
        <p>
          {text('diff.more', { count: total - places.length })}{' '}
          <button type="button" onClick={() => setMost(most + PLACES)}>
            {text('diff.showMore', { count: Math.min(PLACES, total - places.length) })}
          </button>
        </p>
      ) : null}
    </div>
  );
}

const kindOf = ({ before, after }: DiffPlace): 'changed' | 'added' | 'removed' =>
  before === null ? 'added' : after === null ? 'removed' : 'changed';

interface SideProps {
  readonly side: DiffSide | null;
  readonly kind: 'gone' | 'new';
  readonly show: (side: DiffSide) => void;
}

function Side({ side, kind, show }: SideProps): JSX.Element {
  const text = useText();
  if (side === null) return <div className={styles['empty']} />;
  return (
    <div className={styles['side']}>
      <p>
        {side.parts.map(({ words, isChanged }, at) => {
          if (!isChanged) return words;
          // oxlint-disable-next-line react/no-array-index-key -- the parts of one text have no other name
          return kind === 'gone' ? <del key={at}>{words}</del> : <ins key={at}>{words}</ins>;
        })}
      </p>
      <button type="button" onClick={() => show(side)}>
        {text(`diff.show.${kind}`)}
      </button>
    </div>
  );
}
