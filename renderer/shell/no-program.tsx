/** What the page shows when the program does not answer at all: there is no language setting to ask for, so both. */
import type { JSX } from 'react';
import { errorSentence, intlFor } from '../i18n/index.tsx';
import { LANGUAGES } from '../../preload/contract/index.ts';
import styles from './error-boundary.module.css';

export function NoProgram({ error }: { readonly error: unknown }): JSX.Element {
  return (
    <main className={styles['broken']}>
      <h1>Liasse</h1>
      {LANGUAGES.map((language) => {
        const intl = intlFor(language);
        return (
          <p key={language} lang={language} role="alert">
            {errorSentence((id, values) => intl.formatMessage({ id }, values) as string, error)}
          </p>
        );
      })}
    </main>
  );
}
