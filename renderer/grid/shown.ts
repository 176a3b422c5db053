/** What stands in a cell, in the words of the interface. */
import { useMemo } from 'react';
import type { Field, RegisterRow } from '../../preload/contract/index.ts';
import { useLocale, useText, useWhen } from '../i18n/index.tsx';
import { figureWords } from './figures.ts';

export interface Shown {
  /** What is shown; empty where nothing is kept. */
  readonly words: (field: Field, key: string, row: Pick<RegisterRow, 'cells' | 'figures'>) => string;
  /** One word of a vocabulary. */
  readonly choice: (field: Field, value: string) => string;
  /** A code in full: a country, a language, a currency; null where it says all itself. */
  readonly meaning: (field: Field, value: string) => string | null;
  readonly number: (value: number) => string;
  /** For spreadsheets: nothing between thousands. */
  readonly plainNumber: (value: number) => string;
}

/** So many texts are remembered: the same dates and figures come again and again. */
const REMEMBERED = 5000;

function remembering(work: (value: string) => string): (value: string) => string {
  const known = new Map<string, string>();
  return (value) => {
    const found = known.get(value);
    if (found !== undefined) return found;
    if (known.size > REMEMBERED) known.clear();
    const made = work(value);
    known.set(value, made);
    return made;
  };
}

export function useShown(): Shown {
  const text = useText();
  const when = useWhen();
  const locale = useLocale();
  return useMemo(() => {
    const date = remembering(when);
    const format = new Intl.NumberFormat(locale, { maximumFractionDigits: 3 });
    const number = (value: number): string => format.format(value);
    const plain = new Intl.NumberFormat(locale, { maximumFractionDigits: 3, useGrouping: false });
    const names = {
      country: new Intl.DisplayNames(locale, { type: 'region', fallback: 'none' }),
      language: new Intl.DisplayNames(locale, { type: 'language', fallback: 'none' }),
      currency: new Intl.DisplayNames(locale, { type: 'currency', fallback: 'none' }),
    };
    const choice = ({ vocabulary }: Field, value: string): string =>
      vocabulary === undefined ? value : text(`vocabulary.${vocabulary}.${value}`);
    return {
      number,
      plainNumber: (value) => plain.format(value),
      choice,
      meaning: ({ type }, value) => {
        if (type !== 'country' && type !== 'language' && type !== 'currency') return null;
        try {
          return names[type].of(value) ?? null;
        } catch {
          return null;
        }
      },
      words: (field, key, { cells, figures }) => {
        const value = cells[key] ?? null;
        if (value === null || value === '') return '';
        switch (field.type) {
          case 'choice':
            return choice(field, String(value));
          case 'choices':
            return String(value)
              .split(/;\s*/)
              .map((each) => choice(field, each))
              .join('; ');
          case 'date':
            return date(String(value));
          case 'number':
            return typeof value === 'number' ? number(value) : value;
          case 'amount': {
            const figure = figures[key];
            return (figure === undefined ? null : figureWords(figure, number)) ?? String(value);
          }
          case 'flag':
            return Number(value) === 1 ? text('grid.yes') : '';
          default:
            return String(value);
        }
      },
    };
  }, [text, when, locale]);
}
