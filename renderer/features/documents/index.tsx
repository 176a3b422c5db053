/** Documents: the core screen, as the shell shows it. */
import { FileText } from 'lucide-react';
import { useMemo, type JSX } from 'react';
import type { Feature, Place } from '../../client/index.ts';
import { Documents } from './screen.tsx';

function Screen({ place }: { readonly place: Place }): JSX.Element {
  // A new arrival at the same address asks for the passage again: it scrolls and flashes again.
  const arrival = useMemo(() => {
    const passageId = Number(place.query.get('passage'));
    return Number.isSafeInteger(passageId) && passageId > 0 ? { passageId } : null;
  }, [place]);
  return <Documents documentId={place.id} arrival={arrival} />;
}

export const feature: Feature = {
  path: 'documents',
  title: 'documents.documents',
  icon: FileText,
  group: 'work',
  key: 'D',
  Screen,
};
