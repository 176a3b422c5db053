/** What the linter says of each finding, in the language of who reads it. */
import type { Found } from './findings.ts';
import { english } from './words/en.ts';
import { french } from './words/fr.ts';
import type { LintWords } from './words/said.ts';

export function lintWordsIn(language: 'fr' | 'en'): {
  readonly message: (found: Found) => string;
  readonly why: LintWords['why'];
  readonly name: LintWords['name'];
  readonly part: LintWords['part'];
} {
  const { say, why, name, part } = language === 'fr' ? french : english;
  return { message: ({ rule, details }) => say[rule](details), why, name, part };
}
