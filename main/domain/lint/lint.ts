/** The linter: every rule over a briefing, in reading order. The same text, dossier and day find the same. */
import { citingFound, type Behind } from './citing.ts';
import { figuresFound } from './figures.ts';
import { RULES, type Found } from './findings.ts';
import { quotationsFound } from './quotations.ts';
import { spellingsFound, type IsNamed } from './names.ts';
import { partsFound, withParts, type Part } from './parts.ts';
import { sentencesOf, type Deciding } from './sentences.ts';
import type { Block, Sentence } from './text.ts';
import { wordingFound } from './wording.ts';

export interface LintInput extends Deciding, Behind {
  readonly blocks: readonly Block[];
  readonly parts: readonly Part[];
  readonly isNamed: IsNamed;
}

export interface Linted {
  readonly sentences: readonly Sentence[];
  readonly found: readonly Found[];
}

export function lint(input: LintInput): Linted {
  const { blocks, cited, isNamed, parts } = input;
  const sentences = withParts(sentencesOf(blocks, input), parts);
  const found = [
    ...citingFound(sentences, input),
    ...quotationsFound(sentences, cited),
    ...figuresFound(sentences, input),
    ...wordingFound(sentences, input),
    ...spellingsFound(sentences, isNamed),
    ...partsFound(sentences, parts),
  ];
  return {
    sentences,
    found: found.toSorted(
      (one, other) =>
        one.sentence - other.sentence ||
        one.start - other.start ||
        RULES.indexOf(one.rule) - RULES.indexOf(other.rule),
    ),
  };
}
