/**
 * The letter on a source. A new one is given with its reason, without which nobody can judge it later; where it changes one that
 * was given before, what rests on the source is shown first.
 */
import { useRef, useState, type JSX } from 'react';
import type { Reliability } from '../../preload/contract/index.ts';
import { attempt, command } from '../client/index.ts';
import { useText } from '../i18n/index.tsx';
import { ImpactPanel } from '../judgement/index.ts';
import { LetterPicker } from './grades.tsx';
import styles from './inspector.module.css';

export function SourceGrading(props: {
  readonly sourceId: number;
  readonly label: string;
  readonly value: Reliability | null;
  readonly quiet?: boolean;
  /** Says what the letter means, as published. */
  readonly means?: boolean;
  /** False where it is shown beside anyway. */
  readonly showsImpact?: boolean;
}): JSX.Element {
  const { sourceId, label, value, quiet = false, means = false, showsImpact = true } = props;
  const text = useText();
  const [letter, setLetter] = useState<Reliability | null>(null);
  const [reason, setReason] = useState('');
  const [asked, setAsked] = useState(false);
  const field = useRef<HTMLTextAreaElement>(null);
  const shown = letter ?? value;
  const close = (): void => {
    setLetter(null);
    setReason('');
    setAsked(false);
  };
  const grade = async (): Promise<void> => {
    if (letter === null) return;
    if (reason.trim() === '') {
      setAsked(true);
      field.current?.focus();
      return;
    }
    await command('source.grade', { id: sourceId, reliability: letter, reason: reason.trim() });
    close();
  };
  return (
    <div className={styles['group']}>
      <LetterPicker
        quiet={quiet}
        label={label}
        value={shown}
        choose={(chosen) => setLetter(chosen === value ? null : chosen)}
        goOn={() => field.current?.focus()}
      />
      {means && shown !== null ? (
        <p className={styles['hint']}>{text(`vocabulary.reliability.${shown}.means`)}</p>
      ) : null}
      {letter === null ? null : (
        <>
          <label className={styles['reason']}>
            <span>{text('inspector.letterReason')}</span>
            <textarea
              ref={field}
              rows={2}
              required
              value={reason}
              aria-invalid={asked && reason.trim() === ''}
              onChange={({ target }) => setReason(target.value)}
              onKeyDown={(event) => {
                if (event.key === 'Escape') close();
                if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) attempt(grade());
              }}
            />
          </label>
          {asked && reason.trim() === '' ? (
            <p className={styles['state']} role="alert">
              {text('inspector.letterNeedsReason')}
            </p>
          ) : null}
          {value === null || !showsImpact ? null : <ImpactPanel recordId={sourceId} />}
          <div className={styles['actions']}>
            <button type="button" className="primary" onClick={() => attempt(grade())}>
              {text('inspector.giveLetter', { letter })}
            </button>
            <button type="button" onClick={close}>
              {text('inspector.cancel')}
            </button>
          </div>
        </>
      )}
    </div>
  );
}
