/** Gives words a code: one that is there, or a new one by its name. */
import { useState, type JSX } from 'react';
import { useAsk, useText } from './data.ts';
import { Picker, type Choice } from '../../ui/picker.tsx';

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
    detail: text('passageCount', { count: code.passages }),
  }));
  if (name !== '' && !codes.some((code) => code.name.toLocaleLowerCase() === wanted)) {
    choices.push({ key: NEW, title: text('code.new', { name }), detail: '' });
  }
  return (
    <Picker
      title={text('code.title')}
      label={text('code.label')}
      quote={quote}
      typed={typed}
      type={setTyped}
      choices={choices}
      none={text('code.nothing')}
      choose={(key) => choose(key === NEW ? { name } : { id: Number(key) })}
      close={close}
    />
  );
}
