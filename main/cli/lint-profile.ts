import { z } from 'zod';
import { LiasseError } from '../../preload/contract/errors.ts';
import { LINT_PROFILES, LintProfileDefinition, type OwnLintProfile } from '../../preload/contract/lint.ts';
import { fileOnDisk } from '../jobs/import-batch.ts';
import type { AddCommand } from './cli.ts';
import { table } from './table.ts';

interface Options {
  readonly save?: string;
  readonly name?: string;
  readonly remove?: string;
  readonly replace?: string;
}

export const addLintProfile: AddCommand = (program, { rooms, run }) => {
  program
    .command('lint-profile')
    .description('the linter’s own profiles of a dossier: how grave each finding is, for whom')
    .argument('<dossier>', 'the dossier')
    .option('--save <file>', 'keep the profile of a JSON file, as `--name` with --json prints it')
    .option('--name <name>', 'print this one alone')
    .option('--remove <name>', 'take this one away')
    .option(
      '--replace <profile>',
      `with --remove: what briefings for it are for then: ${LINT_PROFILES.join(', ')}`,
    )
    .action(
      run(async (dossier: string, { save, name, remove, replace }: Options) => {
        if ([save, name, remove].filter((given) => given !== undefined).length > 1) {
          throw misused('option', 'Only one of --save, --name and --remove can be given.');
        }
        const definition = save === undefined ? null : await readProfile(save);
        return rooms.withDossier(dossier, async (session) => {
          if (definition !== null) await session.command('lint.saveProfile', { definition });
          if (remove !== undefined) {
            await session.command('lint.removeProfile', { profile: remove, replace: givenNamed(replace) });
          }
          const { own } = await session.query('lint.profiles', { language: 'en' });
          const shown = name ?? definition?.name;
          if (shown === undefined) {
            return {
              json: {
                given: LINT_PROFILES,
                own: own.map((each) => ({ ...shared(each), briefings: each.briefings })),
              },
              text:
                own.length === 0
                  ? `No own profile. There are: ${LINT_PROFILES.join(', ')}.`
                  : table(
                      own.map((each) => ({ ...each })),
                      ['name', 'basedOn', 'oldest', 'figuresFrom', 'briefings'],
                    ),
            };
          }
          const one = own.find((each) => each.name.toLowerCase() === shown.toLowerCase());
          if (one === undefined) {
            throw new LiasseError('not-found', `The dossier keeps no profile “${shown}”.`, { name: shown });
          }
          return { json: shared(one), text: lines(one) };
        });
      }),
    );
};

const misused = (field: string, reason: string): LiasseError =>
  new LiasseError('invalid-input', reason, { field, reason });

function givenNamed(name: string | undefined): (typeof LINT_PROFILES)[number] | null {
  if (name === undefined) return null;
  const given = LINT_PROFILES.find((each) => each === name);
  if (given === undefined)
    throw misused('replace', `There is no given profile ${name}: ${LINT_PROFILES.join(', ')}.`);
  return given;
}

/** What a team shares: nothing of this dossier. */
const shared = ({ name, basedOn, levels, oldest, figuresFrom }: OwnLintProfile) => ({
  name,
  basedOn,
  levels,
  oldest,
  figuresFrom,
});

const lines = ({ name, basedOn, levels, oldest, figuresFrom }: OwnLintProfile): string =>
  [
    `${name} (based on ${basedOn}): sources of ${oldest} days are old; sums from ${figuresFrom} tell stage and date`,
    ...Object.entries(levels).map(([rule, level]) => `${level.padEnd(8)} ${rule}`),
  ].join('\n');

/** Throws `invalid-input` with the field that is wrong. */
async function readProfile(file: string): Promise<z.infer<typeof LintProfileDefinition>> {
  const text = new TextDecoder().decode(await fileOnDisk(file).read());
  const wrong = (field: string, reason: string): LiasseError =>
    new LiasseError(
      'invalid-input',
      `This is no profile: ${file}: ${field === '' ? '' : `${field}: `}${reason}. Nothing was changed.`,
      {
        file,
        field,
        reason,
      },
    );
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    throw wrong('', error instanceof Error ? error.message : 'not JSON');
  }
  const read = LintProfileDefinition.safeParse(json);
  if (read.success) return read.data;
  const [issue] = read.error.issues;
  const within = issue?.path.map(String) ?? [];
  const field = issue?.code === 'unrecognized_keys' ? [...within, ...issue.keys.slice(0, 1)] : within;
  throw wrong(
    field.join('.'),
    issue?.code === 'unrecognized_keys' ? 'there is no such field' : (issue?.message ?? 'wrong shape'),
  );
}
