/** Links words to a claim or a statement that is there: which one, and how they bear on it. */
import { useDeferredValue, useState, type JSX } from 'react';
import { STANCES, type Stance } from '../../../preload/contract/index.ts';
import { useAsk, useText } from './data.ts';
import styles from './link-picker.module.css';
import { Picker } from '../../ui/picker.tsx';
import type { Open } from './use-annotate.ts';

export interface LinkPickerProps {
  readonly quote: string;
  readonly link: (record: Open, stance: Stance) => void;
  readonly close: () => void;
}

export function LinkPicker({ quote, link, close }: LinkPickerProps): JSX.Element {
  const text = useText();
  const [typed, setTyped] = useState('');
  const [stance, setStance] = useState<Stance>('supports');
  const sought = useDeferredValue(typed);
  const found = useAsk('record.find', {
    text: sought.slice(0, 200),
    nouns: ['claim', 'statement'],
    limit: 30,
  });
  const rows = found.data ?? [];
  return (
    <Picker
      title={text('link.title')}
      label={text('link.label')}
      quote={quote}
      typed={typed}
      type={setTyped}
      choices={rows.map((row) => ({
        key: String(row.id),
        title: row.title,
        detail: text(`noun.${row.noun}`),
      }))}
      none={found.data === undefined ? '' : text(typed === '' ? 'link.nothing' : 'link.none')}
      choose={(key) => {
        const row = rows.find((row) => String(row.id) === key);
        if (row !== undefined)
          link({ noun: row.noun === 'statement' ? 'statement' : 'claim', id: row.id }, stance);
      }}
      close={close}
    >
      <fieldset className={styles['stances']}>
        <legend>{text('link.stance')}</legend>
        {STANCES.map((one) => (
          <label key={one}>
            <input type="radio" name="stance" checked={stance === one} onChange={() => setStance(one)} />
            {text(`stance.${one}`)}
          </label>
        ))}
      </fieldset>
    </Picker>
  );
}
