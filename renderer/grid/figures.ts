/** Amounts as people read them: by the language's way with numbers, with the signs of how certain they are. */
import type { Certainty, Figure } from '../../preload/contract/index.ts';

const BEFORE: Readonly<Partial<Record<Certainty, string>>> = {
  approximate: '~',
  'at-least': '≥ ',
  'at-most': '≤ ',
};

/** SIPRI's way: `..` is not known, brackets are uncertain. Null where there is no figure. */
export function figureWords(
  { milli, upperMilli, certainty }: Figure,
  number: (value: number) => string,
): string | null {
  if (certainty === 'unknown') return '..';
  if (milli === null) return null;
  const figure =
    upperMilli === null || upperMilli === milli
      ? number(milli / 1000)
      : `${number(milli / 1000)}–${number(upperMilli / 1000)}`;
  if (certainty === 'uncertain') return `[${figure}]`;
  return `${certainty === null ? '' : (BEFORE[certainty] ?? '')}${figure}`;
}
