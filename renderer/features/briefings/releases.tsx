/** What was exported of a briefing: file, moment, hash. */
import type { JSX } from 'react';
import { Sheet } from '../../ui/dialog.tsx';
import { useAsk, useText, useWhen } from './data.ts';
import styles from './desk.module.css';

export function Releases({ id, open, close }: { id: number; open: boolean; close: () => void }): JSX.Element {
  const text = useText();
  const when = useWhen();
  const releases = useAsk('release.list', open ? { briefingId: id } : null).data ?? [];
  return (
    <Sheet title={text('releases.title')} open={open} close={close} wide>
      {releases.length === 0 ? (
        <p className={styles['explanation']}>{text('releases.none')}</p>
      ) : (
        <ol className={styles['releases']}>
          {releases.map((release) => (
            <li key={release.id}>
              <strong>{text('releases.number', { number: release.number })}</strong>
              <span>{release.fileName}</span>
              <span>{when(release.releasedAt)}</span>
              <span>{text('releases.facts', { pages: release.pages, citations: release.citations })}</span>
              <code>{release.sha256}</code>
            </li>
          ))}
        </ol>
      )}
    </Sheet>
  );
}
