/** "7 documents, 2 origins, 1 unknown": how much stands behind a record, in one sentence. */
import type { OriginTally } from '../../preload/contract/index.ts';
import { useText } from '../i18n/index.tsx';

export function useTally(): (tally: OriginTally) => string {
  const text = useText('judgement');
  return ({ documents, origins, unknown, loops }) => text('tally', { documents, origins, unknown, loops });
}
