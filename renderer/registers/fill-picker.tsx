/** Words of a document into a cell: first which row, the one filled last or another, then which field. */
import { useDeferredValue, useState, type JSX } from 'react';
import { isRegister, REGISTER_NOUNS, type PassageRef } from '../../preload/contract/index.ts';
import { useAsk, usePlace } from '../client/index.ts';
import { useRegisterName } from '../i18n/fields.ts';
import { useText } from '../i18n/index.tsx';
import { Picker, type Choice } from '../ui/picker.tsx';
import { FieldChoice } from './field-choice.tsx';
import type { Row } from './use-cells.ts';

export interface FillPickerProps {
  readonly quote: string;
  readonly passage: PassageRef;
  readonly close: () => void;
  /** The cell was written. */
  readonly filled: () => void;
}

/** `flow 12`: the row that was filled last. */
function rowIn(text: string | null): Row | null {
  const [register = '', id = ''] = (text ?? '').split(' ');
  return isRegister(register) && Number(id) > 0 ? { register, id: Number(id) } : null;
}

export function FillPicker({ quote, passage, close, filled }: FillPickerProps): JSX.Element {
  const [last, remember] = usePlace('fill.row');
  const [row, setRow] = useState<Row | null>(rowIn(last));
  return row === null ? (
    <RowChoice quote={quote} close={close} choose={setRow} />
  ) : (
    <FieldChoice
      quote={quote}
      passage={passage}
      row={row}
      close={close}
      another={() => setRow(null)}
      filled={(id) => {
        remember(`${row.register} ${id}`);
        filled();
      }}
    />
  );
}

function RowChoice({
  quote,
  close,
  choose,
}: {
  readonly quote: string;
  readonly close: () => void;
  readonly choose: (row: Row) => void;
}): JSX.Element {
  const text = useText();
  const registerName = useRegisterName();
  const [typed, setTyped] = useState('');
  const sought = useDeferredValue(typed).trim().slice(0, 200);
  const { data: found = [] } = useAsk('record.find', { text: sought, nouns: [...REGISTER_NOUNS], limit: 30 });
  const made: readonly Choice[] = REGISTER_NOUNS.map((register) => ({
    key: register,
    title: text('fill.new', { register: text(`vocabulary.noun.${register}`, { count: 1 }) }),
    detail: registerName(register),
  })).filter(({ title, detail }) => `${title} ${detail}`.toLowerCase().includes(sought.toLowerCase()));
  return (
    <Picker
      title={text('fill.title')}
      label={text('fill.whichRow')}
      quote={quote}
      typed={typed}
      type={setTyped}
      choices={[
        ...found.map(({ id, noun, title }) => ({
          key: `${noun} ${id}`,
          title,
          detail: text(`vocabulary.noun.${noun}`, { count: 1 }),
        })),
        ...made,
      ]}
      none={text('fill.noRow')}
      choose={(key) => {
        const [register = '', id] = key.split(' ');
        if (isRegister(register)) choose({ register, id: id === undefined ? null : Number(id) });
      }}
      close={close}
    />
  );
}
