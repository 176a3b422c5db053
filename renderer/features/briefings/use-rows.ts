/** The names of a register’s rows, for choosing some. */
import { useMemo } from 'react';
import type { RegisterNoun } from '../../../preload/contract/index.ts';
import { useAsk } from './data.ts';

/** At most so many are offered. */
const OFFERED = 1000;

export function useRows(
  register: Extract<RegisterNoun, 'coalition' | 'programme'>,
): readonly { readonly id: number; readonly name: string }[] {
  const { data } = useAsk('register.rows', { view: { register }, limit: OFFERED });
  return useMemo(
    () =>
      data?.rows.flatMap((row) =>
        row === null ? [] : [{ id: row.id, name: String(row.cells['name'] ?? '') }],
      ) ?? [],
    [data],
  );
}
