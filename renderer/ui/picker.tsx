/** A small dialog to choose one of many by typing: arrows move, Enter chooses, Escape goes back. */
import { useEffect, useId, useRef, useState, type JSX, type KeyboardEvent, type ReactNode } from 'react';
import styles from './picker.module.css';

export interface Choice {
  readonly key: string;
  readonly title: string;
  readonly detail: string;
}

export interface PickerProps {
  readonly title: string;
  readonly label: string;
  /** The words that the choice is for. */
  readonly quote: string;
  readonly typed: string;
  readonly type: (typed: string) => void;
  readonly choices: readonly Choice[];
  /** Shown where nothing fits. */
  readonly none: string;
  readonly choose: (key: string) => void;
  readonly close: () => void;
  /** More to decide, between the words and the field. */
  readonly children?: ReactNode;
}

export function Picker(props: PickerProps): JSX.Element {
  const { choices, choose, close } = props;
  const id = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  const field = useRef<HTMLInputElement>(null);
  const [at, setAt] = useState(0);
  const current = Math.min(at, choices.length - 1);

  useEffect(() => {
    const element = dialog.current;
    const before = document.activeElement;
    element?.showModal();
    field.current?.focus();
    return () => {
      element?.close();
      if (before instanceof HTMLElement) before.focus({ preventScroll: true });
    };
  }, []);

  const key = (event: KeyboardEvent): void => {
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      const by = event.key === 'ArrowDown' ? 1 : -1;
      if (choices.length > 0) setAt((current + by + choices.length) % choices.length);
    } else if (event.key === 'Enter') {
      event.preventDefault();
      const choice = choices[current];
      if (choice !== undefined) choose(choice.key);
    }
  };
  return (
    <dialog
      ref={dialog}
      className={styles['picker']}
      aria-label={props.title}
      onCancel={(event) => {
        event.preventDefault();
        close();
      }}
      onKeyDown={(event) => event.stopPropagation()}
    >
      <h2>{props.title}</h2>
      <blockquote>{props.quote}</blockquote>
      {props.children}
      <input
        ref={field}
        type="text"
        role="combobox"
        aria-expanded="true"
        aria-controls={`${id}-list`}
        aria-activedescendant={choices.length === 0 ? undefined : `${id}-${current}`}
        aria-label={props.label}
        placeholder={props.label}
        autoComplete="off"
        value={props.typed}
        onChange={(event) => {
          props.type(event.target.value);
          setAt(0);
        }}
        onKeyDown={key}
      />
      <div id={`${id}-list`} role="listbox" aria-label={props.label} className={styles['choices']}>
        {choices.map((choice, index) => (
          // oxlint-disable-next-line jsx-a11y/click-events-have-key-events -- the field above takes the keys
          <div
            key={choice.key}
            id={`${id}-${index}`}
            role="option"
            aria-selected={index === current}
            tabIndex={-1}
            onClick={() => choose(choice.key)}
          >
            <span>{choice.title}</span>
            <small>{choice.detail}</small>
          </div>
        ))}
      </div>
      {choices.length === 0 ? (
        <p role="status" className={styles['none']}>
          {props.none}
        </p>
      ) : null}
    </dialog>
  );
}
