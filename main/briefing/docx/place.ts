/** Where a block stands: what its paragraphs look like, and the room that they have. */
import { Paragraph } from 'docx';
import type { Numbers } from './runs.ts';
import { LINE_WIDTH } from './styles.ts';

export interface Place {
  /** The style of its paragraphs. */
  readonly style: string;
  /** In twips, from the left of the text. */
  readonly indent: number;
  /** In twips: what a table may take. */
  readonly width: number;
  /** Lists around it. */
  readonly depth: number;
  readonly numbers: Numbers;
  readonly keepNext?: true;
  /** Its lines stand at their end: a figure. */
  readonly end?: true;
  /** A table here stands on one page. */
  readonly whole?: true;
  /** The last of a list, which is parted from what follows it as a paragraph is. */
  readonly last: boolean;
}

export const body = (numbers: Numbers): Place => ({
  style: 'BodyText',
  indent: 0,
  width: LINE_WIDTH,
  depth: 0,
  numbers,
  last: false,
});

/** Word joins tables that touch, and wants a paragraph after the last of a cell. */
export const gap = (): Paragraph => new Paragraph({ style: 'TableGap' });
