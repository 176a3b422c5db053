/** A passage in the inspector: its words, colour, codes and note, where they come from and what rests on them. */
import type { JSX, ReactNode } from 'react';
import { COLOURS, type CodeRow, type PassageDetail } from '../../../preload/contract/index.ts';
import { command, report, useText } from './data.ts';
import { useQuoted } from './quoted.ts';
import styles from './passage-form.module.css';
import { SavedField } from '../../ui/saved-field.tsx';

export interface PassageFormProps {
  readonly passage: PassageDetail;
  readonly codes: readonly CodeRow[];
  /** Each new value puts the focus into the note. */
  readonly focusNote: number;
  readonly addCode: () => void;
  readonly remove: () => void;
  /** Grades, origin and what rests on the passage: forms of the inspector. */
  readonly children: ReactNode;
}

export function PassageForm({
  passage,
  codes,
  focusNote,
  addCode,
  remove,
  children,
}: PassageFormProps): JSX.Element {
  const text = useText();
  const quoted = useQuoted();
  return (
    <article className={styles['passage']} aria-label={text('passage')}>
      <blockquote className={styles['quote']} data-colour={passage.colour}>
        {quoted(passage)}
      </blockquote>
      {passage.state === 'exact' ? null : (
        <p className={styles['state']}>{text(`stateMeans.${passage.state}`)}</p>
      )}
      <div className={styles['line']}>
        <fieldset className={styles['colours']}>
          <legend>{text('colour')}</legend>
          {COLOURS.map((colour) => (
            <input
              key={colour}
              type="radio"
              name={`colour-${passage.id}`}
              data-colour={colour}
              aria-label={text(`colour.${colour}`)}
              title={text(`colour.${colour}`)}
              checked={passage.colour === colour}
              onChange={() => report(command('passage.update', { id: passage.id, colour }))}
            />
          ))}
        </fieldset>
        <button type="button" className={styles['remove']} onClick={remove}>
          {text('remove')}
        </button>
      </div>
      <div className={styles['codes']}>
        {passage.codes.map((id) => {
          const name = codes.find((code) => code.id === id)?.name ?? '';
          return (
            <span key={id} className={styles['code']}>
              {name}
              <button
                type="button"
                aria-label={text('code.remove', { name })}
                onClick={() =>
                  report(
                    command('passage.code', { passage: { passageId: passage.id }, code: { id }, on: false }),
                  )
                }
              >
                ×
              </button>
            </span>
          );
        })}
        <button type="button" className={styles['add']} onClick={addCode}>
          {text('code.add')} <kbd>T</kbd>
        </button>
      </div>
      <SavedField
        key={passage.id}
        label={text('note')}
        lines={2}
        value={passage.note}
        focusOn={focusNote}
        save={async (note) => {
          await command('passage.update', { id: passage.id, note });
        }}
      />
      {children}
    </article>
  );
}
