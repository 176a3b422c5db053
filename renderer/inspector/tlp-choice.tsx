/** The marking of a record. */
import type { JSX } from 'react';
import { TLPS, type Tlp } from '../../preload/contract/index.ts';
import { command, report } from '../client/index.ts';
import { useText } from '../i18n/index.tsx';
import { Choice } from '../ui/choice.tsx';

export function TlpChoice({ id, value }: { readonly id: number; readonly value: Tlp | null }): JSX.Element {
  const text = useText();
  return (
    <Choice
      label={text('inspector.tlp')}
      value={value}
      none={text('vocabulary.tlp.none')}
      options={TLPS.map((tlp) => ({
        key: tlp,
        title: text(`vocabulary.tlp.${tlp}`),
        means: text(`vocabulary.tlp.${tlp}.means`),
      }))}
      choose={(tlp) => void command('record.setTlp', { id, tlp }).catch(report)}
    />
  );
}
