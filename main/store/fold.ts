/** `fold(text)`: for finding and sorting without regard to case and accents. */
export const fold = (text: unknown): string =>
  typeof text === 'string' ? text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase() : '';
