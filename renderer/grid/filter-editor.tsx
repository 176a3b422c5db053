/** Narrows a register by one of its columns: by what stands in it, or by what stands behind it. */
import { useState, type JSX } from 'react';
import {
  fieldOf,
  REGISTERS,
  type Field,
  type FilterTest,
  type RegisterFilter,
  type RegisterNoun,
  type RegisterViewInput,
} from '../../preload/contract/index.ts';
import { useAsk } from '../client/index.ts';
import { useFieldName } from '../i18n/fields.ts';
import { useNumbers, useText } from '../i18n/index.tsx';
import { Choice } from '../ui/choice.tsx';
import styles from './tools.module.css';

export interface FilterEditorProps {
  readonly register: RegisterNoun;
  readonly field: string;
  /** The view without this column's own filter: what there is to choose among. */
  readonly view: RegisterViewInput;
  readonly filter: RegisterFilter | null;
  readonly apply: (field: string, filter: RegisterFilter | null) => void;
  readonly close: () => void;
}

const BACKED: readonly FilterTest[] = ['unsourced', 'sourced', 'contradicted'];

/** Tests in the order in which they are offered: the usual one first. */
function testsOf({ type }: Field): readonly FilterTest[] {
  const rest: readonly FilterTest[] = ['empty', 'filled', ...BACKED];
  switch (type) {
    case 'choice':
    case 'reference':
    case 'flag':
    case 'currency':
    case 'country':
    case 'language':
      return ['is', 'is-not', ...rest];
    case 'date':
      return ['within', 'at-least', 'at-most', ...rest];
    case 'amount':
    case 'number':
      return ['at-least', 'at-most', ...rest];
    default:
      return ['contains', 'is', ...rest];
  }
}

const WITHOUT_VALUES: ReadonlySet<FilterTest> = new Set(['empty', 'filled', ...BACKED]);

export function FilterEditor(props: FilterEditorProps): JSX.Element {
  const { register, filter, apply, close } = props;
  const text = useText();
  const fieldName = useFieldName();
  const [key, setKey] = useState(props.field);
  const field = fieldOf(register, key);
  const tests = field === undefined ? [] : testsOf(field);
  const [test, setTest] = useState<FilterTest>(filter?.test ?? tests[0] ?? 'contains');
  const [values, setValues] = useState<readonly (string | number)[]>(filter?.values ?? []);
  const chooses = (test === 'is' || test === 'is-not') && field?.type !== 'line' && field?.type !== 'prose';
  const ready = WITHOUT_VALUES.has(test) || values.some((value) => value !== '');
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- Escape closes it, wherever the focus is in it
    <form
      className={styles['editor']}
      aria-label={text('grid.filterBy', { column: fieldName(key) })}
      onSubmit={(event) => {
        event.preventDefault();
        apply(key, ready ? { field: key, test, values: WITHOUT_VALUES.has(test) ? [] : [...values] } : null);
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        close();
      }}
    >
      <div className={styles['line']}>
        <Choice
          label={text('grid.column')}
          value={key}
          options={Object.keys(REGISTERS[register].fields).map((one) => ({
            key: one,
            title: fieldName(one),
          }))}
          choose={(chosen) => {
            if (chosen === null) return;
            setKey(chosen);
            const next = fieldOf(register, chosen);
            setTest(next === undefined ? 'contains' : (testsOf(next)[0] ?? 'contains'));
            setValues([]);
          }}
        />
        <Choice
          label={text('grid.test')}
          value={test}
          options={tests.map((one) => ({ key: one, title: text(`grid.test.${one}`) }))}
          choose={(chosen) => {
            if (chosen !== null) setTest(chosen);
          }}
        />
        {WITHOUT_VALUES.has(test) || chooses ? null : (
          <label className={styles['value']}>
            {text('grid.value')}
            <input
              type="text"
              // oxlint-disable-next-line jsx-a11y/no-autofocus -- it was opened to be typed into
              autoFocus
              value={String(values[0] ?? '')}
              placeholder={field?.type === 'date' ? '2025, 2025-11, 2014/2017' : ''}
              onChange={({ target }) => setValues([target.value])}
            />
          </label>
        )}
        <span className={styles['buttons']}>
          <button type="submit" className="primary" disabled={!ready}>
            {text('grid.apply')}
          </button>
          {filter === null ? null : (
            <button type="button" onClick={() => apply(key, null)}>
              {text('grid.dropFilter')}
            </button>
          )}
          <button type="button" onClick={close}>
            {text('grid.close')}
          </button>
        </span>
      </div>
      {chooses && field !== undefined ? (
        <Values view={props.view} by={key} field={field} chosen={values} choose={setValues} />
      ) : null}
    </form>
  );
}

/** What there is in the column, the most frequent first. */
function Values({
  view,
  by,
  field,
  chosen,
  choose,
}: {
  readonly view: RegisterViewInput;
  readonly by: string;
  readonly field: Field;
  readonly chosen: readonly (string | number)[];
  readonly choose: (values: readonly (string | number)[]) => void;
}): JSX.Element {
  const text = useText();
  const { number } = useNumbers();
  const { data: groups = [] } = useAsk('register.groups', { view, by, limit: 200 });
  return (
    <ul className={styles['values']}>
      {groups.map(({ value, reference, count }) => {
        const one = reference ?? value;
        if (one === null) return null;
        const on = chosen.includes(one);
        return (
          <li key={one}>
            <label>
              <input
                type="checkbox"
                checked={on}
                onChange={() => choose(on ? chosen.filter((other) => other !== one) : [...chosen, one])}
              />
              {field.vocabulary === undefined
                ? field.type === 'flag'
                  ? text(value === 1 ? 'grid.yes' : 'grid.no')
                  : value
                : text(`vocabulary.${field.vocabulary}.${value}`)}
              <small>{number(count)}</small>
            </label>
          </li>
        );
      })}
    </ul>
  );
}
