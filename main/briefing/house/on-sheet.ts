/** What a house prints, as the sheet has it. */
import { aliasOf } from '../fonts.ts';
import type { HouseOnSheet } from '../sheet.ts';
import type { House } from './read.ts';

export function onSheet({ style, logo, families }: House): HouseOnSheet {
  const letterhead = style.letterhead
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  // What cannot be had is left out; `missing` tells it.
  const family = (name: string | null): string | null =>
    name !== null && families.includes(name) ? aliasOf(name) : null;
  return {
    letterhead,
    logo: logo === null ? null : { file: `/${logo.name}`, alt: letterhead[0] ?? 'Logo' },
    marking: style.marking,
    fonts: { serif: family(style.serif), sans: family(style.sans) },
  };
}
