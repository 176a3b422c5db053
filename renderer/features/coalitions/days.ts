/** Days as numbers, to lay them along a line. `YYYY-MM-DD`. */
const DAY = 86_400_000;

export const numberOfDay = (day: string): number => Math.round(Date.parse(`${day}T00:00:00Z`) / DAY);
export const dayOfNumber = (number: number): string => new Date(number * DAY).toISOString().slice(0, 10);

export interface Span {
  readonly first: number;
  readonly last: number;
}

/** What the line shows: all that changes, with some room on both sides, until today where something goes on. */
export function spanOf(days: readonly string[], today: string): Span {
  const numbers = [...days, today].map(numberOfDay);
  const [first, last] = [Math.min(...numbers), Math.max(...numbers)];
  const room = Math.max(30, Math.round((last - first) * 0.04));
  return { first: first - room, last: last + room };
}

/** A share of the line, 0 to 1; open ends reach its edge. */
export const shareOf = ({ first, last }: Span, day: string | null, open: 0 | 1): number =>
  day === null ? open : Math.max(0, Math.min(1, (numberOfDay(day) - first) / (last - first)));

/** Up to which share of the line a year's name still fits. */
const ROOM = 0.95;

/** The years that begin on the line, few enough to be read. */
export function yearsOn({ first, last }: Span): readonly number[] {
  const [from, to] = [first, last].map((day) => Number(dayOfNumber(day).slice(0, 4))) as [number, number];
  const step = Math.max(1, Math.ceil((to - from) / 10));
  const years: number[] = [];
  // A year that begins at the very end has no room for its name.
  const room = first + (last - first) * ROOM;
  for (let year = from + 1; year <= to && numberOfDay(`${year}-01-01`) < room; year += step) years.push(year);
  return years;
}

/** For each period the lane that it lies in: the first where nothing of its time lies already. */
export function lanesOf(
  periods: readonly { readonly firstDay: string | null; readonly lastDay: string | null }[],
): readonly number[] {
  const lanes: (typeof periods)[number][][] = [];
  return periods.map((period) => {
    const free = lanes.findIndex((lane) =>
      lane.every(
        (other) => isBefore(period.lastDay, other.firstDay) || isBefore(other.lastDay, period.firstDay),
      ),
    );
    const at = free === -1 ? lanes.length : free;
    (lanes[at] ??= []).push(period);
    return at;
  });
}

const isBefore = (end: string | null, start: string | null): boolean =>
  end !== null && start !== null && end < start;
