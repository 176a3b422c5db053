/** Profiles of the linter: those that come with the program, and own ones, which the dossier keeps by their names. */
import { LiasseError } from '../../preload/contract/errors.ts';
import {
  LINT_PROFILES,
  LINT_RULES,
  type LintMeasure,
  type LintProfile,
  type LintProfileDefinition,
  type LintProfileRef,
  type OwnLintProfile,
} from '../../preload/contract/lint.ts';
import { GIVEN, measureOf } from '../domain/lint/profiles.ts';
import { lintWordsIn } from '../domain/lint/words.ts';
import type { Reads, Writes } from './handlers.ts';
import type { Read, Write } from './sql.ts';

interface Row {
  readonly id: number;
  readonly name: string;
  readonly basedOn: LintProfile;
  readonly severities: string;
  readonly oldest: number;
  readonly figuresFrom: number;
  readonly briefings: number;
}

const COLUMNS = 'p.id, p.name, p.based_on AS basedOn, p.severities, p.oldest, p.figures_from AS figuresFrom';

/** Briefings that were deleted too: they may come back. */
const BRIEFINGS = '(SELECT count(*) FROM briefing b WHERE b.own_profile = p.name) AS briefings';

function measured({ id, name, basedOn, severities, oldest, figuresFrom, briefings }: Row): OwnLintProfile {
  const levels = JSON.parse(severities) as Partial<LintMeasure['levels']>;
  return { id, name, basedOn, briefings, ...measureOf(basedOn, { levels, oldest, figuresFrom }) };
}

const rowNamed = (read: Read, name: string): Row | undefined =>
  read.get<Row>(`SELECT ${COLUMNS}, ${BRIEFINGS} FROM lint_profile p WHERE fold(p.name) = fold(:name)`, {
    name,
  });

/** By number or name. Throws `not-found` where the dossier keeps no such one. */
function ownOf(read: Read, which: number | string): Row {
  const row =
    typeof which === 'string'
      ? rowNamed(read, which)
      : read.get<Row>(`SELECT ${COLUMNS}, ${BRIEFINGS} FROM lint_profile p WHERE p.id = :which`, { which });
  if (row !== undefined) return row;
  throw new LiasseError('not-found', `The dossier keeps no profile “${which}”.`, { name: which });
}

/** What a briefing is looked at by. */
export function profileOf(
  read: Read,
  ref: LintProfileRef,
): {
  readonly basedOn: LintProfile;
  readonly own: Pick<OwnLintProfile, 'id' | 'name'> | null;
  readonly measure: LintMeasure;
} {
  if (typeof ref === 'string') return { basedOn: ref, own: null, measure: GIVEN[ref] };
  const { id, name, basedOn, ...measure } = measured(ownOf(read, ref.own));
  return { basedOn, own: { id, name }, measure };
}

export const lintProfileReads: Pick<Reads<'lint'>, 'lint.profiles'> = {
  'lint.profiles': (read, { language }) => {
    const { name, why } = lintWordsIn(language);
    return {
      given: GIVEN,
      own: read
        .all<Row>(`SELECT ${COLUMNS}, ${BRIEFINGS} FROM lint_profile p ORDER BY fold(p.name), p.id`)
        .map(measured),
      rules: Object.fromEntries(
        LINT_RULES.map((rule) => [rule, { name: name[rule], why: why[rule] }]),
      ) as Record<(typeof LINT_RULES)[number], { name: string; why: string }>,
    };
  },
};

/** Throws `invalid-input` for a name that another profile has, or that comes with the program. */
function checkName(read: Read, name: string, own: Row | undefined): void {
  const taken = rowNamed(read, name);
  const isGiven = LINT_PROFILES.some((given) => given === name.toLowerCase());
  if (!isGiven && (taken === undefined || taken.id === own?.id)) return;
  const reason = `There is a profile “${name}” already.`;
  throw new LiasseError('invalid-input', reason, { field: 'name', reason });
}

/** Every rule is kept, so that a later program with other defaults finds what was decided. */
const kept = ({ basedOn, levels, oldest, figuresFrom }: LintProfileDefinition): string =>
  JSON.stringify(measureOf(basedOn, { levels: withoutUndefined(levels), oldest, figuresFrom }).levels);

const changed = (
  before: OwnLintProfile,
  { name, basedOn, levels, oldest, figuresFrom }: Partial<LintProfileDefinition>,
): LintProfileDefinition => ({
  name: name ?? before.name,
  basedOn: basedOn ?? before.basedOn,
  levels: { ...before.levels, ...withoutUndefined(levels ?? {}) },
  oldest: oldest ?? before.oldest,
  figuresFrom: figuresFrom ?? before.figuresFrom,
});

const withoutUndefined = (levels: LintProfileDefinition['levels']): Partial<LintMeasure['levels']> =>
  Object.fromEntries(Object.entries(levels).filter(([, level]) => level !== undefined));

/** Answers the profile's number. */
function keep(write: Write, row: Row | undefined, definition: LintProfileDefinition): number {
  const { name, basedOn, oldest, figuresFrom } = definition;
  checkName(write, name, row);
  const columns = { name, basedOn, severities: kept(definition), oldest, figuresFrom };
  if (row === undefined) {
    return write.insert(
      `INSERT INTO lint_profile (name, based_on, severities, oldest, figures_from)
       VALUES (:name, :basedOn, :severities, :oldest, :figuresFrom)`,
      columns,
    );
  }
  write.run(
    `UPDATE lint_profile
     SET name = :name, based_on = :basedOn, severities = :severities, oldest = :oldest, figures_from = :figuresFrom
     WHERE id = :id AND (name, based_on, severities, oldest, figures_from)
       <> (:name, :basedOn, :severities, :oldest, :figuresFrom)`,
    { id: row.id, ...columns },
  );
  // What it is based on stands beside the name: also that of a briefing that was deleted, which may come back.
  write.run(
    `UPDATE briefing SET own_profile = :name, profile = :basedOn
     WHERE own_profile = :was AND (own_profile, profile) <> (:name, :basedOn)`,
    { was: row.name, name, basedOn },
  );
  return row.id;
}

export const lintProfileWrites: Pick<Writes<'lint'>, 'lint.saveProfile' | 'lint.removeProfile'> = {
  'lint.saveProfile': (write, params) => {
    if ('definition' in params) {
      const { definition } = params;
      return keep(write, rowNamed(write, definition.name), definition);
    }
    const row = ownOf(write, params.profile);
    return keep(write, row, changed(measured(row), params.changes));
  },
  'lint.removeProfile': (write, { profile, replace }) => {
    const row = ownOf(write, profile);
    if (row.briefings > 0 && replace === null) {
      throw new LiasseError(
        'in-use',
        `The profile “${row.name}” was kept: ${row.briefings === 1 ? 'a briefing is' : `${row.briefings} briefings are`} for it. Say which profile takes its place.`,
        { name: row.name, count: row.briefings },
      );
    }
    if (replace !== null) {
      write.run('UPDATE briefing SET own_profile = NULL, profile = :replace WHERE own_profile = :name', {
        name: row.name,
        replace,
      });
    }
    write.run('DELETE FROM lint_profile WHERE id = :id', { id: row.id });
    return null;
  },
};
