/** The clock of what was known: each step a change that somebody wrote down. */
import type { JSX } from 'react';
import type { KnownMoment } from '../../../preload/contract/index.ts';
import { useText, useWhen } from '../../i18n/index.tsx';
import styles from './coalitions.module.css';

export function KnownClock({
  moments,
  known,
  choose,
}: {
  readonly moments: readonly KnownMoment[];
  /** Null: now. */
  readonly known: string | null;
  readonly choose: (at: string | null) => void;
}): JSX.Element {
  const text = useText();
  const when = useWhen();
  const found = moments.findIndex(({ at }) => at === known);
  const at = found === -1 ? moments.length : found;
  const moment = moments[at];
  const words =
    moment === undefined
      ? text('coalitions.knownNow')
      : text('coalitions.knownThen', { at: when(moment.at), by: moment.by });
  return (
    <label className={styles['clock']}>
      <span>{text('coalitions.known')}</span>
      <input
        type="range"
        min={0}
        max={moments.length}
        value={at}
        aria-valuetext={words}
        onChange={({ target }) => choose(moments[Number(target.value)]?.at ?? null)}
      />
      <output>{words}</output>
    </label>
  );
}
