/** What the hits can be narrowed by, in the order in which it is shown. Pure. */
import { RELIABILITIES, TLPS, type SearchCounts } from '../../../preload/contract/index.ts';
import type { Filter } from './query-text.ts';

export const FACETS = [
  'kind',
  'source',
  'year',
  'language',
  'grade',
  'tlp',
] as const satisfies readonly (keyof SearchCounts)[];
export type Facet = (typeof FACETS)[number];

export interface FacetValue {
  readonly key: string;
  /** As the dossier or the vocabulary has it. */
  readonly value: string;
  readonly count: number;
  readonly filter: Filter;
}

/** Letters and markings stand in the order of their scale; F, which is "no basis", stands apart at its end. */
const SCALES: Readonly<Partial<Record<Facet, readonly string[]>>> = {
  grade: RELIABILITIES,
  tlp: TLPS,
};

export function facetValues(counts: SearchCounts, facet: Facet): readonly FacetValue[] {
  if (facet === 'source') {
    return counts.source.map(({ value, name, count }) => ({
      key: String(value),
      value: name,
      count,
      filter: { field: 'source', value: name },
    }));
  }
  const rows: readonly { readonly value: string; readonly count: number }[] = counts[facet];
  const values = rows.map(({ value, count }) => ({
    key: value,
    value,
    count,
    filter: { field: facet === 'year' ? 'date' : facet, value } satisfies Filter,
  }));
  if (facet === 'year') return values.toSorted((one, other) => (one.value < other.value ? 1 : -1));
  const scale = SCALES[facet];
  return scale === undefined
    ? values
    : values.toSorted((one, other) => scale.indexOf(one.value) - scale.indexOf(other.value));
}
