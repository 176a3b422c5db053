/** The rolling backups of this dossier: each can be opened as a dossier of its own, beside the one that is open. */
import type { JSX } from 'react';
import { ask, report, useAsk } from '../../client/index.ts';
import { errorSentence, useNumbers, useText, useWhen } from '../../i18n/index.tsx';
import forms from '../../ui/forms.module.css';
import styles from './dossier.module.css';

export function Backups(): JSX.Element {
  const text = useText();
  const when = useWhen();
  const { bytes } = useNumbers();
  const { data, error } = useAsk('dossier.backups', {});
  return (
    <section aria-label={text('dossier.backups')}>
      <h2>{text('dossier.backups')}</h2>
      <p className={forms['quiet']}>{text('dossier.backupsHint')}</p>
      {error === null ? null : <p className={forms['quiet']}>{errorSentence(text, error)}</p>}
      {data?.length === 0 ? <p className={forms['quiet']}>{text('dossier.noBackups')}</p> : null}
      <ul className={styles['backups']}>
        {data?.map(({ path, at, bytes: size }) => (
          <li key={path}>
            <time dateTime={at}>{when(at)}</time>
            <span>{bytes(size)}</span>
            <button type="button" onClick={() => void ask('dossier.restore', { path }).catch(report)}>
              {text('dossier.restore')}
            </button>
            <button type="button" onClick={() => void ask('app.reveal', { path }).catch(report)}>
              {text('dossier.reveal')}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
