/**
 * Anchors: where a passage stands in the canonical text of its document. All offsets are UTF-16 code units, as JavaScript
 * counts them; `exact`, `prefix` and `suffix` follow the W3C Web Annotation text quote selector.
 */

/** How much of the text around a passage is kept with it, in UTF-16 code units on each side. */
export const CONTEXT = 32;

export interface Quote {
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
}

export interface Range {
  readonly start: number;
  readonly end: number;
}

const isHighSurrogate = (unit: number): boolean => unit >= 0xd800 && unit <= 0xdbff;
const isLowSurrogate = (unit: number): boolean => unit >= 0xdc00 && unit <= 0xdfff;

/** Whether an offset falls between the two halves of one character. */
const splitsCharacter = (text: string, offset: number): boolean =>
  offset > 0 &&
  offset < text.length &&
  isHighSurrogate(text.charCodeAt(offset - 1)) &&
  isLowSurrogate(text.charCodeAt(offset));

/** Whether a range is one of this text: inside, not empty, not cutting a character in two. */
export const isRangeOf = (text: string, { start, end }: Range): boolean =>
  Number.isInteger(start) &&
  Number.isInteger(end) &&
  start >= 0 &&
  start < end &&
  end <= text.length &&
  !splitsCharacter(text, start) &&
  !splitsCharacter(text, end);

/** The words of a range with their context. The range must be one of the text (`isRangeOf`). */
export function quoteAt(text: string, { start, end }: Range): Quote {
  let from = Math.max(0, start - CONTEXT);
  if (splitsCharacter(text, from)) from += 1;
  let to = Math.min(text.length, end + CONTEXT);
  if (splitsCharacter(text, to)) to -= 1;
  return { exact: text.slice(start, end), prefix: text.slice(from, start), suffix: text.slice(end, to) };
}

/** Whether a passage still stands where it says: the same words at the same place. */
export const standsAt = (text: string, { start, end }: Range, exact: string): boolean =>
  isRangeOf(text, { start, end }) && text.slice(start, end) === exact;

/**
 * Every place where these words stand, next to this context where it is given, in reading order.
 *
 * The words themselves are looked for first; where they stand nowhere, kinds of space and of apostrophe are taken for one
 * another, because a quotation that was typed rarely carries the no-break spaces of the page. What is kept is always the
 * text's own.
 */
export function findQuote(text: string, quote: Quote): readonly Range[] {
  const wanted: Quote = {
    exact: quote.exact.normalize('NFC'),
    prefix: quote.prefix.normalize('NFC'),
    suffix: quote.suffix.normalize('NFC'),
  };
  const found = placesOf(text, wanted);
  if (found.length > 0) return found;
  return placesOf(alike(text), {
    exact: alike(wanted.exact),
    prefix: alike(wanted.prefix),
    suffix: alike(wanted.suffix),
  });
}

function placesOf(text: string, { exact, prefix, suffix }: Quote): readonly Range[] {
  if (exact === '') return [];
  const places: Range[] = [];
  for (let start = text.indexOf(exact); start !== -1; start = text.indexOf(exact, start + 1)) {
    const end = start + exact.length;
    if (!text.endsWith(prefix, start) || !text.startsWith(suffix, end)) continue;
    if (isRangeOf(text, { start, end })) places.push({ start, end });
  }
  return places;
}

/** One unit for one unit, so that offsets hold: every kind of space becomes a space, every apostrophe the straight one. */
const alike = (text: string): string => text.replaceAll(/\s/g, ' ').replaceAll(/[’ʼ‘]/g, "'");
