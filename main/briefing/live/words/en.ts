/** The English of live parts. */
import type { LiveWords } from '../words.ts';

const count = (number: number, one: string, other: string): string =>
  `${number}\u00a0${number === 1 ? one : other}`;
/** A day is on, all else is in. */
const on = (date: string): string => `${/^\d{1,2}\u00a0/.test(date) ? 'on' : 'in'} ${date}`;

export const english: LiveWords = {
  gone: 'A live part that stood here is no longer in the dossier.',
  empty: 'Nothing in the dossier.',
  timeline: 'Timeline',
  aid: 'Aid',
  aidOf: (programme) => `Aid, ${programme}`,
  members: (coalitions) => `Members of ${coalitions.join(', ')}`,
  asOf: (date) => `as of ${date}`,
  onAsOf: (date, known) => `${on(date)}, as known ${on(known)}`,
  first: (shown, total) => `first ${shown} of ${total}`,
  uncited: 'rows not cited one by one',
  yes: 'Yes',
  no: 'No',
  possibly: 'possibly',
  undated: 'undated',
  notMember: '–',
  event: 'What happened',
  tells: ({ what, who, text }, status) => {
    const person = who ?? 'unnamed';
    if (what === 'joined') return `${person} joins ${text} (${status})`;
    if (what === 'left') return `${person} leaves ${text} (${status})`;
    if (what === 'statement') return who === null ? `“${text}”` : `${who}: “${text}”`;
    return what === 'agreement' ? `Signed: ${text}` : text;
  },
  noPeriod: 'within no whole period',
  notSaid: 'not said',
  sum: (unit) => `Sum (${unit})`,
  millions: (currency) => `${currency} million`,
  flows: 'Flows',
  flowsOf: (added, rough, left) => {
    const which = [
      ...(rough === 0 ? [] : [`${rough} not exact`]),
      ...(left === 0 ? [] : [`${left} left out`]),
    ];
    // In brackets: behind a comma it would read as a decimal.
    return which.length === 0 ? String(added) : `${added}\u00a0(${which.join(', ')})`;
  },
  moreFlows: (number, bare) =>
    `And ${count(number, 'more flow', 'more flows')} in this sum${bare === 0 ? '' : ` (${bare} without evidence)`}, listed in the register.`,
  noted: (note) => ` (note\u00a0${note})`,
  chart: (title, bars, more) =>
    `Bar chart: ${title}. ${bars.join('; ')}${more === 0 ? '' : `; and ${more} more`}.`,
  more: (number) => `${count(number, 'smaller sum is', 'smaller sums are')} not shown.`,
  rates: (sets, first, last) =>
    `Converted at the rate of each flow’s date (${sets.join(', ')}; rates of ${first === last ? first : `${first} to ${last}`}).`,
  leftOut: (parts) => `Not in the sums: ${parts.join('; ')}.`,
  withoutAmount: (number) => count(number, 'flow without an amount', 'flows without an amount'),
  withoutCurrency: (number) => count(number, 'flow without a currency', 'flows without a currency'),
  withoutRate: (number) =>
    count(number, 'flow without a rate for its date', 'flows without a rate for their date'),
  announcedBefore: (number) =>
    count(number, 'flow that was announced before', 'flows that were announced before'),
  number: (value, digits) => value.toFixed(digits).replaceAll(/\B(?=(\d{3})+(?!\d))(?<!\.\d*)/g, ','),
};
