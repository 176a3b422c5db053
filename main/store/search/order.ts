/** The order of hits: the index’s own weight first, then the words of the best once more. */
import { weightOf } from '../../domain/search/weigh.ts';
import type { Read } from '../sql.ts';
import type { Desk } from './desk.ts';
import type { Plan } from './plan.ts';
import {
  bestOf,
  countIn,
  countOf,
  indexesOf,
  newestOf,
  type Best,
  type Index,
  type Weighed,
} from './rows.ts';

/** Of a word that is everywhere, the newest so many hits of each index are weighed against one another. */
const BOUND = 4000;
/** And so many of those that have it in their title. */
const BOUND_TITLED = 1000;
/** In the order of their weight so many are listed; after them comes the rest, by age. */
const LISTED = 1000;
/** So many of each index are read again and weighed by their words. */
const READ_AGAIN = 20;

export interface Order {
  readonly ids: readonly number[];
  readonly total: number;
  /** How many of them were weighed. */
  readonly weighed: number;
}

/** The hits of a plan from the best on. Where words are only one of several alternatives, those that have them come first. */
export function orderOf(desk: Desk): Order {
  const { read, plan: asked } = desk;
  const plan = { ...asked, match: asked.match ?? asked.beside };
  if (plan.match === null)
    return { ids: newestOf(read, asked, LISTED), total: countOf(read, asked), weighed: 0 };
  const readAgain: Weighed[] = [];
  const rest: Weighed[] = [];
  let having = 0;
  let weighed = 0;
  for (const index of indexesOf(plan)) {
    const found = candidatesIn(read, plan, index);
    weighed += found.weighed;
    // Whoever was weighed was counted.
    having += found.weighed < BOUND ? found.weighed : countIn(read, plan, index);
    readAgain.push(...found.best.slice(0, READ_AGAIN));
    rest.push(...found.best.slice(READ_AGAIN));
  }
  const ids = [...byWords(desk, readAgain), ...rest.toSorted(bestFirst)].slice(0, LISTED).map(({ id }) => id);
  if (having === 0) ids.push(...newestOf(read, asked, LISTED));
  return { ids, total: asked.match === null ? countOf(read, asked) : having, weighed };
}

/** Who wants the newest first needs no weights. */
export const countedOnly = ({ read, plan }: Desk): Order => ({
  ids: [],
  total: countOf(read, plan),
  weighed: 0,
});

const bestFirst = (a: Weighed, b: Weighed): number => b.score - a.score || b.id - a.id;

/** The best of an index: of the newest, and of those that say it in their title, however old they are. */
function candidatesIn(read: Read, plan: Plan, index: Index): Best {
  const newest = bestOf(read, plan, index, BOUND, LISTED);
  if (newest.weighed < BOUND) return newest;
  const inTitle = { ...plan, match: `title : (${plan.match})` };
  const titled = bestOf(read, inTitle, index, BOUND_TITLED, READ_AGAIN);
  const byId = new Map([...newest.best, ...titled.best].map((one) => [one.id, one]));
  return { best: [...byId.values()].toSorted(bestFirst).slice(0, LISTED), weighed: newest.weighed };
}

/** The same candidates, weighed by their words. */
function byWords(desk: Desk, candidates: readonly Weighed[]): readonly Weighed[] {
  const records = desk.of(candidates.map(({ id }) => id));
  return candidates
    .flatMap(({ id, score }): readonly Weighed[] => {
      const looked = records.get(id);
      if (looked === undefined) return [];
      const { contents, title, body } = looked;
      return [{ id, score: weightOf({ noun: contents.noun, score, title, body }, desk.plan.sought) }];
    })
    .toSorted(bestFirst);
}

/** The best of what has some of the words, without those that have them all. `desk`: of the loose plan. */
export function partlyOf(desk: Desk, whole: readonly number[], most: number): readonly number[] {
  const { read, plan } = desk;
  const known = new Set(whole);
  const candidates = indexesOf(plan)
    .flatMap((index) => candidatesIn(read, plan, index).best.slice(0, READ_AGAIN + most))
    .filter(({ id }) => !known.has(id));
  return byWords(desk, candidates)
    .slice(0, most)
    .map(({ id }) => id);
}

/** After those that are listed by weight: the others, by age. */
export function beyond(
  read: Read,
  plan: Plan,
  listed: readonly number[],
  skip: number,
  limit: number,
): readonly number[] {
  const known = new Set(listed);
  const others: number[] = [];
  // Those listed are among the newest: as many more are read as may be among them.
  for (let offset = 0; others.length < skip + limit;) {
    const some = newestOf(read, plan, skip + limit + listed.length, offset);
    if (some.length === 0) break;
    offset += some.length;
    others.push(...some.filter((id) => !known.has(id)));
  }
  return others.slice(skip, skip + limit);
}

/** Orders worked out lately, until something changes. */
interface Kept {
  readonly state: string;
  readonly byQuestion: Map<string, Order>;
}
const kept = new WeakMap<Read['orders'], Kept>();
const AT_HAND = 20;

/** What an order rests on: the journal's last change, and how far the index is built. */
const STATE = `
  SELECT coalesce((SELECT seq FROM sqlite_sequence WHERE name = 'change'), 0) || ' '
    || coalesce((SELECT max(id) FROM operation), 0) || ' ' || (SELECT after FROM index_state WHERE id = 1)`;

/** The order of a question, worked out once. */
export function remembered(read: Read, question: string, make: () => Order): Order {
  const state = read.value<string>(STATE) ?? '';
  const known = kept.get(read.orders);
  const memory = known?.state === state ? known : { state, byQuestion: new Map<string, Order>() };
  kept.set(read.orders, memory);
  const order = memory.byQuestion.get(question) ?? make();
  memory.byQuestion.delete(question);
  memory.byQuestion.set(question, order);
  const [oldest] = memory.byQuestion.keys();
  if (memory.byQuestion.size > AT_HAND && oldest !== undefined) memory.byQuestion.delete(oldest);
  return order;
}
