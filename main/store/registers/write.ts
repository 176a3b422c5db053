/** Writing rows: all of them, in one operation of the journal, or none. */
import { LiasseError } from '../../../preload/contract/errors.ts';
import {
  columnOf,
  dateColumns,
  REGISTERS,
  REGISTER_NOUNS,
  type CellProblem,
  type RegisterNoun,
  type RegisterWrite,
  type RegisterWritten,
} from '../../../preload/contract/registers/index.ts';
import { LIKELIHOODS_ON } from '../../../preload/contract/vocabulary.ts';
import { countryNamed } from '../../domain/countries.ts';
import { addEvidence } from '../evidence.ts';
import type { Writes } from '../handlers.ts';
import { passageFrom } from '../passages.ts';
import type { Value, Write } from '../sql.ts';
import type { Names } from './names.ts';
import { parsed, type Columns, type Missing } from './parse.ts';

/** Throws `invalid-cells` where one of them cannot be read. */
export function writeRows(write: Write, register: RegisterNoun, params: RegisterWrite): RegisterWritten {
  const { rows, problems, names } = parsed(write, register, params);
  if (problems.length > 0) throw refused(problems, rows.length);
  const make = maker(write, names);
  let added = 0;
  let updated = 0;
  const ids = rows.map(({ id, columns }) => {
    for (const [column, missing] of Object.entries(columns.missing)) columns.values[column] = make(missing);
    if (id === null) {
      added += 1;
      return insert(write, register, columns, make);
    }
    if (update(write, register, id, columns, make)) updated += 1;
    return id;
  });
  checkPeriods(write, register, ids);
  if (register === 'claim') checkLikelihoods(write, ids, params.rows);
  if (params.evidence !== undefined) cite(write, ids, params.evidence);
  return { ids, added, updated, unchanged: ids.length - added - updated };
}

/** At most so many of them cross to the window with the refusal; `register.check` tells more. */
const CARRIED = 100;

function refused(problems: readonly CellProblem[], rows: number): LiasseError {
  const some = problems
    .slice(0, 3)
    .map(({ row, field, text, fault }) => `row ${row + 1}, ${field}: “${text.slice(0, 80)}” (${fault})`);
  return new LiasseError(
    'invalid-cells',
    `${problems.length} of the cells of ${rows} rows cannot be read; nothing was written. ${some.join('; ')}.`,
    {
      count: problems.length,
      rows,
      some: some.join('; '),
      problems: JSON.stringify(problems.slice(0, CARRIED)),
    },
  );
}

type Make = (missing: Missing) => number;

/** Makes records of which nothing but the name is known, each once. */
function maker(write: Write, names: Names): Make {
  return ({ noun, name }) => {
    const known = names.meant(name, [noun]);
    if ('id' in known) return known.id;
    const id = write.newRecord(noun);
    if (noun === 'actor') {
      const iso = countryNamed(name);
      write.run('INSERT INTO actor (id, kind, iso) VALUES (:id, :kind, :iso)', {
        id,
        kind: iso === null ? 'organisation' : 'state',
        iso,
      });
      write.run('INSERT INTO actor_name (actor_id, seq, name) VALUES (:id, 0, :name)', { id, name });
    } else if (noun === 'coalition')
      write.run('INSERT INTO coalition (id, name) VALUES (:id, :name)', { id, name });
    else write.run('INSERT INTO programme (id, name) VALUES (:id, :name)', { id, name });
    names.add(noun, name, id);
    return id;
  };
}

function insert(write: Write, register: RegisterNoun, { values, lists }: Columns, make: Make): number {
  const id = write.newRecord(register);
  const name = taken(register, values);
  const all: Record<string, Value> = { id, ...initial(register), ...values };
  const columns = Object.keys(all);
  write.run(
    `INSERT INTO ${register} (${columns.join(', ')}) VALUES (${columns.map((column) => `:${column}`).join(', ')})`,
    all,
  );
  if (name !== undefined)
    write.run('INSERT INTO actor_name (actor_id, seq, name) VALUES (:id, 0, :name)', { id, name });
  setLists(write, id, lists, make);
  return id;
}

/** What a new row has where nothing is written. */
function initial(register: RegisterNoun): Record<string, Value> {
  return Object.fromEntries(
    Object.entries(REGISTERS[register].fields).flatMap(([key, field]) =>
      field.initial === undefined
        ? []
        : [[columnOf(register, key, field), field.type === 'flag' ? 0 : field.initial]],
    ),
  );
}

/** An actor's name stands in a table of its own: taken out of the columns. */
function taken(register: RegisterNoun, values: Record<string, Value>): Value | undefined {
  if (register !== 'actor') return undefined;
  const { name } = values;
  delete values['name'];
  return name;
}

