/**
 * The spaces that an analyst should not have to type. Only spaces are set, and only in the analyst's own prose: words that
 * are quoted stay as they are. French follows the Imprimerie nationale's Lexique, with U+202F at every high sign.
 */
import type { Language } from '../../preload/contract/vocabulary.ts';
import { remembered } from './remembered.ts';

/** Stands for a citation in the text of a paragraph: one unit, like every citation. */
export const CITATION = '\uFFFC';

/** Replace `[start, end)` (UTF-16 code units) by `text`. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

interface Rule {
  readonly find: RegExp;
  readonly text: string;
}

const NARROW = '\u202F';
const NO_BREAK = '\u00A0';
const SPACES = '[ \u00A0\u202F]*';

/** A note's call stands at the word: the space that Markdown puts before `[@…]` goes. */
const everywhere: readonly Rule[] = [{ find: /[ \t]+(?=\uFFFC)/g, text: '' }];

const french: readonly Rule[] = [
  ...everywhere,
  // High signs, where they end a word and not inside an address, a time or a ratio.
  {
    find: new RegExp(`(?<=[^\\s(\\[«;:!?])${SPACES}(?=[;:!?]+(?:$|[\\s\uFFFC»)\\]”"’…]))`, 'gu'),
    text: NARROW,
  },
  { find: new RegExp(`(?<=«)${SPACES}(?=[^\\s])`, 'gu'), text: NARROW },
  { find: new RegExp(`(?<=[^\\s«])${SPACES}(?=»)`, 'gu'), text: NARROW },
  // 10 000 and 1 250 000.
  { find: /(?<=(?<!\d)\d{1,3}(?: \d{3})*) (?=\d{3}(?!\d))/gu, text: NARROW },
  { find: /(?<=\d) (?=(?:%|€|\$|£|‰))/gu, text: NARROW },
  { find: /(?<=\d) (?=(?:millions?|milliards?|M€|Md€|km|kg|ans|heures|h)(?!\p{L}))/gu, text: NO_BREAK },
  { find: /(?<=(?<!\p{L})[nN]°) ?(?=\d)/gu, text: NO_BREAK },
  { find: /(?<=(?<![\p{L}.])(?:M\.|MM\.|Mme|Mmes|Dr|Pr)) (?=\p{Lu})/gu, text: NO_BREAK },
  { find: /(?<=(?<!\p{L})(?:art\.|p\.|chap\.|fig\.)) (?=\d)/gu, text: NO_BREAK },
];

const english: readonly Rule[] = [
  ...everywhere,
  { find: /(?<=\d) (?=(?:million|billion|km|kg)(?!\p{L}))/gu, text: NO_BREAK },
  { find: /(?<=(?<![\p{L}.])(?:Mr|Mrs|Ms|Dr)\.?) (?=\p{Lu})/gu, text: NO_BREAK },
  { find: /(?<=(?<!\p{L})(?:p\.|no\.|art\.)) (?=\d)/gu, text: NO_BREAK },
];

/** The edits that a paragraph needs, in order. `quoted`: the words are somebody else's, only the calls are set. */
export const spacing = (text: string, language: Language, quoted: boolean): readonly Edit[] =>
  quoted ? editsOf.quoted(text) : editsOf[language](text);

const editsOf: Readonly<Record<Language | 'quoted', (text: string) => readonly Edit[]>> = {
  quoted: remembered((text) => editsBy(everywhere, text)),
  fr: remembered((text) => editsBy(french, text)),
  en: remembered((text) => editsBy(english, text)),
};

function editsBy(rules: readonly Rule[], text: string): readonly Edit[] {
  const edits = rules
    .flatMap(({ find, text: replacement }) =>
      [...text.matchAll(find)].map((match) => ({
        start: match.index,
        end: match.index + match[0].length,
        text: replacement,
      })),
    )
    .toSorted((one, other) => one.start - other.start || other.end - one.end);
  // Two rules at one place say the same; the wider of them stands.
  let last = -1;
  return edits.filter(({ start, end }) => {
    if (start < last || (start === last && start === end)) return false;
    last = Math.max(end, start + 1);
    return true;
  });
}

/** A line of the analyst's own, with the spaces that its language sets. */
export function spaced(text: string, language: Language): string {
  let result = '';
  let at = 0;
  for (const { start, end, text: set } of spacing(text, language, false)) {
    result += text.slice(at, start) + set;
    at = end;
  }
  return result + text.slice(at);
}

/** French ordinals: `1er`, `3e`, whose letters stand high. Answers the texts in order, every second one high. */
export function ordinals(text: string): readonly string[] {
  return text
    .split(
      /(?<=(?<![\p{L}\d.,])(?:1|I))(er|re|ers|res)(?![\p{L}\d])|(?<=(?<![\p{L}\d.,])\d{1,3})(e|es)(?![\p{L}\d])/u,
    )
    .filter((part) => part !== undefined);
}
