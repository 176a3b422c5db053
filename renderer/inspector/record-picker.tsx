/** Chooses a record by typing part of its title; can add one that is not there yet. */
import { X } from 'lucide-react';
import { useContext, useDeferredValue, useEffect, useState, type JSX } from 'react';
import {
  Button,
  ComboBox,
  ComboBoxStateContext,
  Input,
  Label,
  ListBox,
  ListBoxItem,
  Popover,
  Text,
} from 'react-aria-components';
import type { Noun, RecordRef } from '../../preload/contract/index.ts';
import { report, useAsk } from '../client/index.ts';
import { useText } from '../i18n/index.tsx';
import { useDetail } from '../ui/use-detail.ts';
import styles from './record-picker.module.css';

export interface RecordPickerProps {
  readonly label: string;
  readonly nouns: readonly Noun[];
  readonly value: { readonly id: number; readonly title: string } | null;
  readonly choose: (record: { readonly id: number; readonly title: string } | null) => Promise<void> | void;
  /** Adds what was typed and answers its number; without it only what is there can be chosen. */
  readonly create?: (name: string) => Promise<number>;
}

interface Item {
  readonly id: number;
  readonly title: string;
  readonly detail: string;
}

/** Stands for "add what I typed". Numbers of records are positive. */
const NEW = -1;

export function RecordPicker(props: RecordPickerProps): JSX.Element {
  const { value, create } = props;
  const text = useText();
  const detailOf = useDetail();
  const [typed, setTyped] = useState<string | null>(null);
  // The title of what was chosen comes into the field later, which is no reason to open the list again.
  const [rests, setRests] = useState(false);
  const shown = typed ?? value?.title ?? '';
  const sought = useDeferredValue(typed ?? '')
    .trim()
    .slice(0, 200);
  const found = useAsk(
    'record.find',
    typed === null ? null : { text: sought, nouns: [...props.nouns], limit: 20 },
  );
  const items = (found.data ?? []).map((record: RecordRef): Item => ({
    ...record,
    detail: detailOf(record),
  }));
  const exact = items.some((item) => item.title.toLocaleLowerCase() === sought.toLocaleLowerCase());
  if (create !== undefined && sought !== '' && !exact) {
    items.push({ id: NEW, title: text('inspector.add', { name: sought }), detail: '' });
  }

  const choose = async (id: number): Promise<void> => {
    const item = items.find((one) => one.id === id);
    setTyped(null);
    setRests(true);
    if (id === NEW && create !== undefined) await props.choose({ id: await create(sought), title: sought });
    else if (item !== undefined) await props.choose({ id, title: item.title });
  };
  return (
    <ComboBox
      className={styles['picker'] ?? ''}
      items={items}
      defaultFilter={() => true}
      allowsEmptyCollection
      menuTrigger={rests ? 'manual' : 'focus'}
      inputValue={shown}
      value={null}
      onInputChange={(now) => {
        if (now !== shown) setTyped(now);
      }}
      onOpenChange={(open) => {
        // While it rests it opens by the arrow key only, which asks for another choice.
        if (open) setRests(false);
        setTyped((now) => (open ? (now ?? '') : null));
      }}
      onChange={(key) => {
        if (key !== null) choose(Number(key)).catch(report);
      }}
    >
      <Label className={styles['label'] ?? ''}>{props.label}</Label>
      <div className={styles['field']}>
        <Input
          className={styles['input'] ?? ''}
          placeholder={value?.title ?? text('inspector.search')}
          onInput={() => setRests(false)}
          onBlur={() => setRests(false)}
        />
        {value === null ? null : (
          <Button
            slot={null}
            className={styles['clear'] ?? ''}
            aria-label={text('inspector.clear', { label: props.label })}
            onPress={() => {
              setTyped(null);
              Promise.resolve(props.choose(null)).catch(report);
            }}
          >
            <X size={14} aria-hidden="true" />
          </Button>
        )}
      </div>
      <ClosedOnceChosen chosen={rests} />
      <Popover className={styles['popover'] ?? ''} offset={3}>
        <ListBox<Item>
          className={styles['list'] ?? ''}
          renderEmptyState={() => <p className={styles['none']}>{text('inspector.noneFound')}</p>}
        >
          {(item) => (
            <ListBoxItem className={styles['option'] ?? ''} id={item.id} textValue={item.title}>
              <Text slot="label">{item.title}</Text>
              {item.detail === '' ? null : <Text slot="description">{item.detail}</Text>}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </ComboBox>
  );
}

/** A picker that stays empty, whose choice is only added somewhere, would keep its list open: no value of it changes. */
function ClosedOnceChosen({ chosen }: { readonly chosen: boolean }): null {
  const state = useContext(ComboBoxStateContext);
  const open = state?.isOpen ?? false;
  useEffect(() => {
    if (chosen && open) state?.close();
  }, [chosen, open, state]);
  return null;
}
