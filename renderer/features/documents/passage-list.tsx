/** The passages of a document in reading order, filtered by words, colour, code and kind. */
import { useDeferredValue, useMemo, useState, type JSX } from 'react';
import { COLOURS, type CodeRow, type Colour, type PassageRow } from '../../../preload/contract/index.ts';
import { useText } from './data.ts';
import {
  EVERY_PASSAGE,
  filterPassages,
  isFiltered,
  PASSAGE_KINDS,
  type PassageFilter,
  type PassageKind,
} from './passage-filter.ts';
import styles from './passage-list.module.css';
import { useQuoted } from './quoted.ts';
import { VirtualList } from '../../ui/virtual-list.tsx';

export interface PassageListProps {
  readonly passages: readonly PassageRow[];
  readonly codes: readonly CodeRow[];
  readonly active: number | null;
  /** A passage was chosen in the list: the text goes there. */
  readonly choose: (id: number) => void;
}

/** Pixels. Two lines of quotation and one of signs. */
const ROW_HEIGHT = 72;

function PassageRowView({
  passage,
  codes,
}: {
  passage: PassageRow;
  codes: ReadonlyMap<number, string>;
}): JSX.Element {
  const text = useText();
  const quoted = useQuoted();
  return (
    <div className={styles['passage']} data-colour={passage.colour}>
      <div className={styles['quote']}>{quoted(passage).slice(0, 240)}</div>
      <div className={styles['signs']}>
        {passage.state === 'exact' ? null : (
          <span className={styles['state']} data-state={passage.state}>
            {text(`state.${passage.state}`)}
          </span>
        )}
        {passage.uses > 0 ? <span>{text('uses', { count: passage.uses })}</span> : null}
        {passage.codes.map((code) => (
          <span key={code} className={styles['code']}>
            {codes.get(code)}
          </span>
        ))}
        {passage.note === '' ? null : <span className={styles['note']}>{passage.note}</span>}
      </div>
    </div>
  );
}

export function PassageList({ passages, codes, active, choose }: PassageListProps): JSX.Element {
  const text = useText();
  const [filter, setFilter] = useState<PassageFilter>(EVERY_PASSAGE);
  const applied = useDeferredValue(filter);
  const rows = useMemo(() => filterPassages(passages, applied), [passages, applied]);
  const names = useMemo(() => new Map(codes.map((code) => [code.id, code.name])), [codes]);
  const used = useMemo(() => {
    const ids = new Set(passages.flatMap((passage) => passage.codes));
    return codes.filter((code) => ids.has(code.id));
  }, [passages, codes]);
  const change = (part: Partial<PassageFilter>): void => setFilter((now) => ({ ...now, ...part }));

  return (
    <section className={styles['passages']} aria-label={text('passages')}>
      <header className={styles['head']}>
        <h2>{text('passages')}</h2>
        <span className={styles['count']}>
          {isFiltered(applied)
            ? text('passagesShown', { shown: rows.length, total: passages.length })
            : text('passageCount', { count: passages.length })}
        </span>
      </header>
      {passages.length === 0 ? (
        <p className={styles['empty']}>{text('noPassages')}</p>
      ) : (
        <>
          <div className={styles['filters']}>
            <input
              type="search"
              value={filter.text}
              placeholder={text('filter.text')}
              aria-label={text('filter.text')}
              onChange={(event) => change({ text: event.target.value })}
            />
            <select
              aria-label={text('filter.colour')}
              value={filter.colour ?? ''}
              onChange={(event) =>
                change({ colour: event.target.value === '' ? null : (event.target.value as Colour) })
              }
            >
              <option value="">{text('filter.anyColour')}</option>
              {COLOURS.map((colour) => (
                <option key={colour} value={colour}>
                  {text(`colour.${colour}`)}
                </option>
              ))}
            </select>
            <select
              aria-label={text('filter.code')}
              value={filter.code ?? ''}
              onChange={(event) =>
                change({ code: event.target.value === '' ? null : Number(event.target.value) })
              }
            >
              <option value="">{text('filter.anyCode')}</option>
              {used.map((code) => (
                <option key={code.id} value={code.id}>
                  {code.name}
                </option>
              ))}
            </select>
            <select
              aria-label={text('filter.kind')}
              value={filter.kind}
              onChange={(event) => change({ kind: event.target.value as PassageKind })}
            >
              {PASSAGE_KINDS.map((kind) => (
                <option key={kind} value={kind}>
                  {text(`kind.${kind}`)}
                </option>
              ))}
            </select>
          </div>
          {rows.length === 0 ? (
            <p className={styles['empty']}>
              {text('noneShown')}{' '}
              <button type="button" className={styles['clear']} onClick={() => setFilter(EVERY_PASSAGE)}>
                {text('filter.clear')}
              </button>
            </p>
          ) : (
            <VirtualList
              count={rows.length}
              rowHeight={ROW_HEIGHT}
              label={text('passages')}
              selected={active === null ? -1 : rows.findIndex((row) => row.id === active)}
              rowKey={(index) => rows[index]?.id ?? index}
              select={(index) => {
                const row = rows[index];
                if (row !== undefined) choose(row.id);
              }}
              renderRow={(index) => {
                const row = rows[index];
                return row === undefined ? null : <PassageRowView passage={row} codes={names} />;
              }}
            />
          )}
        </>
      )}
    </section>
  );
}
