/** The window's own selection, as stretches of canonical text. */
import { snapToCodePoints, trimEdges, type TextRange } from './offsets.ts';
import type { Sheet } from './sheet.ts';

/** What is selected in the text, without whitespace at its edges and without half code points; null if nothing is. */
export function selectedStretch(sheet: Sheet): TextRange | null {
  const selection = getSelection();
  if (selection === null || selection.isCollapsed || selection.rangeCount === 0) return null;
  const stretch = sheet.stretchOf(selection.getRangeAt(0));
  if (stretch === null) return null;
  const { text } = sheet.content;
  const range = trimEdges(text, snapToCodePoints(text, stretch));
  return range.start < range.end ? range : null;
}

/** Selects a range; backwards, the end that moves on with Shift is its start. */
export function select(range: Range, backwards: boolean): void {
  const { startContainer, startOffset, endContainer, endOffset } = range;
  const selection = getSelection();
  if (backwards) selection?.setBaseAndExtent(endContainer, endOffset, startContainer, startOffset);
  else selection?.setBaseAndExtent(startContainer, startOffset, endContainer, endOffset);
}

/** Puts the very words of the document on the clipboard, nothing added: no layout, no styles, no address. */
export function copyWords(event: ClipboardEvent, words: string): void {
  event.clipboardData?.setData('text/plain', words);
  event.preventDefault();
}
