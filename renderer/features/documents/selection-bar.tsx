/** A small quiet bar over the selected words: the same keys, by mouse. */
import { useLayoutEffect, useRef, useState, type JSX } from 'react';
import type { Colour } from '../../../preload/contract/index.ts';
import { COLOURS } from '../../../preload/contract/index.ts';
import { useText } from './data.ts';
import { LETTERS, type LetterAction } from './keys.ts';
import styles from './selection-bar.module.css';

export interface SelectionBarProps {
  /** Where the words lie in the window (CSS pixels). */
  readonly words: DOMRect;
  /** What the bar must stay inside: the reader. */
  readonly bounds: DOMRect;
  readonly act: (action: LetterAction) => void;
  readonly highlight: (colour: Colour) => void;
}

/** Pixels between the words and the bar. */
const GAP = 8;

export function SelectionBar({ words, bounds, act, highlight }: SelectionBarProps): JSX.Element {
  const text = useText();
  const bar = useRef<HTMLDivElement>(null);
  const [size, setSize] = useState({ width: 0, height: 0 });
  useLayoutEffect(() => {
    if (bar.current !== null) setSize({ width: bar.current.offsetWidth, height: bar.current.offsetHeight });
  }, []);

  const above = words.top - size.height - GAP;
  const top = above >= bounds.top + 4 ? above : Math.min(words.bottom + GAP, bounds.bottom - size.height - 4);
  const centre = words.left + words.width / 2 - size.width / 2;
  const left = Math.max(bounds.left + 4, Math.min(centre, bounds.right - size.width - 4));
  return (
    // oxlint-disable-next-line jsx-a11y/interactive-supports-focus -- the focus stays in the text: the keys do the same
    <div
      ref={bar}
      className={styles['bar']}
      role="toolbar"
      aria-label={text('bar')}
      style={{
        top,
        left,
        maxInlineSize: bounds.width - 8,
        visibility: size.width === 0 ? 'hidden' : 'visible',
      }}
      // The selection must not go away before the button acts on it.
      onMouseDown={(event) => event.preventDefault()}
    >
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
        <button
          key={letter}
          type="button"
          tabIndex={-1}
          className={styles['action']}
          onClick={() => act(action)}
        >
          <span>{text(`action.${action}`)}</span>
          <kbd>{letter.toUpperCase()}</kbd>
        </button>
      ))}
    </div>
  );
}
