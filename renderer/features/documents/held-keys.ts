/**
 * Keys that are typed after N, C or S and before the form's field has the focus belong to that field: until then they are
 * held, so that a fast typist neither loses letters nor sets off other keys of the screen.
 */
import { isTyping } from '../../ui/typing.ts';

/** A field that has not come by then will not come. Milliseconds. */
const PATIENCE = 3000;

let letGo: (() => void) | null = null;

/** Holds what is typed until a field takes the focus, and types it there; `work` is what brings the field. */
export function holdKeys(work: Promise<unknown>): void {
  letGo?.();
  let typed = '';
  const listeners = new AbortController();
  const end = (): void => {
    listeners.abort();
    clearTimeout(timer);
    if (letGo === end) letGo = null;
  };
  const timer = setTimeout(end, PATIENCE);
  letGo = end;
  const { signal } = listeners;
  const key = (event: KeyboardEvent): void => {
    const altGraph = event.getModifierState('AltGraph');
    if (event.isComposing || (!altGraph && (event.ctrlKey || event.metaKey || event.altKey))) return;
    if (event.key === 'Backspace') typed = typed.slice(0, -1);
    else if (event.key.length === 1) typed += event.key;
    else return event.key === 'Escape' ? end() : undefined;
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  const focus = ({ target }: FocusEvent): void => {
    if (!(target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement) || !isTyping(target))
      return;
    // The field chooses its place or selects its words as it takes the focus: what was typed comes after that.
    setTimeout(() => {
      end();
      if (typed === '') return;
      target.setRangeText(typed, target.selectionStart ?? 0, target.selectionEnd ?? 0, 'end');
      target.dispatchEvent(new InputEvent('input', { bubbles: true, data: typed, inputType: 'insertText' }));
    });
  };
  document.addEventListener('keydown', key, { capture: true, signal });
  document.addEventListener('focusin', focus, { signal });
  work.catch(end);
}
