import { InvalidArgumentError, Option } from 'commander';
import {
  CLAIM_KINDS,
  CREDIBILITIES,
  type ClaimKind,
  type Credibility,
} from '../../preload/contract/vocabulary.ts';
import { LiasseError } from '../../preload/contract/errors.ts';
import { gather } from './annotate.ts';
import type { AddCommand } from './cli.ts';
import { recordNamed } from './uids.ts';

interface Options {
  readonly text: string;
  readonly kind: ClaimKind;
  readonly supports: readonly string[];
  readonly contradicts: readonly string[];
  readonly credibility?: Credibility;
}

export const addClaim: AddCommand = (program, { rooms, run }) => {
  program
    .command('claim')
    .description('make a claim and link it to the passages it rests on')
    .argument('<dossier>', 'the dossier')
    .requiredOption('--text <text>', 'the assertion')
    .addOption(new Option('--kind <kind>', 'what it is').choices(CLAIM_KINDS).default('fact'))
    .option('--supports <passage>', 'a passage that supports it; may be repeated', gather, [])
    .option('--contradicts <passage>', 'a passage that contradicts it; may be repeated', gather, [])
    .option('--credibility <digit>', 'credibility of the information, 1 to 6 (6: cannot be judged)', digit)
    .action(
      run(async (dossier: string, options: Options) => {
        const { supports, contradicts, credibility = null } = options;
        if (credibility !== null && supports.length + contradicts.length === 0) {
          throw new LiasseError(
            'invalid-input',
            'The digit grades what a passage says: give --supports or --contradicts with --credibility.',
            { field: 'credibility', reason: 'no passage' },
          );
        }
        return rooms.withDossier(dossier, async (session) => {
          const evidence = [];
          for (const [stance, ids] of [
            ['supports', supports],
            ['contradicts', contradicts],
          ] as const) {
            for (const text of ids) {
              const { id } = await recordNamed(session, text, ['passage']);
              evidence.push({ passage: { passageId: id }, stance, credibility });
            }
          }
          const { value } = await session.command('claim.create', {
            text: options.text,
            kind: options.kind,
            evidence,
          });
          const { uid } = await session.query('record.get', { id: value });
          return { json: { claim: uid }, text: uid };
        });
      }),
    );
};

export function digit(text: string): Credibility {
  const found = CREDIBILITIES.find((each) => String(each) === text);
  if (found === undefined) throw new InvalidArgumentError('It is a digit from 1 to 6.');
  return found;
}
