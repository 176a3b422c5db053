/**
 * Words of a document into a cell: which row, which field. The words are its value, as far as they can be read as one, and the
 * passage stands behind it, in one operation.
 */
import { useDeferredValue, useState, type JSX } from 'react';
import {
  fieldOf,
  isRegister,
  REGISTER_NOUNS,
  REGISTERS,
  type PassageRef,
  type RegisterNoun,
} from '../../preload/contract/index.ts';
import { command, runCommand, sayStep, useAsk, usePlace } from '../client/index.ts';
import { useShown } from '../grid/shown.ts';
import { useRefusal } from '../grid/use-refusal.ts';
import { problemsIn } from '../grid/writing.ts';
import { useFieldName, useRegisterName } from '../i18n/fields.ts';
import { errorSentence, useText } from '../i18n/index.tsx';
import { Picker, type Choice } from '../ui/picker.tsx';
import styles from './row-form.module.css';

export interface FillPickerProps {
  readonly quote: string;
  readonly passage: PassageRef;
  readonly close: () => void;
  /** The cell was written. */
  readonly filled: () => void;
}

/** A row that is there, or one that is to be made. */
interface Row {
  readonly register: RegisterNoun;
  readonly id: number | null;
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

function FieldChoice({
  quote,
  passage,
  row: { register, id },
  close,
  another,
  filled,
}: {
  readonly quote: string;
  readonly passage: PassageRef;
  readonly row: Row;
  readonly close: () => void;
  readonly another: () => void;
  readonly filled: (id: number) => void;
}): JSX.Element {
  const text = useText();
  const shown = useShown();
  const fieldName = useFieldName();
  const refusal = useRefusal(register);
  const [value, setValue] = useState(quote.replaceAll(/\s+/g, ' ').trim());
  const [problem, setProblem] = useState<string | null>(null);
  const { data: row } = useAsk('register.row', id === null ? null : { register, id });
  const { data: record } = useAsk('record.get', id === null ? null : { id });
  const write = async (field: string): Promise<void> => {
    try {
      const { ids } = await command(`${register}.write` as 'flow.write', {
        createMissing: true,
        rows: [{ ...(id === null ? {} : { id }), cells: { [field]: value } }],
        evidence: { passage, fields: [field] },
      });
      sayStep(text('fill.done', { field: fieldName(field), value }), {
        label: text('grid.undo'),
        run: () => void runCommand('journal.undo'),
      });
      filled(ids[0] ?? id ?? 0);
    } catch (error) {
      const [refused] = problemsIn(error) ?? [];
      setProblem(
        refused === undefined
          ? errorSentence(text, error)
          : `${fieldName(refused.field)}: ${refusal(refused)}`,
      );
    }
  };
  return (
    <Picker
      title={
        id === null
          ? text('fill.new', { register: text(`vocabulary.noun.${register}`, { count: 1 }) })
          : (record?.title ?? '')
      }
      label={text('fill.value')}
      quote={quote}
      typed={value}
      type={(typed) => {
        setValue(typed);
        setProblem(null);
      }}
      choices={Object.entries(REGISTERS[register].fields)
        .filter(([, { readOnly }]) => readOnly !== true)
        .map(([key]) => {
          const field = fieldOf(register, key);
          const now = row === undefined || field === undefined ? '' : shown.words(field, key, row);
          return { key, title: fieldName(key), detail: now };
        })}
      none=""
      choose={(field) => void write(field)}
      close={close}
    >
      {problem === null ? null : (
        <p className={styles['problem']} role="alert">
          {problem}
        </p>
      )}
      <button type="button" className={styles['another']} onClick={another}>
        {text('fill.another')}
      </button>
    </Picker>
  );
}
