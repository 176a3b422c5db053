/**
 * Edits one cell where it stands. Enter and Tab write it and go on, Escape leaves it as it was. What cannot be read stays
 * in the cell, with a sentence that says why.
 */
import { useEffect, useId, useRef, useState, type JSX, type KeyboardEvent } from 'react';
import { useText, useWhen } from '../i18n/index.tsx';
import { readEdtf } from '../i18n/edtf.ts';
import styles from './cell-editor.module.css';
import { isList, withTaken, type Editing, type Entry, type Onward } from './editing.ts';
import type { Shown } from './shown.ts';
import { useOffers, type Offer } from './use-offers.ts';

export interface CellEditorProps {
  readonly editing: Editing;
  readonly label: string;
  readonly shown: Shown;
  /** Where the cell is, in pixels of the grid. */
  readonly box: DOMRect;
  /** Pixels below the cell. */
  readonly below: number;
  /** Keeps it; rejects with the sentence that says why not. */
  readonly commit: (entry: Entry, onward: Onward) => Promise<void>;
  readonly cancel: () => void;
}

/** A list opens upwards where less than this is below. Pixels. */
const ROOM = 220;

export function CellEditor(props: CellEditorProps): JSX.Element {
  const { editing, shown, box, commit, cancel } = props;
  const { field } = editing;
  const id = useId();
  const text = useText('grid');
  const place = useRef<HTMLDivElement>(null);
  const input = useRef<HTMLInputElement & HTMLTextAreaElement>(null);
  const [typed, setTyped] = useState(editing.typed ?? editing.text);
  const [touched, setTouched] = useState(editing.typed !== null);
  const [fault, setFault] = useState(editing.fault);
  const [walked, setWalked] = useState<number | null>(null);
  const offers = useOffers(field, typed, touched, shown);
  const [open, setOpen] = useState(true);
  /** Typed to its beginning, the first offer is what Enter takes. */
  const likely = touched && typed.trim() !== '' && offers[0] !== undefined && begins(offers[0], typed, field);
  const at = walked ?? (likely ? 0 : -1);
  const busy = useRef(false);

  useEffect(() => {
    input.current?.focus();
    if (editing.typed === null) input.current?.select();
  }, [editing]);

  const keep = async (entry: Entry, onward: Onward): Promise<void> => {
    if (busy.current) return;
    if (entry.chosen === null && !entry.create && entry.text === editing.text && editing.fault === null) {
      if (onward === 'nowhere') cancel();
      else await commit({ ...entry, text: editing.text }, onward).catch(() => undefined);
      return;
    }
    busy.current = true;
    try {
      await commit(entry, onward);
    } catch (error) {
      setFault(String(error instanceof Error ? error.message : error));
      if (onward !== 'nowhere') input.current?.focus();
    } finally {
      busy.current = false;
    }
  };
  const entryOf = (offer: Offer | undefined): Entry =>
    offer === undefined
      ? { text: typed, chosen: null, create: false }
      : {
          text: withTaken(field, typed, offer.title),
          chosen: offer.id === null || isList(field) ? null : { id: offer.id },
          create: offer.create,
        };
  const take = (offer: Offer, onward: Onward): void => {
    const entry = entryOf(offer);
    setTyped(entry.text);
    setWalked(null);
    if (isList(field) && onward === 'stay') setTyped(`${entry.text}; `);
    else void keep(entry, onward);
  };

  const key = (event: KeyboardEvent): void => {
    event.stopPropagation();
    if (event.nativeEvent.isComposing) return;
    const { key: name, shiftKey } = event;
    if (name === 'Escape') {
      event.preventDefault();
      cancel();
    } else if ((name === 'ArrowDown' || name === 'ArrowUp') && open && offers.length > 0) {
      event.preventDefault();
      const by = name === 'ArrowDown' ? 1 : -1;
      setWalked((at + by + offers.length) % offers.length);
    } else if (name === 'Enter' && field.type === 'prose' && shiftKey) {
      // A new line.
    } else if (name === 'Enter') {
      event.preventDefault();
      void keep(
        entryOf(open ? offers[at] : undefined),
        shiftKey ? 'up' : event.ctrlKey || event.metaKey ? 'stay' : 'down',
      );
    } else if (name === 'Tab') {
      event.preventDefault();
      void keep(entryOf(open ? offers[at] : undefined), shiftKey ? 'left' : 'right');
    }
  };
  const shared = {
    ref: input,
    id,
    value: typed,
    'aria-label': props.label,
    'aria-invalid': fault !== null,
    'aria-describedby': `${id}-more`,
    autoComplete: 'off',
    spellCheck: field.type === 'prose',
    onChange: (event: { target: { value: string } }): void => {
      setTyped(event.target.value);
      setTouched(true);
      setWalked(null);
      setOpen(true);
    },
    onKeyDown: key,
  };
  const hasOffers = offers.length > 0 && open;
  return (
    <div
      ref={place}
      className={styles['editor']}
      data-editor
      data-up={props.below < ROOM || undefined}
      style={{
        insetInlineStart: box.x,
        insetBlockStart: box.y,
        inlineSize: Math.max(box.width, field.type === 'prose' ? 340 : 150),
      }}
      onBlur={({ relatedTarget }) => {
        if (place.current?.contains(relatedTarget) !== true) void keep(entryOf(undefined), 'nowhere');
      }}
    >
      {field.type === 'prose' ? (
        <textarea rows={4} {...shared} />
      ) : (
        <input
          type="text"
          style={{ blockSize: box.height }}
          {...(field.values === undefined && field.nouns === undefined
            ? {}
            : {
                role: 'combobox',
                'aria-expanded': hasOffers,
                'aria-controls': `${id}-list`,
                'aria-autocomplete': 'list' as const,
                ...(at >= 0 && hasOffers ? { 'aria-activedescendant': `${id}-${at}` } : {}),
              })}
          {...shared}
        />
      )}
      <div className={styles['below']}>
        <Hint id={`${id}-more`} editing={editing} typed={typed} fault={fault} shown={shown} />
        {hasOffers ? (
          <div id={`${id}-list`} role="listbox" aria-label={text('offers')} className={styles['offers']}>
            {offers.map((offer, index) => (
              // oxlint-disable-next-line jsx-a11y/click-events-have-key-events -- the field above takes the keys
              <div
                key={offer.key}
                id={`${id}-${index}`}
                role="option"
                aria-selected={index === at}
                tabIndex={-1}
                // The field keeps the keys.
                onMouseDown={(event) => event.preventDefault()}
                onClick={() => take(offer, 'stay')}
              >
                <span>{offer.create ? offer.detail : offer.title}</span>
                {offer.create ? null : <small>{offer.detail}</small>}
              </div>
            ))}
          </div>
        ) : null}
      </div>
    </div>
  );
}

