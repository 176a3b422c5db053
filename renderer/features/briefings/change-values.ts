/** Values of what changed, in the words of the screen. */
import type { BehindChange, DocumentChange, HeadChange } from '../../../preload/contract/index.ts';
import { useAllText, useText, useWhen } from './data.ts';

type Value = string | null;

export interface ChangeValues {
  readonly headValue: (field: HeadChange['field'], value: Value) => string;
  readonly behindValue: (what: BehindChange['what'], value: Value) => string;
  readonly documentValue: (field: DocumentChange['fields'][number]['field'], value: Value) => string;
}

/** Signs of a hash that are shown. */
const HASH = 12;

export function useChangeValues(): ChangeValues {
  const text = useText();
  const allText = useAllText();
  const when = useWhen();
  const marking = (value: Value): string => allText(`vocabulary.tlp.${value ?? 'none'}`);
  return {
    headValue: (field, value) => {
      if (field === 'tlp') return marking(value);
      if (value === null || value === '') return '–';
      if (field === 'date') return when(value);
      if (field === 'language') return allText(`vocabulary.language.${value}`);
      return field === 'profile' ? text(`lint.profile.${value}`) : value;
    },
    behindValue: (what, value) => {
      if (what === 'marking') return marking(value);
      if (value === null) return '–';
      switch (what) {
        case 'kind':
        case 'claim-kind':
          return allText(`vocabulary.claimKind.${value}`);
        case 'likelihood':
          return allText(`vocabulary.likelihoodOn.${value}`);
        case 'confidence':
          return allText(`vocabulary.confidence.${value}`);
        case 'said':
          return when(value);
        case 'stance':
          return allText(`vocabulary.stance.${value}`);
        case 'anchor':
          return allText(`vocabulary.anchorState.${value}`);
        default:
          return value;
      }
    },
    documentValue: (field, value) => {
      if (field === 'tlp') return marking(value);
      if (value === null) return '–';
      if (field === 'published') return when(value);
      return field === 'sha256' ? `${value.slice(0, HASH)}…` : value;
    },
  };
}
