/** What was typed, without anything that a query would take for a sign of its own. Pure. */
export const plainWords = (typed: string): string =>
  typed
    .toLowerCase()
    .split(/[^\p{L}\p{M}\p{N}'’]+/u)
    .filter((word) => /[\p{L}\p{N}]/u.test(word))
    .join(' ');
