/**
 * What an exported briefing says as a whole, part by part: what was read from the very file before it was given away is under its seal,
 * and what is read from it now is compared with that. Nothing has to be known of how a form sets a text: only that it still says the same.
 */
import { z } from 'zod';

/**
 * `title`: what the file calls itself, and its outline; `head`: what stands before the text, the title with it; `text`: with its notes;
 * `annex`: all behind the text; `edges`: what stands at the top and the bottom of each page; `page`: all that one page of a PDF draws.
 */
const PARTS = ['title', 'head', 'text', 'annex', 'edges', 'page'] as const;

export const ReadPart = z.object({
  part: z.enum(PARTS),
  /** Of a page, from 1 on. */
  number: z.number().int().min(1).optional(),
  /** Of what was read, in the way of the reader (`main/importers`). */
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
});
export type ReadPart = z.infer<typeof ReadPart>;

export interface ComparedPart {
  readonly part: ReadPart['part'];
  readonly number: number | null;
  readonly isSame: boolean;
}

const keyOf = ({ part, number }: ReadPart): string => `${part} ${number ?? ''}`;

/** Every part that was sealed or is there now; one that was taken out or put in is not the same. */
export function compareParts(sealed: readonly ReadPart[], now: readonly ReadPart[]): readonly ComparedPart[] {
  const found = new Map(now.map((each) => [keyOf(each), each.sha256]));
  const known = new Set(sealed.map(keyOf));
  const compared = (each: ReadPart, isSame: boolean): ComparedPart => ({
    part: each.part,
    number: each.number ?? null,
    isSame,
  });
  return [
    ...sealed.map((each) => compared(each, found.get(keyOf(each)) === each.sha256)),
    ...now.filter((each) => !known.has(keyOf(each))).map((each) => compared(each, false)),
  ];
}
