/** Whose a key is: the screen's, or that of what people type into or of a dialog over it. */

/** Whether somebody is writing there, or would by pressing a letter, as in the cells of a grid: single keys are then letters. */
export const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable ||
    target.closest('[data-takes-letters]') !== null ||
    target.closest('input:not([type=radio]):not([type=checkbox]), textarea, select, [role=textbox]') !==
      null);

/** A dialog has its own keys. */
export const dialogIsOpen = (): boolean =>
  document.querySelector('dialog[open], [role=dialog], [role=alertdialog]') !== null;
