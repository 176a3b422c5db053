/** Codes: tags in a tree. */
import type { CodeRow } from '../../preload/contract/codes.ts';
import { LiasseError } from '../../preload/contract/errors.ts';
import type { Reads, Writes } from './handlers.ts';
import { requireRecord } from './records.ts';
import { RECORD, setColumns, type Read, type Write } from './sql.ts';

export const codeReads: Reads<'code'> = {
  'code.list': (read) =>
    read.all<CodeRow>(
      `SELECT ${RECORD}, k.name, k.parent_id AS parentId, k.colour,
         (SELECT count(*) FROM passage_code pk JOIN record pr ON pr.id = pk.passage_id AND pr.deleted_at IS NULL
          WHERE pk.code_id = k.id) AS passages
       FROM code k
       JOIN record r ON r.id = k.id AND r.deleted_at IS NULL
       ORDER BY fold(k.name), k.id`,
    ),
};

/** The code of that name, made if it is not there. */
export function codeNamed(write: Write, name: string): number {
  const known = write.value<number>(
    `SELECT k.id FROM code k JOIN record r ON r.id = k.id AND r.deleted_at IS NULL
     WHERE k.name = :name ORDER BY k.id LIMIT 1`,
    { name },
  );
  return known ?? addCode(write, name, null, 'grey');
}

function addCode(write: Write, name: string, parentId: number | null, colour: string): number {
  const id = write.newRecord('code');
  write.run('INSERT INTO code (id, parent_id, name, colour) VALUES (:id, :parentId, :name, :colour)', {
    id,
    parentId,
    name,
    colour,
  });
  return id;
}

/** Whether a code stands at or below another. */
const standsBelow = (read: Read, id: number, top: number): boolean =>
  read.value<number>(
    `WITH RECURSIVE above (id) AS (
       VALUES (:id)
       UNION SELECT k.parent_id FROM code k JOIN above a ON k.id = a.id WHERE k.parent_id IS NOT NULL
     )
     SELECT 1 FROM above WHERE id = :top`,
    { id, top },
  ) === 1;

export const codeWrites: Writes<'code'> = {
  'code.create': (write, { name, parentId, colour }) => {
    if (parentId !== null) requireRecord(write, parentId, 'code');
    return addCode(write, name, parentId, colour);
  },
  'code.update': (write, { id, name, parentId, colour }) => {
    requireRecord(write, id, 'code');
    if (typeof parentId === 'number') {
      requireRecord(write, parentId, 'code');
      if (standsBelow(write, parentId, id)) {
        throw new LiasseError('cycle', 'A code cannot come to stand below itself.', { id });
      }
    }
    setColumns(write, 'code', id, { name, parent_id: parentId, colour });
    return null;
  },
};
