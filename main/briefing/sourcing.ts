/** The summary of sourcing in words: what `main/domain/sourcing.ts` counts, in the briefing's language. */
import type { BriefingLedger } from '../../preload/contract/briefings.ts';
import { CLAIM_KINDS, NOUNS, RELIABILITIES } from '../../preload/contract/vocabulary.ts';
import type { Tally } from '../domain/origins.ts';
import { sourcingOf, type Sourcing, type Weakest } from '../domain/sourcing.ts';
import { dateIn } from '../domain/written-dates.ts';
import { bodyBlocks } from './body.ts';
import { notebook, type Notebook } from './notes.ts';
import { plain, quiet } from './runs.ts';
import type { Line, Run } from './sheet.ts';
import { wordsIn, type Words } from './words.ts';

/** `unshown`: how many characters no font of ours has. */
export function sourcingSummary(
  ledger: BriefingLedger,
  { first }: Pick<Notebook, 'first'>,
  unshown: number,
): readonly Line[] {
  const { language } = ledger.briefing;
  const words = wordsIn(language);
  const { annex } = words;
  const sourcing = sourcingOf(ledger);
  const none = sourcing.documents.length === 0;
  const numbersOf = (uids: readonly string[]): readonly number[] =>
    uids
      .map((uid) => first.get(uid))
      .filter((number) => number !== undefined)
      .toSorted((one, other) => one - other);
  const notesOf = (uids: readonly string[]): readonly Run[] => {
    const numbers = numbersOf(uids);
    return [plain(numbers.length === 0 ? annex.nothing : annex.notes(numbers))];
  };
  const kinds = CLAIM_KINDS.flatMap((kind) => {
    const count = sourcing.kinds[kind] ?? 0;
    return count === 0 ? [] : [words.claims(kind, count)];
  });
  const others = NOUNS.flatMap((noun) => {
    const count = sourcing.others[noun] ?? 0;
    return count === 0 ? [] : [words.cited(noun, count)];
  });
  const { weakest } = sourcing;
  const lines: (Line | null)[] = [
    { label: annex.documents, runs: [plain(String(sourcing.documents.length))] },
    none ? null : { label: annex.letters, runs: [plain(letters(sourcing, words))] },
    none ? null : originsLine(sourcing.tally, words),
    spanLine(sourcing, language),
    kinds.length === 0 ? null : { label: annex.claims, runs: [plain(kinds.join(', '))] },
    others.length === 0 ? null : { label: annex.others, runs: [plain(others.join(', '))] },
    weakest === null ? null : weakestLine(weakest, numbersOf(weakest.uids), words),
    { label: annex.contradicted, runs: notesOf(sourcing.contradicted) },
    { label: annex.unsupported, runs: notesOf(sourcing.unsupported) },
    unshown === 0 ? null : { label: annex.unshown, runs: [plain(annex.unshownCharacters(unshown))] },
  ];
  return lines.filter((line) => line !== null);
}

/** The same as text, for who edits it: what fonts lack is not known here. */
export function writtenSummary(
  ledger: BriefingLedger,
): readonly { readonly label: string; readonly text: string }[] {
  const notes = notebook(ledger);
  const { body, title, language } = ledger.briefing;
  // The rows of live parts call notes too: only the text as it is laid out has the numbers of the page.
  bodyBlocks(body, title, language, notes.cite, ledger.live);
  return sourcingSummary(ledger, notes, 0).map(({ label, runs }) => ({
    label,
    text: runs
      .map(({ text }) => text)
      .join('')
      .trim(),
  }));
}

function letters({ letters: counts }: Sourcing, words: Words): string {
  return [...RELIABILITIES.map((letter) => [letter, letter] as const), ['', words.annex.letterless] as const]
    .map(([letter, name]) => [name, counts[letter] ?? 0] as const)
    .filter(([, count]) => count > 0)
    .map(([name, count]) => words.colon(name, String(count)))
    .join(' · ');
}

function originsLine({ origins, unknown }: Tally, { annex }: Words): Line {
  const open = unknown === 0 ? '' : `, ${annex.unestablished(unknown)}`;
  return {
    label: annex.origins,
    runs: [plain(`${annex.independent(origins)}${open}. `), quiet(annex.copies)],
  };
}

function spanLine({ span }: Sourcing, language: BriefingLedger['briefing']['language']): Line | null {
  if (span === null) return null;
  const { annex } = wordsIn(language);
  const from = dateIn(span[0], language);
  const to = dateIn(span[1], language);
  return { label: annex.span, runs: [plain(from === to ? from : annex.between(from, to))] };
}

/** Notes that are named; of more, how many they are. */
const NAMED = 6;

function weakestLine(
  { link, origins, isGradedLow }: Weakest,
  numbers: readonly number[],
  words: Words,
): Line | null {
  if (numbers.length === 0) return null;
  const { annex } = words;
  const notes =
    numbers.length > NAMED
      ? annex.notesAndMore(numbers.slice(0, NAMED), numbers.length - NAMED)
      : annex.notes(numbers);
  const said = annex.weakLink(link, origins);
  return {
    label: annex.weakest,
    runs: [
      plain(`${words.colon(notes, said)}${isGradedLow ? annex.gradedLow : ''}. `),
      quiet(annex.weakestRule),
    ],
  };
}
