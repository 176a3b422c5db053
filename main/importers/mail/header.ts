/** The header of a mail or of one of its parts (RFC 5322, 2045, 2047, 2231), made safe to keep. */
import { addressParser, decodeWords } from 'postal-mime';
import { cleaned, decode } from '../decode.ts';
import { dayOf, instantAt, line } from '../metadata.ts';

/** Fields by lower-case name, in their order, unfolded but not decoded. */
export interface Header {
  first(name: string): string | null;
  readonly size: number;
}

export interface Parameterised {
  /** In lower case, without its parameters. */
  readonly value: string;
  readonly parameters: ReadonlyMap<string, string>;
}

/** Letters beyond ASCII that nobody encoded are read as those of any text. */
export function headerOf(bytes: Uint8Array): Header {
  const text = bytes.length === 0 ? '' : decode(bytes).text;
  const fields = new Map<string, string>();
  let size = 0;
  for (const field of text.replaceAll(/\n[ \t]+/g, ' ').split('\n')) {
    const colon = field.indexOf(':');
    const name = field.slice(0, colon).trimEnd().toLowerCase();
    if (colon < 1 || !/^[\u0021-\u007e]+$/.test(name)) continue;
    size += 1;
    // The first of a name counts: what is added below it is not the writer's.
    if (!fields.has(name)) fields.set(name, field.slice(colon + 1).trim());
  }
  return { first: (name) => fields.get(name) ?? null, size };
}

/** Words with their encoded words decoded (RFC 2047), on one line. */
export const wordsIn = (field: string | null): string =>
  cleaned(decodeWords(field ?? ''))
    .text.replaceAll(/\s+/g, ' ')
    .trim();

export interface Sender {
  readonly name: string | null;
  readonly address: string | null;
}

/** The first mailbox of a field. */
export function senderOf(field: string | null): Sender {
  const [first] = addressParser(field ?? '', { flatten: true });
  return { name: line(cleaned(first?.name ?? '').text), address: line(first?.address) };
}

/** The mailboxes of a field as they are written out: `Name <address>`, parted by commas. */
export const mailboxesIn = (field: string | null): string =>
  addressParser(field ?? '', { flatten: true })
    .map(({ name, address }) => {
      const words = cleaned(name).text;
      return words === '' || words === address ? (address ?? '') : address ? `${words} <${address}>` : words;
    })
    .filter((words) => words !== '')
    .join(', ');

/** Message ids stand in angle brackets (RFC 5322, 3.6.4). */
export const messageIdIn = (field: string | null): string | null =>
  line(/<([^<>\s]{1,900})>/.exec(field ?? '')?.[1] ?? /^[^<>\s]{1,900}$/.exec(field ?? '')?.[0]);

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** The day that a date says, at the place where it was written: `Wed, 5 Nov 2025 23:30:00 +0200` is 5 November. */
export function dayIn(field: string | null): string | null {
  const found = /(?:^|[\s,])(\d{1,2})[\s-]+([A-Za-z]{3})[A-Za-z]*[\s-]+(\d{4}|\d{2})(?=$|\s)/.exec(
    field ?? '',
  );
  if (found === null) return dayOf(field);
  const [, day = '', name = '', year = ''] = found;
  const month = MONTHS.indexOf(name.toLowerCase()) + 1;
  // RFC 5322, 4.3: two digits are of 2000 up to 49.
  const full = year.length === 4 ? year : `${Number(year) < 50 ? '20' : '19'}${year}`;
  return month === 0 ? null : dayOf(`${full}-${String(month).padStart(2, '0')}-${day.padStart(2, '0')}`);
}

/** The instant of a date field, in UTC (RFC 5322, 3.3); null where it has no time or no zone. */
export function instantIn(field: string | null): string | null {
  const date = (field ?? '').replaceAll(/\([^()]*\)/g, ' ').trim();
  const isWhole = /\d{4}\s+\d{1,2}:\d{2}(?::\d{2})?\s+(?:[+-]\d{4}|GMT|UT|UTC|Z)$/.test(date);
  return isWhole ? instantAt(Date.parse(date) / 1000) : null;
}

const PARAMETER = /;\s*([^\s=;]+)\s*=\s*(?:"((?:[^"\\]|\\.)*)"?|([^;]*))/g;

/** A value with parameters, those in pieces put together (RFC 2231). */
export function parameterised(field: string | null, otherwise: string): Parameterised {
  const text = field ?? otherwise;
  const parameters = new Map<string, string>();
  const pieces = new Map<
    string,
    { readonly at: number; readonly text: string; readonly encoded: boolean }[]
  >();
  for (const [, name = '', quoted, bare] of text.matchAll(PARAMETER)) {
    const value = quoted?.replaceAll(/\\(.)/g, '$1') ?? (bare ?? '').trim();
    const split = /^([^*]+)(?:\*(\d{1,3}))?(\*)?$/.exec(name.toLowerCase());
    if (split === null) continue;
    const [, key = '', at, star] = split;
    if (at === undefined && star === undefined) {
      if (!parameters.has(key)) parameters.set(key, decodeWords(value));
    } else {
      const list = pieces.get(key) ?? [];
      list.push({ at: Number(at ?? 0), text: value, encoded: star !== undefined });
      pieces.set(key, list);
    }
  }
  for (const [key, list] of pieces) {
    list.sort((a, b) => a.at - b.at);
    const [, charset = null, words] = /^([^']*)'[^']*'([\s\S]*)$/.exec(list[0]?.text ?? '') ?? [];
    const bytes = list.map(({ text, encoded }, index) =>
      encoded ? percentDecoded(index === 0 ? (words ?? text) : text) : Buffer.from(text),
    );
    const whole = Buffer.concat(bytes);
    if (whole.length > 0) parameters.set(key, decode(whole, charset).text);
  }
  const value = (text.split(';', 1)[0] ?? '').trim().toLowerCase();
  return { value: value === '' ? otherwise : value, parameters };
}

const percentDecoded = (text: string): Buffer =>
  Buffer.from(
    Buffer.from(text)
      .toString('latin1')
      .replaceAll(/%([0-9A-Fa-f]{2})/g, (_all, code: string) =>
        String.fromCodePoint(Number.parseInt(code, 16)),
      ),
    'latin1',
  );