const begins = ({ title, create }: Offer, typed: string, field: Editing['field']): boolean => {
  const part = (isList(field) ? (typed.split(';').at(-1) ?? '') : typed).trim().toLowerCase();
  return !create && part !== '' && title.toLowerCase().startsWith(part);
};

/** What is wrong, or else what the text will mean. */
function Hint(props: {
  readonly id: string;
  readonly editing: Editing;
  readonly typed: string;
  readonly fault: string | null;
  readonly shown: Shown;
}): JSX.Element | null {
  const { field } = props.editing;
  const text = useText('grid');
  const when = useWhen();
  if (props.fault !== null) {
    return (
      <p id={props.id} role="alert" className={styles['fault']}>
        {props.fault}
      </p>
    );
  }
  const typed = props.typed.trim();
  const meaning =
    field.type === 'date'
      ? typed !== '' && readEdtf(typed) !== null
        ? when(typed)
        : text('hint.date')
      : field.type === 'amount'
        ? text('hint.amount')
        : field.type === 'prose'
          ? text('hint.prose')
          : field.type === 'choices' || field.type === 'references'
            ? text('hint.several')
            : props.shown.meaning(field, typed.toUpperCase());
  return meaning === null || meaning === '' ? null : (
    <p id={props.id} className={styles['hint']}>
      {meaning}
    </p>
  );
}
