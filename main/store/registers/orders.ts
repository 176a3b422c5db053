/**
 * Orders: the numbers of a view's rows, once sorted, kept as a snapshot. Any window of it is then as near as any other, however
 * far one scrolls, and rows do not jump about while they are edited.
 */
import { LiasseError } from '../../../preload/contract/errors.ts';
import { REGISTERS, type RegisterView } from '../../../preload/contract/registers/index.ts';
import type { Read } from '../sql.ts';
import { sortKeyOf } from './columns.ts';
import { requireField, whereOf } from './where.ts';

export interface Order {
  readonly name: string;
  readonly register: RegisterView['register'];
  readonly ids: Uint32Array;
  /** The latest operation of the journal when it was made. */
  readonly operation: number;
}

/** How many orders are kept: of the views that are open, and a few of before. */
const KEPT = 12;

let made = 0;

/** The latest operation of the journal. */
export const latestOperation = (read: Read): number =>
  read.value<number>('SELECT coalesce(max(id), 0) FROM operation') ?? 0;

/** The numbers of a view's rows, in its order. */
export function sortedIds(read: Read, view: RegisterView): readonly number[] {
  const { register } = view;
  const { sql, params } = whereOf(view);
  const wanted = view.sort.length > 0 ? view.sort : REGISTERS[register].order;
  const keys = wanted.map(({ field, descending }) => {
    const key = sortKeyOf(register, field, requireField(register, field));
    return `${key} ${descending === true ? 'DESC' : 'ASC'} NULLS LAST`;
  });
  return read.column(
    `SELECT t.id
     FROM ${register} t
     WHERE ${sql}
     ORDER BY ${[...keys, 't.id DESC'].join(', ')}`,
    params,
  );
}

/** Sorts the rows of a view, and keeps their order for who scrolls. */
function sorted(read: Read, view: RegisterView): Order {
  const { register } = view;
  made += 1;
  const order: Order = {
    name: `${register}-${made}`,
    register,
    ids: Uint32Array.from(sortedIds(read, view)),
    operation: latestOperation(read),
  };
  keep(read, order);
  return order;
}

/** The order of that name where it is still kept; sorts anew where it is not. */
export function orderOf(read: Read, view: RegisterView, name: string | null): Order {
  const known = name === null ? undefined : read.orders.get(name);
  if (known === undefined || known.register !== view.register) return sorted(read, view);
  // Asked for last, forgotten last.
  read.orders.delete(known.name);
  read.orders.set(known.name, known);
  return known;
}

function keep(read: Read, order: Order): void {
  read.orders.set(order.name, order);
  for (const name of read.orders.keys()) {
    if (read.orders.size <= KEPT) return;
    read.orders.delete(name);
  }
}

/** At which place of an order a record stands. */
export function placeIn(read: Read, name: string, id: number): number | null {
  const order = read.orders.get(name);
  if (order === undefined)
    throw new LiasseError('not-found', 'This order of rows is not kept any more.', { order: name });
  const place = order.ids.indexOf(id);
  return place === -1 ? null : place;
}
