/** A value of the journal in words: what the file keeps as a key, a number or JSON is said as people say it. */
import type { JSX } from 'react';
import { useAsk } from '../../client/index.ts';
import { useText, useWhen } from '../../i18n/index.tsx';
import { wordsOfBody, type Cell } from './changed-fields.ts';
import styles from './journal.module.css';

/** Longer values are cut: the record itself shows them whole. */
const SHOWN = 400;

const cut = (words: string): string => (words.length > SHOWN ? `${words.slice(0, SHOWN)}…` : words);

function RecordName({ id }: { readonly id: number }): JSX.Element {
  const text = useText('journal');
  const { data } = useAsk('record.get', { id });
  return <>{data?.title ?? text('unnamed', { id })}</>;
}

function One({ value, how }: { readonly value: Cell; readonly how: string }): JSX.Element {
  const text = useText();
  const when = useWhen();
  if (how === 'record') return <RecordName id={Number(value)} />;
  if (how === 'date') return <>{when(String(value))}</>;
  if (how === 'body') return <>{cut(wordsOfBody(String(value)))}</>;
  if (how === 'text') return <>{cut(String(value))}</>;
  // One of several names of an actor: `name.7`.
  if (how === 'field') return <>{text(`registers.field.${String(value).split('.', 1)[0]}`)}</>;
  if (how === 'flag') return <>{text(value === 1 ? 'journal.yes' : 'journal.no')}</>;
  const worded = (word: Cell): string => text(`vocabulary.${how.replace('[]', '')}.${word}`);
  if (how.endsWith('[]')) return <>{(JSON.parse(String(value)) as string[]).map(worded).join('; ')}</>;
  const words = worded(value);
  return <>{how === 'reliability' || how === 'credibility' ? `${value} ${words}` : words}</>;
}

export function Value({
  values,
  how,
}: {
  readonly values: readonly Cell[];
  readonly how: string;
}): JSX.Element {
  const text = useText('journal');
  return values.length === 0 ? (
    <span className={styles['nothing']}>{text('nothing')}</span>
  ) : (
    <>
      {values.map((value) => (
        <div key={value}>
          <One value={value} how={how} />
        </div>
      ))}
    </>
  );
}
