/** A border between two panes that can be dragged, or moved with the arrows when it has the focus. */
import { useRef, type JSX, type KeyboardEvent, type PointerEvent } from 'react';
import styles from './splitter.module.css';

export interface SplitterProps {
  readonly label: string;
  /** `column`: between panes side by side; `row`: between panes above each other. */
  readonly kind: 'column' | 'row';
  /** Pixels of the pane that it sizes. */
  readonly size: number;
  readonly least: number;
  readonly most: number;
  /** 1 where the sized pane comes before the border, -1 where it comes after. */
  readonly side: 1 | -1;
  readonly resize: (size: number) => void;
  /** The dragging ended: the size is to be remembered. */
  readonly done: (size: number) => void;
}

/** Pixels per press of an arrow. */
const STEP = 16;

export function Splitter(props: SplitterProps): JSX.Element {
  const { kind, size, least, most, side } = props;
  const drag = useRef<{ readonly from: number; readonly size: number } | null>(null);
  const fit = (wanted: number): number => Math.round(Math.max(least, Math.min(most, wanted)));
  const at = (event: PointerEvent): number => (kind === 'column' ? event.clientX : event.clientY);

  const key = (event: KeyboardEvent): void => {
    const [less, more] = kind === 'column' ? ['ArrowLeft', 'ArrowRight'] : ['ArrowUp', 'ArrowDown'];
    if (event.key !== less && event.key !== more) return;
    event.preventDefault();
    const wanted = fit(size + (event.key === more ? STEP : -STEP) * side);
    props.resize(wanted);
    props.done(wanted);
  };
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- a separator that moves is a widget
    <div
      className={styles['splitter']}
      data-kind={kind}
      role="separator"
      aria-label={props.label}
      aria-orientation={kind === 'column' ? 'vertical' : 'horizontal'}
      aria-valuenow={size}
      aria-valuemin={least}
      aria-valuemax={most}
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a separator that moves is a widget
      tabIndex={0}
      onKeyDown={key}
      onPointerDown={(event) => {
        event.preventDefault();
        event.currentTarget.setPointerCapture(event.pointerId);
        drag.current = { from: at(event), size };
      }}
      onPointerMove={(event) => {
        if (drag.current !== null)
          props.resize(fit(drag.current.size + (at(event) - drag.current.from) * side));
      }}
      onPointerUp={() => {
        if (drag.current !== null) props.done(size);
        drag.current = null;
      }}
    />
  );
}
