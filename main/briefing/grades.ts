/**
 * A grade as a note shows it: the letter on the source beside the digit on the information (AJP-2.1 / STANAG 2511). What is
 * missing is said (a letter alone, which most context has, is explained once, in the annex); F and 6, "no basis", are said in words, so that nobody reads them as the bottom of a scale.
 */
import type { Credibility, Reliability } from '../../preload/contract/vocabulary.ts';
import { plain, quiet } from './runs.ts';
import type { Run } from './sheet.ts';
import type { Words } from './words.ts';

export function gradeRuns(
  letter: Reliability | null,
  digit: Credibility | null,
  words: Words,
): readonly Run[] {
  if (letter === null && digit === null) return [quiet(words.notGraded)];
  const sign: Run = { text: `${letter ?? ''}${digit ?? ''}`, style: 'grade' };
  const said = sayings(letter, digit, words);
  return said.length === 0 ? [sign] : [sign, plain(' '), quiet(`(${said.join(', ')})`)];
}

function sayings(letter: Reliability | null, digit: Credibility | null, words: Words): readonly string[] {
  if (letter === 'F' && digit === 6) return [words.bothNoBasis];
  return [
    ...(letter === null ? [words.letterMissing] : []),
    ...(letter === 'F' ? [words.letterNoBasis] : []),
    ...(digit === 6 ? [words.digitNoBasis] : []),
  ];
}
