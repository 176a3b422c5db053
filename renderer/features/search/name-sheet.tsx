/** Asks for a name. */
import { useState, type JSX } from 'react';
import { errorSentence, useText } from '../../i18n/index.tsx';
import { Sheet } from '../../ui/dialog.tsx';
import forms from '../../ui/forms.module.css';

export interface NameSheetProps {
  readonly title: string;
  readonly name: string;
  /** Names that are there already. */
  readonly taken: readonly string[];
  /** A name that is there already is refused; otherwise what it names is written anew. */
  readonly refuses: boolean;
  readonly action: string;
  readonly keep: (name: string) => Promise<void>;
  readonly close: () => void;
}

const focus = (field: HTMLInputElement | null): void => field?.select();

export function NameSheet(props: NameSheetProps): JSX.Element {
  const { taken, refuses, keep, close } = props;
  const text = useText();
  const [name, setName] = useState(props.name);
  const [problem, setProblem] = useState<string | null>(null);
  const words = name.trim();
  const isTaken = taken.some((one) => one.toLocaleLowerCase() === words.toLocaleLowerCase());
  const said = problem ?? (isTaken ? text(refuses ? 'search.name.taken' : 'search.name.anew') : null);
  return (
    <Sheet title={props.title} open close={close}>
      <form
        className={forms['section']}
        onSubmit={(event) => {
          event.preventDefault();
          if (words === '' || (isTaken && refuses)) return;
          keep(words).then(close, (error: unknown) => setProblem(errorSentence(text, error)));
        }}
      >
        <label className={forms['field']}>
          <span>{text('search.name')}</span>
          <input
            ref={focus}
            type="text"
            maxLength={1000}
            autoComplete="off"
            value={name}
            aria-invalid={problem !== null || (isTaken && refuses)}
            aria-describedby={said === null ? undefined : 'search-name-said'}
            onChange={({ target }) => {
              setName(target.value);
              setProblem(null);
            }}
          />
        </label>
        {said === null ? null : (
          <p id="search-name-said" className={forms['quiet']} role="status">
            {said}
          </p>
        )}
        <div className={forms['actions']}>
          <button type="submit" className="primary" disabled={words === '' || (isTaken && refuses)}>
            {props.action}
          </button>
          <button type="button" onClick={close}>
            {text('search.cancel')}
          </button>
        </div>
      </form>
    </Sheet>
  );
}
