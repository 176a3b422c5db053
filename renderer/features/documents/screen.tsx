/** Documents: the list on the left, the text in the middle, the work on the right. */
import { useEffect, useState, type JSX } from 'react';
import { goToDocument, useAsk, useImport, usePlace, useText } from './data.ts';
import { DocumentList } from './document-list.tsx';
import styles from './screen.module.css';
import { Splitter } from '../../ui/splitter.tsx';
import { Workbench, type Arrival } from './workbench.tsx';

export interface DocumentsProps {
  /** From the address: `#/documents/<id>?passage=<id>&claim=<id>`. A new `arrival` object asks for the passage again. */
  readonly documentId: number | null;
  readonly arrival: Arrival | null;
}

/** Pixels. */
const LIST = { usual: 240, least: 212, most: 480 };
const INSPECTOR = { usual: 360 };

/** The address names a document that is not there (any more). */
function Gone({ newest }: { newest: number | undefined }): JSX.Element {
  const text = useText();
  return (
    <div className={styles['empty']}>
      <h1>{text('goneTitle')}</h1>
      <p>{text('goneText')}</p>
      {newest === undefined ? null : (
        <p>
          <button type="button" onClick={() => goToDocument(newest)}>
            {text('goneAction')}
          </button>
        </p>
      )}
    </div>
  );
}

function Empty({ expand }: { expand: (() => void) | null }): JSX.Element {
  const text = useText();
  const importing = useImport();
  return (
    <div className={styles['empty']}>
      <h1>{text('emptyTitle')}</h1>
      <p>{text('emptyText')}</p>
      <p>
        <button type="button" onClick={importing}>
          {text('import')}
        </button>{' '}
        {expand === null ? null : (
          <button type="button" onClick={expand}>
            {text('expand')}
          </button>
        )}
      </p>
    </div>
  );
}

export function Documents({ documentId, arrival }: DocumentsProps): JSX.Element {
  const text = useText();
  const [lastOpen, rememberOpen] = usePlace('documents.last');
  const [listPlace, rememberList] = usePlace('documents.listWidth');
  const [sidePlace, rememberSide] = usePlace('documents.inspectorWidth');
  const [hidden, rememberHidden] = usePlace('documents.listHidden');
  const [listWidth, setListWidth] = useState<number | null>(null);
  const [sideWidth, setSideWidth] = useState<number | null>(null);
  const list = listWidth ?? (Number(listPlace ?? 0) || LIST.usual);
  const side = sideWidth ?? (Number(sidePlace ?? 0) || INSPECTOR.usual);

  const wanted = documentId ?? (Number(lastOpen ?? 0) || null);
  const newest = useAsk('document.list', { limit: 1 });
  const document = useAsk('document.get', wanted === null ? null : { id: wanted });
  const body = useAsk('document.text', wanted === null ? null : { id: wanted });
  const passages = useAsk('passage.ofDocument', wanted === null ? null : { documentId: wanted });
  const first = newest.data?.rows[0]?.id;

  useEffect(() => {
    if (documentId !== null) rememberOpen(String(documentId));
    else if (wanted !== null && document.error === null) goToDocument(wanted, true);
    else if (first !== undefined) goToDocument(first, true);
  }, [documentId, wanted, first, document.error, rememberOpen]);

  const expand = hidden === 'yes' ? (): void => rememberHidden('no') : null;
  const isGone = document.error !== null;
  return (
    <main className={styles['screen']}>
      {expand === null ? (
        <>
          <div className={styles['side']} style={{ inlineSize: list }}>
            <DocumentList
              current={wanted}
              open={(id) => goToDocument(id)}
              collapse={() => rememberHidden('yes')}
            />
          </div>
          <Splitter
            label={text('resizeDocuments')}
            kind="column"
            side={1}
            size={list}
            least={LIST.least}
            most={LIST.most}
            resize={setListWidth}
            done={(size) => rememberList(String(size))}
          />
        </>
      ) : null}
      {!isGone && document.data !== undefined && body.data !== undefined && passages.data !== undefined ? (
        <Workbench
          key={document.data.id}
          document={document.data}
          body={body.data}
          passages={passages.data}
          arrival={arrival}
          expand={expand}
          inspectorLabel={text('resizeInspector')}
          width={side}
          resize={setSideWidth}
          resized={(width) => rememberSide(String(width))}
        />
      ) : null}
      {newest.data?.total === 0 && (wanted === null || isGone) ? <Empty expand={expand} /> : null}
      {isGone && first !== undefined && documentId !== null ? <Gone newest={first} /> : null}
    </main>
  );
}
