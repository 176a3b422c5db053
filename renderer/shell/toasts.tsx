/** What is said in passing. Sentences go by themselves; errors stay until they are closed. */
import { X } from 'lucide-react';
import { useEffect, type JSX } from 'react';
import { dismiss, notices, useStore, type Notice } from '../client/index.ts';
import { errorSentence, useText } from '../i18n/index.tsx';
import styles from './toasts.module.css';

/** Milliseconds that a sentence stays: long enough to read it and to reach its button. */
const STAYS = 9000;

function Toast({ notice }: { readonly notice: Notice }): JSX.Element {
  const text = useText();
  const { id, kind } = notice;
  useEffect(() => {
    if (kind === 'error') return undefined;
    const timer = setTimeout(() => dismiss(id), STAYS);
    return () => clearTimeout(timer);
  }, [id, kind]);
  return (
    <div className={styles['toast']} data-kind={kind}>
      <p>{notice.kind === 'error' ? errorSentence(text, notice.error) : notice.message}</p>
      {notice.kind === 'said' && notice.action !== null ? (
        <button
          type="button"
          className={styles['action']}
          onClick={() => {
            notice.action?.run();
            dismiss(id);
          }}
        >
          {notice.action.label}
        </button>
      ) : null}
      <button
        type="button"
        className={styles['close']}
        aria-label={text('ui.close')}
        onClick={() => dismiss(id)}
      >
        <X size={14} aria-hidden="true" />
      </button>
    </div>
  );
}

export function Toasts(): JSX.Element {
  const text = useText();
  const list = useStore(notices);
  const of = (kind: Notice['kind']): JSX.Element[] =>
    list.filter((notice) => notice.kind === kind).map((notice) => <Toast key={notice.id} notice={notice} />);
  return (
    <section className={styles['toasts']} aria-label={text('shell.notices')}>
      <div role="alert">{of('error')}</div>
      <div role="status" aria-live="polite">
        {of('said')}
      </div>
    </section>
  );
}
