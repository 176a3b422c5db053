/** Keeps React away from the selection in the text. */

/**
 * Before each commit React looks where the selection stands in what is being edited, letter by letter through all of it, to put it back
 * afterwards (`getSelectionInformation`; a hundred pages take it 15 ms). The selection is ProseMirror's: React is told that nothing can be
 * edited here. The attribute, by which the browser goes, stays.
 */
export function ownSelection(editable: HTMLElement): void {
  Object.defineProperty(editable, 'contentEditable', { configurable: true, value: 'inherit' });
}
