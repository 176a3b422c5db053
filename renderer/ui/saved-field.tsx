/**
 * A field that saves itself: prose after a pause, everything when it is left, on Enter, or when the window goes. Escape
 * leaves it to the screen; only what was refused is let go of by Escape. There is no Save button.
 */
import { useEffect, useId, useRef, useState, type JSX, type KeyboardEvent } from 'react';
import { errorSentence, useText } from '../i18n/index.tsx';
import styles from './saved-field.module.css';

export interface SavedFieldProps {
  readonly label: string;
  readonly value: string;
  /** Keeps the new value. What it throws is shown below the field, and the field keeps what was typed. */
  readonly save: (value: string) => Promise<void>;
  readonly hint?: string;
  /** Lines; more than one makes a field for prose, where Enter is a new line and Ctrl+Enter saves. */
  readonly lines?: number;
  /** Known values that the field offers. */
  readonly offers?: readonly string[];
  /** Each new value puts the focus into the field. */
  readonly focusOn?: number;
  /** The focus that it is given selects what is there: words that only wait to be written over. */
  readonly selects?: boolean;
  readonly language?: string | null;
}

/** Milliseconds without a key before prose is saved. */
const PAUSE = 1500;

export function SavedField(props: SavedFieldProps): JSX.Element {
  const { label, value, save, lines = 1, focusOn = 0, selects = false } = props;
  const id = useId();
  const words = useText();
  const field = useRef<HTMLInputElement & HTMLTextAreaElement>(null);
  const [typed, setTyped] = useState<string | null>(null);
  const [problem, setProblem] = useState<string | null>(null);

  useEffect(() => {
    if (focusOn === 0) return;
    field.current?.focus();
    if (selects) field.current?.select();
  }, [focusOn, selects]);

  // What was given to disk last: the pause and the leaving must not save the same words twice.
  const given = useRef<string | null>(null);
  const commit = async (left: boolean): Promise<void> => {
    if (typed === null) return;
    if (typed === given.current || typed.trim() === value.trim()) {
      if (left && problem === null) setTyped(null);
      return;
    }
    given.current = typed;
    try {
      await save(typed.trim());
      setProblem(null);
      // Words typed meanwhile stay; so do those of somebody who only paused.
      setTyped((now) => (now === typed && document.activeElement !== field.current ? null : now));
    } catch (error) {
      given.current = null;
      setProblem(errorSentence(words, error));
    }
  };
  const latest = useRef(commit);
  useEffect(() => {
    latest.current = commit;
  });
  useEffect(() => {
    if (typed === null || lines === 1) return undefined;
    const pause = setTimeout(() => void latest.current(false), PAUSE);
    return () => clearTimeout(pause);
  }, [typed, lines]);
  useEffect(() => {
    const keep = (): void => void latest.current(false);
    addEventListener('pagehide', keep);
    return () => {
      removeEventListener('pagehide', keep);
      keep();
    };
  }, []);

  const key = (event: KeyboardEvent): void => {
    if (event.key === 'Escape' && problem !== null) {
      event.stopPropagation();
      setTyped(null);
      setProblem(null);
    } else if (event.key === 'Enter' && (lines === 1 || event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      void commit(false);
    }
  };
  const shared = {
    id,
    ref: field,
    value: typed ?? value,
    lang: props.language ?? undefined,
    'aria-invalid': problem !== null,
    'aria-describedby': problem === null && props.hint === undefined ? undefined : `${id}-more`,
    onChange: (event: { target: { value: string } }): void => {
      given.current = null;
      setTyped(event.target.value);
    },
    onBlur: (): void => void commit(true),
    onKeyDown: key,
  };
  return (
    <div className={styles['field']}>
      <label htmlFor={id}>{label}</label>
      {lines > 1 ? (
        <textarea rows={lines} {...shared} />
      ) : (
        <input
          type="text"
          autoComplete="off"
          list={props.offers === undefined ? undefined : `${id}-offers`}
          {...shared}
        />
      )}
      {props.offers === undefined ? null : (
        <datalist id={`${id}-offers`}>
          {props.offers.map((offer) => (
            <option key={offer} value={offer}>
              {offer}
            </option>
          ))}
        </datalist>
      )}
      {problem === null && props.hint === undefined ? null : (
        <p id={`${id}-more`} className={problem === null ? styles['hint'] : styles['problem']}>
          {problem ?? props.hint}
        </p>
      )}
    </div>
  );
}
