/** A small quiet bar beside words of the text: above them where there is room, inside the reader always. */
import { useLayoutEffect, useRef, useState, type JSX, type ReactNode } from 'react';
import styles from './floating-bar.module.css';

export interface BarPlace {
  /** Where the words lie in the window (CSS pixels). */
  readonly words: DOMRect;
  /** What the bar must stay inside: the reader. */
  readonly bounds: DOMRect;
}

export interface FloatingBarProps extends BarPlace {
  /** What the bar is for, as assistive technology says it. */
  readonly label: string;
  readonly children: ReactNode;
}

/** Pixels between the words and the bar. */
const GAP = 8;

export function FloatingBar({ words, bounds, label, children }: FloatingBarProps): JSX.Element {
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
      aria-label={label}
      style={{
        top,
        left,
        maxInlineSize: bounds.width - 8,
        visibility: size.width === 0 ? 'hidden' : 'visible',
      }}
      // The selection must not go away before the button acts on it.
      onMouseDown={(event) => event.preventDefault()}
    >
      {children}
    </div>
  );
}

export interface BarActionProps {
  readonly name: string;
  /** The letter that does the same. */
  readonly letter: string;
  readonly title?: string;
  readonly act: () => void;
}

export function BarAction({ name, letter, title, act }: BarActionProps): JSX.Element {
  return (
    <button type="button" tabIndex={-1} className={styles['action']} title={title} onClick={act}>
      <span>{name}</span>
      <kbd>{letter.toUpperCase()}</kbd>
    </button>
  );
}
