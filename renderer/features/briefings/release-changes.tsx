/** What changed from a release to another, or to the text as it is now: each change leads to its sentence, its passage. */
import { useEffect, useRef, type JSX, type ReactNode } from 'react';
import {
  NO_TEXT,
  type BehindChange,
  type BriefingLint,
  type DocumentChange,
  type ReleaseComparison,
  type ReleaseRow,
  type SentenceChange,
  type SentenceSide,
  type WordStretch,
} from '../../../preload/contract/index.ts';
import type { BriefingSurface } from '../../editor/surface.ts';
import { goToDocument, goToPassage, openRecord, useAsk, useText } from './data.ts';
import { useChangeValues } from './change-values.ts';
import styles from './releases.module.css';

/** By their numbers in the dossier; null: the text as it is now. */
export interface Compared {
  readonly before: number;
  readonly after: number | null;
}

export interface ReleaseChangesPageProps {
  readonly compared: Compared;
  readonly releases: readonly ReleaseRow[];
  readonly choose: (compared: Compared) => void;
  readonly leave: () => void;
  readonly lint: BriefingLint | null;
  readonly surface: BriefingSurface | null;
}

export function ReleaseChangesPage(props: ReleaseChangesPageProps): JSX.Element {
  const { compared, releases, choose, leave, lint, surface } = props;
  const text = useText();
  const back = useRef<HTMLButtonElement>(null);
  const comparison = useAsk('release.compare', compared).data;
  useEffect(() => back.current?.focus(), []);
  /** Where a sentence stands now, if it still does; a heading is known by its place, in the text as it is now alone. */
  const placeOf = (side: SentenceSide): (() => void) | null => {
    const place =
      side.kind !== 'heading'
        ? lint?.sentences.find(({ words }) => words === side.words)
        : compared.after === null
          ? side
          : undefined;
    return place === undefined || surface === null ? null : () => surface.select(place.start, place.end);
  };
  const numbers = releases.map(({ id, number }) => (
    <option key={id} value={id}>
      {text('releases.number', { number })}
    </option>
  ));
  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- Escape goes back, wherever the focus is in it
    <div
      className={styles['page']}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        leave();
      }}
    >
      <div className={styles['row']}>
        <button ref={back} type="button" onClick={leave}>
          {text('changes.back')}
        </button>
        <select
          aria-label={text('changes.from')}
          value={compared.before}
          onChange={(event) => choose({ ...compared, before: Number(event.target.value) })}
        >
          {numbers}
        </select>
        <span aria-hidden="true">→</span>
        <select
          aria-label={text('changes.to')}
          value={compared.after ?? ''}
          onChange={(event) =>
            choose({ ...compared, after: event.target.value === '' ? null : Number(event.target.value) })
          }
        >
          <option value="">{text('changes.now')}</option>
          {numbers}
        </select>
      </div>
      {comparison === undefined ? (
        <p>{text('changes.comparing')}</p>
      ) : (
        <Comparison comparison={comparison} placeOf={placeOf} />
      )}
    </div>
  );
}

const COUNTED = ['added', 'removed', 'reworded', 'moved', 'behind'] as const;

function Comparison({
  comparison,
  placeOf,
}: {
  readonly comparison: ReleaseComparison;
  readonly placeOf: (side: SentenceSide) => (() => void) | null;
}): JSX.Element {
  const text = useText();
  const { headValue } = useChangeValues();
  const { head, sentences, kept, documents, arrangement } = comparison;
  const counts = COUNTED.map((change) => ({
    change,
    count: sentences.filter((each) => each.change === change).length,
  })).filter(({ count }) => count > 0);
  const isNothing = head.length + sentences.length + documents.length === 0 && !arrangement;
  return (
    <>
      <p role="status">
        {isNothing
          ? text('changes.none')
          : [
              ...counts.map(({ change, count }) => text(`changes.count.${change}`, { count })),
              text('changes.kept', { count: kept }),
            ].join(', ')}
      </p>
      {arrangement ? <p>{text('changes.arrangement')}</p> : null}
      <Section title={text('changes.head')} isEmpty={head.length === 0}>
        {head.map(({ field, before, after }) => (
          <li key={field}>
            <span className={styles['label']}>{text(`changes.field.${field}`)}</span>
            {headValue(field, before)} → {headValue(field, after)}
          </li>
        ))}
      </Section>
      <Section title={text('changes.sentences')} isEmpty={sentences.length === 0}>
        {sentences.map((change) => (
          <Sentence
            key={`${change.before?.at ?? ''} ${change.after?.at ?? ''}`}
            change={change}
            show={change.after === null ? null : placeOf(change.after)}
          />
        ))}
      </Section>
      <Section title={text('changes.documents')} isEmpty={documents.length === 0}>
        {documents.map((change) => (
          <Document key={change.uid} change={change} />
        ))}
      </Section>
    </>
  );
}

