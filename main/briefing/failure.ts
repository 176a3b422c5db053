/** Why a briefing could not be typeset: apart from Typst, so that the program need not load it to name the error. */
import { LiasseError } from '../../preload/contract/errors.ts';

/** At most this much of the reason is told, in UTF-16 code units. */
const LONGEST = 500;

export const typesetFailed = (reason: string): LiasseError =>
  new LiasseError('typeset-failed', `The briefing could not be typeset: ${reason.slice(0, LONGEST)}`, {
    reason: reason.slice(0, LONGEST),
  });
