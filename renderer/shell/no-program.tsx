/** What the page shows when the program does not answer at all: there is no language setting to ask for, so both. */
import type { JSX } from 'react';
import { errorSentence, intlFor, textIn } from '../i18n/index.tsx';
import { LANGUAGES } from '../../preload/contract/index.ts';
import styles from './error-boundary.module.css';

export function NoProgram({ error }: { readonly error: unknown }): JSX.Element {
  return (
    <main className={styles['broken']}>
      <h1>Liasse</h1>
      {LANGUAGES.map((language) => (
        <p key={language} lang={language} role="alert">
          {errorSentence(textIn(intlFor(language)), error)}
        </p>
      ))}
    </main>
  );
}
