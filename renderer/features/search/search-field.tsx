/** The field: it answers while one types. Enter goes to the hits. */
import { Search } from 'lucide-react';
import type { JSX, KeyboardEvent, RefObject } from 'react';
import { LONGEST_QUERY } from '../../../preload/contract/index.ts';
import { useText } from '../../i18n/index.tsx';
import styles from './search.module.css';

export interface SearchFieldProps {
  readonly field: RefObject<HTMLInputElement | null>;
  readonly value: string;
  readonly type: (text: string) => void;
  readonly finish: () => void;
  /** To the hits. */
  readonly goOn: () => void;
  /** The id of what says what is wrong, or null. */
  readonly problem: string | null;
}

export function SearchField({ field, value, type, finish, goOn, problem }: SearchFieldProps): JSX.Element {
  const text = useText('search');
  const key = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter') finish();
    else if (event.key === 'ArrowDown') goOn();
    // The field of a browser would empty itself.
    else if (event.key !== 'Escape') return;
    event.preventDefault();
  };
  return (
    <label className={styles['field']}>
      <Search size={17} aria-hidden="true" />
      <input
        ref={field}
        type="search"
        aria-label={text('field')}
        placeholder={text('placeholder')}
        aria-invalid={problem !== null}
        aria-describedby={problem ?? undefined}
        autoComplete="off"
        autoCapitalize="off"
        spellCheck={false}
        maxLength={LONGEST_QUERY * 2}
        value={value}
        onChange={(event) => type(event.target.value)}
        onKeyDown={key}
      />
    </label>
  );
}
