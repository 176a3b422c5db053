/** Releases a briefing: the same frozen text in several files, under one number, unless what was found of it keeps it in. */
import { LiasseError } from '../../preload/contract/errors.ts';
import type { FrozenLedger } from '../../preload/contract/releases.ts';
import { exportFiles, type ExportedFiles, type ExportOptions, type Typeset } from './export-briefing.ts';
import type { Session } from './session.ts';

export interface ReleaseOptions extends Omit<ExportOptions, 'file'> {
  readonly files: readonly string[];
  /** Release although the linter finds errors that nobody let stand. */
  readonly despiteFindings: boolean;
}

/** Throws `open-findings` where errors are neither mended nor let stand: nothing is written then. */
export async function releaseBriefing(
  session: Session,
  typeset: Typeset,
  { despiteFindings, ...options }: ReleaseOptions,
): Promise<ExportedFiles> {
  const mayGoOut = (ledger: FrozenLedger): void => refuseErrors(ledger, options);
  return exportFiles(session, typeset, despiteFindings ? options : { ...options, mayGoOut });
}

/** Throws `open-findings` where the linter finds errors that are neither mended nor let stand. Who goes over the marking has answered for it. */
export function refuseErrors(
  { findings, sentences }: FrozenLedger,
  { overrideTlp }: Pick<ReleaseOptions, 'overrideTlp'>,
): void {
  const errors = findings.filter(
    ({ severity, waived, rule }) =>
      severity === 'error' && waived === null && !(overrideTlp && rule === 'marking-above'),
  );
  const [first] = errors;
  if (first === undefined) return;
  const rest = errors.length === 1 ? '' : ` and ${errors.length - 1} more`;
  throw new LiasseError(
    'open-findings',
    `The linter finds an error that nobody let stand${rest}: ${first.rule}${first.sentence === null ? '' : `, “${sentences[first.sentence]?.words ?? ''}”`}. ` +
      'Nothing was written. Mend it, let it stand with a reason, or release in spite of it.',
    { count: errors.length, rule: first.rule },
  );
}
