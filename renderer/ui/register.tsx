/** A register: a list that can be narrowed on the left, the chosen record on the right. */
import { Search } from 'lucide-react';
import { useDeferredValue, useMemo, useState, type JSX, type ReactNode } from 'react';
import { usePlace } from '../client/index.ts';
import { useNumbers, useText } from '../i18n/index.tsx';
import styles from './register.module.css';
import { Splitter } from './splitter.tsx';
import { VirtualList } from './virtual-list.tsx';

export interface RegisterProps<Row extends { readonly id: number }> {
  /** Key of what the window remembers of it. */
  readonly name: string;
  readonly title: string;
  /** Undefined while they are asked for. */
  readonly rows: readonly Row[] | undefined;
  /** What the filter looks in. */
  readonly wordsOf: (row: Row) => string;
  readonly renderRow: (row: Row) => ReactNode;
  /** Pixels. */
  readonly rowHeight: number;
  readonly chosen: number | null;
  readonly choose: (id: number) => void;
  /** Buttons beside the title. */
  readonly actions: ReactNode;
  /** More filters below the title; the rows come in filtered. */
  readonly filters?: ReactNode;
  /** All rows before those filters, for "3 of 12". */
  readonly total: number;
  /** What to do while there is none at all. */
  readonly empty: string;
  /** The chosen record's form, or null. */
  readonly detail: ReactNode;
}

/** Pixels of the detail. */
const WIDTH = { usual: 420, least: 320, most: 720 };

/** Letters of one piece that people without that keyboard write otherwise: "Bodo" finds "Bodø". */
const PLAIN: Readonly<Record<string, string>> = {
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  æ: 'ae',
  œ: 'oe',
  ß: 'ss',
  ı: 'i',
  '’': "'",
};

const fold = (words: string): string =>
  words
    .normalize('NFD')
    .replaceAll(/\p{Mn}/gu, '')
    .toLowerCase()
    .replaceAll(/[øłđðþæœßı’]/g, (letter) => PLAIN[letter] ?? letter);

export function Register<Row extends { readonly id: number }>(props: RegisterProps<Row>): JSX.Element {
  const { rows, wordsOf, chosen, title } = props;
  const text = useText('ui');
  const { number } = useNumbers();
  const [typed, setTyped] = useState('');
  const sought = useDeferredValue(typed);
  const [remembered, remember] = usePlace(`${props.name}.detailWidth`);
  const [dragged, setDragged] = useState<number | null>(null);
  const width = dragged ?? (Number(remembered ?? 0) || WIDTH.usual);
  const shown = useMemo(() => {
    const words = fold(sought).split(/\s+/).filter(Boolean);
    return (rows ?? []).filter((row) => {
      if (words.length === 0) return true;
      const inside = fold(wordsOf(row));
      return words.every((word) => inside.includes(word));
    });
  }, [rows, sought, wordsOf]);
  const at = shown.findIndex(({ id }) => id === chosen);
  const open = (index: number): void => {
    const row = shown[index];
    if (row !== undefined) props.choose(row.id);
  };
  return (
    <main className={styles['register']} aria-label={title}>
      <div className={styles['main']}>
        <header className={styles['head']}>
          <h1>{title}</h1>
          <span className={styles['count']}>
            {/* Nothing is said to be none before it is known. */}
            {rows === undefined
              ? null
              : shown.length === props.total
                ? number(props.total)
                : text('shown', { shown: number(shown.length), total: number(props.total) })}
          </span>
          <div className={styles['actions']}>{props.actions}</div>
        </header>
        {props.total === 0 && rows !== undefined ? (
          <p className={styles['empty']}>{props.empty}</p>
        ) : (
          <>
            <div className={styles['filters']}>
              <label className={styles['search']}>
                <Search size={14} aria-hidden="true" />
                <input
                  type="search"
                  aria-label={text('filter')}
                  placeholder={text('filter')}
                  value={typed}
                  onChange={(event) => setTyped(event.target.value)}
                />
              </label>
              {props.filters}
            </div>
            {shown.length === 0 && rows !== undefined ? (
              <p className={styles['empty']}>{text('noneFit')}</p>
            ) : null}
            <VirtualList
              count={shown.length}
              rowHeight={props.rowHeight}
              label={title}
              selected={at}
              rowKey={(index) => shown[index]?.id ?? index}
              select={open}
              open={open}
              renderRow={(index) => {
                const row = shown[index];
                return row === undefined ? null : (
                  <div className={styles['row']} data-chosen={row.id === chosen || undefined}>
                    {props.renderRow(row)}
                  </div>
                );
              }}
            />
          </>
        )}
      </div>
      {props.total === 0 && props.detail === null ? null : (
        <>
          <Splitter
            label={text('resize')}
            kind="column"
            side={-1}
            size={width}
            least={WIDTH.least}
            most={WIDTH.most}
            resize={setDragged}
            done={(size) => remember(String(size))}
          />
          <section className={styles['detail']} style={{ inlineSize: width }} aria-label={text('detail')}>
            {props.detail ?? <p className={styles['choose']}>{text('choose')}</p>}
          </section>
        </>
      )}
    </main>
  );
}
