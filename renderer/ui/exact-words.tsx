/** The words of a passage; of one on a page without words, that there are none. */
import type { JSX } from 'react';
import { NO_TEXT } from '../../preload/contract/index.ts';
import { useText } from '../i18n/index.tsx';

export function ExactWords({ exact }: { readonly exact: string }): JSX.Element {
  const text = useText('ui');
  return exact === NO_TEXT ? <em>{text('noWords')}</em> : <q>{exact}</q>;
}
