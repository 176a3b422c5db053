/** What was found of a list of names, in an order, and as cells of a spreadsheet. Pure. */
import type { BatchRow, SoughtNoun } from '../../../preload/contract/index.ts';

export type BatchOrder = 'given' | 'name' | 'most' | 'least';

const byName = new Intl.Collator(undefined, { sensitivity: 'base', numeric: true });

export function inOrder(rows: readonly BatchRow[], order: BatchOrder): readonly BatchRow[] {
  switch (order) {
    case 'given':
      return rows;
    case 'name':
      return rows.toSorted((one, other) => byName.compare(one.name, other.name));
    case 'most':
      return rows.toSorted((one, other) => other.total - one.total);
    case 'least':
      return rows.toSorted((one, other) => one.total - other.total);
  }
}

export interface CellWords {
  readonly kind: (kind: SoughtNoun, count: number) => string;
}

/** Name, total, by kind, the forms it was found under, the best hit. */
export const cellsOf = (row: BatchRow, { kind }: CellWords): readonly (string | number)[] => [
  row.name,
  row.total,
  row.kinds.map(({ value, count }) => kind(value, count)).join(', '),
  row.forms.join(', '),
  row.best?.title ?? '',
];
