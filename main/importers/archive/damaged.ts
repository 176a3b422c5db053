import { LiasseError } from '../../../preload/contract/errors.ts';

/** A file that does not hold what its kind promises. */
export const damaged = (reason: string): LiasseError =>
  new LiasseError('damaged-file', `The file is damaged or cut off: ${reason}. Nothing of it was kept.`, {
    reason,
  });
