/** What people keep by a name: a name that is there already is written anew, however its letters are cased. */
import type { Noun } from '../../preload/contract/vocabulary.ts';
import { requireRecord } from './records.ts';
import { setColumns, type Value, type Write } from './sql.ts';

type Kept = Extract<Noun, 'saved_view' | 'saved_search'>;
type Columns = Readonly<Record<string, Value>>;

/** `within`: the columns that tell apart what may have the same name. Answers the number. Column names come from our own code. */
export function keepByName(
  write: Write,
  noun: Kept,
  name: string,
  columns: Columns,
  within: Columns = {},
): number {
  const same = Object.keys(within).map((column) => `AND t.${column} = :${column}`);
  const known = write.value<number>(
    `SELECT t.id FROM ${noun} t JOIN record r ON r.id = t.id AND r.deleted_at IS NULL
     WHERE fold(t.name) = fold(:name) ${same.join(' ')}`,
    { name, ...within },
  );
  if (known !== undefined) {
    setColumns(write, noun, known, { name, ...columns });
    return known;
  }
  const id = write.newRecord(noun);
  const row = { id, name, ...within, ...columns };
  const names = Object.keys(row);
  write.run(
    `INSERT INTO ${noun} (${names.join(', ')}) VALUES (${names.map((column) => `:${column}`).join(', ')})`,
    row,
  );
  return id;
}

export function renameKept(
  write: Write,
  noun: Kept,
  { id, name }: { readonly id: number; readonly name: string },
): null {
  requireRecord(write, id, noun);
  setColumns(write, noun, id, { name });
  return null;
}
