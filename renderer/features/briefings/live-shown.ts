/** A live part in the words of the window: what its frame in the text says and shows. */
import {
  fieldOf,
  notesByPart,
  type AidBar,
  type LiveContent,
  type LivePartRow,
  type MatrixMembership,
  type RegisterNoun,
  type TimelineItem,
  type TotalGroup,
} from '../../../preload/contract/index.ts';
import type { LiveRow, LiveShown } from '../../editor/live-part.ts';
import type { Text } from './data.ts';

export interface Speech {
  /** The messages of this feature, and all of them. */
  readonly text: Text;
  readonly allText: Text;
  readonly when: (date: string) => string;
  readonly money: (milli: number, currency: string) => string;
  readonly error: (problem: NonNullable<LivePartRow['problem']>) => string;
}

/** Rows that the frame shows: the page shows the rest. */
const ROWS = 12;

interface Shown {
  readonly head: readonly string[];
  readonly rows: readonly LiveRow[];
  readonly total: number;
}

export function shownOf(part: LivePartRow, speech: Speech): LiveShown {
  const { settings, content, asOf, stale, problem } = part;
  const { text, when } = speech;
  const { head, rows, total } = rowsOf(content, speech);
  const more = total - Math.min(rows.length, ROWS);
  return {
    title: settings.title === '' ? titleOf(content, speech) : settings.title,
    asOf:
      content.part === 'matrix' && content.on !== asOf.slice(0, 10)
        ? text('live.onAsOf', { on: when(content.on), date: when(asOf.slice(0, 10)) })
        : text('live.asOf', { date: when(asOf.slice(0, 10)) }),
    stale: stale ? (problem === null ? text('live.stale') : speech.error(problem)) : null,
    refresh: problem === null ? text('live.refresh') : null,
    change: text('live.change'),
    head,
    rows: rows.slice(0, ROWS),
    foot: rows.length === 0 ? text('live.empty') : more > 0 ? text('live.more', { count: more }) : '',
    notes: notesByPart(content).length,
  };
}

function titleOf(content: LiveContent, { text, allText }: Speech): string {
  switch (content.part) {
    case 'register':
      return allText(`registers.${content.register}`);
    case 'matrix':
      return text('live.members', { names: content.coalitions.map(({ name }) => name).join(', ') });
    case 'aid':
      return content.programme ?? allText('vocabulary.livePart.aid');
    case 'timeline':
      return allText('vocabulary.livePart.timeline');
  }
}

function rowsOf(content: LiveContent, speech: Speech): Shown {
  const { text, allText, when } = speech;
  switch (content.part) {
    case 'register': {
      const { register, columns, rows, total } = content;
      return {
        head: columns.map((key) => allText(`registers.field.${key}`)),
        rows: rows.map(({ cells }) => ({
          cells: columns.map((key, at) => cellOf(cells[at] ?? null, register, key, speech)),
        })),
        total,
      };
    }
    case 'timeline':
      return {
        head: [allText('registers.field.date'), text('live.what')],
        rows: content.items.map((item) => ({ cells: [when(item.date), toldOf(item, speech)] })),
        total: content.total,
      };
    case 'matrix':
      return {
        head: [allText('registers.field.actor'), ...content.coalitions.map(({ name }) => name)],
        rows: content.rows.map(({ name, cells }) => ({
          cells: [
            name,
            ...cells.map(
              (memberships) => memberships.map((each) => statusOf(each, speech)).join('; ') || '–',
            ),
          ],
        })),
        total: content.rows.length,
      };
    case 'aid': {
      const most = Math.max(0, ...content.bars.map(({ upperMilli }) => upperMilli));
      // Bars of several currencies are not drawn to one scale.
      const isOne = new Set(content.bars.flatMap(({ currency }) => currency ?? [])).size <= 1;
      return {
        head: [
          content.by.map((group) => allText(`aid.group.${group}`)).join(' · '),
          allText('registers.field.amount'),
        ],
        rows: content.bars.map((bar) => ({
          cells: [content.by.map((group) => keyOf(group, bar, speech)).join(' · '), sumOf(bar, speech)],
          ...(isOne && most > 0 ? { bar: { share: Math.max(0, bar.upperMilli / most) } } : {}),
        })),
        total: content.bars.length,
      };
    }
  }
}

/** UTF-16 code units of a cell in the frame. */
const LONGEST = 120;
const short = (text: string): string => (text.length <= LONGEST ? text : `${text.slice(0, LONGEST - 1)}…`);

function cellOf(
  value: string | number | null,
  register: RegisterNoun,
  key: string,
  { text, allText, when }: Speech,
): string {
  if (value === null || value === '') return '–';
  const words = String(value);
  const field = fieldOf(register, key);
  const worded = (word: string): string => allText(`vocabulary.${field?.vocabulary ?? ''}.${word}`);
  if (field?.type === 'date') return when(words);
  if (field?.type === 'choice') return worded(words);
  if (field?.type === 'choices') return words.split('; ').map(worded).join(', ');
  if (field?.type === 'flag') return text(value === 1 ? 'live.yes' : 'live.no');
  return short(words);
}

const statusOf = ({ status, belonging }: MatrixMembership, { text, allText }: Speech): string => {
  const words = allText(`vocabulary.membershipStatus.${status}`);
  return belonging === 'certain' ? words : text(`live.${belonging}`, { status: words });
};

function toldOf({ what, who, text: words, status }: TimelineItem, { text, allText }: Speech): string {
  const details = {
    who: who ?? '–',
    what: short(words),
    status: status === null ? '' : allText(`vocabulary.membershipStatus.${status}`),
  };
  return text(`live.told.${what}`, details);
}

function keyOf(group: TotalGroup, { key }: AidBar, { text, allText, when }: Speech): string {
  const value = key[group] ?? null;
  if (value === null) return text('live.notSaid');
  if (group === 'stage') return allText(`vocabulary.stage.${value}`);
  if (group === 'kind') return allText(`vocabulary.flowKind.${value}`);
  if (group === 'basis') return allText(`vocabulary.priceBasis.${value}`);
  return group === 'month' ? when(String(value)) : String(value);
}

function sumOf({ milli, upperMilli, currency }: AidBar, { money }: Speech): string {
  if (currency === null) return '–';
  return milli === upperMilli
    ? money(milli, currency)
    : `${money(milli, currency)} – ${money(upperMilli, currency)}`;
}
