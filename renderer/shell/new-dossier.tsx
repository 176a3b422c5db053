/** A new dossier: its title and the language of its briefings; where it is kept is asked by the system's dialog. */
import { useState, type FormEvent, type JSX } from 'react';
import { LANGUAGES, type Language } from '../../preload/contract/index.ts';
import { ask, attempt, useAppState } from '../client/index.ts';
import { useText } from '../i18n/index.tsx';
import { Choice } from '../ui/choice.tsx';
import { Sheet } from '../ui/dialog.tsx';
import styles from './new-dossier.module.css';

/** The one field that the dialog is for has the focus at once. */
const focus = (field: HTMLInputElement | null): void => field?.focus();

function Form({ close }: { readonly close: () => void }): JSX.Element {
  const text = useText();
  const { language: own } = useAppState();
  const [title, setTitle] = useState('');
  const [language, setLanguage] = useState<Language>(own);
  const make = async (): Promise<void> => {
    if ((await ask('dossier.new', { title: title.trim(), language })) !== null) close();
  };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (title.trim() !== '') attempt(make());
  };
  return (
    <form className={styles['form']} onSubmit={submit}>
      <label>
        <span>{text('shell.newTitle')}</span>
        <input
          type="text"
          required
          maxLength={1000}
          ref={focus}
          value={title}
          onChange={(event) => setTitle(event.target.value)}
        />
      </label>
      <Choice
        label={text('shell.newLanguage')}
        value={language}
        options={LANGUAGES.map((key) => ({ key, title: text(`vocabulary.language.${key}`) }))}
        choose={(key) => setLanguage(key ?? own)}
      />
      <p>{text('shell.newHint')}</p>
      <button type="submit" className={styles['primary']} disabled={title.trim() === ''}>
        {text('shell.newCreate')}
      </button>
    </form>
  );
}

export function NewDossier({
  open,
  close,
}: {
  readonly open: boolean;
  readonly close: () => void;
}): JSX.Element {
  const text = useText();
  return (
    <Sheet title={text('shell.command.new')} open={open} close={close}>
      <Form close={close} />
    </Sheet>
  );
}
