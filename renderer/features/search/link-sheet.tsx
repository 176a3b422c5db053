/** Makes places evidence of a record that is there: which one, and how they bear on it. */
import { useState, type JSX } from 'react';
import { REGISTER_NOUNS, STANCES, type Stance } from '../../../preload/contract/index.ts';
import { useText } from '../../i18n/index.tsx';
import { RecordPicker } from '../../inspector/index.ts';
import { Choice } from '../../ui/choice.tsx';
import { Sheet } from '../../ui/dialog.tsx';
import forms from '../../ui/forms.module.css';

export interface LinkSheetProps {
  readonly quote: string;
  readonly link: (recordId: number, stance: Stance) => void;
  readonly close: () => void;
}

export function LinkSheet({ quote, link, close }: LinkSheetProps): JSX.Element {
  const text = useText();
  const [record, setRecord] = useState<{ readonly id: number; readonly title: string } | null>(null);
  const [stance, setStance] = useState<Stance>('supports');
  return (
    <Sheet title={text('search.link')} open close={close}>
      <form
        className={forms['section']}
        onSubmit={(event) => {
          event.preventDefault();
          if (record !== null) link(record.id, stance);
        }}
      >
        <p className={forms['quiet']}>{quote}</p>
        <RecordPicker
          label={text('search.link.record')}
          nouns={REGISTER_NOUNS}
          value={record}
          choose={(chosen) => setRecord(chosen)}
        />
        <Choice
          label={text('search.link.stance')}
          value={stance}
          options={STANCES.map((key) => ({ key, title: text(`vocabulary.stance.${key}`) }))}
          choose={(key) => setStance(key ?? 'supports')}
        />
        <div className={forms['actions']}>
          <button type="submit" className="primary" disabled={record === null}>
            {text('search.link.do')}
          </button>
          <button type="button" onClick={close}>
            {text('search.cancel')}
          </button>
        </div>
      </form>
    </Sheet>
  );
}
