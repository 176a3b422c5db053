/** Two wordings as one line to read: what both have, what is gone, what is new. */
import { editsBetween, type Edit } from '../anchoring/differences.ts';
import type { Stretch } from './text.ts';

/** The spaces before words that are gone go with them, so that what is left and what is gone both read well. */
export function stretchesOf(before: string, after: string): readonly Stretch[] {
  const stretches: Stretch[] = [];
  const add = (words: string, state: Stretch['state']): void => {
    if (words !== '') stretches.push({ words, state });
  };
  let [from, otherFrom] = [0, 0];
  for (const edit of edits(before, after)) {
    add(after.slice(otherFrom, edit.after.start), 'same');
    const isGone = edit.after.start === edit.after.end;
    const start = isGone ? spaceBefore(before, edit.before.start, from) : edit.before.start;
    // At the very beginning the space behind goes with them.
    const end = isGone && edit.after.end === 0 ? spaceBehind(before, edit.before.end) : edit.before.end;
    add(before.slice(start, end), 'gone');
    add(after.slice(edit.after.start, edit.after.end), 'new');
    [from, otherFrom] = [edit.before.end, edit.after.end];
  }
  add(after.slice(otherFrom), 'same');
  return stretches;
}

/** The same edits whichever text is called the first: of two that are as good, the order of the texts would choose. */
const edits = (before: string, after: string): readonly Edit[] =>
  before <= after
    ? editsBetween(before, after)
    : editsBetween(after, before).map((edit) => ({ before: edit.after, after: edit.before }));

function spaceBefore(text: string, at: number, least: number): number {
  let start = at;
  while (start > least && /\s/u.test(text.charAt(start - 1))) start -= 1;
  return start;
}

function spaceBehind(text: string, at: number): number {
  let end = at;
  while (end < text.length && /\s/u.test(text.charAt(end))) end += 1;
  return end;
}
