/** A claim in parts that can be compared: of whom or what, in which respect, which value, when it was true. */
import { useState, type JSX } from 'react';
import { LiasseError, REGISTERS, type CellInput } from '../../preload/contract/index.ts';
import { report, useAsk } from '../client/index.ts';
import { useRefusal } from '../grid/use-refusal.ts';
import { problemsIn, writeRows } from '../grid/writing.ts';
import { useText, useWhen } from '../i18n/index.tsx';
import { SavedField } from '../ui/saved-field.tsx';
import styles from './inspector.module.css';
import { RecordPicker } from './record-picker.tsx';

const { fields } = REGISTERS.claim;

export function ClaimParts({ id }: { readonly id: number }): JSX.Element | null {
  const text = useText('inspector');
  const when = useWhen();
  const refusal = useRefusal('claim');
  const { data: row } = useAsk('register.row', { register: 'claim', id });
  const [asked, setAsked] = useState(false);
  const known =
    row !== undefined &&
    ['subject', 'predicate', 'value', 'object', 'from', 'to'].some(
      (key) => (row.cells[key] ?? null) !== null,
    );
  const { data: predicates = [] } = useAsk('claim.predicates', asked || known ? {} : null);
  if (row === undefined) return null;
  if (!asked && !known) {
    return (
      <button type="button" className={styles['link']} onClick={() => setAsked(true)}>
        {text('addParts')}
      </button>
    );
  }
  const write = async (key: string, input: CellInput): Promise<void> => {
    try {
      await writeRows('claim', [{ id, cells: { [key]: input } }]);
    } catch (refused) {
      const problem = problemsIn(refused)?.[0];
      if (problem === undefined) throw refused;
      throw new LiasseError('invalid-input', refusal(problem), { reason: refusal(problem) });
    }
  };
  const words = (key: string): string => String(row.cells[key] ?? '');
  const reference = (key: 'subject' | 'object'): JSX.Element => {
    const other = row.references[key] ?? null;
    return (
      <RecordPicker
        label={text(key)}
        nouns={fields[key]?.nouns ?? []}
        value={other === null ? null : { id: other, title: words(key) }}
        choose={(record) => write(key, record === null ? null : { id: record.id })}
      />
    );
  };
  const line = (key: 'predicate' | 'value' | 'unit' | 'from' | 'to'): JSX.Element => {
    const isDate = (key === 'from' || key === 'to') && words(key) !== '';
    return (
      <SavedField
        label={text(key)}
        value={words(key)}
        save={(value) => write(key, value)}
        {...(key === 'predicate' ? { offers: predicates } : {})}
        {...(isDate ? { hint: when(words(key)) } : {})}
      />
    );
  };
  return (
    <section className={styles['section']} aria-label={text('parts')}>
      <h2>{text('parts')}</h2>
      {known ? null : <p className={styles['hint']}>{text('partsHint')}</p>}
      {reference('subject')}
      {line('predicate')}
      <div className={styles['pair']}>
        {line('value')}
        {line('unit')}
      </div>
      {reference('object')}
      <label className={styles['flag']}>
        <input
          type="checkbox"
          checked={row.cells['negated'] === 1}
          onChange={({ target }) => void write('negated', target.checked).catch(report)}
        />
        {text('negated')}
      </label>
      <div className={styles['pair']}>
        {line('from')}
        {line('to')}
      </div>
    </section>
  );
}