function Section({
  title,
  isEmpty,
  children,
}: {
  readonly title: string;
  readonly isEmpty: boolean;
  readonly children: ReactNode;
}): JSX.Element | null {
  if (isEmpty) return null;
  return (
    <section aria-label={title}>
      <h2>{title}</h2>
      <ul className={styles['changes']}>{children}</ul>
    </section>
  );
}

const Words = ({ words }: { readonly words: readonly WordStretch[] }): JSX.Element => (
  <>
    {words.map(({ words: stretch, state }, at) => {
      if (state === 'same') return stretch;
      // oxlint-disable-next-line react/no-array-index-key -- the stretches of one sentence have no other name
      return state === 'gone' ? <del key={at}>{stretch}</del> : <ins key={at}>{stretch}</ins>;
    })}
  </>
);

function Sentence({
  change,
  show,
}: {
  readonly change: SentenceChange;
  readonly show: (() => void) | null;
}): JSX.Element {
  const text = useText();
  const { change: kind, words, behind } = change;
  return (
    <li data-change={kind}>
      <span className={styles['label']}>{text(`changes.kind.${kind}`)}</span>
      <p className={styles['words']}>
        <Words words={words} />
      </p>
      {behind.length === 0 ? null : (
        <ul className={styles['behind']}>
          {behind.map((each, at) => (
            // oxlint-disable-next-line react/no-array-index-key -- several changes of one record have no other name
            <Behind key={at} change={each} />
          ))}
        </ul>
      )}
      {show === null ? null : (
        <button type="button" className={styles['quietLink']} onClick={show}>
          {text('changes.show')}
        </button>
      )}
    </li>
  );
}

/** What changed, then what it is about: the passage, or else the record. */
function Behind({ change }: { readonly change: BehindChange }): JSX.Element {
  const text = useText();
  const { behindValue } = useChangeValues();
  const { what, record, passage, before, after, words } = change;
  const isOfWhole = ['cited', 'uncited', 'deleted', 'restored'].includes(what);
  const isOfPassage = what === 'passage-added' || what === 'passage-removed';
  const value = isOfWhole ? null : isOfPassage ? (
    (after ?? before)
  ) : words.length > 0 ? (
    <Words words={words} />
  ) : (
    `${behindValue(what, before)} → ${behindValue(what, after)}`
  );
  const { id, noun, title } = record ?? { id: null, noun: null, title: '' };
  return (
    <li>
      {text(`changes.behind.${what}`)} {value}{' '}
      {passage !== null ? (
        <button
          type="button"
          className={styles['link']}
          onClick={() => goToPassage(passage.documentId, passage.id)}
        >
          {passage.exact === NO_TEXT ? passage.documentTitle : beginning(passage.exact)}
        </button>
      ) : isOfWhole && id !== null && noun !== null && what !== 'deleted' ? (
        <button type="button" className={styles['link']} onClick={() => openRecord({ id, noun })}>
          {beginning(title)}
        </button>
      ) : isOfWhole ? (
        beginning(title)
      ) : null}
    </li>
  );
}

/** UTF-16 code units of a passage that are shown. */
const SHOWN = 120;
const beginning = (words: string): string =>
  words.length <= SHOWN ? words : `${words.slice(0, SHOWN).replace(/[\uD800-\uDBFF]$|\s+\S*$/u, '')}…`;

function Document({ change }: { readonly change: DocumentChange }): JSX.Element {
  const text = useText();
  const { documentValue } = useChangeValues();
  const { change: kind, id, title, fields } = change;
  return (
    <li>
      <span className={styles['label']}>{text(`changes.document.${kind}`)}</span>
      {kind === 'removed' ? (
        title
      ) : (
        <button type="button" className={styles['link']} onClick={() => goToDocument(id)}>
          {title}
        </button>
      )}
      {fields.length === 0 ? null : (
        <ul className={styles['behind']}>
          {fields.map(({ field, before, after }) => (
            <li key={field}>
              {text(`changes.documentField.${field}`)} {documentValue(field, before)} →{' '}
              {documentValue(field, after)}
            </li>
          ))}
        </ul>
      )}
    </li>
  );
}
