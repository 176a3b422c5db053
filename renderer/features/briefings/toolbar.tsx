/** The toolbar of the editor. One Tab stop; arrows move through it. */
import {
  Bold,
  BetweenHorizontalStart,
  ChartColumn,
  BetweenVerticalStart,
  Heading1,
  Heading2,
  Heading3,
  Italic,
  List,
  ListOrdered,
  Quote,
  Redo2,
  Rows3,
  Columns3,
  Table,
  Trash2,
  Undo2,
  type LucideIcon,
} from 'lucide-react';
import { useEffect, useRef, type JSX, type KeyboardEvent, type RefObject } from 'react';
import type { CommandName } from '../../editor/commands.ts';
import type { BriefingSurface, ToolState } from '../../editor/surface.ts';
import { useText } from './data.ts';
import styles from './toolbar.module.css';

interface Tool {
  readonly name: CommandName;
  readonly icon: LucideIcon;
  /** As shown; `Mod` is said in the words of the machine. */
  readonly keys?: string;
}

/** Groups from left to right. A table's own tools are there only inside a table. */
const GROUPS: readonly (readonly Tool[])[] = [
  [
    { name: 'undo', icon: Undo2, keys: 'Ctrl+Z' },
    { name: 'redo', icon: Redo2, keys: 'Ctrl+Y' },
  ],
  [
    { name: 'heading1', icon: Heading1, keys: 'Ctrl+Alt+1' },
    { name: 'heading2', icon: Heading2, keys: 'Ctrl+Alt+2' },
    { name: 'heading3', icon: Heading3, keys: 'Ctrl+Alt+3' },
  ],
  [
    { name: 'strong', icon: Bold, keys: 'Ctrl+B' },
    { name: 'em', icon: Italic, keys: 'Ctrl+I' },
  ],
  [
    { name: 'bulletList', icon: List, keys: 'Ctrl+Shift+8' },
    { name: 'orderedList', icon: ListOrdered, keys: 'Ctrl+Shift+7' },
    { name: 'quotation', icon: Quote, keys: 'Ctrl+Shift+9' },
  ],
];

const TABLE_TOOLS: readonly Tool[] = [
  { name: 'addRow', icon: BetweenHorizontalStart },
  { name: 'addColumn', icon: BetweenVerticalStart },
  { name: 'deleteRow', icon: Rows3 },
  { name: 'deleteColumn', icon: Columns3 },
  { name: 'deleteTable', icon: Trash2 },
];

/** Commands that are on or off at the cursor, rather than done once. */
const TOGGLES: ReadonlySet<CommandName> = new Set([
  'heading1',
  'heading2',
  'heading3',
  'strong',
  'em',
  'bulletList',
  'orderedList',
  'quotation',
]);

export interface ToolbarProps {
  readonly surface: BriefingSurface | null;
  readonly tools: ToolState | null;
  /** The bar itself, for whoever puts the focus there. */
  readonly bar: RefObject<HTMLDivElement | null>;
  /** Opens the choice of a live part. */
  readonly live: () => void;
}

const buttonsOf = (bar: HTMLElement): readonly HTMLButtonElement[] => [...bar.querySelectorAll('button')];

export function Toolbar({ surface, tools, bar, live }: ToolbarProps): JSX.Element {
  const text = useText();
  const last = useRef(0);
  // One Tab stop, whichever buttons there are now.
  useEffect(() => {
    if (bar.current === null) return;
    for (const [at, button] of buttonsOf(bar.current).entries())
      button.tabIndex = at === last.current ? 0 : -1;
  });

  const key = (event: KeyboardEvent<HTMLDivElement>): void => {
    const buttons = buttonsOf(event.currentTarget);
    const at = buttons.indexOf(document.activeElement as HTMLButtonElement);
    const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: buttons.length - 1 }[event.key];
    if (event.key === 'Escape') {
      event.preventDefault();
      surface?.focus();
    } else if (to !== undefined && buttons.length > 0) {
      event.preventDefault();
      last.current = (to + buttons.length) % buttons.length;
      for (const [index, button] of buttons.entries()) button.tabIndex = index === last.current ? 0 : -1;
      buttons[last.current]?.focus();
    }
  };
  const button = ({ name, icon: Icon, keys }: Tool): JSX.Element => {
    const label = text(`tool.${name}`);
    return (
      <button
        key={name}
        type="button"
        aria-label={label}
        title={keys === undefined ? label : `${label} (${keys})`}
        aria-pressed={TOGGLES.has(name) ? (tools?.active.has(name) ?? false) : undefined}
        aria-disabled={!(tools?.possible.has(name) ?? false)}
        onClick={() => {
          if (tools?.possible.has(name) ?? false) surface?.run(name);
        }}
      >
        <Icon size={17} strokeWidth={1.75} aria-hidden="true" />
      </button>
    );
  };
  const inTable = tools?.active.has('table') ?? false;
  return (
    // oxlint-disable-next-line jsx-a11y/interactive-supports-focus -- its buttons take the focus
    <div
      ref={bar}
      className={styles['bar']}
      role="toolbar"
      aria-label={text('toolbar')}
      onKeyDown={key}
      // The selection in the text must stay where it is.
      onMouseDown={(event) => event.preventDefault()}
    >
      {GROUPS.map((group) => (
        <span key={group[0]?.name} className={styles['group']}>
          {group.map(button)}
        </span>
      ))}
      <span className={styles['group']}>
        {inTable ? TABLE_TOOLS.map(button) : button({ name: 'table', icon: Table })}
        <button type="button" aria-label={text('live.insert')} title={text('live.insert')} onClick={live}>
          <ChartColumn size={17} strokeWidth={1.75} aria-hidden="true" />
        </button>
      </span>
      <button type="button" className={styles['cite']} onClick={() => surface?.startCiting()}>
        {text('tool.cite')} <kbd>@</kbd>
      </button>
    </div>
  );
}
