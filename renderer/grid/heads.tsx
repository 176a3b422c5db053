/** The head of a column: its name, how its rows are sorted, whether they are filtered. */
import type { IHeaderParams } from 'ag-grid-community';
import { ArrowDown, ArrowUp, ListFilter } from 'lucide-react';
import { createContext, use, useEffect, type JSX } from 'react';
import type { RegisterSort } from '../../preload/contract/index.ts';
import { useText } from '../i18n/index.tsx';
import styles from './grid.module.css';

export interface Heads {
  readonly sort: readonly RegisterSort[];
  /** Fields by which rows are filtered. */
  readonly filtered: ReadonlySet<string>;
  /** Sorts by a column, or the other way round, or not any more; `more`: beside those before. */
  readonly sortBy: (field: string, more: boolean) => void;
  /** Opens the filter of a column. */
  readonly filterBy: (field: string) => void;
}

export const HeadsContext = createContext<Heads>({
  sort: [],
  filtered: new Set(),
  sortBy: () => undefined,
  filterBy: () => undefined,
});

export function ColumnHead({ column, displayName, eGridHeader }: IHeaderParams): JSX.Element {
  const text = useText('grid');
  const { sort, filtered, sortBy, filterBy } = use(HeadsContext);
  const key = column.getColId();
  const at = sort.findIndex(({ field }) => field === key);
  const way = sort[at]?.descending;
  useEffect(() => {
    eGridHeader.setAttribute('aria-sort', way === undefined ? 'none' : way ? 'descending' : 'ascending');
  }, [eGridHeader, way]);
  return (
    <div className={styles['head']}>
      <button
        type="button"
        tabIndex={-1}
        className={styles['sorter']}
        onClick={(event) => sortBy(key, event.shiftKey || event.ctrlKey || event.metaKey)}
      >
        <span className={styles['words']}>{displayName}</span>
        {way === undefined ? null : way ? (
          <ArrowDown size={12} aria-hidden="true" />
        ) : (
          <ArrowUp size={12} aria-hidden="true" />
        )}
        {way !== undefined && sort.length > 1 ? <sup aria-hidden="true">{at + 1}</sup> : null}
      </button>
      <button
        type="button"
        tabIndex={-1}
        className={styles['funnel']}
        data-filtered={filtered.has(key) || undefined}
        aria-label={text(filtered.has(key) ? 'filteredBy' : 'filterBy', { column: displayName })}
        title={text(filtered.has(key) ? 'filteredBy' : 'filterBy', { column: displayName })}
        onClick={() => filterBy(key)}
      >
        <ListFilter size={12} aria-hidden="true" />
      </button>
    </div>
  );
}

/** What a click on a head makes of the order. */
export function sortedBy(sort: readonly RegisterSort[], field: string, more: boolean): RegisterSort[] {
  const before = sort.find((one) => one.field === field);
  const next =
    before === undefined
      ? { field, descending: false }
      : before.descending
        ? null
        : { field, descending: true };
  if (!more) return next === null ? [] : [next];
  if (before === undefined) return [...sort, { field, descending: false }];
  return sort.flatMap((one) => (one.field === field ? (next === null ? [] : [next]) : [one]));
}
