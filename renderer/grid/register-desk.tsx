/** The screen of a register: what it is called, what narrows it, its rows, and the chosen record on the right. */
import { Plus, Search } from 'lucide-react';
import { useEffect, useMemo, useState, type JSX, type ReactNode } from 'react';
import type { RegisterFilter, RegisterNoun } from '../../preload/contract/index.ts';
import { useAppState, usePlace } from '../client/index.ts';
import { useNumbers, useText } from '../i18n/index.tsx';
import { Splitter } from '../ui/splitter.tsx';
import styles from './desk.module.css';
import type { FeedFacts } from './feed.ts';
import { RegisterGrid } from './register-grid.tsx';
import { Groups, Tools } from './tools.tsx';
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
  /** Below the rows, beside their number: what the view adds up to. */
  readonly renderFoot?: (filters: readonly RegisterFilter[]) => ReactNode;
}

/** Pixels of the detail. */
const WIDTH = { usual: 400, least: 320, most: 720 };
/** Milliseconds without a key before the words are sought. */
const PAUSE = 180;

const NONE: readonly RegisterFilter[] = [];

export function RegisterDesk(props: RegisterDeskProps): JSX.Element {
  const { register, name, title } = props;
  const text = useText();
  const { number } = useNumbers();
  const look = useLook(name);
  const { view, change } = look;
  const readOnly = useAppState().dossier?.readOnly === true;
  const [newRow, setNewRow] = useState(0);
  const [filtering, setFiltering] = useState<string | null>(null);
  const [grouped, setGrouped] = useState<{ readonly by: string; readonly value: string | number } | null>(
    null,
  );
  const fixed = props.fixed ?? NONE;
  const group = useMemo(
    (): readonly RegisterFilter[] =>
      grouped === null || grouped.by !== view.groupBy
        ? NONE
        : [
            grouped.value === ''
              ? { field: grouped.by, test: 'empty', values: [] }
              : { field: grouped.by, test: 'is', values: [grouped.value] },
          ],
    [grouped, view.groupBy],
  );
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
          <Tools
            register={register}
            title={title}
            look={look}
            fixed={fixed}
            filtering={filtering}
            setFiltering={setFiltering}
          />
        </div>
        <div className={styles['rows']}>
          {view.groupBy === null ? null : (
            <Groups
              register={register}
              view={{ register, filters: [...fixed, ...view.filters], search: view.search }}
              by={view.groupBy}
              chosen={grouped?.by === view.groupBy ? grouped.value : null}
              choose={(value) =>
                setGrouped(value === null || view.groupBy === null ? null : { by: view.groupBy, value })
              }
            />
          )}
          <RegisterGrid
            register={register}
            name={name}
            look={look}
            chosen={props.chosen}
            choose={props.choose}
            onFacts={setFacts}
            newRow={newRow}
            group={group}
            filterBy={setFiltering}
            footer={props.renderFoot?.([...fixed, ...view.filters, ...group])}
            fixed={fixed}
            {...(props.onCell === undefined ? {} : { onCell: props.onCell })}
          />
        </div>
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
