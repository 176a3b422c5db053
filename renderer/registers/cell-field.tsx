/** One field of a row: its value, a sign of what stands behind it, and, unfolded, the passages for and against it. */
import { ChevronRight, FileSpreadsheet } from 'lucide-react';
import type { JSX } from 'react';
import type { CellInput, Field, RegisterNoun, RegisterRow } from '../../preload/contract/index.ts';
import { go, report, useAsk } from '../client/index.ts';
import { backingOf, backingWords } from '../grid/backing.ts';
import { canCreate } from '../grid/editing.ts';
import type { Shown } from '../grid/shown.ts';
import { useFieldName } from '../i18n/fields.ts';
import { useText } from '../i18n/index.tsx';
import { EvidenceList, RecordPicker, type OnPassage } from '../inspector/index.ts';
import { Choice } from '../ui/choice.tsx';
import { SavedField } from '../ui/saved-field.tsx';
import styles from './row-form.module.css';

export interface CellFieldProps {
  readonly register: RegisterNoun;
  readonly row: RegisterRow;
  readonly name: string;
  readonly field: Field;
  readonly shown: Shown;
  readonly open: boolean;
  readonly toggle: () => void;
  readonly onPassage: OnPassage | undefined;
  /** Writes the cell; rejects with the sentence of a refusal. */
  readonly write: (input: CellInput, createMissing?: boolean) => Promise<void>;
}

const SIGNS = { unsourced: '○', row: '◐', sourced: '●', contradicted: '≠' } as const;

export function CellField(props: CellFieldProps): JSX.Element {
  const { row, name, field, open, toggle } = props;
  const text = useText();
  const fieldName = useFieldName();
  const backing = backingOf(field, name, row);
  const hasPassages = row.standing[name] !== undefined;
  const more = `cell-${row.id}-${name}`;
  return (
    <div className={styles['cell']} data-backing={backing} data-field={name}>
      <div className={styles['line']}>
        <div className={styles['value']}>
          <Value {...props} label={fieldName(name)} />
        </div>
        {backing === 'none-needed' && !hasPassages ? null : (
          <button
            type="button"
            className={styles['backing']}
            data-backing={backing}
            aria-expanded={open}
            aria-controls={more}
            aria-label={`${fieldName(name)}: ${backingWords(text, name, row)}`}
            title={backingWords(text, name, row)}
            onClick={toggle}
          >
            <span aria-hidden="true">{backing === 'none-needed' ? '●' : SIGNS[backing]}</span>
            <ChevronRight size={12} aria-hidden="true" />
          </button>
        )}
      </div>
      <div id={more} hidden={!open} className={styles['more']}>
        {open ? <Behind {...props} /> : null}
      </div>
    </div>
  );
}

/** What stands behind the cell: the table that it came from, and its passages. */
function Behind({ row, name, onPassage }: CellFieldProps): JSX.Element {
  const text = useText('rowForm');
  const { data = [] } = useAsk('mapping.origins', row.standing[name]?.imported ? { recordId: row.id } : null);
  const origin = data.find((one) => one.field === name);
  return (
    <>
      {origin === undefined ? null : (
        <button
          type="button"
          className={styles['table']}
          onClick={() => go(`/documents/${origin.documentId}?start=${origin.start}&end=${origin.end}`)}
        >
          <FileSpreadsheet size={14} aria-hidden="true" />
          {text('fromTable', {
            document: origin.documentTitle,
            sheet: origin.sheet,
            cell: origin.cell,
            reported: origin.reported,
          })}
        </button>
      )}
      <EvidenceList recordId={row.id} field={name} {...(onPassage === undefined ? {} : { onPassage })} />
    </>
  );
}

function Value({
  row,
  name,
  field,
  shown,
  write,
  label,
}: CellFieldProps & { readonly label: string }): JSX.Element {
  const text = useText();
  const value = row.cells[name] ?? null;
  if (field.readOnly === true) {
    return (
      <p className={styles['fixed']}>
        <span>{label}</span>
        {shown.words(field, name, row) || '–'}
      </p>
    );
  }
  switch (field.type) {
    case 'choice':
      return (
        <Choice
          label={label}
          value={value === null ? null : String(value)}
          {...(field.initial === undefined && field.required !== true
            ? { none: text('inspector.notGiven') }
            : {})}
          options={(field.values ?? []).map((key) => ({ key, title: shown.choice(field, key) }))}
          choose={(key) => void write(key).catch(report)}
        />
      );
    case 'flag':
      return (
        <label className={styles['flag']}>
          <input
            type="checkbox"
            checked={value === 1}
            onChange={({ target }) => void write(target.checked).catch(report)}
          />
          {label}
        </label>
      );
    case 'reference': {
      const id = row.references[name] ?? null;
      return (
        <RecordPicker
          label={label}
          nouns={field.nouns ?? []}
          value={id === null ? null : { id, title: String(value ?? '') }}
          choose={async (record) => {
            // A name that is new becomes a record with the row, in one operation.
            if (record !== null && record.id < 0) await write(record.title, true);
            else await write(record === null ? null : { id: record.id });
          }}
          {...(canCreate(field) ? { create: async () => Promise.resolve(-1) } : {})}
        />
      );
    }
    default:
      return (
        <SavedField
          label={label}
          lines={field.type === 'prose' ? 3 : 1}
          value={
            field.type === 'choices' ? shown.words(field, name, row) : value === null ? '' : String(value)
          }
          save={(words) => write(words)}
          {...(field.type === 'date' ? { hint: shown.words(field, name, row) } : {})}
        />
      );
  }
}
