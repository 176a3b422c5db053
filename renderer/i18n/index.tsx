/** Words, dates and numbers in the language of the interface. */
import { useMemo, type JSX, type ReactNode } from 'react';
import { I18nProvider } from 'react-aria-components';
import { createIntl, createIntlCache, RawIntlProvider, useIntl, type IntlShape } from 'react-intl';
import type { Language } from '../../preload/contract/index.ts';
import { messagesOf } from './catalogue.ts';
import { textIn, type Text } from './text.ts';
import { whenIn, type When } from './when.ts';

export { errorSentence } from './errors.ts';
export { textIn } from './text.ts';
export type { Text } from './text.ts';
export type { When } from './when.ts';

const intlCache = createIntlCache();

/** British dates: the day comes first, as the users of this tool write it. */
const LOCALES: Readonly<Record<Language, string>> = { fr: 'fr-FR', en: 'en-GB' };

export const intlFor = (language: Language): IntlShape =>
  createIntl(
    {
      locale: LOCALES[language],
      defaultLocale: LOCALES[language],
      messages: messagesOf(language),
      onError: (error) => console.error(error.message),
    },
    intlCache,
  );

/** Gives everything below it one language. */
export function Words({ language, children }: { language: Language; children: ReactNode }): JSX.Element {
  const intl = useMemo(() => intlFor(language), [language]);
  return (
    <RawIntlProvider value={intl}>
      <I18nProvider locale={LOCALES[language]}>{children}</I18nProvider>
    </RawIntlProvider>
  );
}

/** The words of the interface: `useText('documents')('emptyTitle')` is the message `documents.emptyTitle`. */
export function useText(prefix?: string): Text {
  const intl = useIntl();
  return useMemo(() => textIn(intl, prefix === undefined ? '' : `${prefix}.`), [intl, prefix]);
}

/** The tag of the language for `Intl`. */
export const useLocale = (): string => useIntl().locale;

/** Dates with their precision kept, and moments. */
export function useWhen(): When {
  const intl = useIntl();
  return useMemo(() => whenIn(intl), [intl]);
}

export interface Numbers {
  readonly number: (value: number) => string;
  /** A size in kB, MB, GB (decimal). */
  readonly bytes: (value: number) => string;
  /** A decimal string in the major unit, with its ISO 4217 code; every digit is kept. */
  readonly money: (amount: string, currency: string) => string;
  /** "a, b and c". */
  readonly list: (values: readonly string[]) => string;
}

const UNITS = ['byte', 'kilobyte', 'megabyte', 'gigabyte'] as const;

const numbersOf = new Map<string, Numbers>();

/** Of one language there are one: every row of a list asks for them. */
export function useNumbers(): Numbers {
  const { locale } = useIntl();
  const made = numbersOf.get(locale) ?? makeNumbers(locale);
  numbersOf.set(locale, made);
  return made;
}

function makeNumbers(locale: string): Numbers {
  const list = new Intl.ListFormat(locale);
  const plain = new Intl.NumberFormat(locale);
  return {
    number: (value) => plain.format(value),
    bytes: (value) => {
      const step = Math.min(UNITS.length - 1, Math.floor(Math.log10(Math.max(1, value)) / 3));
      return new Intl.NumberFormat(locale, {
        style: 'unit',
        unit: UNITS[step] ?? 'byte',
        maximumFractionDigits: step === 0 ? 0 : 1,
      }).format(value / 1000 ** step);
    },
    money: (amount, currency) =>
      new Intl.NumberFormat(locale, {
        style: 'currency',
        currency,
        currencyDisplay: 'code',
        minimumFractionDigits: 0,
        maximumFractionDigits: 20,
      }).format(amount as Intl.StringNumericLiteral),
    list: (values) => list.format(values),
  };
}

/** What a country (ISO 3166-1 alpha-2) is called in the language of the interface; its code where it has no name. */
export function useCountries(): (code: string) => string {
  const { locale } = useIntl();
  return useMemo(() => {
    const names = new Intl.DisplayNames(locale, { type: 'region' });
    return (code) => names.of(code) ?? code;
  }, [locale]);
}

/** What a language (BCP 47) is called in the language of the interface; its tag where it has no name. */
export function useLanguageNames(): (tag: string) => string {
  const { locale } = useIntl();
  return useMemo(() => {
    const names = new Intl.DisplayNames(locale, { type: 'language' });
    return (tag) => {
      try {
        return names.of(tag) ?? tag;
      } catch {
        return tag;
      }
    };
  }, [locale]);
}
