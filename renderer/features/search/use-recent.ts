/** The queries of this dossier that led somewhere, the latest first. */
import { useCallback } from 'react';
import { usePlace } from '../../client/index.ts';

const MOST = 8;
/** UTF-16 code units: what is longer is worth keeping by a name. */
const LONGEST = 400;

function read(kept: string | null): readonly string[] {
  if (kept === null) return [];
  try {
    const list: unknown = JSON.parse(kept);
    return Array.isArray(list) ? list.filter((one) => typeof one === 'string') : [];
  } catch {
    return [];
  }
}

export function useRecent(dossier: string): [readonly string[], (query: string) => void] {
  const [kept, keep] = usePlace(`search.recent.${dossier}`);
  const add = useCallback(
    (query: string): void => {
      const words = query.trim();
      if (words === '' || words.length > LONGEST) return;
      keep(JSON.stringify([words, ...read(kept).filter((one) => one !== words)].slice(0, MOST)));
    },
    [kept, keep],
  );
  return [read(kept), add];
}
