import { LINT_PROFILES, type LedgerSentence, type LintProfileRef } from '../../preload/contract/lint.ts';
import type { AddCommand } from './cli.ts';
import { recordNamed } from './uids.ts';

interface Options {
  readonly on?: string;
  readonly profile?: string;
  readonly ledger?: boolean;
}

/** A name that comes with the program, or else an own one’s. */
const profileNamed = (name: string): LintProfileRef =>
  LINT_PROFILES.find((given) => given === name) ?? { own: name };

export const addLint: AddCommand = (program, { rooms, run }) => {
  program
    .command('lint')
    .description('what of a briefing would not stand')
    .argument('<dossier>', 'the dossier')
    .argument('<briefing>', 'the briefing’s uid, or the beginning of it')
    .option('--on <day>', 'the day it is looked at, as ISO 8601 (else today): how old sources are')
    .option('--profile <name>', `looked at by this profile: ${LINT_PROFILES.join(', ')}, or an own one`)
    .option('--ledger', 'with every sentence, its kind and what it cites')
    .action(
      run((dossier: string, briefing: string, options: Options) =>
        rooms.withDossier(dossier, async (session) => {
          const { id } = await recordNamed(session, briefing, ['briefing']);
          const { profile, own, sentences, findings } = await session.query('lint.briefing', {
            id,
            language: 'en',
            day: options.on ?? new Date().toISOString().slice(0, 10),
            ...(options.profile === undefined ? {} : { profile: profileNamed(options.profile) }),
          });
          const told = findings.map(({ rule, severity, sentence, message, why, fix, waived }) => ({
            rule,
            severity,
            sentence: sentence === null ? '' : (sentences[sentence]?.words ?? ''),
            message,
            why,
            ...(fix === null ? {} : { fix: fix.text }),
            ...(waived === null ? {} : { waived: waived.reason }),
          }));
          const open = told.filter((each) => !('waived' in each));
          return {
            json: {
              profile: own?.name ?? profile,
              findings: told,
              ...(options.ledger === true ? { sentences: ledgerOf(sentences) } : {}),
            },
            text:
              told.length === 0
                ? 'Nothing found.'
                : told
                    .map(
                      ({ severity, rule, sentence, message, waived }) =>
                        `${severity}  ${rule}${waived === undefined ? '' : `  (waived: ${waived})`}\n  ${message}${sentence === '' ? '' : `\n  | ${sentence}`}`,
                    )
                    .join('\n'),
            refused: open.some(({ severity }) => severity === 'error'),
          };
        }),
      ),
    );
};

const ledgerOf = (sentences: readonly LedgerSentence[]) =>
  sentences.map(({ words, kind, decided, cites, documents, origins }) => ({
    words,
    kind,
    decided,
    cites: cites.map(({ uid, noun, title, passages }) => ({ uid, noun, title, passages })),
    documents,
    origins,
  }));
