/** How many there are, how they are ordered, and how many are selected. */
import type { JSX } from 'react';
import type { SearchPage } from '../../../preload/contract/index.ts';
import { useNumbers, useText } from '../../i18n/index.tsx';
import { Choice } from '../../ui/choice.tsx';
import styles from './search.module.css';
import { change, type SearchSession } from './session.ts';

export interface StatusLineProps {
  readonly session: SearchSession;
  readonly page: SearchPage;
  readonly isOld: boolean;
  readonly isCounted: boolean;
}

export function StatusLine({ session, page, isOld, isCounted }: StatusLineProps): JSX.Element {
  const text = useText('search');
  const { number } = useNumbers();
  const { total, weighed, partial, isShort } = page;
  const isPart = session.order === 'relevance' && weighed > 0 && weighed < total;
  return (
    <div className={styles['status']}>
      <p role="status">
        <strong>{text(isCounted ? 'total' : 'atLeast', { count: total, shown: number(total) })}</strong>
        {isPart ? <span>{text('weighed', { weighed: number(weighed) })}</span> : null}
        {partial.length === 0 ? null : <span>{text('partial', { count: partial.length })}</span>}
        {isShort && !isOld ? <span>{text('short')}</span> : null}
        {isOld ? <em>{text('old')}</em> : null}
      </p>
      <Choice
        quiet
        label={text('order')}
        value={session.order}
        options={(['relevance', 'newest'] as const).map((key) => ({ key, title: text(`order.${key}`) }))}
        choose={(order) => change(session.dossier, { order: order ?? 'relevance' })}
      />
    </div>
  );
}
