/** The screen of a register: what it is called, what narrows it, its rows, and the chosen record on the right. */
import { Plus, Search } from 'lucide-react';
import { useEffect, useState, type JSX, type ReactNode } from 'react';
import type { RegisterFilter, RegisterNoun } from '../../preload/contract/index.ts';
import { useAppState, usePlace } from '../client/index.ts';
import { useNumbers, useText } from '../i18n/index.tsx';
import { Splitter } from '../ui/splitter.tsx';
import styles from './desk.module.css';
import type { FeedFacts } from './feed.ts';
import { RegisterGrid } from './register-grid.tsx';
import { useLook } from './use-look.ts';

export interface RegisterDeskProps {
  readonly register: RegisterNoun;
  /** Key of what the window remembers of it. */
  readonly name: string;
  readonly title: string;
  readonly chosen: number | null;
  readonly choose: (id: number) => void;
  /** Buttons beside the title. */
  readonly actions?: ReactNode;
  /** Ways to look at the same records otherwise, below the title. */
  readonly tabs?: ReactNode;
  /** The chosen record's form; null while none is chosen; without it there is no such pane. */
  readonly detail?: ReactNode;
  /** Always applied: the rows of one coalition. */
  readonly fixed?: readonly RegisterFilter[];
  /** Shows the passages of a cell. */
  readonly onCell?: (id: number, field: string) => void;
  /** Below the rows, beside their number. */
  readonly footer?: ReactNode;
}

/** Pixels of the detail. */
const WIDTH = { usual: 400, least: 320, most: 720 };
/** Milliseconds without a key before the words are sought. */
const PAUSE = 180;

export function RegisterDesk(props: RegisterDeskProps): JSX.Element {
  const { register, name, title } = props;
  const text = useText();
  const { number } = useNumbers();
  const look = useLook(name);
  const readOnly = useAppState().dossier?.readOnly === true;
  const [newRow, setNewRow] = useState(0);
  const { view, change } = look;
  const [typed, setTyped] = useState(view.search);
  const [facts, setFacts] = useState<FeedFacts>({ total: null, stale: false });
  const [remembered, remember] = usePlace(`${name}.detailWidth`);
  const [dragged, setDragged] = useState<number | null>(null);
  const width = dragged ?? (Number(remembered ?? 0) || WIDTH.usual);
  useEffect(() => {
    if (typed.trim() === view.search) return undefined;
    const pause = setTimeout(() => change({ search: typed.trim().slice(0, 200) }), PAUSE);
    return () => clearTimeout(pause);
  }, [typed, view.search, change]);

  return (
    <main className={styles['desk']} aria-label={title}>
      <div className={styles['main']}>
        <header className={styles['head']}>
          <h1>{title}</h1>
          <span className={styles['count']}>{facts.total === null ? null : number(facts.total)}</span>
          <div className={styles['actions']}>
            {props.actions}
            {readOnly ? null : (
              <button type="button" className="with-icon" onClick={() => setNewRow(newRow + 1)}>
                <Plus size={14} aria-hidden="true" />
                {text('grid.newRowButton')}
              </button>
            )}
          </div>
        </header>
        {props.tabs}
        <div className={styles['filters']}>
          <label className={styles['search']}>
            <Search size={14} aria-hidden="true" />
            <input
              type="search"
              aria-label={text('grid.search')}
              placeholder={text('grid.search')}
              value={typed}
              onChange={(event) => setTyped(event.target.value)}
            />
          </label>
        </div>
        <RegisterGrid
          register={register}
          name={name}
          look={look}
          chosen={props.chosen}
          choose={props.choose}
          onFacts={setFacts}
          newRow={newRow}
          footer={props.footer}
          {...(props.fixed === undefined ? {} : { fixed: props.fixed })}
          {...(props.onCell === undefined ? {} : { onCell: props.onCell })}
        />
      </div>
      {props.detail === undefined ? null : (
        <>
          <Splitter
            label={text('ui.resize')}
            kind="column"
            side={-1}
            size={width}
            least={WIDTH.least}
            most={WIDTH.most}
            resize={setDragged}
            done={(size) => remember(String(size))}
          />
          <section className={styles['detail']} style={{ inlineSize: width }} aria-label={text('ui.detail')}>
            {props.detail ?? <p className={styles['choose']}>{text('ui.choose')}</p>}
          </section>
        </>
      )}
    </main>
  );
}
