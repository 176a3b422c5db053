/** Sums in words: whole units of a currency, as the language writes them. */
import { useCallback } from 'react';
import { useLocale } from '../../i18n/index.tsx';

const formats = new Map<string, Intl.NumberFormat>();

/** Making a format costs more than using it a thousand times. */
function formatOf(locale: string, currency: string): Intl.NumberFormat {
  const key = `${locale} ${currency}`;
  const known = formats.get(key);
  if (known !== undefined) return known;
  const made = new Intl.NumberFormat(locale, { style: 'currency', currency, maximumFractionDigits: 0 });
  formats.set(key, made);
  return made;
}

/** Thousandths; the upper end of ranges where it is another. Null currency: nothing was added. */
export function useMoney(): (milli: number, upperMilli: number, currency: string | null) => string {
  const locale = useLocale();
  return useCallback(
    (milli, upperMilli, currency) => {
      if (currency === null) return '–';
      const format = formatOf(locale, currency);
      return upperMilli === milli
        ? format.format(milli / 1000)
        : format.formatRange(milli / 1000, upperMilli / 1000);
    },
    [locale],
  );
}
