/** Charts of aid: one for each currency, and in it what may be compared; a sum of a range is shown with both its ends. */
import type { TotalGroup } from '../../../preload/contract/aid.ts';
import {
  chartsOfAid,
  citedByBars,
  groupsOfChart,
  type AidBar,
  type AidChart,
  type AidContent,
} from '../../../preload/contract/live-parts.ts';
import type { Language } from '../../../preload/contract/vocabulary.ts';
import { dateIn } from '../../domain/written-dates.ts';
import type { Cite } from '../body.ts';
import { quiet } from '../runs.ts';
import type { Bar, Chart, Run } from '../sheet.ts';
import { liveWordsIn, registerWord, type LiveWords } from './words.ts';

/** From this sum on (thousandths of the major unit) all are told in millions. */
const MILLIONS = 10_000_000_000;

export function chartsOf(
  content: AidContent,
  title: string,
  language: Language,
  cite: Cite,
): readonly Chart[] {
  const cited = citedByBars(content);
  const citesOf = (bar: AidBar): Pick<Bar, 'cites'> => {
    const uids = cited.get(bar);
    return uids === undefined
      ? {}
      : { cites: [{ text: '', note: cite(uids, restOf(bar, uids.length, language)) }] };
  };
  return chartsOfAid(content).map((chart) => chartOf(chart, content, title, language, citesOf));
}

function chartOf(
  { currency, panels, more }: AidChart,
  { by }: AidContent,
  title: string,
  language: Language,
  citesOf: (bar: AidBar) => Pick<Bar, 'cites'>,
): Chart {
  const words = liveWordsIn(language);
  const most = Math.max(0, ...panels.flat().map(({ upperMilli }) => upperMilli));
  const inMillions = most >= MILLIONS;
  const { panelled, named } = groupsOfChart(by);
  const shown = panels.map((bars) => ({
    label: panelled.map((group) => wordOf(group, bars[0], language)).join(' · '),
    bars: bars.map((bar): Bar => ({
      label: named.map((group) => wordOf(group, bar, language)).join(' · ') || title,
      text: bar.added === 0 ? '–' : sumOf(bar, inMillions, words),
      note: words.flowsOf(bar.added, bar.rough, bar.left),
      share: shareOf(bar.milli, most),
      reach: shareOf(bar.upperMilli, most),
      ...citesOf(bar),
    })),
  }));
  const unit = inMillions ? words.millions(currency) : currency;
  return {
    kind: 'chart',
    alt: words.chart(
      `${title}, ${unit}`,
      shown.flatMap(({ label, bars: of }) =>
        of.map(({ label: name, text, cites = [] }) => {
          const notes = cites.flatMap(({ note }) => (note === undefined ? [] : words.noted(note)));
          return `${label === '' ? '' : `${label}, `}${name} ${text}${notes.join('')}`;
        }),
      ),
      more,
    ),
    columns: [
      named.map((group) => registerWord(`group.${group}`, language)).join(' · '),
      words.sum(unit),
      words.flows,
    ],
    panels: shown,
  };
}

/** What the note of a bar does not cite, so that it does not pass for all that was added. */
function restOf({ added, flows = [] }: AidBar, cited: number, language: Language): readonly Run[] {
  const rest = added - cited;
  if (rest <= 0) return [];
  // Of flows that were only counted it is not known what stands behind them.
  const bare = flows.length < added ? 0 : flows.filter(({ sourced }) => !sourced).length;
  return [quiet(liveWordsIn(language).moreFlows(rest, bare))];
}

const shareOf = (milli: number, most: number): number =>
  most <= 0 ? 0 : Math.round(Math.max(0, milli / most) * 10_000) / 10_000;

function wordOf(group: TotalGroup, bar: AidBar | undefined, language: Language): string {
  const words = liveWordsIn(language);
  const value = bar?.key[group] ?? null;
  switch (group) {
    case 'year':
    case 'quarter':
    case 'month':
      if (value === null) return words.noPeriod;
      return group === 'month' ? dateIn(String(value), language) : String(value);
    case 'stage':
      return value === null ? words.notSaid : registerWord(`stage.${value}`, language);
    case 'kind':
      return value === null ? words.notSaid : registerWord(`flowKind.${value}`, language);
    case 'basis':
      return value === null ? words.notSaid : registerWord(`priceBasis.${value}`, language);
    default:
      return value === null ? words.notSaid : String(value);
  }
}

function sumOf({ milli, upperMilli }: AidBar, inMillions: boolean, words: LiveWords): string {
  const figure = (thousandths: number): string => {
    const value = thousandths / (inMillions ? 1_000_000_000 : 1000);
    if (!inMillions) return words.number(value, 0);
    // A small sum beside large ones is not nothing.
    return words.number(value, value !== 0 && Math.abs(value) < 0.05 ? 3 : 1);
  };
  return milli === upperMilli ? figure(milli) : `${figure(milli)}–${figure(upperMilli)}`;
}

/** What the total includes and what it leaves out, sentence by sentence. */
export function notesOfAid(content: AidContent, language: Language): readonly string[] {
  const words = liveWordsIn(language);
  const { rateSets, rateDays, withoutAmount, withoutCurrency, withoutRate, announcedBefore } = content;
  const left = [
    ...(withoutAmount === 0 ? [] : [words.withoutAmount(withoutAmount)]),
    ...(withoutCurrency === 0 ? [] : [words.withoutCurrency(withoutCurrency)]),
    ...(withoutRate === 0 ? [] : [words.withoutRate(withoutRate)]),
    ...(announcedBefore === 0 ? [] : [words.announcedBefore(announcedBefore)]),
  ];
  const hidden = chartsOfAid(content).reduce((sum, { more }) => sum + more, 0);
  return [
    ...(rateDays === null
      ? []
      : [words.rates(rateSets, dateIn(rateDays.first, language), dateIn(rateDays.last, language))]),
    ...(left.length === 0 ? [] : [words.leftOut(left)]),
    ...(hidden === 0 ? [] : [words.more(hidden)]),
  ];
}
