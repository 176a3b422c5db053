/**
 * The linter: every rule over a briefing, in reading order. The same text, dossier and day find the same. What is found in a block depends
 * on its own words, on what it cites and on little else, so that it is kept from one key to the next; the rules that look across blocks
 * run each time.
 */
import { citingFound, type Behind } from './citing.ts';
import { figuresFound, type Figuring } from './figures.ts';
import { RULES, type Found, type Rule } from './findings.ts';
import { quotationsFound } from './quotations.ts';
import { namesIn, spellingsFound, type IsNamed, type NamedBlock, type NamePlace } from './names.ts';
import { partsFound, withParts, type LivePart } from './parts.ts';
import { sentencesOf, type Cutting, type Deciding } from './sentences.ts';
import type { Block, Cited, Range, Sentence } from './text.ts';
import { mixedFound, rowTermsIn, wordingFound } from './wording.ts';

export interface LintInput extends Deciding, Behind, Figuring {
  readonly blocks: readonly Block[];
  readonly parts: readonly LivePart[];
  readonly isNamed: IsNamed;
}

export interface Linted {
  readonly sentences: readonly Sentence[];
  readonly found: readonly Found[];
}

type RowTerm = ReturnType<typeof rowTermsIn>[number];

/** What is known of a block alone: as if it were the first and began at 0. */
interface Part {
  readonly sentences: readonly Sentence[];
  readonly found: readonly Found[];
  readonly names: readonly NamePlace[];
  readonly terms: readonly RowTerm[];
  /** What it was looked at with: the records that it cites, and what stood behind them. */
  readonly records: readonly (Cited | undefined)[];
  readonly asked: ReadonlyMap<readonly string[], ReturnType<Behind['origins']>>;
}

/** What is kept from one run to the next. */
export interface Memory {
  /** All else that counts: language, marking, days, decisions. */
  frame: string;
  parts: Map<string, Part>;
  origins: Behind['origins'] | null;
}

export const newMemory = (): Memory => ({ frame: '', parts: new Map(), origins: null });

const ORDER: ReadonlyMap<Rule, number> = new Map(RULES.map((rule, at) => [rule, at]));
const inOrder = (one: Found, other: Found): number =>
  (one.sentence ?? -1) - (other.sentence ?? -1) ||
  one.start - other.start ||
  (ORDER.get(one.rule) ?? 0) - (ORDER.get(other.rule) ?? 0);

/** Records of `cited` that did not change are the same objects as in the run before. */
export function lint(input: LintInput, memory: Memory = newMemory()): Linted {
  const { blocks, language, marking, since, figuresFrom, decided, isNamed } = input;
  const frame = JSON.stringify([language, marking, since, figuresFrom, [...decided]]);
  if (frame !== memory.frame) memory.parts = new Map();
  const before = memory.parts;
  const isSame = memory.origins === input.origins;
  const parts = new Map<string, Part>();
  const ofRows = rowsOf(blocks);
  const sentences: Sentence[] = [];
  const found: Found[] = [];
  const named: NamedBlock[] = [];
  const terms: RowTerm[] = [];
  for (const [at, block] of blocks.entries()) {
    const cutting = cuttingOf(block, blocks[at + 1], ofRows);
    const key = keyOf(cutting);
    const known = parts.get(key) ?? before.get(key);
    const part = known !== undefined && holds(known, cutting, input, isSame) ? known : partOf(cutting, input);
    parts.set(key, part);
    const first = sentences.length;
    const { start } = block;
    for (const each of part.sentences) sentences.push(shifted(each, start));
    for (const each of part.found) found.push(moved(each, first, start));
    if (part.names.length > 0) named.push({ first, names: part.names });
    for (const term of part.terms) terms.push({ ...term, sentence: first + term.sentence });
  }
  memory.frame = frame;
  memory.parts = parts;
  memory.origins = input.origins;
  const across = [...mixedFound(terms, sentences), ...spellingsFound(named, sentences, isNamed)];
  const linted = { sentences, found: across.length === 0 ? found : [...found, ...across].toSorted(inOrder) };
  return input.parts.length === 0 ? linted : amongParts(linted, input);
}

