/** Which two records are looked at: in the address, and as keys. */
import {
  CONTRADICTION_KINDS,
  type ContradictionKind,
  type ContradictionRow,
} from '../../../preload/contract/index.ts';
import type { Place } from '../../client/index.ts';

export interface Pair {
  readonly kind: ContradictionKind;
  readonly oneId: number;
  readonly otherId: number;
}

export const pairOf = ({ kind, one, other }: ContradictionRow): Pair => ({
  kind,
  oneId: one.id,
  otherId: other.id,
});

export const keyOf = ({ kind, oneId, otherId }: Pair): string => `${kind} ${oneId} ${otherId}`;

/** The pair of an address such as `#/contradictions?of=value&one=4&other=7`. */
export function pairAt({ query }: Place): Pair | null {
  const kind = CONTRADICTION_KINDS.find((each) => each === query.get('of'));
  const [oneId, otherId] = [Number(query.get('one')), Number(query.get('other'))];
  return kind !== undefined && oneId > 0 && otherId > 0 ? { kind, oneId, otherId } : null;
}

export const placeOf = ({ kind, oneId, otherId }: Pair): string =>
  `/contradictions?of=${kind}&one=${oneId}&other=${otherId}`;
