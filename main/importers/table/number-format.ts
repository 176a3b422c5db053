/**
 * What the number of a cell means, by the format that it is shown in: XLSX keeps days as numbers (ECMA-376-1, 18.8.30).
 * A format that shows no day has only told a month: the day that is kept beneath it is none that anybody wrote.
 */
export type Meaning = 'number' | 'year' | 'month' | 'day' | 'moment' | 'time';

/** Formats that every program knows by number, without a code. */
const BUILT_IN: readonly (readonly [from: number, to: number, Meaning])[] = [
  [14, 16, 'day'],
  [17, 17, 'month'],
  [18, 21, 'time'],
  [22, 22, 'moment'],
  // Those of East Asia and Thailand; what differs by country is read as a day.
  [27, 31, 'day'],
  [32, 35, 'time'],
  [36, 36, 'day'],
  [45, 47, 'time'],
  [50, 54, 'day'],
  [55, 56, 'time'],
  [57, 58, 'day'],
  [71, 73, 'day'],
  [74, 74, 'month'],
  [75, 76, 'time'],
  [77, 77, 'moment'],
  [78, 80, 'time'],
  [81, 81, 'day'],
];

export const builtInMeaning = (id: number): Meaning =>
  BUILT_IN.find(([from, to]) => id >= from && id <= to)?.[2] ?? 'number';

export function meaningOf(code: string): Meaning {
  // The first section is that of positive numbers. What is quoted, escaped, coloured or padded says nothing.
  const letters = code
    .replaceAll(/"[^"]*"|\\.|_.|\*./gs, '')
    .replaceAll(/\[(?![hms]+\])[^\]]*\]/gi, '')
    .split(';', 1)[0]
    ?.toLowerCase()
    .replaceAll(/am\/pm|a\/p/g, 'h')
    .replaceAll(/general/g, '');
  if (letters === undefined || !/[ymdhs]/.test(letters)) return 'number';
  // `m` is a minute beside an hour or a second, else a month.
  const time = /[hs]/.test(letters);
  const month = /m/.test(letters.replaceAll(/(?<=h[^ymds]*)m+|m+(?=[^ymdh]*s)/g, ''));
  if (!/[yd]/.test(letters) && !month) return time ? 'time' : 'number';
  if (time) return 'moment';
  if (letters.includes('d')) return 'day';
  return month ? 'month' : 'year';
}

const DAY = 86_400;

/** A number of days as text: `2025-11-05`, `2025-11`, `2025-11-05T14:30:00`, `14:30:00`. null where there is no such day. */
export function dateText(days: number, meaning: Meaning, from1904: boolean): string | null {
  if (!Number.isFinite(days) || days < 0 || days >= 2_958_466) return null;
  const seconds = Math.round(days * DAY);
  if (meaning === 'time') return clock(seconds);
  // Excel counts a 29 February 1900, which never was: day 60.
  const whole = Math.floor(seconds / DAY);
  if (!from1904 && (whole === 60 || whole === 0)) return null;
  const epoch = from1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, whole < 60 ? 31 : 30);
  const day = new Date(epoch + whole * DAY * 1000).toISOString().slice(0, 10);
  const rest = seconds % DAY;
  if (meaning === 'year') return day.slice(0, 4);
  if (meaning === 'month') return day.slice(0, 7);
  return rest === 0 || meaning === 'day' ? day : `${day}T${clock(rest)}`;
}

const clock = (seconds: number): string =>
  [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60]
    .map((part) => String(part).padStart(2, '0'))
    .join(':');

/** A number as plain decimal text: with the 15 digits that spreadsheets show at most, never with an exponent. */
export function plainNumber(raw: string): string {
  const number = Number(raw);
  if (raw.trim() === '' || !Number.isFinite(number)) return raw;
  const [, sign = '', digits = '', exponent = '0'] =
    /^(-?)([\d.]+)(?:e([+-]?\d+))?$/.exec(String(Number(number.toPrecision(15)))) ?? [];
  if (exponent === '0') return sign + digits;
  const [whole = '', fraction = ''] = digits.split('.');
  const shift = Number(exponent);
  return shift > 0
    ? sign + whole + fraction.padEnd(shift, '0')
    : `${sign}0.${'0'.repeat(-shift - 1)}${whole}${fraction}`;
}
