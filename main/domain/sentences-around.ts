/** The sentences that a stretch of a text stands in. Offsets are UTF-16 code units. */

interface Range {
  readonly start: number;
  readonly end: number;
}

/** No sentence is looked for farther away than this. */
const FAR = 2000;
const SENTENCES = new Intl.Segmenter('en', { granularity: 'sentence' });

const isHalf = (text: string, at: number): boolean => /[\uDC00-\uDFFF]/.test(text.charAt(at));

/** From the beginning of the first to the end of the last, within their lines, without the white around them. */
export function sentencesAround(text: string, { start, end }: Range): Range {
  const lineStart = text.lastIndexOf('\n', start - 1) + 1;
  const lineEnd = text.indexOf('\n', end);
  let from = start === 0 ? 0 : Math.max(lineStart, start - FAR);
  let to = Math.min(lineEnd === -1 ? text.length : lineEnd, end + FAR);
  if (isHalf(text, from)) from -= 1;
  if (isHalf(text, to)) to += 1;
  let [first, last] = [start, end];
  for (const { index, segment } of SENTENCES.segment(text.slice(from, to))) {
    const [at, after] = [from + index, from + index + segment.length];
    if (at <= start && start < after) first = at;
    if (at < end && end <= after) last = after;
  }
  const words = text.slice(first, last);
  return {
    start: first + (words.length - words.trimStart().length),
    end: last - (words.length - words.trimEnd().length),
  };
}
