/** Below the flows of a view: their sum, or why they have none. */
import type { JSX } from 'react';
import { LiasseError, type RegisterFilter } from '../../../preload/contract/index.ts';
import { useAsk } from '../../client/index.ts';
import { errorSentence, useText } from '../../i18n/index.tsx';
import { useMoney } from './money.ts';

export function FlowsFoot({ filters }: { readonly filters: readonly RegisterFilter[] }): JSX.Element | null {
  const text = useText();
  const money = useMoney();
  const { data: total, error } = useAsk('aid.total', { by: [], currency: 'EUR', filters: [...filters] });
  if (error instanceof LiasseError && error.code === 'mixed-sum') {
    return (
      <span title={errorSentence(text, error)}>
        {text('aid.noSum', { what: error.details['what'] ?? '' })}
      </span>
    );
  }
  const row = total?.rows[0];
  if (row === undefined || row.added === 0) return null;
  return (
    <span>
      {text('aid.sum', {
        sum: money(row.milli, row.upperMilli, row.currency),
        rough: row.rough,
        left: row.left,
      })}
    </span>
  );
}
