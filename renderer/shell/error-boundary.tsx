/** A screen that breaks breaks alone: it says so, and there is a way out. */
import { Component, type JSX, type ReactNode } from 'react';
import { cache, go } from '../client/index.ts';
import { errorSentence, useText } from '../i18n/index.tsx';
import styles from './error-boundary.module.css';

interface Props {
  readonly children: ReactNode;
}

function Broken({ error, again }: { readonly error: unknown; readonly again: () => void }): JSX.Element {
  const text = useText();
  return (
    <main className={styles['broken']} role="alert">
      <h1>{text('shell.broken')}</h1>
      <p>{errorSentence(text, error)}</p>
      <p className={styles['actions']}>
        <button
          type="button"
          onClick={() => {
            cache.clear();
            again();
          }}
        >
          {text('shell.brokenAgain')}
        </button>
        <button
          type="button"
          onClick={() => {
            go('/');
            again();
          }}
        >
          {text('shell.brokenHome')}
        </button>
      </p>
    </main>
  );
}

export class ErrorBoundary extends Component<Props, { readonly error: unknown }> {
  override state: { readonly error: unknown } = { error: null };

  static getDerivedStateFromError(error: unknown): { error: unknown } {
    return { error: error ?? new Error('unknown') };
  }

  override render(): ReactNode {
    const { error } = this.state;
    return error === null ? (
      this.props.children
    ) : (
      <Broken error={error} again={() => this.setState({ error: null })} />
    );
  }
}
