/** Why a briefing could not be typeset: apart from Typst, so that the program need not load it to name the error. */
import { LiasseError } from '../../preload/contract/errors.ts';
import type { TemplateProblem } from '../../preload/contract/house.ts';

/** At most this much of the reason is told, in UTF-16 code units. */
const LONGEST = 500;

export const typesetFailed = (reason: string): LiasseError =>
  new LiasseError('typeset-failed', `The briefing could not be typeset: ${reason.slice(0, LONGEST)}`, {
    reason: reason.slice(0, LONGEST),
  });

export const noSuchTemplate = (template: string): LiasseError =>
  new LiasseError(
    'no-such-template',
    `There is no template “${template}” in the folder of templates. The text is safe; choose another template.`,
    { template },
  );

/** A problem in one line: `letter.typ, line 3: unknown variable: fot`. */
export const problemLine = ({ file, line, message }: TemplateProblem): string =>
  file === null || line === null ? message : `${file}, line ${line}: ${message}`;

/** Typst's own words, at the line where they stand. */
export function templateFailed(template: string, reasons: readonly string[]): LiasseError {
  const reason = (reasons.slice(0, 3).join('; ') || 'no reason given').slice(0, LONGEST);
  // One of ours is not for the analyst to mend.
  if (!template.endsWith('.typ')) return typesetFailed(reason);
  return new LiasseError(
    'template-failed',
    `The template “${template}” failed: ${reason}. The text is safe; choose another template or mend this one.`,
    { template, reason },
  );
}
