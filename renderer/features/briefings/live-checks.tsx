/** Several of a few: ticked in the order in which they stand. */
import type { JSX } from 'react';
import styles from './live-dialog.module.css';

export interface ChecksProps<Key extends string | number> {
  readonly label: string;
  readonly options: readonly { readonly key: Key; readonly title: string }[];
  readonly chosen: readonly Key[];
  /** What is ticked, in the order of the options. */
  readonly choose: (keys: Key[]) => void;
  /** No more than these. */
  readonly most: number;
}

export function Checks<Key extends string | number>(props: ChecksProps<Key>): JSX.Element {
  const { label, options, chosen, choose, most } = props;
  const toggled = (key: Key): Key[] =>
    options
      .map((option) => option.key)
      .filter((each) => (each === key ? !chosen.includes(each) : chosen.includes(each)));
  return (
    <fieldset className={styles['checks']}>
      <legend>{label}</legend>
      {options.map(({ key, title }) => (
        <label key={key}>
          <input
            type="checkbox"
            checked={chosen.includes(key)}
            disabled={!chosen.includes(key) && chosen.length >= most}
            onChange={() => choose(toggled(key))}
          />
          {title}
        </label>
      ))}
    </fieldset>
  );
}
