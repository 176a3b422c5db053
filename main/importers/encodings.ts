/**
 * Single-byte encodings, told apart by the letters that they give: in the right encoding a text is spelt with the alphabet of a
 * language that was written in that encoding, and reads as one.
 */
import iconv from 'iconv-lite';
import { detectAll } from 'tinyld';

/** What was written in each, in the order of preference when two read equally well. ISO 639-1. */
const ENCODINGS: readonly (readonly [encoding: string, languages: readonly string[]])[] = [
  ['windows-1252', ['fr', 'en', 'de', 'nl', 'da', 'no', 'sv', 'fi', 'is', 'es', 'pt', 'it']],
  ['windows-1251', ['uk', 'ru', 'be', 'bg', 'sr', 'mk']],
  ['koi8-u', ['uk', 'ru']],
  ['windows-1250', ['pl', 'cs', 'sk', 'hu', 'ro', 'hr', 'sl']],
  ['iso-8859-2', ['pl', 'cs', 'sk', 'hu', 'ro', 'hr', 'sl']],
  ['windows-1257', ['et', 'lv', 'lt']],
  ['windows-1254', ['tr']],
  ['windows-1253', ['el']],
  ['iso-8859-5', ['uk', 'ru', 'be', 'bg', 'sr', 'mk']],
  ['ibm866', ['uk', 'ru', 'be', 'bg']],
  ['macintosh', ['fr', 'en', 'de', 'nl', 'da', 'no', 'sv', 'fi', 'is', 'es', 'pt', 'it']],
];

const CYRILLIC = 'абвгдежзийклмнопрстуфхцчшщьюя';

/** Letters beyond ASCII, by language. */
const ALPHABETS: readonly string[] = [
  'àâæçéèêëîïôœùûüÿøåäößáíóúñãõìòðýþ', // Western and Northern Europe: texts in one language name people of another
  'ąćęłńóśźż', // Polish
  'áčďéěíňóřšťúůýžľĺŕôä', // Czech, Slovak
  'áéíóöőúüű', // Hungarian
  'čćđšž', // Croatian, Slovene
  'ăâîșşțţ', // Romanian
  'ąčęėįšųūž', // Lithuanian
  'āčēģīķļņšūž', // Latvian
  'õäöüšž', // Estonian
  'çğıöşüâîû', // Turkish
  `${CYRILLIC}іїєґ`, // Ukrainian
  `${CYRILLIC}ъыэё`, // Russian, Bulgarian
  'άέήίόύώϊϋαβγδεζηθικλμνξοπρστυφχψως', // Greek
];

const PUNCTUATION = /[«»“”„‘’‚…–—•°€£§№©®™\u00a0½¼¾×·¿¡]/u;

/** How many bytes are looked at. */
const SAMPLE = 64 * 1024;

/** Encodings whose letters fit nearly as well as the best are told apart by the language that they give. */
const NEAR = 0.4;
const READS_AS_A_LANGUAGE = 0.3;

/** The encoding in which these bytes read best, and how well: 1 is flawless, below 0 is gibberish. */
export function guessSingleByte(bytes: Uint8Array): { readonly encoding: string; readonly fit: number } {
  const sample = Buffer.from(bytes.subarray(0, SAMPLE));
  const readings = ENCODINGS.map(([encoding, languages]) => {
    const text = iconv.decode(sample, encoding);
    return { encoding, languages, text, fit: fitOf(text) };
  });
  const most = Math.max(...readings.map(({ fit }) => fit));
  let best = { encoding: 'windows-1252', fit: Number.NEGATIVE_INFINITY };
  for (const { encoding, languages, text, fit } of readings) {
    if (fit < most - NEAR) continue;
    const [language] = detectAll(text.slice(0, 4000));
    const reads = language !== undefined && languages.includes(language.lang) ? READS_AS_A_LANGUAGE : 0;
    if (fit + reads > best.fit) best = { encoding, fit: fit + reads };
  }
  return best;
}

function fitOf(text: string): number {
  const foreign = text.match(/[^\p{ASCII}]/gu) ?? [];
  if (foreign.length === 0) return 1;
  const misplaced = text.match(/\p{Ll}\p{Lu}/gu)?.length ?? 0;
  const shouted = text.match(/(?<=\p{L})(?=[^\p{ASCII}])\p{Lu}/gu)?.length ?? 0;
  const counts = new Map<string, number>();
  for (const letter of foreign) counts.set(letter, (counts.get(letter) ?? 0) + 1);
  // No word is spelt in two scripts.
  const torn =
    text.match(
      /[A-Za-z](?=[\p{Script=Cyrillic}\p{Script=Greek}])|[\p{Script=Cyrillic}\p{Script=Greek}](?=[A-Za-z])/gu,
    )?.length ?? 0;
  let best = Number.NEGATIVE_INFINITY;
  for (const alphabet of ALPHABETS) {
    let score = 0;
    for (const [letter, count] of counts) {
      if (alphabet.includes(letter.toLowerCase())) score += count;
      else if (PUNCTUATION.test(letter)) score += count;
      else score -= (letter === '\ufffd' ? 8 : 2) * count;
    }
    best = Math.max(best, score);
  }
  return (best - 2 * misplaced - 2 * torn - shouted / 2) / foreign.length;
}
