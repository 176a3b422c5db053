/** Charts of aid: one for each currency, and in it what may be compared; a sum of a range is shown with both its ends. */
import type { TotalGroup } from '../../../preload/contract/aid.ts';
import type { AidBar, AidContent } from '../../../preload/contract/live-parts.ts';
import { PRICE_BASES, STAGES, type Language } from '../../../preload/contract/vocabulary.ts';
import { dateIn } from '../../domain/written-dates.ts';
import type { Bar, Chart } from '../sheet.ts';
import { liveWordsIn, registerWord, type LiveWords } from './words.ts';

/** Bars of one chart: what is smaller is counted. */
const BARS = 40;

/** What sets sums apart that are not to be compared at a glance. */
const APART: ReadonlySet<TotalGroup> = new Set(['stage', 'basis']);

/** From this sum on (thousandths of the major unit) all are told in millions. */
const MILLIONS = 10_000_000_000;

export function chartsOf(content: AidContent, title: string, language: Language): readonly Chart[] {
  const currencies = [...new Set(content.bars.flatMap(({ currency }) => currency ?? []))];
  // Where nothing could be added there is still something to tell: of which flows.
  const charts =
    currencies.length === 0 ? [content.currency === 'reported' ? '' : content.currency] : currencies;
  return content.bars.length === 0
    ? []
    : charts.map((currency, at) =>
        chartOf(
          content,
          content.bars.filter((bar) => bar.currency === currency || (bar.currency === null && at === 0)),
          currency,
          title,
          language,
        ),
      );
}

function chartOf(
  { by }: AidContent,
  all: readonly AidBar[],
  currency: string,
  title: string,
  language: Language,
): Chart {
  const words = liveWordsIn(language);
  const bars = all.slice(0, BARS);
  const most = Math.max(0, ...bars.map(({ upperMilli }) => upperMilli));
  const inMillions = most >= MILLIONS;
  const apart = by.filter((group) => APART.has(group));
  const own = by.filter((group) => !apart.includes(group) && group !== 'currency');
  const [panelled, named] = own.length === 0 ? [[], apart] : [apart, own];
  const drawn = bars.map((bar): Bar => ({
    label: named.map((group) => wordOf(group, bar, language)).join(' · ') || title,
    text: bar.added === 0 ? '–' : sumOf(bar, inMillions, words),
    note: words.flowsOf(bar.added, bar.rough, bar.left),
    share: shareOf(bar.milli, most),
    reach: shareOf(bar.upperMilli, most),
  }));
  const panels = Map.groupBy(bars.keys(), (at) =>
    panelled.map((group) => bars[at]?.key[group] ?? '').join(' '),
  );
  const shown = [...panels.values()]
    .toSorted((one, other) => standing(bars[one[0] ?? 0]) - standing(bars[other[0] ?? 0]))
    .map((places) => ({
      label: panelled.map((group) => wordOf(group, bars[places[0] ?? 0], language)).join(' · '),
      bars: places.flatMap((at) => drawn[at] ?? []),
    }));
  const unit = inMillions ? words.millions(currency) : currency;
  return {
    kind: 'chart',
    alt: words.chart(
      `${title}, ${unit}`,
      shown.flatMap(({ label, bars: of }) =>
        of.map((bar) => `${label === '' ? '' : `${label}, `}${bar.label} ${bar.text}`),
      ),
      all.length - bars.length,
    ),
    columns: [
      named.map((group) => registerWord(`group.${group}`, language)).join(' · '),
      words.sum(unit),
      words.flows,
    ],
    panels: shown,
  };
}

const shareOf = (milli: number, most: number): number =>
  most <= 0 ? 0 : Math.round(Math.max(0, milli / most) * 10_000) / 10_000;

/** From pledge to delivery, then by price basis. */
const standing = (bar: AidBar | undefined): number =>
  STAGES.findIndex((stage) => stage === bar?.key.stage) * 10 +
  PRICE_BASES.findIndex((basis) => basis === bar?.key.basis);

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
  const { rateSets, rateDays, withoutAmount, withoutCurrency, withoutRate, announcedBefore, bars } = content;
  const left = [
    ...(withoutAmount === 0 ? [] : [words.withoutAmount(withoutAmount)]),
    ...(withoutCurrency === 0 ? [] : [words.withoutCurrency(withoutCurrency)]),
    ...(withoutRate === 0 ? [] : [words.withoutRate(withoutRate)]),
    ...(announcedBefore === 0 ? [] : [words.announcedBefore(announcedBefore)]),
  ];
  const currencies = new Set(bars.flatMap(({ currency }) => currency ?? []));
  const hidden = [...(currencies.size === 0 ? [''] : currencies)]
    .map((currency) => bars.filter((bar) => bar.currency === currency).length - BARS)
    .reduce((sum, more) => sum + Math.max(0, more), 0);
  return [
    ...(rateDays === null
      ? []
      : [words.rates(rateSets, dateIn(rateDays.first, language), dateIn(rateDays.last, language))]),
    ...(left.length === 0 ? [] : [words.leftOut(left)]),
    ...(hidden === 0 ? [] : [words.more(hidden)]),
  ];
}
