/** Says whether the text is on disk, and what to do when it is not. */
import type { JSX } from 'react';
import type { SaveState } from '../../editor/save-queue.ts';
import { errorSentence, useAllText, useText } from './data.ts';
import styles from './desk.module.css';

export function SaveSign({ state }: { state: SaveState }): JSX.Element {
  const text = useText();
  return (
    <span className={styles['saved']} data-state={state.kind}>
      {text(`save.${state.kind === 'waiting' ? 'saving' : state.kind}`)}
    </span>
  );
}

export function SaveProblem({ state, again }: { state: SaveState; again: () => void }): JSX.Element | null {
  const text = useText();
  const allText = useAllText();
  return state.kind === 'failed' ? (
    <div className={styles['problem']} role="alert">
      <p>
        {text('save.problem')} {errorSentence(allText, state.error)}
      </p>
      <button type="button" onClick={again}>
        {text('save.again')}
      </button>
    </div>
  ) : null;
}
