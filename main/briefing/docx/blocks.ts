/** The briefing's text as paragraphs, lists and tables of Word. */
import {
  AlignmentType,
  HeadingLevel,
  LevelFormat,
  Paragraph,
  type INumberingOptions,
  type IParagraphOptions,
  type Table,
} from 'docx';
import type { Language } from '../../../preload/contract/vocabulary.ts';
import { runsRightToLeft } from '../direction.ts';
import { chartTable } from '../live/chart-table.ts';
import type { Block, Run } from '../sheet.ts';
import { gap, type Place } from './place.ts';
import { childrenOf, wordsOf } from './runs.ts';
import { mm, PARAGRAPH_GAP, pt, QUOTE_INDENT } from './styles.ts';
import { tableOf } from './table.ts';

const HEADINGS = [HeadingLevel.HEADING_1, HeadingLevel.HEADING_2, HeadingLevel.HEADING_3] as const;

const paragraphOf = (runs: readonly Run[], place: Place, rest: IParagraphOptions = {}): Paragraph =>
  new Paragraph({
    style: place.style,
    ...(place.indent > 0 && { indent: { left: place.indent } }),
    ...(runsRightToLeft(wordsOf(runs)) && { bidirectional: true }),
    ...(place.keepNext === true && { keepNext: true }),
    ...(place.end === true && { alignment: AlignmentType.END }),
    ...(place.last && { spacing: { after: pt(PARAGRAPH_GAP) } }),
    ...rest,
    children: [...childrenOf(runs, place.numbers)],
  });

export const blocksOf = (blocks: readonly Block[], place: Place): readonly (Paragraph | Table)[] =>
  blocks.flatMap((block, index) =>
    blockOf(block, { ...place, last: place.last && index === blocks.length - 1 }),
  );

function blockOf(block: Block, place: Place): readonly (Paragraph | Table)[] {
  switch (block.kind) {
    case 'heading':
      return [
        new Paragraph({
          heading: HEADINGS[Math.min(block.level, HEADINGS.length) - 1] ?? HeadingLevel.HEADING_1,
          ...(runsRightToLeft(wordsOf(block.runs)) && { bidirectional: true }),
          children: [...childrenOf(block.runs, place.numbers)],
        }),
      ];
    case 'paragraph':
      return [paragraphOf(block.runs, place)];
    case 'kept':
      return keptOf(block, place);
    case 'quote': {
      const indent = place.indent + QUOTE_INDENT;
      return blocksOf(block.blocks, { ...place, style: 'Quote', indent, width: place.width - QUOTE_INDENT });
    }
    case 'list':
      return listOf(block, place);
    case 'chart':
      // Word draws no bars of ours: the same figures as a table.
      return [tableOf(chartTable(block), place, blocksOf), gap()];
    default:
      return [tableOf(block, place, blocksOf), gap()];
  }
}

/** All but the last stay with what follows them; where room is reserved, what follows is outside. */
function keptOf(
  { blocks, reserve }: Extract<Block, { kind: 'kept' }>,
  place: Place,
): readonly (Paragraph | Table)[] {
  return blocks.flatMap((block, index) =>
    blockOf(
      block,
      reserve || index < blocks.length - 1 ? { ...place, keepNext: true } : { ...place, whole: true },
    ),
  );
}

/** One step of a list, in twips. */
const STEP = mm(6);
/** Word counts nine levels. */
const DEEPEST = 8;

/**
 * The names of the kinds of list. docx writes them between braces and replaces them when it is done, all over the file: they hold a
 * character that no text can hold, so that nobody's words are taken for one.
 */
const BULLETS = '\uFFFEbullets';
const numbered = (start: number): string => `\uFFFEfrom ${start}`;

function listOf(
  { ordered, start, items }: Extract<Block, { kind: 'list' }>,
  place: Place,
): readonly (Paragraph | Table)[] {
  const instance = ordered ? place.numbers.list() : 0;
  const indent = place.indent + STEP;
  const inner = {
    ...place,
    style: place.style === 'BodyText' ? 'ListParagraph' : place.style,
    indent,
    width: place.width - STEP,
    depth: place.depth + 1,
  };
  const first: IParagraphOptions = {
    numbering: {
      reference: ordered ? numbered(start) : BULLETS,
      level: Math.min(place.depth, DEEPEST),
      instance,
    },
    indent: { left: indent, hanging: STEP },
  };
  return items.flatMap((item, index) => {
    const ends = index === items.length - 1 && (place.style === 'BodyText' || place.last);
    const within = { ...inner, last: ends };
    const [opening, ...rest] = item;
    // An item that begins with another list or a table has its sign on a line of its own.
    return opening?.kind === 'paragraph'
      ? [
          paragraphOf(opening.runs, { ...within, last: ends && rest.length === 0 }, first),
          ...blocksOf(rest, within),
        ]
      : [paragraphOf([], { ...within, last: false }, first), ...blocksOf(item, within)];
  });
}

/** Every kind of list that the text has: ordered ones by where they start, for Word starts a list where its kind does. */
export function numberingOf(blocks: readonly Block[], language: Language): INumberingOptions {
  const level = (format: (typeof LevelFormat)[keyof typeof LevelFormat], text: (level: number) => string) =>
    Array.from({ length: DEEPEST + 1 }, (_, at) => ({
      level: at,
      format,
      text: text(at),
      style: { paragraph: { indent: { left: STEP * (at + 1), hanging: STEP } } },
    }));
  return {
    config: [
      { reference: BULLETS, levels: level(LevelFormat.BULLET, () => (language === 'fr' ? '–' : '•')) },
      ...[...startsIn(blocks)].map((start) => ({
        reference: numbered(start),
        levels: level(LevelFormat.DECIMAL, (at) => `%${at + 1}.`).map((each) => ({ ...each, start })),
      })),
    ],
  };
}

function startsIn(blocks: readonly Block[]): ReadonlySet<number> {
  const starts = new Set<number>();
  const walk = (block: Block): void => {
    if (block.kind === 'list') {
      if (block.ordered) starts.add(block.start);
      block.items.flat().forEach(walk);
    } else if (block.kind === 'table') {
      block.rows.flat().forEach((cell) => cell.blocks.forEach(walk));
    } else if ('blocks' in block) {
      block.blocks.forEach(walk);
    }
  };
  blocks.forEach(walk);
  return starts;
}
