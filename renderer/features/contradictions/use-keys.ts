/** The keys of the screen: a digit chooses the outcome, an arrow goes to the passage of its side. */
import type { RefObject } from 'react';
import type { ContradictionRow } from '../../../preload/contract/index.ts';
import { ask, attempt, go, say } from '../../client/index.ts';
import { useText } from '../../i18n/index.tsx';
import { dialogIsOpen, isTyping } from '../../ui/typing.ts';
import { useKeyDown } from '../../ui/use-key-down.ts';

/** The first passage for a record, else the first there is. */
async function passageOf(recordId: number): Promise<string | null> {
  const evidence = await ask('evidence.ofRecord', { recordId });
  const line = evidence.find(({ stance }) => stance === 'supports') ?? evidence[0];
  return line === undefined ? null : `/documents/${line.documentId}?passage=${line.passageId}`;
}

export function usePairKeys(place: RefObject<HTMLElement | null>, row: ContradictionRow | undefined): void {
  const text = useText('contradictions');
  const show = async (recordId: number): Promise<void> => {
    const passage = await passageOf(recordId);
    if (passage === null) say(text('noPassage'));
    else go(passage);
  };
  useKeyDown((event) => {
    if (row === undefined) return;
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
    if (isTyping(event.target) || dialogIsOpen()) return;
    const isRadio = event.target instanceof HTMLInputElement;
    // By its place: on a French keyboard the digits are on the same keys, with Shift.
    const digit = /^(?:Digit|Numpad)([1-5])$/.exec(event.code)?.[1];
    const radio =
      digit === undefined
        ? null
        : place.current?.querySelector<HTMLInputElement>(`input[data-outcome='${digit}']`);
    if (radio !== null && radio !== undefined) {
      event.preventDefault();
      radio.click();
      const reason = place.current?.querySelector<HTMLElement>('[data-reason]');
      const side = place.current?.querySelector<HTMLElement>('input[data-side]:checked');
      // Which side gives way is asked first, where it is to be said.
      requestAnimationFrame(() => {
        const first = place.current?.querySelector<HTMLElement>('input[data-side]');
        (side === null || side === undefined ? (first ?? reason) : reason)?.focus();
      });
    } else if (!isRadio && (event.key === 'ArrowLeft' || event.key === 'ArrowRight')) {
      event.preventDefault();
      attempt(show((event.key === 'ArrowLeft' ? row.one : row.other).id));
    }
  });
}
