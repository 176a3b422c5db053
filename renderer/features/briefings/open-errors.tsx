/** Errors of the linter that nobody let stand, asked about before a briefing goes out: which they are, and where to mend them. */
import type { JSX } from 'react';
import { Sheet } from '../../ui/dialog.tsx';
import { useText } from './data.ts';
import styles from './desk.module.css';
import type { Exporting } from './export.tsx';
import type { LintState } from './use-lint.ts';

/** Errors that are named; of more, how many they are. */
const NAMED = 5;

export interface OpenErrorsProps {
  readonly exporting: Exporting;
  readonly linting: LintState;
  /** Leads to the first of them, beside the text. */
  readonly show: () => void;
}

export function OpenErrors({ exporting, linting, show }: OpenErrorsProps): JSX.Element {
  const text = useText();
  const { errors: count, override, giveUp } = exporting;
  const all = linting.open.filter(({ severity }) => severity === 'error');
  // Who went over the marking is not asked of it again.
  const found = all.length === count ? all : all.filter(({ rule }) => rule !== 'marking-above');
  return (
    <Sheet title={text('errors.title', { count: count ?? 0 })} open={count !== null} close={giveUp}>
      <ul className={styles['errors']}>
        {found.slice(0, NAMED).map(({ rule, start, message, sentence }) => (
          <li key={`${rule} ${start}`}>
            {message}
            {sentence === null ? null : <q>{linting.lint?.sentences[sentence]?.words}</q>}
          </li>
        ))}
      </ul>
      {found.length <= NAMED ? null : (
        <p className={styles['explanation']}>{text('errors.more', { count: found.length - NAMED })}</p>
      )}
      <p className={styles['explanation']}>{text('errors.advice')}</p>
      <div className={styles['choices']}>
        <button type="button" onClick={override}>
          {text('errors.override')}
        </button>
        <button type="button" onClick={giveUp}>
          {text('tlp.giveUp')}
        </button>
        <button
          type="button"
          className={styles['main']}
          // oxlint-disable-next-line jsx-a11y/no-autofocus -- the safe answer is the one that Enter gives
          autoFocus
          onClick={() => {
            giveUp();
            show();
          }}
        >
          {text('errors.show')}
        </button>
      </div>
    </Sheet>
  );
}
