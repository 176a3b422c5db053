/** What to make of the selected words: the same as the keys, by mouse. */
import type { JSX } from 'react';
import { COLOURS, type Colour } from '../../../preload/contract/index.ts';
import { useText } from './data.ts';
import { BarAction, FloatingBar, type BarPlace } from './floating-bar.tsx';
import { LETTERS, type LetterAction } from './keys.ts';
import styles from './selection-bar.module.css';

export interface SelectionBarProps extends BarPlace {
  readonly act: (action: LetterAction) => void;
  readonly highlight: (colour: Colour) => void;
  /** Present while the place of a passage is being chosen: it is moved to these words. */
  readonly moveHere: (() => void) | null;
}

export function SelectionBar({ words, bounds, act, highlight, moveHere }: SelectionBarProps): JSX.Element {
  const text = useText();
  return (
    <FloatingBar words={words} bounds={bounds} label={text('bar')}>
      {moveHere === null ? null : <BarAction name={text('versions.moveHere')} letter="m" act={moveHere} />}
      <span className={styles['colours']}>
        {COLOURS.map((colour) => (
          <button
            key={colour}
            type="button"
            tabIndex={-1}
            className={styles['colour']}
            data-colour={colour}
            aria-label={text('highlightIn', { colour: text(`colour.${colour}`) })}
            title={text(`colour.${colour}`)}
            onClick={() => highlight(colour)}
          />
        ))}
      </span>
      {Object.entries(LETTERS).map(([letter, action]) => (
        <BarAction key={letter} name={text(`action.${action}`)} letter={letter} act={() => act(action)} />
      ))}
    </FloatingBar>
  );
}
