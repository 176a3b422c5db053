/** Makes places evidence of a record that is there, or of one of its fields: which, and how they bear on it. */
import { useState, type JSX } from 'react';
import { isRegister, REGISTER_NOUNS, STANCES, type Stance } from '../../../preload/contract/index.ts';
import { useAsk } from '../../client/index.ts';
import { useText } from '../../i18n/index.tsx';
import { RecordPicker } from '../../inspector/index.ts';
import { useCells, type Row } from '../../registers/index.ts';
import { Choice } from '../../ui/choice.tsx';
import { Sheet } from '../../ui/dialog.tsx';
import forms from '../../ui/forms.module.css';

export interface Linked {
  readonly recordId: number;
  /** `''`: the record as a whole. */
  readonly field: string;
  readonly stance: Stance;
}

export interface LinkSheetProps {
  readonly quote: string;
  readonly link: (linked: Linked) => void;
  readonly close: () => void;
}

function FieldOfRow(props: {
  readonly row: Row;
  readonly field: string;
  readonly choose: (field: string) => void;
}): JSX.Element {
  const text = useText();
  const cells = useCells(props.row, false);
  return (
    <Choice
      label={text('search.link.field')}
      value={props.field}
      options={[
        { key: '', title: text('search.link.whole') },
        ...cells.map(({ key, title, detail }) => ({
          key,
          title,
          ...(detail === '' ? {} : { means: detail }),
        })),
      ]}
      choose={(field) => props.choose(field ?? '')}
    />
  );
}

export function LinkSheet({ quote, link, close }: LinkSheetProps): JSX.Element {
  const text = useText();
  const [record, setRecord] = useState<{ readonly id: number; readonly title: string } | null>(null);
  const [field, setField] = useState('');
  const [stance, setStance] = useState<Stance>('supports');
  const { data: found } = useAsk('record.get', record === null ? null : { id: record.id });
  const register = record !== null && found?.id === record.id && isRegister(found.noun) ? found.noun : null;
  return (
    <Sheet title={text('search.link')} open close={close}>
      <form
        className={forms['section']}
        onSubmit={(event) => {
          event.preventDefault();
          if (record !== null) link({ recordId: record.id, field, stance });
        }}
      >
        <p className={forms['quiet']}>{quote}</p>
        <RecordPicker
          label={text('search.link.record')}
          nouns={REGISTER_NOUNS}
          value={record}
          choose={(chosen) => {
            setRecord(chosen);
            setField('');
          }}
        />
        {record === null || register === null ? null : (
          <FieldOfRow key={record.id} row={{ register, id: record.id }} field={field} choose={setField} />
        )}
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