/** Sentences and live parts in reading order, with what is found of the parts. */
function amongParts({ sentences, found }: Linted, input: LintInput): Linted {
  const all = withParts(sentences, input.parts);
  const places = new Map(all.map((sentence, at) => [sentence, at]));
  const parts = all.filter(({ isPart }) => isPart);
  const ofParts = [...citingFound(parts, input), ...partsFound(parts, input.parts)];
  const placed =
    (from: readonly Sentence[]) =>
    (each: Found): Found => {
      const sentence = each.sentence === null ? undefined : from[each.sentence];
      return sentence === undefined ? each : { ...each, sentence: places.get(sentence) ?? 0 };
    };
  return {
    sentences: all,
    found: [...found.map(placed(sentences)), ...ofParts.map(placed(parts))].toSorted(inOrder),
  };
}

/** The sentences of a text alone, in reading order. */
export function allSentences(blocks: readonly Block[], deciding: Deciding): readonly Sentence[] {
  const ofRows = rowsOf(blocks);
  return blocks.flatMap((block, at) =>
    sentencesOf(cuttingOf(block, blocks[at + 1], ofRows), deciding).map((each) => shifted(each, block.start)),
  );
}

/** What a block knows as if it began at 0, where it stands in the text. */
const shifted = <Placed extends Range>(each: Placed, by: number): Placed => ({
  ...each,
  start: each.start + by,
  end: each.end + by,
});

/** What each row of a table cites. */
function rowsOf(blocks: readonly Block[]): ReadonlyMap<number, readonly string[]> {
  const rows = new Map<number, string[]>();
  for (const { row, cites } of blocks) {
    if (row === null) continue;
    const known = rows.get(row);
    if (known === undefined) rows.set(row, [...cites]);
    else known.push(...cites);
  }
  return rows;
}

const cuttingOf = (
  { text, cites, row, isItem }: Block,
  next: Block | undefined,
  ofRows: ReadonlyMap<number, readonly string[]>,
): Cutting => ({
  text,
  cites,
  ofRow: row === null ? null : (ofRows.get(row) ?? cites),
  // An item after an item goes on with the list; a cell is followed by nothing that it could announce.
  isFollowed:
    next !== undefined &&
    row === null &&
    next.row === null &&
    !isItem &&
    (next.isItem || next.cites.length > 0),
});

const keyOf = ({ text, cites, ofRow, isFollowed }: Cutting): string =>
  `${isFollowed ? '+' : '-'}${cites.join()}|${ofRow === null ? '' : ofRow.join()}|${text}`;

function partOf(cutting: Cutting, input: LintInput): Part {
  const { language, cited } = input;
  const asked = new Map<readonly string[], ReturnType<Behind['origins']>>();
  const origins: Behind['origins'] = (uids) => {
    const tally = input.origins(uids);
    asked.set(uids, tally);
    return tally;
  };
  const sentences = sentencesOf(cutting, input);
  const found = [
    ...citingFound(sentences, { ...input, origins }),
    ...quotationsFound(sentences, cited),
    ...figuresFound(sentences, input),
    ...wordingFound(sentences, input),
  ];
  return {
    sentences,
    found: found.toSorted(inOrder),
    names: namesIn(sentences),
    terms: rowTermsIn(sentences, language),
    records: (cutting.ofRow ?? cutting.cites).map((uid) => cited.get(uid)),
    asked,
  };
}

/** Whether what was found in a block is what would be found now. */
function holds(
  part: Part,
  { cites, ofRow }: Cutting,
  { cited, origins }: LintInput,
  isSame: boolean,
): boolean {
  return (
    (ofRow ?? cites).every((uid, at) => cited.get(uid) === part.records[at]) &&
    (isSame ||
      [...part.asked].every(([uids, before]) => {
        const tally = origins(uids);
        return tally.documents === before.documents && tally.origins === before.origins;
      }))
  );
}

const moved = (each: Found, first: number, start: number): Found => ({
  ...shifted(each, start),
  sentence: each.sentence === null ? null : each.sentence + first,
  fix: each.fix === null ? null : shifted(each.fix, start),
});
