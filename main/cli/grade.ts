import { Option } from 'commander';
import { LiasseError } from '../../preload/contract/errors.ts';
import { DIGIT_REASONS } from '../../preload/contract/grades.ts';
import { RELIABILITIES, type Credibility, type Reliability } from '../../preload/contract/vocabulary.ts';
import type { Session } from '../jobs/session.ts';
import { digit } from './claim.ts';
import type { AddCommand } from './cli.ts';
import type { Outcome } from './outcome.ts';
import { tallySentence } from './origins.ts';
import { recordNamed } from './uids.ts';

interface Options {
  readonly field: string;
  readonly digit?: Credibility;
  readonly letter?: Reliability;
  readonly reason?: string;
  readonly on?: string;
}

export const addGrade: AddCommand = (program, { rooms, run }) => {
  program
    .command('grade')
    .description(
      'show or give a grade: the letter on a source, with its history; the digit on an information, with what rules propose',
    )
    .argument('<dossier>', 'the dossier')
    .argument(
      '[record]',
      'the uid of a source, or of what its passages support; without it, the digits 1 that no longer stand',
    )
    .option('--field <field>', 'a cell of the record; without it the record as a whole', '')
    .option('--digit <digit>', 'give this digit to all that supports it, 1 to 6 (6: cannot be judged)', digit)
    .addOption(
      new Option('--letter <letter>', 'give a source this letter (F: cannot be judged)').choices(
        RELIABILITIES,
      ),
    )
    .option('--reason <text>', 'why the source has this letter')
    .option('--on <date>', 'when it was graded (EDTF); without it today')
    .action(
      run((dossier: string, uid: string | undefined, options: Options) =>
        rooms.withDossier(dossier, async (session) => {
          if (uid === undefined) return fallenDigits(session, options);
          const record = await recordNamed(session, uid);
          return record.noun === 'source'
            ? gradeSource(session, record, options)
            : gradeInformation(session, record, options);
        }),
      ),
    );
};

const misused = (field: string, message: string): LiasseError =>
  new LiasseError('invalid-input', message, { field, reason: message });

async function fallenDigits(session: Session, options: Options): Promise<Outcome> {
  if (options.digit !== undefined || options.letter !== undefined) {
    throw misused('record', 'Which record gets the grade?');
  }
  const { total, rows } = await session.query('grade.fallen', { limit: 1000 });
  const fallen = rows.map(({ uid, noun, title, field, stance, tally }) => ({
    id: uid,
    kind: noun,
    title,
    field,
    stance,
    ...tally,
  }));
  return {
    json: { total, fallen },
    text: [
      `Digits 1 that no longer stand: ${total}`,
      ...fallen.map(
        ({ id, title, field, ...tally }) =>
          `  ${id}  ${title}${field === '' ? '' : ` · ${field}`} (${tallySentence(tally)})`,
      ),
    ].join('\n'),
  };
}

interface Named {
  readonly id: number;
  readonly uid: string;
}

async function gradeSource(session: Session, { id, uid }: Named, options: Options): Promise<Outcome> {
  const { letter, reason = '', on } = options;
  if (options.digit !== undefined) {
    throw misused('digit', 'A source has a letter; a digit grades an information.');
  }
  if (letter !== undefined) {
    if (reason.trim() === '') throw misused('reason', 'A letter is given with its reason: --reason.');
    await session.command('source.grade', {
      id,
      reliability: letter,
      reason,
      ...(on === undefined ? {} : { gradedOn: on }),
    });
  }
  const { name, reliability, grades } = await session.query('source.get', { id });
  return {
    json: { source: uid, letter: reliability, grades },
    text: [
      `${name}: ${reliability ?? 'not graded'}`,
      ...grades.map(
        (grade) => `  ${grade.reliability}  ${grade.gradedOn}  ${grade.gradedBy}  ${grade.reason}`,
      ),
    ].join('\n'),
  };
}

async function gradeInformation(session: Session, { id, uid }: Named, options: Options): Promise<Outcome> {
  const { field } = options;
  if (options.letter !== undefined) {
    throw misused('letter', 'A letter grades a source; an information has a digit.');
  }
  if (options.digit !== undefined) {
    await session.command('grade.give', { recordId: id, field, credibility: options.digit });
  }
  const proposal = await session.query('grade.propose', { recordId: id, field });
  const words = DIGIT_REASONS[proposal.reason];
  const { given, ungraded, stands, tally } = proposal;
  return {
    json: { record: uid, field, ...proposal, words },
    text: [
      `Proposed: ${proposal.digit}. ${words}`,
      `Given: ${given.length === 0 ? 'none' : given.join(', ')}${ungraded === 0 ? '' : ` (${ungraded} not graded)`}`,
      tallySentence(tally),
      ...(stands ? [] : ['Digit 1 no longer stands: fewer than two independent origins are left.']),
    ].join('\n'),
  };
}
