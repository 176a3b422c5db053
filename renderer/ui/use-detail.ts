/** What a record is, in a few words beside its title. */
import { useCallback } from 'react';
import type { Noun, RecordRef } from '../../preload/contract/index.ts';
import { useText } from '../i18n/index.tsx';

/** Nouns whose detail is a value of the vocabulary, not words of the dossier. */
const VOCABULARIES: Readonly<Partial<Record<Noun, string>>> = {
  source: 'sourceKind',
  actor: 'actorKind',
  claim: 'claimKind',
  evidence: 'stance',
  coalition: 'coalitionKind',
  membership: 'membershipStatus',
  agreement: 'agreementKind',
  event: 'eventKind',
  programme: 'mechanism',
  flow: 'stage',
  contradiction: 'contradictionOutcome',
};

export function useDetail(): (record: Pick<RecordRef, 'noun' | 'detail'>) => string {
  const text = useText('vocabulary');
  return useCallback(
    ({ noun, detail }) => {
      const vocabulary = VOCABULARIES[noun];
      const shown = vocabulary === undefined || detail === '' ? detail : text(`${vocabulary}.${detail}`);
      return [text(`noun.${noun}`, { count: 1 }), shown].filter((part) => part !== '').join(' · ');
    },
    [text],
  );
}
