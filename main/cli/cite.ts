import { Option } from 'commander';
import { LiasseError } from '../../preload/contract/errors.ts';
import { fieldOf, isRegister, REGISTERS } from '../../preload/contract/registers/index.ts';
import { STANCES, type Credibility, type Stance } from '../../preload/contract/vocabulary.ts';
import { digit } from './claim.ts';
import type { AddCommand } from './cli.ts';
import { recordNamed } from './uids.ts';

interface Options {
  readonly field: string;
  readonly passage: string;
  readonly relation: Stance;
  readonly credibility?: Credibility;
  readonly note: string;
  readonly remove?: boolean;
}

export const addCite: AddCommand = (program, { rooms, run }) => {
  program
    .command('cite')
    .description('link a record, or one of its fields, to a passage that stands behind it')
    .argument('<dossier>', 'the dossier')
    .argument('<record>', 'the record’s uid, or the beginning of it')
    .requiredOption('--passage <passage>', 'the passage’s uid, or the beginning of it')
    .option('--field <field>', 'a cell of the record; without it the record as a whole', '')
    .addOption(
      new Option('--relation <relation>', 'what the passage says of it').choices(STANCES).default('supports'),
    )
    .option('--credibility <digit>', 'credibility of the information, 1 to 6 (6: cannot be judged)', digit)
    .option('--note <text>', 'a note on the link', '')
    .option('--remove', 'take the link away instead')
    .action(
      run((dossier: string, uid: string, options: Options) =>
        rooms.withDossier(dossier, async (session) => {
          const { field, relation, credibility = null, note } = options;
          const record = await recordNamed(session, uid);
          if (field !== '' && !/^name\.\d+$/.test(field)) {
            const known = isRegister(record.noun) ? Object.keys(REGISTERS[record.noun].fields) : [];
            if (!isRegister(record.noun) || fieldOf(record.noun, field) === undefined) {
              const reason = `A ${record.noun} has no field ${field}.${known.length === 0 ? '' : ` There are: ${known.join(', ')}.`}`;
              throw new LiasseError('invalid-input', reason, { field, reason });
            }
          }
          const passage = await recordNamed(session, options.passage, ['passage']);
          if (options.remove === true) {
            const links = await session.query('evidence.ofRecord', { recordId: record.id, field });
            const found = links.filter((link) => link.field === field && link.passageId === passage.id);
            if (found.length === 0) {
              throw new LiasseError('not-found', 'The record does not rest on this passage there.', {
                uid: passage.uid,
              });
            }
            for (const { id } of found) await session.command('record.delete', { id });
            return {
              json: { removed: found.map((link) => link.uid) },
              text: found.map((link) => link.uid).join('\n'),
            };
          }
          const { value } = await session.command('evidence.add', {
            recordId: record.id,
            field,
            passage: { passageId: passage.id },
            stance: relation,
            credibility,
            note,
          });
          const made = await session.query('record.get', { id: value });
          return { json: { evidence: made.uid, relation, field }, text: made.uid };
        }),
      ),
    );
};
