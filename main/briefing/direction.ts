/** Which way letters run (Unicode Standard Annex 9, the bidirectional algorithm): a text is read as it is written, also amid another script. */

const LETTERS = String.raw`[[\p{sc=Hebrew}\p{sc=Arabic}\p{sc=Syriac}\p{sc=Thaana}\p{sc=Nko}]&&\p{L}]`;

/** From the first letter of a script that runs from right to left to the last before a letter of another. */
const RIGHT_TO_LEFT = new RegExp(String.raw`(${LETTERS}(?:\P{L}*${LETTERS})*\p{M}*)`, 'v');
const STARTS = new RegExp(String.raw`^\P{L}*${LETTERS}`, 'v');
const ENDS = new RegExp(String.raw`${LETTERS}\P{L}*$`, 'v');

/** Left-to-right mark: what follows goes on from left to right, whatever stands before it. It is not drawn. */
export const LEFT_TO_RIGHT = '\u200E';

export interface Stretch {
  readonly text: string;
  readonly rightToLeft: boolean;
}

/** A text, cut where the direction of its letters changes. */
export const stretches = (text: string): readonly Stretch[] =>
  text
    .split(RIGHT_TO_LEFT)
    .map((part, index) => ({ text: part, rightToLeft: index % 2 === 1 }))
    .filter((stretch) => stretch.text !== '');

/** Whether a paragraph runs from right to left: as its first letter does. */
export const runsRightToLeft = (text: string): boolean => STARTS.test(text);

/** Whether its last letter does: a figure behind it would be taken for its own and stand before it. */
export const endsRightToLeft = (text: string): boolean => ENDS.test(text);
