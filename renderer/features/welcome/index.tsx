/** The first screen, while no dossier is open: the sample, a new one, one that is there, those of before. */
import { BookOpen, FilePlus2, FolderOpen, House } from 'lucide-react';
import { useState, type JSX } from 'react';
import { ask, attempt, report, runCommand, useAppState, useAsk, type Feature } from '../../client/index.ts';
import { errorSentence, useText, useWhen } from '../../i18n/index.tsx';
import styles from './welcome.module.css';

const WAYS = [
  { name: 'dossier.openSample', icon: BookOpen, words: 'sample' },
  { name: 'dossier.new', icon: FilePlus2, words: 'new' },
  { name: 'dossier.open', icon: FolderOpen, words: 'open' },
] as const;

function Screen(): JSX.Element {
  const text = useText();
  const when = useWhen();
  const { error } = useAppState();
  const recent = useAsk('app.recent', {}).data ?? [];
  // Making the sample takes some seconds: the button says so, and cannot be pressed twice.
  const [opening, setOpening] = useState(false);
  const openSample = async (): Promise<void> => {
    setOpening(true);
    try {
      await ask('dossier.openSample', {});
    } finally {
      setOpening(false);
    }
  };
  return (
    <main className={styles['welcome']}>
      <h1>Liasse</h1>
      <p className={styles['promise']}>{text('welcome.promise')}</p>
      {error === null ? null : (
        <p role="alert" className={styles['error']}>
          {errorSentence(text, error)}
        </p>
      )}
      <ul className={styles['ways']}>
        {WAYS.map(({ name, icon: Icon, words }) => (
          <li key={name}>
            <button
              type="button"
              disabled={opening}
              onClick={() => (words === 'sample' ? attempt(openSample()) : void runCommand(name))}
            >
              <Icon size={22} strokeWidth={1.5} aria-hidden="true" />
              <span>
                <strong>{text(`welcome.${words}`)}</strong>
                <small role={words === 'sample' ? 'status' : undefined}>
                  {words === 'sample' && opening ? text('welcome.opening') : text(`welcome.${words}Means`)}
                </small>
              </span>
            </button>
          </li>
        ))}
      </ul>
      {recent.length === 0 ? null : (
        <section aria-label={text('welcome.recent')}>
          <h2>{text('welcome.recent')}</h2>
          <ul className={styles['recent']}>
            {recent.map(({ path, title, openedAt, exists }) => (
              <li key={path}>
                <button
                  type="button"
                  disabled={!exists}
                  onClick={() => void ask('dossier.openRecent', { path }).catch(report)}
                >
                  <strong>{title}</strong>
                  <span>{when(openedAt)}</span>
                  <small>{exists ? path : text('welcome.gone', { path })}</small>
                </button>
              </li>
            ))}
          </ul>
        </section>
      )}
      <p className={styles['foot']}>{text('welcome.offline')}</p>
    </main>
  );
}

export const feature: Feature = {
  path: 'welcome',
  title: 'welcome.title',
  icon: House,
  group: null,
  withoutDossier: true,
  Screen,
};