/** Answers whether anything was changed. */
function update(
  write: Write,
  register: RegisterNoun,
  id: number,
  { values, lists }: Columns,
  make: Make,
): boolean {
  const name = taken(register, values);
  let changed = 0;
  if (name !== undefined) {
    changed += write.run(
      'UPDATE actor_name SET name = :name WHERE actor_id = :id AND seq = 0 AND name <> :name',
      { id, name },
    );
  }
  const columns = Object.keys(values);
  if (columns.length > 0) {
    // What stays the same leaves no trace in the journal.
    changed += write.run(
      `UPDATE ${register} SET ${columns.map((column) => `${column} = :${column}`).join(', ')}
       WHERE id = :id AND (${columns.map((column) => `${column} IS NOT :${column}`).join(' OR ')})`,
      { ...values, id },
    );
  }
  changed += setLists(write, id, lists, make);
  return changed > 0;
}

/** The recipients of a programme, in their order. */
function setLists(write: Write, id: number, lists: Columns['lists'], make: Make): number {
  const { recipients } = lists;
  if (recipients === undefined) return 0;
  const wanted = JSON.stringify(recipients.map((each) => (typeof each === 'number' ? each : make(each))));
  return (
    write.run(
      `DELETE FROM programme_recipient
       WHERE programme_id = :id AND actor_id NOT IN (SELECT value FROM json_each(:wanted))`,
      { id, wanted },
    ) +
    write.run(
      `INSERT INTO programme_recipient (programme_id, actor_id)
       SELECT :id, value FROM json_each(:wanted)
       WHERE value NOT IN (SELECT actor_id FROM programme_recipient WHERE programme_id = :id)
       GROUP BY value ORDER BY min(key)`,
      { id, wanted },
    )
  );
}

/** A period that ends before it begins is refused, also where only one of its ends was written. */
function checkPeriods(write: Write, register: RegisterNoun, ids: readonly number[]): void {
  const { fields } = REGISTERS[register];
  if (fields['from'] === undefined || fields['to'] === undefined) return;
  const [from, to] = [dateColumns('from'), dateColumns('to')];
  const wrong = write.all<{ row: number; text: string }>(
    `SELECT wanted.key AS row, t.${from.text} || ' > ' || t.${to.text} AS text
     FROM json_each(:ids) wanted
     CROSS JOIN ${register} t ON t.id = wanted.value
     WHERE t.${from.first} > t.${to.last}
     ORDER BY wanted.key`,
    { ids: JSON.stringify(ids) },
  );
  if (wrong.length === 0) return;
  throw refused(
    wrong.map(({ row, text }) => ({ row, field: 'to', text, fault: 'from-after-to' as const })),
    ids.length,
  );
}

const WORDS = {
  icd: JSON.stringify(LIKELIHOODS_ON['icd-203']),
  phia: JSON.stringify(LIKELIHOODS_ON.phia),
};

/** A likelihood is a word of its yardstick; where only the word was written, of the yardstick that has it. */
function checkLikelihoods(write: Write, ids: readonly number[], rows: RegisterWrite['rows']): void {
  const implied = ids.filter((_, at) => {
    const cells = rows[at]?.cells ?? {};
    return cells['likelihood'] !== undefined && cells['yardstick'] === undefined;
  });
  if (implied.length > 0) {
    write.run(
      `UPDATE claim SET yardstick = iif(yardstick = 'phia', 'icd-203', 'phia')
       WHERE id IN (SELECT value FROM json_each(:ids))
         AND likelihood NOT IN (SELECT value FROM json_each(iif(yardstick = 'phia', :phia, :icd)))`,
      { ids: JSON.stringify(implied), ...WORDS },
    );
  }
  const wrong = write.all<{ row: number; text: string }>(
    `SELECT wanted.key AS row, c.likelihood AS text
     FROM json_each(:ids) wanted
     CROSS JOIN claim c ON c.id = wanted.value
     WHERE c.likelihood NOT IN (SELECT value FROM json_each(iif(c.yardstick = 'phia', :phia, :icd)))
     ORDER BY wanted.key`,
    { ids: JSON.stringify(ids), ...WORDS },
  );
  if (wrong.length === 0) return;
  throw refused(
    wrong.map(({ row, text }) => ({ row, field: 'likelihood', text, fault: 'not-a-choice' as const })),
    ids.length,
  );
}

function cite(
  write: Write,
  ids: readonly number[],
  { passage, fields, ...line }: NonNullable<RegisterWrite['evidence']>,
): void {
  const passageId = passageFrom(write, passage);
  for (const recordId of ids) {
    for (const field of fields.length === 0 ? [''] : fields)
      addEvidence(write, { recordId, field, passage: { passageId }, ...line });
  }
}

/** One command a register. */
export const registerWrites = Object.fromEntries(
  REGISTER_NOUNS.map((noun) => [
    `${noun}.write`,
    (write: Write, params: RegisterWrite) => writeRows(write, noun, params),
  ]),
) as unknown as Pick<Writes, `${RegisterNoun}.write`>;
