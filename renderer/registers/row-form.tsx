/** The form of any row, from its register's definition. Every field shows what it rests on, or that nothing does. */
import { useEffect, useRef, useState, type JSX } from 'react';
import { LiasseError, REGISTERS, type RegisterNoun } from '../../preload/contract/index.ts';
import { attempt, go, say, useAsk } from '../client/index.ts';
import { useShown } from '../grid/shown.ts';
import { useRefusal } from '../grid/use-refusal.ts';
import { problemsIn, writeRows } from '../grid/writing.ts';
import { useRegisterName } from '../i18n/fields.ts';
import { errorSentence, useText } from '../i18n/index.tsx';
import { EvidenceList, TlpChoice, useRemove, type OnPassage } from '../inspector/index.ts';
import { ContradictionsPanel, OriginsPanel } from '../judgement/index.ts';
import { CellField } from './cell-field.tsx';
import styles from './row-form.module.css';
import { showCell } from './show-cell.ts';

export interface RowFormProps {
  readonly register: RegisterNoun;
  readonly id: number;
  /** Unfolded, with the focus: the cell that was asked for. */
  readonly field?: string | null;
  readonly onPassage?: OnPassage;
  readonly onRemoved?: () => void;
}

export function RowForm({ register, id, field = null, onPassage, onRemoved }: RowFormProps): JSX.Element {
  const text = useText();
  const shown = useShown();
  const refusal = useRefusal(register);
  const registerName = useRegisterName();
  const { data: row, error } = useAsk('register.row', { register, id });
  const remove = useRemove();
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set());
  const place = useRef<HTMLElement>(null);
  const [asked, setAsked] = useState<string | null>(null);
  if (field !== asked) {
    setAsked(field);
    if (field !== null) setOpen((now) => new Set([...now, field]));
  }
  const isThere = row !== undefined;
  useEffect(() => {
    if (field === null || !isThere) return;
    const cell = place.current?.querySelector(`[data-field="${CSS.escape(field)}"]`);
    cell?.scrollIntoView({ block: 'nearest' });
  }, [field, isThere]);
  if (row === undefined) {
    return <p className={styles['empty']}>{error === null ? '' : errorSentence(text, error)}</p>;
  }
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- the keys are of the fields in it
    <article
      ref={place}
      className={styles['form']}
      aria-label={registerName(register)}
      onKeyDown={(event) => {
        const cell = event.target instanceof Element ? event.target.closest('[data-field]') : null;
        const name = cell?.getAttribute('data-field') ?? null;
        if (event.key !== 'Enter' || !event.altKey || name === null) return;
        event.preventDefault();
        const show = async (): Promise<void> => {
          if (!(await showCell(id, name))) say(text('rowForm.nothingBehind'));
        };
        attempt(show());
      }}
    >
      <p className={styles['kind']}>{text(`vocabulary.noun.${register}`, { count: 1 })}</p>
      {Object.entries(REGISTERS[register].fields).map(([name, definition]) => (
        <CellField
          key={name}
          register={register}
          row={row}
          name={name}
          field={definition}
          shown={shown}
          open={open.has(name)}
          toggle={() => setOpen((now) => toggled(now, name))}
          onPassage={onPassage}
          write={async (input, createMissing = false) => {
            try {
              await writeRows(register, [{ id, cells: { [name]: input } }], createMissing);
            } catch (refused) {
              const problem = problemsIn(refused)?.[0];
              if (problem === undefined) throw refused;
              throw new LiasseError('invalid-input', refusal(problem), { reason: refusal(problem) });
            }
          }}
        />
      ))}
      <TlpChoice id={id} value={row.tlp} />
      <section className={styles['whole']}>
        <ContradictionsPanel recordId={id} />
        <OriginsPanel recordId={id} onPassage={onPassage} />
        <h2>{text('rowForm.whole')}</h2>
        <EvidenceList recordId={id} field="" {...(onPassage === undefined ? {} : { onPassage })} />
      </section>
      <footer className={styles['foot']}>
        <code title={row.uid}>{row.uid.slice(-12)}</code>
        <button type="button" onClick={() => go(`/journal?record=${id}`)}>
          {text('inspector.history')}
        </button>
        <button
          type="button"
          className={styles['danger']}
          onClick={() => remove(id, text('rowForm.removed'), onRemoved)}
        >
          {text('inspector.remove')}
        </button>
      </footer>
    </article>
  );
}

function toggled(set: ReadonlySet<string>, name: string): ReadonlySet<string> {
  const next = new Set(set);
  if (!next.delete(name)) next.add(name);
  return next;
}
