/** The script that a name is written in, as ISO 15924, where its letters say so. */
const SCRIPTS: readonly (readonly [string, RegExp])[] = [
  ['Latn', /\p{Script=Latin}/gu],
  ['Cyrl', /\p{Script=Cyrillic}/gu],
  ['Grek', /\p{Script=Greek}/gu],
  ['Arab', /\p{Script=Arabic}/gu],
  ['Hebr', /\p{Script=Hebrew}/gu],
  ['Geor', /\p{Script=Georgian}/gu],
  ['Armn', /\p{Script=Armenian}/gu],
  ['Hani', /\p{Script=Han}/gu],
  ['Kana', /\p{Script=Katakana}/gu],
  ['Hang', /\p{Script=Hangul}/gu],
];

/** The script of most of its letters; null where there are none. */
export function scriptOf(name: string): string | null {
  const [most] = SCRIPTS.map(([script, letters]) => ({
    script,
    count: name.match(letters)?.length ?? 0,
  })).sort((a, b) => b.count - a.count);
  return most === undefined || most.count === 0 ? null : most.script;
}
