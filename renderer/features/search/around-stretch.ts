/** A stretch of a query, with enough around it to find it again. Pure. */

export interface Around {
  readonly before: string;
  readonly wrong: string;
  readonly after: string;
}

/** UTF-16 code units before and after, and of the stretch itself. */
const BESIDE = 48;
const MOST = 96;

const startsWithin = (text: string, at: number): boolean => /[\uDC00-\uDFFF]/.test(text.charAt(at));

/** Where a cut at this place parts no character in two. */
const whole = (text: string, at: number): number => (startsWithin(text, at) ? at + 1 : at);

/** A stretch that is only blanks is empty: there is nothing there to be underlined. */
export function aroundStretch(query: string, at: number, end: number): Around {
  const from = Math.max(0, Math.min(at, query.length));
  const to = Math.max(from, Math.min(end, query.length));
  const inside = query.slice(from, to);
  const blank = inside.trim() === '';
  const first = whole(query, Math.max(0, from - BESIDE));
  const last = whole(query, Math.min(query.length, to + BESIDE));
  const cut = inside.length > MOST ? `${inside.slice(0, whole(inside, MOST))}…` : inside;
  return {
    before: `${first > 0 ? '…' : ''}${query.slice(first, from)}`,
    wrong: blank ? '' : cut,
    after: `${query.slice(to, last)}${last < query.length ? '…' : ''}`,
  };
}
