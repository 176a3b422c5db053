/**
 * Words of a document into a cell of a row. They are its value, as far as they can be read as one, and the passage stands behind
 * it, in one operation; or the cell stays as it is, and the passage is evidence for or against it.
 */
import { useState, type JSX } from 'react';
import {
  fieldOf,
  REGISTERS,
  STANCES,
  type PassageRef,
  type RegisterNoun,
  type Stance,
} from '../../preload/contract/index.ts';
import { command, runCommand, sayStep, useAsk } from '../client/index.ts';
import { useShown } from '../grid/shown.ts';
import { useRefusal } from '../grid/use-refusal.ts';
import { problemsIn } from '../grid/writing.ts';
import { useFieldName } from '../i18n/fields.ts';
import { errorSentence, useText } from '../i18n/index.tsx';
import { scriptOf } from '../i18n/script-of.ts';
import { Picker, type Choice } from '../ui/picker.tsx';
import styles from './row-form.module.css';

/** A row that is there, or one that is to be made. */
export interface Row {
  readonly register: RegisterNoun;
  readonly id: number | null;
}

export interface FieldChoiceProps {
  readonly quote: string;
  readonly passage: PassageRef;
  readonly row: Row;
  readonly close: () => void;
  readonly another: () => void;
  readonly filled: (id: number) => void;
}

/** Among the fields: one more name of an actor. */
const ALIAS = 'alias';

export function FieldChoice(props: FieldChoiceProps): JSX.Element {
  const { quote, passage, row: chosen, close, another, filled } = props;
  const { register, id } = chosen;
  const text = useText();
  const fieldName = useFieldName();
  const refusal = useRefusal(register);
  const [value, setValue] = useState(quote.replaceAll(/\s+/g, ' ').trim());
  const [sought, setSought] = useState('');
  const [means, setMeans] = useState<'value' | Stance>('value');
  const [problem, setProblem] = useState<string | null>(null);
  const { data: record } = useAsk('record.get', id === null ? null : { id });
  const cells = useCells(chosen, means === 'value');
  const isValue = means === 'value';

  const done = (words: string, at: number): void => {
    sayStep(words, { label: text('grid.undo'), run: () => void runCommand('journal.undo') });
    filled(at);
  };
  const cite = async (recordId: number, field: string, stance: Stance): Promise<void> => {
    await command('evidence.add', { recordId, field, passage, stance });
    const name = cells.find(({ key }) => key === field)?.title ?? '';
    done(text('fill.cited', { field: name, stance: text(`vocabulary.stance.${stance}`) }), recordId);
  };
  const write = async (field: string): Promise<void> => {
    const { ids } = await command(`${register}.write` as 'flow.write', {
      createMissing: true,
      rows: [{ ...(id === null ? {} : { id }), cells: { [field]: value } }],
      evidence: { passage, fields: [field] },
    });
    done(text('fill.done', { field: fieldName(field), value }), ids[0] ?? id ?? 0);
  };
  const addName = async (actorId: number): Promise<void> => {
    await command('actor.name', { id: actorId, name: value, script: scriptOf(value), passage });
    done(text('fill.done', { field: text('fill.alias'), value }), actorId);
  };
  const choose = async (field: string): Promise<void> => {
    try {
      if (id !== null && field === ALIAS) await addName(id);
      else if (id !== null && !isValue) await cite(id, field, means);
      else await write(field);
    } catch (error) {
      const [refused] = problemsIn(error) ?? [];
      setProblem(
        refused === undefined
          ? errorSentence(text, error)
          : `${fieldName(refused.field)}: ${refusal(refused)}`,
      );
    }
  };
  const wanted = sought.trim().toLowerCase();
  return (
    <Picker
      title={
        id === null
          ? text('fill.new', { register: text(`vocabulary.noun.${register}`, { count: 1 }) })
          : (record?.title ?? '')
      }
      label={text(isValue ? 'fill.value' : 'fill.whichField')}
      quote={quote}
      typed={isValue ? value : sought}
      type={(typed) => {
        if (isValue) setValue(typed);
        else setSought(typed);
        setProblem(null);
      }}
      choices={isValue ? cells : cells.filter(({ title }) => title.toLowerCase().includes(wanted))}
      none={isValue ? '' : text('fill.noField')}
      choose={(field) => void choose(field)}
      close={close}
    >
      {id === null ? null : (
        <fieldset className={styles['means']}>
          <legend>{text('fill.means')}</legend>
          {(['value', ...STANCES] as const).map((one) => (
            <label key={one}>
              <input type="radio" name="means" checked={means === one} onChange={() => setMeans(one)} />
              {text(`fill.means.${one}`)}
            </label>
          ))}
        </fieldset>
      )}
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

/** The cells that the words can go to: as a value, or as what stands behind them. */
function useCells({ register, id }: Row, isValue: boolean): readonly Choice[] {
  const text = useText();
  const shown = useShown();
  const fieldName = useFieldName();
  const { data: row } = useAsk('register.row', id === null ? null : { register, id });
  const { data: actor } = useAsk('actor.get', id === null || register !== 'actor' ? null : { id });
  const fields = Object.entries(REGISTERS[register].fields)
    .filter(([, { readOnly }]) => readOnly !== true)
    .map(([key]) => {
      const field = fieldOf(register, key);
      const now = row === undefined || field === undefined ? '' : shown.words(field, key, row);
      return { key, title: fieldName(key), detail: now };
    });
  if (actor === undefined) return fields;
  if (isValue) return [...fields, { key: ALIAS, title: text('fill.alias'), detail: '' }];
  // The name that lists show is the field itself.
  const others = actor.names.slice(1).map((name) => ({
    key: `name.${name.id}`,
    title: text('fill.aliasOf', { name: name.name }),
    detail: name.language ?? '',
  }));
  return [...fields, ...others];
}
