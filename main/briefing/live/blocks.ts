/** A live part as blocks of the page: its title with the date of its data, then a table or a chart. What it says is as it was kept. */
import {
  LIVE_CITED,
  sourcedByPart,
  type LedgerPart,
  type LiveContent,
} from '../../../preload/contract/live-parts.ts';
import type { Language } from '../../../preload/contract/vocabulary.ts';
import type { Cite } from '../body.ts';
import { dateIn } from '../../domain/written-dates.ts';
import { mark, plain, proseRuns, quiet } from '../runs.ts';
import type { Block, Chart, Run } from '../sheet.ts';
import { chartsOf, notesOfAid } from './aid.ts';
import { citing } from './citing.ts';
import { matrixTable } from './matrix.ts';
import { registerTable } from './register.ts';
import { timelineTable } from './timeline.ts';
import { liveWordsIn, registerWord, type LiveWords } from './words.ts';

/** A part that is gone leaves a sentence that says so. `cite`: of the whole briefing, so that its notes have one numbering. */
export function liveBlocks(part: LedgerPart | undefined, language: Language, cite: Cite): readonly Block[] {
  const words = liveWordsIn(language);
  if (part === undefined) return [{ kind: 'paragraph', runs: [mark(words.gone)] }];
  const { content } = part;
  const title = titleOf(part, language);
  const caption = captionOf(part, title, language);
  const shown = shownOf(content, title, language, cite);
  if (shown.length === 0) {
    return [{ kind: 'kept', blocks: [caption, paragraph([quiet(words.empty)])], reserve: false }];
  }
  const [first, ...others] = shown;
  const notes = content.part === 'aid' ? notesOfAid(content, language) : [];
  const below = notes.length === 0 ? [] : [paragraph([quiet(notes.join(' '))])];
  if (first?.kind !== 'chart' || barsOf(first) > TOGETHER)
    return [{ kind: 'kept', blocks: [caption], reserve: true }, ...shown, ...below];
  // What is said of one chart stands on its page, too.
  return others.length === 0
    ? [{ kind: 'kept', blocks: [caption, first, ...below], reserve: false }]
    : [{ kind: 'kept', blocks: [caption, first], reserve: false }, ...others, ...below];
}

const paragraph = (runs: readonly Run[]): Block => ({ kind: 'paragraph', runs, small: true });

function shownOf(content: LiveContent, title: string, language: Language, cite: Cite): readonly Block[] {
  switch (content.part) {
    case 'register':
      return content.rows.length === 0 ? [] : [registerTable(content, language, citing(content, cite))];
    case 'timeline':
      return content.items.length === 0 ? [] : [timelineTable(content, language, citing(content, cite))];
    case 'matrix':
      return content.rows.length === 0 ? [] : [matrixTable(content, language, citing(content, cite))];
    case 'aid':
      return chartsOf(content, title, language, cite);
  }
}

/** How many bars stand on one page with their title: the template breaks no chart of as many (`together`). */
const TOGETHER = 12;

const barsOf = ({ panels }: Chart): number => panels.reduce((sum, { bars }) => sum + bars.length, 0);

const rowsOf = (content: LiveContent): number => {
  if (content.part === 'timeline') return content.items.length;
  return content.part === 'aid' ? content.bars.length : content.rows.length;
};

/** What its author called it, or else what it shows. */
function titleOf({ settings, content }: LedgerPart, language: Language): string {
  const words = liveWordsIn(language);
  if (settings.title !== '') return settings.title;
  switch (content.part) {
    case 'register':
      return registerWord(`register.${content.register}`, language);
    case 'timeline':
      return words.timeline;
    case 'matrix':
      return words.members(content.coalitions.map(({ name }) => name));
    case 'aid':
      return content.programme === null ? words.aid : words.aidOf(content.programme);
  }
}

function captionOf(part: LedgerPart, title: string, language: Language): Block {
  const facts = [dateOf(part, language), ...sizeOf(part.content, liveWordsIn(language))];
  return paragraph([
    ...proseRuns(title, language, { strong: true }),
    plain(' '),
    quiet('– '),
    ...proseRuns(facts.join(' · '), language, { style: 'quiet' }),
  ]);
}

/** The day on which its data was read, in UTC; of a matrix of another day, that day too. */
function dateOf({ asOf, content }: LedgerPart, language: Language): string {
  const words = liveWordsIn(language);
  const day = asOf.slice(0, 10);
  return content.part !== 'matrix' || content.on === day
    ? words.asOf(dateIn(day, language))
    : words.onAsOf(dateIn(content.on, language), dateIn(day, language));
}

function sizeOf(content: LiveContent, words: LiveWords): readonly string[] {
  if (content.part === 'aid') return [];
  const shown = rowsOf(content);
  const total = content.part === 'matrix' ? shown : content.total;
  return [
    ...(total > shown ? [words.first(shown, total)] : []),
    ...(sourcedByPart(content).length > LIVE_CITED ? [words.uncited] : []),
  ];
}
