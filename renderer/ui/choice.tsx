/** One of a few values, each with what it means beside it. */
import { ChevronDown } from 'lucide-react';
import { useRef, type JSX } from 'react';
import {
  Button,
  Label,
  ListBox,
  ListBoxItem,
  Popover,
  Select,
  SelectValue,
  Text,
} from 'react-aria-components';
import styles from './choice.module.css';

interface ChoiceOption<Key extends string> {
  readonly key: Key;
  readonly title: string;
  /** The published wording, shown below the title while choosing. */
  readonly means?: string;
  /** A letter or digit before the title. */
  readonly sign?: string;
}

export interface ChoiceProps<Key extends string> {
  readonly label: string;
  /** The label is read out, not shown. */
  readonly quiet?: boolean;
  readonly value: NoInfer<Key> | null;
  readonly options: readonly ChoiceOption<Key>[];
  /** Words for no value; without them there is always one. */
  readonly none?: string;
  /** Shown where nothing is chosen yet and `none` is not among the options. */
  readonly placeholder?: string;
  readonly choose: (key: NoInfer<Key> | null) => void;
  /** A choice was made and the list is closed: the focus, which comes back here, may go on from here. */
  readonly goOn?: () => void;
}

const NONE = '–none–';

export function Choice<Key extends string>(props: ChoiceProps<Key>): JSX.Element {
  const { none, options } = props;
  const chosenNow = useRef(false);
  const all: readonly ChoiceOption<string>[] =
    none === undefined ? options : [{ key: NONE, title: none }, ...options];
  return (
    <Select
      className={styles['choice'] ?? ''}
      value={props.value ?? (none === undefined ? null : NONE)}
      placeholder={props.placeholder ?? '–'}
      onChange={(key) => {
        const chosen = key === NONE || key === null ? null : (String(key) as Key);
        if (chosen === props.value) return;
        chosenNow.current = true;
        props.choose(chosen);
      }}
      {...(props.quiet === true ? { 'aria-label': props.label } : {})}
    >
      {props.quiet === true ? null : <Label className={styles['label'] ?? ''}>{props.label}</Label>}
      <Button
        className={styles['button'] ?? ''}
        onFocus={() => {
          if (chosenNow.current) props.goOn?.();
          chosenNow.current = false;
        }}
      >
        <SelectValue className={styles['value'] ?? ''} />
        <ChevronDown size={14} aria-hidden="true" />
      </Button>
      <Popover className={styles['popover'] ?? ''} offset={3}>
        <ListBox className={styles['list'] ?? ''} items={all.map((option) => ({ id: option.key, option }))}>
          {({ option }) => (
            <ListBoxItem className={styles['option'] ?? ''} id={option.key} textValue={option.title}>
              {option.sign === undefined ? null : <span className={styles['sign']}>{option.sign}</span>}
              <Text slot="label">{option.title}</Text>
              {option.means === undefined ? null : (
                <Text slot="description" className={styles['means'] ?? ''}>
                  {option.means}
                </Text>
              )}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </Select>
  );
}
