/** The head of a document: title, source with its letter, date, language, marking, and what the import noticed. */
import { useState, type JSX } from 'react';
import type { DocumentDetail } from '../../../preload/contract/index.ts';
import { useText, useWhen } from './data.ts';
import { DocumentCopies } from './document-copies.tsx';
import { DocumentFamily } from './document-family.tsx';
import { DocumentFacts } from './document-facts.tsx';
import { DocumentVersions, type Review } from './document-versions.tsx';
import styles from './document-header.module.css';

export interface DocumentHeaderProps {
  readonly document: DocumentDetail;
  /** Present while the list of documents is hidden. */
  readonly expand: (() => void) | null;
  /** What may be worth marking: whether it is underlined, and the way to have it or not. */
  readonly suggestions: { readonly on: boolean; readonly toggle: () => void };
  /** The contents: null for a document without headings. */
  readonly outline: { readonly on: boolean; readonly toggle: () => void } | null;
  readonly review: Review;
  /** Of a document with pages: whether they are shown, and the way to the other view. */
  readonly view: { readonly asPages: boolean; readonly turn: () => void } | null;
}

export function DocumentHeader({
  document,
  expand,
  suggestions,
  outline,
  review,
  view,
}: DocumentHeaderProps): JSX.Element {
  const text = useText();
  const when = useWhen();
  const [open, setOpen] = useState(false);
  return (
    <header className={styles['header']}>
      <div className={styles['line']}>
        {expand === null ? null : (
          <button
            type="button"
            className={styles['expand']}
            aria-label={text('expand')}
            title={text('expand')}
            onClick={expand}
          >
            »
          </button>
        )}
        <h1>{document.title}</h1>
        {outline === null ? null : (
          <button
            type="button"
            className={styles['more']}
            title={text('outline.hint')}
            aria-keyshortcuts="O"
            aria-pressed={outline.on}
            onClick={outline.toggle}
          >
            {text('outline')}
          </button>
        )}
        <button
          type="button"
          className={styles['more']}
          title={text('suggestions.hint')}
          aria-keyshortcuts="Q"
          aria-pressed={suggestions.on}
          onClick={suggestions.toggle}
        >
          {text('suggestions')}
        </button>
        {view === null ? null : (
          <button
            type="button"
            className={styles['more']}
            title={text('view.hint')}
            aria-keyshortcuts="V"
            onClick={view.turn}
          >
            {text(view.asPages ? 'view.text' : 'view.pages')}
          </button>
        )}
        <button
          type="button"
          className={styles['more']}
          aria-label={text('facts')}
          title={text('facts')}
          aria-expanded={open}
          aria-controls="document-facts"
          onClick={() => setOpen(!open)}
        >
          {text('factsShort')}
        </button>
      </div>
      <p className={styles['summary']}>
        <span
          className={styles['letter']}
          title={text('reliability', { letter: document.reliability ?? 'none' })}
        >
          {document.reliability ?? '–'}
        </span>
        <span>{document.sourceName ?? text('noSource')}</span>
        {document.byline === null ? null : <span>{document.byline}</span>}
        <span>{document.published === null ? text('noDate') : when(document.published)}</span>
        {document.language === null ? null : <span>{document.language}</span>}
        {document.tlp === null ? null : (
          <span className={styles['tlp']} data-tlp={document.tlp}>
            TLP:{document.tlp.toUpperCase()}
          </span>
        )}
      </p>
      {document.gone === null ? null : (
        <p className={styles['gone']} role="note">
          {text('gone', { date: when(document.gone) })}
        </p>
      )}
      {document.notices.length === 0 ? null : (
        <ul className={styles['notices']}>
          {document.notices.map((notice) => (
            <li key={notice}>{text(`notice.${notice}`)}</li>
          ))}
        </ul>
      )}
      <DocumentFamily id={document.id} />
      <DocumentVersions id={document.id} review={review} />
      <DocumentCopies document={document} />
      <div id="document-facts" hidden={!open}>
        {open ? <DocumentFacts document={document} /> : null}
      </div>
    </header>
  );
}
