/** Numbers of records as they are remembered: `12,4,88`, the latest first. Pure. */

const MOST = 10;

export const readIds = (kept: string | null): readonly number[] =>
  (kept ?? '')
    .split(',')
    .map(Number)
    .filter((id) => Number.isSafeInteger(id) && id > 0)
    .slice(0, MOST);

export const idsWith = (kept: string | null, id: number): string =>
  [id, ...readIds(kept).filter((one) => one !== id)].slice(0, MOST).join(',');
