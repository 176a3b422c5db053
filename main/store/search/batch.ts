/** Names against everything: each in all its spellings and scripts, and under the other names that the dossier knows it by. */
import type { BatchRow, SoughtNoun } from '../../../preload/contract/search.ts';
import type { QueryNode, WordNode } from '../../domain/search/query.ts';
import { tokensOf } from '../../domain/search/tokens.ts';
import type { Read } from '../sql.ts';
import { deskFor, hitsOf } from './desk.ts';
import { orderOf } from './order.ts';
import { planFor, type Plan } from './plan.ts';
import { kindsIn } from './rows.ts';

/** Words of a name stand this near to one another, in their order or not: `Shmyhal, Denys`. */
const APART = 2;
/** Names that one actor is looked for under. */
const MOST_NAMES = 20;

/** By the place of a name in the list: the names of the actors that are called so. */
const OTHER_NAMES = `
  WITH called AS MATERIALIZED (SELECT actor_id, fold(name) AS folded FROM actor_name)
  SELECT DISTINCT wanted.key AS at, o.name
  FROM json_each(:names) wanted
  CROSS JOIN called c ON c.folded = fold(wanted.value)
  CROSS JOIN record r ON r.id = c.actor_id AND r.deleted_at IS NULL
  CROSS JOIN actor_name o ON o.actor_id = c.actor_id`;

/** The words of a name, near one another; null where there is none. */
function nodeOf(name: string): QueryNode | null {
  const parts = [...tokensOf(name)].map(({ start, end }): WordNode => ({
    type: 'word',
    text: name.slice(start, end),
    opens: false,
    inside: false,
    at: start,
    end,
  }));
  const [first] = parts;
  if (first === undefined) return null;
  return parts.length === 1 ? first : { type: 'near', parts, distance: APART, at: 0, end: name.length };
}

/** The same as a query is typed; small letters, so that no name is taken for an operator. */
function textOf(node: QueryNode): string {
  switch (node.type) {
    case 'word':
      return node.text.toLowerCase();
    case 'near':
      return node.parts.map(textOf).join(` NEAR/${node.distance} `);
    case 'or':
      return node.parts.map(textOf).join(' OR ');
    default:
      throw new Error(`A name is made of words, not of ${node.type}.`);
  }
}

export function batch(
  read: Read,
  names: readonly string[],
  kinds: readonly SoughtNoun[],
): readonly BatchRow[] {
  const others = read.all<{ at: number; name: string }>(OTHER_NAMES, { names: JSON.stringify(names) });
  return names.map((name, at) =>
    rowOf(read, name, [name, ...others.filter((other) => other.at === at).map((other) => other.name)], kinds),
  );
}

function rowOf(read: Read, name: string, all: readonly string[], kinds: readonly SoughtNoun[]): BatchRow {
  const nodes = [...new Set(all)].slice(0, MOST_NAMES).flatMap((one) => nodeOf(one) ?? []);
  const [first] = nodes;
  const nothing: BatchRow = { name, total: 0, kinds: [], query: '', forms: [], best: null };
  if (first === undefined) return nothing;
  const node: QueryNode =
    nodes.length === 1 ? first : { type: 'or', parts: nodes, loose: false, at: 0, end: name.length };
  const plan = planFor(read, node, { text: name, kinds, typing: false });
  const desk = deskFor(read, plan);
  const { ids, total } = orderOf(desk);
  const query = textOf(node);
  if (total === 0) return { ...nothing, query };
  return {
    name,
    total,
    query,
    kinds: kindsIn(read, plan),
    forms: formsOf(plan),
    best: hitsOf(desk, ids.slice(0, 1))[0] ?? null,
  };
}

/** The runs of words it was looked for by. */
const formsOf = ({ sought }: Plan): readonly string[] => [
  ...new Set(sought.flatMap(({ runs }) => runs.map(({ words }) => words.join(' ')))),
];
