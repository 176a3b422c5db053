/** What the hits can be narrowed by, with how many there are of each. A click writes the filter into the query, or takes it out. */
import { memo, useState, type JSX } from 'react';
import { useLanguageNames, useNumbers, useText } from '../../i18n/index.tsx';
import { FACETS, facetValues, type Facet, type FacetValue } from './facets.ts';
import { hasFilter, withFilter, withoutFilter } from './query-text.ts';
import styles from './facets.module.css';
import type { Counted } from './sum-counts.ts';

/** Values of one facet that are shown at first. */
const SHOWN = 7;

function useFacetWords(): (facet: Facet, value: string) => string {
  const text = useText();
  const languageName = useLanguageNames();
  return (facet, value) => {
    switch (facet) {
      case 'kind':
        return text(`vocabulary.noun.${value}`, { count: 2 });
      case 'language':
        return languageName(value);
      case 'grade':
        return text(`vocabulary.reliability.${value}`);
      case 'tlp':
        return text(`vocabulary.tlp.${value}`);
      case 'source':
      case 'year':
        return value;
    }
  };
}

export interface FacetListProps {
  readonly query: string;
  readonly counted: Counted;
  /** Hits that there are. */
  readonly total: number;
  readonly narrow: (changed: (query: string) => string) => void;
}

/** Drawn again only when the query or a count changed. */
export const FacetList = memo(function FacetList({
  query,
  counted,
  total,
  narrow,
}: FacetListProps): JSX.Element {
  const text = useText('search');
  const { number } = useNumbers();
  const wordsOf = useFacetWords();
  const [open, setOpen] = useState<ReadonlySet<Facet>>(new Set());
  const toggle = (filter: FacetValue['filter'], on: boolean): void =>
    narrow((text) => (on ? withoutFilter(text, filter) : withFilter(text, filter)));
  return (
    <section className={styles['facets']} aria-label={text('facets')} aria-busy={counted.more}>
      {counted.more && total > 0 ? (
        <p className={styles['counting']}>
          <span>{text('counting')}</span>
          <progress max={total} value={Math.min(counted.counted, total)} aria-label={text('counting')} />
        </p>
      ) : null}
      {FACETS.map((facet) => {
        const values = facetValues(counted, facet);
        if (values.length === 0) return null;
        const shown = open.has(facet) ? values : values.slice(0, SHOWN);
        return (
          <div key={facet} role="group" aria-label={text(`facet.${facet}`)} className={styles['facet']}>
            <h2>{text(`facet.${facet}`)}</h2>
            <ul>
              {shown.map(({ key, value, count, filter }) => {
                const on = hasFilter(query, filter);
                return (
                  <li key={key} data-apart={(facet === 'grade' && value === 'F') || undefined}>
                    <button type="button" aria-pressed={on} onClick={() => toggle(filter, on)}>
                      {facet === 'grade' ? <b>{value}</b> : null}
                      <span>{wordsOf(facet, value)}</span>
                      <small>{number(count)}</small>
                    </button>
                  </li>
                );
              })}
            </ul>
            {values.length > SHOWN ? (
              <button
                type="button"
                className={styles['more']}
                aria-expanded={open.has(facet)}
                onClick={() => {
                  const now = new Set(open);
                  if (!now.delete(facet)) now.add(facet);
                  setOpen(now);
                }}
              >
                {text(open.has(facet) ? 'fewer' : 'more', { count: values.length - SHOWN })}
              </button>
            ) : null}
          </div>
        );
      })}
    </section>
  );
});
