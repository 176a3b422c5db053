/** A form for who does not type the language of queries: it writes the query, which then stands in the field. */
import { useState, type JSX } from 'react';
import {
  RELIABILITIES,
  SOUGHT_NOUNS,
  STATES_SOUGHT,
  THINGS_HAD,
  TLPS,
  type LiasseError,
} from '../../../preload/contract/index.ts';
import { useAsk } from '../../client/index.ts';
import { errorSentence, useNumbers, useText } from '../../i18n/index.tsx';
import { Choice } from '../../ui/choice.tsx';
import { Sheet } from '../../ui/dialog.tsx';
import forms from '../../ui/forms.module.css';
import styles from './builder.module.css';
import { buildQuery, NO_FIELDS, type BuilderFields } from './build-query.ts';

const WORDS = ['all', 'phrase', 'any', 'none'] as const;
const NAMES = ['title', 'source', 'speaker', 'code'] as const;
const DISTANCES = [1, 3, 5, 8, 15, 30] as const;

/** What the form last wrote: opened again for that very query, it is as it was. */
let last: { readonly fields: BuilderFields; readonly query: string } = { fields: NO_FIELDS, query: '' };

export interface BuilderProps {
  readonly query: string;
  readonly search: (query: string) => void;
  readonly close: () => void;
}

type TextField = Exclude<keyof BuilderFields, 'distance'>;

export function Builder({ query, search, close }: BuilderProps): JSX.Element {
  const text = useText();
  const { number } = useNumbers();
  const [fields, setFields] = useState(() => (last.query === query.trim() ? last.fields : NO_FIELDS));
  const set = (key: keyof BuilderFields, value: string | number): void =>
    setFields((now) => ({ ...now, [key]: value }));
  const written = buildQuery(fields);
  const { data, error } = useAsk('search.find', written === '' ? null : { text: written, limit: 1 });

  const input = (key: TextField, hint?: string): JSX.Element => (
    <label key={key} className={forms['field']}>
      <span>{text(`search.build.${key}`)}</span>
      <input
        type="text"
        autoComplete="off"
        spellCheck={false}
        maxLength={1000}
        placeholder={hint}
        value={fields[key]}
        onChange={({ target }) => set(key, target.value)}
      />
    </label>
  );
  const choice = (
    key: TextField,
    options: readonly { readonly key: string; readonly title: string; readonly sign?: string }[],
  ): JSX.Element => (
    <Choice
      label={text(`search.build.${key}`)}
      value={fields[key] === '' ? null : fields[key]}
      none={text('search.build.any.value')}
      options={options}
      choose={(value) => set(key, value ?? '')}
    />
  );
  return (
    <Sheet wide title={text('search.build.heading')} open close={close}>
      <form
        className={styles['form']}
        onSubmit={(event) => {
          event.preventDefault();
          if (written === '' || error !== null) return;
          last = { fields, query: written };
          close();
          search(written);
        }}
      >
        <div className={styles['two']}>{WORDS.map((key) => input(key))}</div>
        <div className={styles['near']}>
          {input('near')}
          <Choice
            label={text('search.build.distance')}
            value={String(fields.distance)}
            options={DISTANCES.map((distance) => ({
              key: String(distance),
              title: text('search.build.words', { count: distance }),
            }))}
            choose={(value) => set('distance', Number(value ?? NO_FIELDS.distance))}
          />
          {input('nearTo')}
        </div>
        <div className={styles['four']}>{NAMES.map((key) => input(key))}</div>
        <div className={styles['four']}>
          {input('from', '2025-10')}
          {input('to', '2025-11')}
          {choice(
            'kind',
            SOUGHT_NOUNS.map((key) => ({ key, title: text(`vocabulary.noun.${key}`, { count: 2 }) })),
          )}
          {choice(
            'grade',
            RELIABILITIES.map((key) => ({ key, sign: key, title: text(`vocabulary.reliability.${key}`) })),
          )}
          {choice(
            'tlp',
            TLPS.map((key) => ({ key, title: text(`vocabulary.tlp.${key}`) })),
          )}
          {input('language', 'fr')}
          {choice(
            'is',
            STATES_SOUGHT.map((key) => ({ key, title: text(`search.is.${key}`) })),
          )}
          {choice(
            'has',
            THINGS_HAD.map((key) => ({ key, title: text(`search.has.${key}`) })),
          )}
        </div>
        <output className={styles['written']} aria-label={text('search.build.query')}>
          <code>{written === '' ? text('search.build.empty') : written}</code>
          <span className={error === null ? undefined : styles['wrong']}>
            {written === '' ? '' : said(error, data?.total)}
          </span>
        </output>
        <div className={forms['actions']}>
          <button type="submit" className="primary" disabled={written === '' || error !== null}>
            {text('search.build.do')}
          </button>
          <button type="button" onClick={() => setFields(NO_FIELDS)}>
            {text('search.build.clear')}
          </button>
        </div>
      </form>
    </Sheet>
  );

  function said(error: LiasseError | null, total: number | undefined): string {
    if (error !== null) return errorSentence(text, error);
    return total === undefined ? '' : text('search.total', { count: total, shown: number(total) });
  }
}
