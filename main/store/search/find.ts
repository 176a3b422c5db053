/** What a question finds, a page at a time. */
import type { PassageRef } from '../../../preload/contract/common.ts';
import type { FoundRecord, SearchOrder, SearchPage } from '../../../preload/contract/search.ts';
import type { Read } from '../sql.ts';
import { deskFor, hitsOf, placesIn, type Desk } from './desk.ts';
import { pendingOf } from './indexing.ts';
import { beyond, countedOnly, orderOf, partlyOf, remembered } from './order.ts';
import { planOf, type Question } from './plan.ts';
import { allOf, newestOf } from './rows.ts';

/** Fewer hits than these are followed by what has some of the words, at most as many. */
const FEW = 20;

export interface Asked extends Question {
  readonly order: SearchOrder;
  readonly quick: boolean;
  readonly offset: number;
  readonly limit: number;
}

/** Remembered with the hits that are asked for by age, which need no more. */
const totalOf = (desk: Desk, question: Question): number =>
  remembered(desk.read, JSON.stringify({ ...question, order: 'newest' }), () => countedOnly(desk)).total;

/** How many records match. */
export function count(read: Read, question: Question): number {
  const plan = planOf(read, question);
  return plan === null ? 0 : totalOf(deskFor(read, plan), question);
}

/** The most records that are chosen at once. */
const MOST_CHOSEN = 200_000;

/** Every record that matches. */
export function all(read: Read, question: Question): readonly FoundRecord[] {
  const plan = planOf(read, question);
  return plan === null ? [] : allOf(read, plan, MOST_CHOSEN);
}

/** Where some records answer a question. */
export function places(
  read: Read,
  { ids, text, typing }: { readonly ids: readonly number[]; readonly text: string; readonly typing: boolean },
): readonly PassageRef[] {
  const plan = planOf(read, { text, typing, kinds: [] });
  return plan === null ? [] : placesIn(deskFor(read, plan), ids);
}

export function find(read: Read, { order, quick, offset, limit, ...question }: Asked): SearchPage {
  const pending = pendingOf(read);
  const plan = planOf(read, question);
  if (plan === null) return { total: 0, weighed: 0, hits: [], partial: [], isShort: false, pending };
  const { isShort } = plan;
  const desk = deskFor(read, plan);
  if (quick) {
    const hits = hitsOf(desk, newestOf(read, plan, limit, offset));
    return { total: offset + hits.length, weighed: 0, hits, partial: [], isShort, pending };
  }
  if (order === 'newest') {
    const total = totalOf(desk, question);
    const hits = hitsOf(desk, newestOf(read, plan, limit, offset));
    return { total, weighed: 0, hits, partial: [], isShort, pending };
  }
  const { ids, total, weighed } = remembered(read, JSON.stringify(question), () => orderOf(desk));
  const page = ids.slice(offset, offset + limit);
  if (page.length < limit && offset + page.length < total) {
    const skip = Math.max(0, offset - ids.length);
    page.push(...beyond(read, plan, ids, skip, limit - page.length));
  }
  const isLast = offset + page.length >= total;
  const loose = plan.loose !== null && total < FEW && isLast ? deskFor(read, plan.loose) : null;
  const partial = loose === null ? [] : hitsOf(loose, partlyOf(loose, ids, FEW));
  return { total, weighed, hits: hitsOf(desk, page), partial, isShort, pending };
}
