/** A list of any length, of which only the rows in view exist. One row is selected; arrows move through them. */
import { useEffect, useId, useRef, useState, type JSX, type KeyboardEvent, type ReactNode } from 'react';
import styles from './virtual-list.module.css';

/** Keys held down while a row was clicked or walked to. `control`: Ctrl, or the command key. */
interface Held {
  readonly shift: boolean;
  readonly control: boolean;
}

export interface VirtualListProps {
  readonly count: number;
  /** Pixels; every row is as high as the others. */
  readonly rowHeight: number;
  readonly label: string;
  /** The selected row, or -1. */
  readonly selected: number;
  readonly renderRow: (index: number) => ReactNode;
  /** A key that stays with a row while others come and go. */
  readonly rowKey: (index: number) => number | string;
  /** A row was clicked, or walked to with the arrows. */
  readonly select: (index: number, by: 'click' | 'key', held: Held) => void;
  /** Enter on a row. */
  readonly open?: (index: number) => void;
  /** The rows in view changed. */
  readonly range?: (first: number, last: number) => void;
  /** Present where any number of rows can be marked: whether one is. */
  readonly isMarked?: (index: number) => boolean;
  /** Hears a key before the list does; what it prevents is its own. */
  readonly onKey?: (event: KeyboardEvent) => void;
  /** Another value begins at the top again. */
  readonly topOf?: unknown;
}

/** Rows beyond the view that exist too, so that a quick scroll shows no gap. */
const MARGIN = 6;

interface Keys {
  readonly shiftKey: boolean;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
}

const heldIn = ({ shiftKey, ctrlKey, metaKey }: Keys): Held => ({
  shift: shiftKey,
  control: ctrlKey || metaKey,
});

export function VirtualList(props: VirtualListProps): JSX.Element {
  const { count, rowHeight, selected, label } = props;
  const id = useId();
  const box = useRef<HTMLDivElement>(null);
  const top = useRef(0);
  const [view, setView] = useState({ top: 0, height: 600 });
  const first = Math.max(0, Math.floor(view.top / rowHeight) - MARGIN);
  const last = Math.min(count - 1, Math.ceil((view.top + view.height) / rowHeight) + MARGIN);
  const { range, isMarked, topOf } = props;

  useEffect(() => {
    const element = box.current;
    if (element === null) return undefined;
    const measure = (): void => {
      top.current = element.scrollTop;
      setView({ top: element.scrollTop, height: element.clientHeight });
    };
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    element.addEventListener('scroll', measure, { passive: true });
    return () => {
      observer.disconnect();
      element.removeEventListener('scroll', measure);
    };
  }, []);

  useEffect(() => range?.(first, last), [range, first, last]);

  const shown = useRef(topOf);
  useEffect(() => {
    // Where it is at the top already, nothing is asked of the page: it would have to lay itself out to answer.
    if (box.current !== null && shown.current !== topOf && top.current > 0) box.current.scrollTop = 0;
    shown.current = topOf;
  }, [topOf]);

  // A selected row that is not known for a while is the same one when it is known again: whoever scrolled away from it stays where they are,
  // as long as it is the same list.
  const followed = useRef(-1);
  const counted = useRef(count);
  useEffect(() => {
    if (counted.current !== count) followed.current = -1;
    counted.current = count;
  }, [count]);
  useEffect(() => {
    const element = box.current;
    if (element === null || selected < 0 || followed.current === selected) return;
    followed.current = selected;
    const top = selected * rowHeight;
    if (top < element.scrollTop) element.scrollTop = top;
    else if (top + rowHeight > element.scrollTop + element.clientHeight)
      element.scrollTop = top + rowHeight - element.clientHeight;
  }, [selected, rowHeight]);

  const key = (event: KeyboardEvent): void => {
    props.onKey?.(event);
    if (event.defaultPrevented) return;
    const page = Math.max(1, Math.floor(view.height / rowHeight) - 1);
    const steps: Readonly<Record<string, number>> = {
      ArrowDown: selected + 1,
      ArrowUp: selected < 0 ? count - 1 : selected - 1,
      PageDown: selected + page,
      PageUp: selected - page,
      Home: 0,
      End: count - 1,
    };
    const to = steps[event.key];
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    if (to !== undefined && count > 0) {
      event.preventDefault();
      props.select(Math.max(0, Math.min(count - 1, to)), 'key', heldIn(event));
    } else if (event.key === 'Enter' && selected >= 0 && props.open !== undefined) {
      event.preventDefault();
      props.open(selected);
    }
  };

  const rows = Array.from({ length: Math.max(0, last - first + 1) }, (_, step) => {
    const index = first + step;
    return (
      // oxlint-disable-next-line jsx-a11y/click-events-have-key-events -- the listbox itself takes the keys
      <div
        key={props.rowKey(index)}
        id={`${id}-${index}`}
        role="option"
        aria-selected={isMarked?.(index) ?? index === selected}
        aria-setsize={count}
        aria-posinset={index + 1}
        tabIndex={-1}
        className={styles['row']}
        style={{ transform: `translateY(${index * rowHeight}px)`, blockSize: rowHeight }}
        onClick={(event) => props.select(index, 'click', heldIn(event))}
      >
        {props.renderRow(index)}
      </div>
    );
  });
  const current = selected >= first && selected <= last ? `${id}-${selected}` : undefined;
  return (
    <div
      ref={box}
      className={styles['list']}
      role="listbox"
      aria-multiselectable={isMarked === undefined ? undefined : true}
      aria-label={label}
      aria-activedescendant={current}
      tabIndex={0}
      onKeyDown={key}
    >
      <div role="presentation" style={{ blockSize: count * rowHeight }}>
        {rows}
      </div>
    </div>
  );
}
