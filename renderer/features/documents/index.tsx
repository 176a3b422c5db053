/** Documents: the core screen, as the shell shows it. */
import { FileText } from 'lucide-react';
import { useMemo, type JSX } from 'react';
import type { Feature, Place } from '../../client/index.ts';
import { LETTERS } from './keys.ts';
import { Documents } from './screen.tsx';
import type { Arrival } from './workbench.tsx';

/** The number of a record in the address. */
function numberIn(place: Place, name: string): number | null {
  const value = Number(place.query.get(name));
  return Number.isSafeInteger(value) && value > 0 ? value : null;
}

function Screen({ place }: { readonly place: Place }): JSX.Element {
  // A new arrival at the same address asks for the passage again: it scrolls and flashes again.
  const arrival = useMemo((): Arrival | null => {
    const passageId = numberIn(place, 'passage');
    const claim = numberIn(place, 'claim');
    const statement = numberIn(place, 'statement');
    const [start, end] = [numberIn(place, 'start'), numberIn(place, 'end')];
    if (passageId === null) return end === null ? null : { words: { start: start ?? 0, end } };
    if (claim !== null) return { passageId, open: { noun: 'claim', id: claim } };
    return { passageId, open: statement === null ? null : { noun: 'statement', id: statement } };
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
  shortcuts: [
    ...Object.entries(LETTERS).map(([letter, action]) => ({
      keys: letter.toUpperCase(),
      title: `documents.action.${action}`,
    })),
    { keys: '1 … 6', title: 'documents.means.digit' },
    { keys: 'J K', title: 'documents.means.walk' },
    { keys: '← →', title: 'documents.means.words' },
    { keys: 'Shift+→', title: 'documents.means.extend' },
    { keys: '[ ]', title: 'documents.means.passages' },
    { keys: 'U', title: 'documents.means.suggestion' },
    { keys: 'A X', title: 'documents.means.answer' },
    { keys: 'Q', title: 'documents.shortcut.suggestions' },
    { keys: 'D', title: 'documents.shortcut.compare' },
    { keys: 'M', title: 'documents.shortcut.move' },
    { keys: 'O', title: 'documents.shortcut.outline' },
    { keys: 'R', title: 'documents.shortcut.area' },
    { keys: 'Delete', title: 'documents.means.delete' },
    { keys: 'V', title: 'documents.shortcut.view' },
    { keys: 'Ctrl+F', title: 'documents.find.label' },
    { keys: 'Ctrl++', title: 'documents.means.zoom' },
    { keys: 'Esc', title: 'documents.means.escape' },
  ],
};
