/** A field that is saved when it is left or on Enter; Escape brings back what is kept. There is no Save button. */
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
  readonly language?: string | null;
}

export function SavedField(props: SavedFieldProps): JSX.Element {
  const { label, value, save, lines = 1, focusOn = 0 } = props;
  const id = useId();
  const words = useText();
  const field = useRef<HTMLInputElement & HTMLTextAreaElement>(null);
  const [typed, setTyped] = useState<string | null>(null);
  const [problem, setProblem] = useState<string | null>(null);

  useEffect(() => {
    if (focusOn > 0) field.current?.focus();
  }, [focusOn]);

  const commit = async (): Promise<void> => {
    if (typed === null || typed === value) return setTyped(null);
    try {
      await save(typed.trim());
      setTyped(null);
      setProblem(null);
    } catch (error) {
      setProblem(errorSentence(words, error));
    }
    return undefined;
  };
  const key = (event: KeyboardEvent): void => {
    if (event.key === 'Escape' && typed !== null) {
      event.stopPropagation();
      setTyped(null);
      setProblem(null);
    } else if (event.key === 'Enter' && (lines === 1 || event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      void commit();
    }
  };
  const shared = {
    id,
    ref: field,
    value: typed ?? value,
    lang: props.language ?? undefined,
    'aria-invalid': problem !== null,
    'aria-describedby': problem === null && props.hint === undefined ? undefined : `${id}-more`,
    onChange: (event: { target: { value: string } }): void => setTyped(event.target.value),
    onBlur: (): void => void commit(),
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
