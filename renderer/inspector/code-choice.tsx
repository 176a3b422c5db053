/** Gives words a code: one that is there, or a new one by its name. */
import { useState, type JSX } from 'react';
import { useAsk } from '../client/index.ts';
import { useText } from '../i18n/index.tsx';
import { Picker, type Choice } from '../ui/picker.tsx';

export interface CodeChoiceProps {
  readonly quote: string;
  readonly choose: (code: { id: number } | { name: string }) => void;
  readonly close: () => void;
}

const NEW = 'new';

export function CodeChoice({ quote, choose, close }: CodeChoiceProps): JSX.Element {
  const text = useText();
  const codes = useAsk('code.list', {}).data ?? [];
  const [typed, setTyped] = useState('');
  const name = typed.trim();
  const wanted = name.toLocaleLowerCase();
  const fitting = codes.filter((code) => code.name.toLocaleLowerCase().includes(wanted)).slice(0, 50);
  const choices: Choice[] = fitting.map((code) => ({
    key: String(code.id),
    title: code.name,
    detail: text('inspector.code.passages', { count: code.passages }),
  }));
  if (name !== '' && !codes.some((code) => code.name.toLocaleLowerCase() === wanted)) {
    choices.push({ key: NEW, title: text('inspector.code.new', { name }), detail: '' });
  }
  return (
    <Picker
      title={text('inspector.code.title')}
      label={text('inspector.code.label')}
      quote={quote}
      typed={typed}
      type={setTyped}
      choices={choices}
      none={text('inspector.code.nothing')}
      choose={(key) => choose(key === NEW ? { name } : { id: Number(key) })}
      close={close}
    />
  );
}
