/** Briefings: the list, or the one that the address names. */
import type { JSX } from 'react';
import type { Place } from '../../client/index.ts';
import { useAsk, useText } from './data.ts';
import { Desk } from './desk.tsx';
import { BriefingList } from './list.tsx';
import styles from './list.module.css';

function One({ id }: { id: number }): JSX.Element | null {
  const text = useText();
  const briefing = useAsk('briefing.get', { id });
  if (briefing.error !== null) {
    return (
      <main className={styles['screen']}>
        <div className={styles['empty']}>
          <h2>{text('goneTitle')}</h2>
          <p>{text('goneText')}</p>
          <p>
            <a href="#/briefings">{text('toList')}</a>
          </p>
        </div>
      </main>
    );
  }
  return briefing.data === undefined ? null : <Desk key={briefing.data.uid} briefing={briefing.data} />;
}

export function Briefings({ place }: { readonly place: Place }): JSX.Element {
  return place.id === null ? <BriefingList /> : <One id={place.id} />;
}
