/** Words in quotation marks with the verb of saying beside them, and who speaks. */

export interface Range {
  readonly start: number;
  readonly end: number;
}

interface Speech extends Range {
  readonly words: Range;
  readonly speaker: Range;
}

/** Quotations within a paragraph, of bounded length. */
const QUOTATION = /«([^«»\n]{8,1000})»|“([^“”\n]{8,1000})”|"([^"\n]{8,1000})"/gu;
const SAID =
  'a déclaré|a affirmé|a annoncé|a dit|a souligné|a ajouté|a assuré|a expliqué|a indiqué|a écrit|déclare|affirme|dit|souligne|explique|assure|said|told reporters|stated|added|declared|wrote|says|announced|заявив|заявила|сказав|сказала|наголосив|підкреслив|додав';
const NAME = String.raw`\p{Lu}[\p{L}’'-]{1,40}(?: \p{Lu}[\p{L}’'-]{1,40}){1,3}`;
/** A title between the verb and the name: "le Premier ministre", "Prime Minister". */
const TITLE = String.raw`(?:(?:le |la |the |l['’])?(?:Premier ministre|Première ministre|président|présidente|Prime Minister|President|Foreign Minister|ministre|minister|прем’єр-міністр|президент) (?:ukrainien |ukrainienne |ukrainian |français |polonais |estonien )?)?`;
const AFTER = new RegExp(
  String.raw`^[ \u00a0\u202f]?,?[ \u00a0\u202f]?[–—]? ?(?:${SAID}) ${TITLE}(${NAME})`,
  'u',
);
const AFTER_NAME_FIRST = new RegExp(String.raw`^[ \u00a0\u202f]?,? (${NAME}) (?:${SAID})(?!\p{L})`, 'u');
const BEFORE = new RegExp(
  String.raw`(${NAME}) (?:${SAID})(?: (?:que|that))?[ \u00a0\u202f]?[:,]?[ \u00a0\u202f]?$`,
  'u',
);
const SPAN = 160;

/** `known`: where known actors are named, in order: one of them speaks under a single name too. */
export function* speechesIn(text: string, within: Range, known: readonly Range[]): Generator<Speech> {
  const byEnds = new Map(known.map((range) => [range.start, range]));
  for (const quotation of text.slice(within.start, within.end).matchAll(QUOTATION)) {
    const opens = within.start + quotation.index;
    const inner = quotation[1] ?? quotation[2] ?? quotation[3] ?? '';
    if (inner.trim().split(/\s+/u).length < 3) continue;
    const end = opens + quotation[0].length;
    const start = opens + 1 + (inner.length - inner.trimStart().length);
    const words = { start, end: start + inner.trim().length };
    const speaker = after(text, end, byEnds) ?? before(text, opens, known);
    if (speaker === null) continue;
    yield {
      words,
      speaker,
      start: Math.min(opens, speaker.start),
      end: Math.max(end, speaker.end),
    };
  }
}

const SAID_AFTER = new RegExp(
  String.raw`^[ \u00a0\u202f]?,?[ \u00a0\u202f]?[–—]? ?(?:${SAID}) ${TITLE}`,
  'u',
);

function after(text: string, end: number, known: ReadonlyMap<number, Range>): Range | null {
  const near = text.slice(end, end + SPAN);
  const said = SAID_AFTER.exec(near);
  const actor = said === null ? undefined : known.get(end + said[0].length);
  if (actor !== undefined) return actor;
  const found = AFTER.exec(near) ?? AFTER_NAME_FIRST.exec(near);
  const name = found?.[1];
  if (found === null || name === undefined) return null;
  const from = end + found[0].lastIndexOf(name);
  return { start: from, end: from + name.length };
}

const SAID_BEFORE = new RegExp(
  String.raw`^ (?:${SAID})(?: (?:que|that))?[ \u00a0\u202f]?[:,]?[ \u00a0\u202f]?$`,
  'u',
);

function before(text: string, start: number, known: readonly Range[]): Range | null {
  const actor = lastBefore(known, start);
  if (actor !== null && start - actor.end < SPAN && SAID_BEFORE.test(text.slice(actor.end, start)))
    return actor;
  const from = Math.max(0, start - SPAN);
  const found = BEFORE.exec(text.slice(from, start));
  const name = found?.[1];
  if (found === null || name === undefined) return null;
  return { start: from + found.index, end: from + found.index + name.length };
}

/** The last range that ends before a place; the ranges are in order. */
function lastBefore(ranges: readonly Range[], place: number): Range | null {
  let low = 0;
  let high = ranges.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ranges[middle]?.end ?? 0) <= place) low = middle + 1;
    else high = middle;
  }
  return ranges[low - 1] ?? null;
}
