/** The labelled sentences of `tests/fixtures/lint/announcing.txt`, and how well the rule that tells announcements does on them. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { announces } from '../../main/domain/lint/announcing.ts';

interface Measured {
  readonly announcing: number;
  readonly facts: number;
  /** Of what is taken for an announcement, how much is one. */
  readonly precision: number;
  /** Of the announcements, how many are seen. */
  readonly recall: number;
  readonly wrong: readonly string[];
}

export function measured(): Measured {
  const file = join(import.meta.dirname, '../fixtures/lint/announcing.txt');
  const labelled = readFileSync(file, 'utf8')
    .split('\n')
    .flatMap((line) => {
      const [, language, sign, words = ''] = /^(fr|en) ([+-]) (.+)$/u.exec(line) ?? [];
      if (language !== 'fr' && language !== 'en') return [];
      return [{ line, is: sign === '+', seen: announces(words, language, true) }];
    });
  const announcing = labelled.filter(({ is }) => is).length;
  const seen = labelled.filter((each) => each.seen);
  const right = seen.filter(({ is }) => is).length;
  return {
    announcing,
    facts: labelled.length - announcing,
    precision: seen.length === 0 ? 0 : right / seen.length,
    recall: announcing === 0 ? 0 : right / announcing,
    wrong: labelled.filter(({ is, seen: taken }) => is !== taken).map(({ line }) => line),
  };
}
