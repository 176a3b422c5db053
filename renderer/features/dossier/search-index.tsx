/** The search index: how far it is, and the way to have it built anew. */
import type { JSX } from 'react';
import { runCommand, useAppState, useIndexState, useIsRunning } from '../../client/index.ts';
import { useNumbers, useText } from '../../i18n/index.tsx';
import forms from '../../ui/forms.module.css';

export function SearchIndex(): JSX.Element {
  const text = useText('dossier');
  const { number } = useNumbers();
  const readOnly = useAppState().dossier?.readOnly === true;
  const runs = useIsRunning('index');
  const state = useIndexState();
  const paused = state?.paused === true;
  return (
    <section aria-label={text('index')}>
      <h2>{text('index')}</h2>
      <p className={forms['quiet']}>{text('indexHint')}</p>
      <p role="status">
        {state === null
          ? text('indexWhole')
          : text(paused ? 'indexPaused' : 'indexBuilding', {
              done: number(state.records),
              total: number(state.records + state.pending),
            })}
      </p>
      {readOnly ? null : (
        <p className={forms['actions']}>
          {paused ? (
            <button type="button" onClick={() => void runCommand('search.goOn')}>
              {text('indexGoOn')}
            </button>
          ) : null}
          <button type="button" disabled={runs} onClick={() => void runCommand('search.rebuild')}>
            {text('indexRebuild')}
          </button>
        </p>
      )}
    </section>
  );
}
