/** A timeline as a live part shows it: statements, events, agreements and memberships in the order of their earliest day. */
import { LiasseError } from '../../../preload/contract/errors.ts';
import type {
  LiveSettings,
  TimelineContent,
  TimelineItem,
  TimelineKind,
  TimelineWhat,
} from '../../../preload/contract/live-parts.ts';
import type { RegisterRow, RegisterView } from '../../../preload/contract/registers/index.ts';
import type { MembershipStatus } from '../../../preload/contract/vocabulary.ts';
import { daysOf } from '../../domain/periods.ts';
import { checkDates } from '../dates.ts';
import type { Read } from '../sql.ts';
import { firstRows, isSourced } from './register.ts';

/** A row of a register that is dated, and what it tells. */
interface Telling {
  readonly what: TimelineWhat;
  readonly register: TimelineKind;
  /** The field that dates it. */
  readonly date: string;
  /** The field that names its coalition. */
  readonly coalition: string;
  readonly who: string | null;
  readonly text: string;
}

const TELLINGS: readonly Telling[] = [
  {
    what: 'statement',
    register: 'statement',
    date: 'said',
    coalition: 'about',
    who: 'speaker',
    text: 'words',
  },
  { what: 'event', register: 'event', date: 'from', coalition: 'coalition', who: null, text: 'name' },
  {
    what: 'agreement',
    register: 'agreement',
    date: 'signed',
    coalition: 'coalition',
    who: null,
    text: 'title',
  },
  {
    what: 'joined',
    register: 'membership',
    date: 'from',
    coalition: 'coalition',
    who: 'actor',
    text: 'coalition',
  },
  {
    what: 'left',
    register: 'membership',
    date: 'to',
    coalition: 'coalition',
    who: 'actor',
    text: 'coalition',
  },
];

type Settings = Extract<LiveSettings, { part: 'timeline' }>;

/** Throws `invalid-date`, and `invalid-range` where the period ends before it begins. */
export function timelineContent(read: Read, settings: Settings): TimelineContent {
  const { kinds, from, to, limit } = settings;
  checkDates(from, to);
  const [first, last] = [from === null ? null : daysOf(from).first, to === null ? null : daysOf(to).last];
  if (first !== null && last !== null && first > last) {
    throw new LiasseError('invalid-range', `The timeline would end (${to}) before it begins (${from}).`, {
      from: from ?? '',
      to: to ?? '',
    });
  }
  const told = TELLINGS.filter(({ register }) => kinds.includes(register)).map((telling) => {
    const { rows, total } = firstRows(read, viewOf(telling, settings, first, last), limit);
    return { total, items: rows.map((row) => itemOf(row, telling)) };
  });
  return {
    part: 'timeline',
    items: told
      .flatMap(({ items }) => items)
      .toSorted((one, other) => compare(dayOf(one), dayOf(other)))
      .slice(0, limit),
    total: told.reduce((sum, { total }) => sum + total, 0),
  };
}

const dayOf = ({ date }: TimelineItem): string => daysOf(date).first ?? daysOf(date).last ?? date;
const compare = (one: string, other: string): number => (one === other ? 0 : one < other ? -1 : 1);

function viewOf(
  { register, date, coalition }: Telling,
  { coalitionId }: Settings,
  first: string | null,
  last: string | null,
): RegisterView {
  return {
    register,
    filters: [
      { field: date, test: 'filled', values: [] },
      ...(first === null ? [] : [{ field: date, test: 'at-least' as const, values: [first] }]),
      ...(last === null ? [] : [{ field: date, test: 'at-most' as const, values: [last] }]),
      ...(coalitionId === null ? [] : [{ field: coalition, test: 'is' as const, values: [coalitionId] }]),
    ],
    sort: [{ field: date, descending: false }],
    search: '',
  };
}

function itemOf(row: RegisterRow, { what, date, who, text }: Telling): TimelineItem {
  const { uid, cells } = row;
  const said = (key: string): string => String(cells[key] ?? '');
  return {
    uid,
    sourced: isSourced(row),
    what,
    date: said(date),
    who: who === null || said(who) === '' ? null : said(who),
    text: said(text),
    status: what === 'joined' || what === 'left' ? (said('status') as MembershipStatus) : null,
  };
}
