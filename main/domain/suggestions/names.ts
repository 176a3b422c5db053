/**
 * One key for a name in whatever way it is written: Шмигаль, Shmyhal (the national system of 2010), Chmyhal (French usage).
 * The key is coarser than any one system: French "ch" is Ukrainian ш and English "ch" is ч, so both are one here.
 */

/** Resolution 55 of the Cabinet of Ministers of Ukraine, 27 January 2010; Russian letters beside them. */
const LATIN: ReadonlyMap<string, string> = new Map(
  Object.entries({
    а: 'a',
    б: 'b',
    в: 'v',
    г: 'h',
    ґ: 'g',
    д: 'd',
    е: 'e',
    є: 'ie',
    ж: 'zh',
    з: 'z',
    и: 'y',
    і: 'i',
    ї: 'i',
    й: 'i',
    к: 'k',
    л: 'l',
    м: 'm',
    н: 'n',
    о: 'o',
    п: 'p',
    р: 'r',
    с: 's',
    т: 't',
    у: 'u',
    ф: 'f',
    х: 'kh',
    ц: 'ts',
    ч: 'ch',
    ш: 'sh',
    щ: 'shch',
    ь: '',
    ю: 'iu',
    я: 'ia',
    ъ: '',
    ы: 'y',
    э: 'e',
    ё: 'e',
  }),
);

/** In this order: what is longer goes first. */
const SPELLINGS: readonly (readonly [RegExp, string])[] = [
  [/shch|chtch|tch|sch|sh|ch/gu, 'c'],
  [/zh/gu, 'j'],
  [/kh/gu, 'h'],
  [/gu(?=[eiy])/gu, 'h'],
  [/g/gu, 'h'],
  [/ou/gu, 'u'],
  [/w/gu, 'v'],
  [/x/gu, 'ks'],
  [/y/gu, 'i'],
  [/(?<=.)i+e/gu, 'e'],
  [/(.)\1+/gu, '$1'],
];

/** `word`: one folded word. */
export function nameKey(word: string): string {
  let key = Array.from(word, (letter) => LATIN.get(letter) ?? letter).join('');
  for (const [spelling, one] of SPELLINGS) key = key.replaceAll(spelling, one);
  return key;
}
