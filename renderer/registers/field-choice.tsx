/**
 * Words of a document into a cell of a row. They are its value, as far as they can be read as one, and the passage stands behind
 * it, in one operation; or the cell stays as it is, and the passage is evidence for or against it.
 */
import { useState, type JSX } from 'react';
import { STANCES, type PassageRef, type Stance } from '../../preload/contract/index.ts';
import { command, runCommand, sayStep, useAsk } from '../client/index.ts';
import { useRefusal } from '../grid/use-refusal.ts';
import { problemsIn } from '../grid/writing.ts';
import { useFieldName } from '../i18n/fields.ts';
import { errorSentence, useText } from '../i18n/index.tsx';
import { scriptOf } from '../i18n/script-of.ts';
import { Picker } from '../ui/picker.tsx';
import styles from './row-form.module.css';
import { ALIAS, useCells, type Row } from './use-cells.ts';

export interface FieldChoiceProps {
  readonly quote: string;
  readonly passage: PassageRef;
  readonly row: Row;
  readonly close: () => void;
  readonly another: () => void;
  readonly filled: (id: number) => void;
}

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
