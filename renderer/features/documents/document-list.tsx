/** The documents of the dossier: filter, import, and one row each. Only the pages in view are asked for. */
import { useDeferredValue, useState, type JSX } from 'react';
import type { DocumentRow } from '../../../preload/contract/index.ts';
import { useImport, useNumbers, usePaged, useText, useWhen } from './data.ts';
import styles from './document-list.module.css';
import { VirtualList } from '../../ui/virtual-list.tsx';

export interface DocumentListProps {
  readonly current: number | null;
  readonly open: (id: number) => void;
  readonly collapse: () => void;
}

/** Rows asked for at a time. */
const PAGE = 200;
/** Pixels. */
const ROW_HEIGHT = 58;

function DocumentRowView({ document, current }: { document: DocumentRow; current: boolean }): JSX.Element {
  const text = useText();
  const when = useWhen();
  return (
    <div className={styles['document']} data-current={current || undefined}>
      <div className={styles['title']}>{document.title}</div>
      <div className={styles['facts']}>
        <span
          className={styles['letter']}
          title={text('reliability', { letter: document.reliability ?? 'none' })}
        >
          {document.reliability ?? '–'}
        </span>
        <span className={styles['source']}>{document.sourceName ?? text('noSource')}</span>
        <span className={styles['date']}>{document.published === null ? '' : when(document.published)}</span>
        {document.gone === null ? null : (
          <span className={styles['gone']} title={text('gone', { date: when(document.gone) })}>
            {text('goneShort')}
          </span>
        )}
        {document.passages > 0 ? (
          <span className={styles['count']} title={text('passageCount', { count: document.passages })}>
            {document.passages}
          </span>
        ) : null}
      </div>
    </div>
  );
}

export function DocumentList({ current, open, collapse }: DocumentListProps): JSX.Element {
  const text = useText();
  const { number } = useNumbers();
  const importing = useImport();
  const [search, setSearch] = useState('');
  const [cursor, setCursor] = useState<number | null>(null);
  const sought = useDeferredValue(search).slice(0, 200);
  const {
    facts,
    rowAt: at,
    range,
    find,
  } = usePaged('document.list', (part) => ({ search: sought, ...part }), PAGE);
  const total = facts?.total ?? 0;
  const currentIndex = find((row) => row.id === current);

  return (
    <nav className={styles['documents']} aria-label={text('documents')}>
      <header className={styles['head']}>
        <h2>{text('documents')}</h2>
        <span className={styles['total']}>{total === 0 ? '' : number(total)}</span>
        <button type="button" className={styles['import']} onClick={importing}>
          {text('import')}
        </button>
        <button
          type="button"
          className={styles['collapse']}
          aria-label={text('collapse')}
          title={text('collapse')}
          onClick={collapse}
        >
          «
        </button>
      </header>
      <div className={styles['filter']}>
        <input
          type="search"
          value={search}
          placeholder={text('filterDocuments')}
          aria-label={text('filterDocuments')}
          onChange={(event) => {
            setSearch(event.target.value);
            setCursor(null);
          }}
        />
      </div>
      {total === 0 && facts !== undefined ? (
        <p className={styles['empty']}>{search === '' ? text('noDocuments') : text('noneFound')}</p>
      ) : (
        <VirtualList
          count={total}
          rowHeight={ROW_HEIGHT}
          label={text('documents')}
          selected={cursor ?? currentIndex}
          rowKey={(index) => at(index)?.id ?? `row-${index}`}
          range={range}
          select={(index, by) => {
            setCursor(by === 'key' ? index : null);
            const document = at(index);
            if (by === 'click' && document !== undefined) open(document.id);
          }}
          open={(index) => {
            const document = at(index);
            if (document !== undefined && document.id !== current) {
              // The text takes the focus that nothing has.
              if (globalThis.document.activeElement instanceof HTMLElement)
                globalThis.document.activeElement.blur();
              open(document.id);
            }
            setCursor(null);
          }}
          renderRow={(index) => {
            const document = at(index);
            return document === undefined ? null : (
              <DocumentRowView document={document} current={document.id === current} />
            );
          }}
        />
      )}
      <p className={styles['hint']}>{text('dropHint')}</p>
    </nav>
  );
}
