/** The table of a matrix: actors, and as what each belongs to each coalition. */
import type { MatrixContent, MatrixMembership } from '../../../preload/contract/live-parts.ts';
import type { Language } from '../../../preload/contract/vocabulary.ts';
import { lineBreak, proseRuns, quiet } from '../runs.ts';
import type { Block, Run } from '../sheet.ts';
import { weightsOf } from '../table-widths.ts';
import { spaced } from '../typography.ts';
import { cell, short } from './cells.ts';
import type { CitePart } from './citing.ts';
import { liveWordsIn, registerWord, type LiveWords } from './words.ts';

export function matrixTable({ coalitions, rows }: MatrixContent, language: Language, cite: CitePart): Block {
  const words = liveWordsIn(language);
  const membership = (each: MatrixMembership): readonly Run[] => [
    ...proseRuns(
      [registerWord(`membershipStatus.${each.status}`, language), short(each.role ?? '')]
        .filter(Boolean)
        .join(', '),
      language,
    ),
    ...doubt(each, words),
    ...cite(each),
  ];
  const table = [
    [registerWord('field.actor', language), ...coalitions.map(({ name }) => name)].map((text) =>
      cell(proseRuns(spaced(text, language), language), true),
    ),
    ...rows.map(({ name, cells }) => [
      cell(proseRuns(spaced(name, language), language)),
      ...cells.map((memberships) =>
        cell(
          memberships.length === 0
            ? [quiet(words.notMember)]
            : memberships.flatMap((each, at) => [...(at === 0 ? [] : [lineBreak]), ...membership(each)]),
        ),
      ),
    ]),
  ];
  return { kind: 'table', weights: weightsOf(table, coalitions.length + 1), head: 1, rows: table };
}

/** A membership that is not certain on that date does not pass for one that is. */
function doubt({ belonging }: MatrixMembership, words: LiveWords): readonly Run[] {
  if (belonging === 'certain') return [];
  return [quiet(` (${belonging === 'possible' ? words.possibly : words.undated})`)];
}
