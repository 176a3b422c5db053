/** Reading rows: their cells, what references lead to, and what stands behind each cell. */
import {
  columnOf,
  type Figure,
  type RegisterGroup,
  type RegisterNoun,
  type RegisterRow,
  type RegisterView,
  type RegisterWindow,
  type Standing,
} from '../../../preload/contract/registers/index.ts';
import type { Stance, Tlp } from '../../../preload/contract/vocabulary.ts';
import type { Reads } from '../handlers.ts';
import { found } from '../records.ts';
import type { Read } from '../sql.ts';
import { cellOf, fieldsOf } from './columns.ts';
import { latestOperation, orderOf, placeIn } from './orders.ts';
import { problemsOf } from './parse.ts';
import { requireField, whereOf } from './where.ts';

interface Line {
  readonly id: number;
  readonly uid: string;
  readonly tlp: Tlp | null;
  readonly updatedAt: string;
  readonly [cell: string]: string | number | null;
}

/** One SELECT a register: made once. */
const selects = new Map<RegisterNoun, string>();

function selectOf(register: RegisterNoun): string {
  const known = selects.get(register);
  if (known !== undefined) return known;
  const cells = fieldsOf(register).flatMap(([key, field]) => {
    const column = `t.${columnOf(register, key, field)}`;
    const parts = [`${cellOf(register, key, field)} AS "cell ${key}"`];
    if (field.type === 'reference') parts.push(`${column} AS "reference ${key}"`);
    if (field.type === 'amount') {
      parts.push(
        `${column}_milli AS "milli ${key}"`,
        `${column}_upper_milli AS "upper ${key}"`,
        `${column}_certainty AS "certainty ${key}"`,
      );
    }
    return parts;
  });
  const sql = `
    SELECT t.id AS id, r.uid AS uid, r.tlp AS tlp, r.updated_at AS updatedAt,
      ${cells.join(',\n      ')}
    FROM json_each(:ids) wanted
    CROSS JOIN ${register} t ON t.id = wanted.value
    CROSS JOIN record r ON r.id = t.id AND r.deleted_at IS NULL`;
  selects.set(register, sql);
  return sql;
}

function rowOf(register: RegisterNoun, line: Line, standing: RegisterRow['standing']): RegisterRow {
  const cells: Record<string, string | number | null> = {};
  const references: Record<string, number | null> = {};
  const figures: Record<string, Figure> = {};
  for (const [key, { type }] of fieldsOf(register)) {
    cells[key] = line[`cell ${key}`] ?? null;
    if (type === 'reference') references[key] = (line[`reference ${key}`] ?? null) as number | null;
    if (type === 'amount') {
      figures[key] = {
        milli: (line[`milli ${key}`] ?? null) as Figure['milli'],
        upperMilli: (line[`upper ${key}`] ?? null) as Figure['upperMilli'],
        certainty: (line[`certainty ${key}`] ?? null) as Figure['certainty'],
      };
    }
  }
  const { id, uid, tlp, updatedAt } = line;
  return { id, uid, tlp, updatedAt, cells, references, figures, standing };
}

const NOTHING: Standing = { supports: 0, contradicts: 0, context: 0, imported: 0 };

/** What stands behind each cell of some records: by record, then by field. */
function standingsOf(read: Read, ids: string): ReadonlyMap<number, Record<string, Standing>> {
  const standings = new Map<number, Record<string, Standing>>();
  for (const { id, field, stance, count } of read.all<{
    id: number;
    field: string;
    stance: Stance | 'imported';
    count: number;
  }>(
    `SELECT e.record_id AS id, e.field, e.stance, count(*) AS count
     FROM json_each(:ids) wanted
     CROSS JOIN evidence e ON e.record_id = wanted.value
     CROSS JOIN record r ON r.id = e.id AND r.deleted_at IS NULL
     GROUP BY e.record_id, e.field, e.stance
     UNION ALL
     SELECT o.record_id, o.field, 'imported', 1
     FROM json_each(:ids) wanted
     CROSS JOIN cell_origin o ON o.record_id = wanted.value`,
    { ids },
  )) {
    const fields = standings.get(id) ?? {};
    fields[field] = { ...(fields[field] ?? NOTHING), [stance]: count };
    standings.set(id, fields);
  }
  return standings;
}

/** Rows by their numbers, in the order given; null for what is not there (any more). */
export function rowsOf(
  read: Read,
  register: RegisterNoun,
  ids: readonly number[],
): readonly (RegisterRow | null)[] {
  const wanted = JSON.stringify(ids);
  const lines = new Map(read.all<Line>(selectOf(register), { ids: wanted }).map((line) => [line.id, line]));
  const standings = standingsOf(read, wanted);
  return ids.map((id) => {
    const line = lines.get(id);
    return line === undefined ? null : rowOf(register, line, standings.get(id) ?? {});
  });
}

function windowOf(
  read: Read,
  {
    view,
    order: name,
    offset,
    limit,
  }: {
    readonly view: RegisterView;
    readonly order: string | null;
    readonly offset: number;
    readonly limit: number;
  },
): RegisterWindow {
  const order = orderOf(read, view, name);
  return {
    order: order.name,
    total: order.ids.length,
    stale: order.operation !== latestOperation(read),
    rows: rowsOf(read, view.register, [...order.ids.subarray(offset, offset + limit)]),
  };
}

function groupsOf(read: Read, view: RegisterView, by: string, limit: number): readonly RegisterGroup[] {
  const { register } = view;
  const field = requireField(register, by);
  const { sql, params } = whereOf(view);
  const reference = field.type === 'reference' ? `t.${columnOf(register, by, field)}` : 'NULL';
  const cell = cellOf(register, by, field);
  // A reference is grouped by its record and named afterwards: one name a group, not one a row.
  return read.all<RegisterGroup>(
    field.type === 'reference'
      ? `SELECT ${cell} AS value, t.reference, t.count
         FROM (
           SELECT ${reference} AS ${columnOf(register, by, field)}, ${reference} AS reference, count(*) AS count
           FROM ${register} t
           WHERE ${sql}
           GROUP BY ${reference}
           ORDER BY count DESC LIMIT :limit) t
         ORDER BY t.count DESC, value`
      : `SELECT ${cell} AS value, NULL AS reference, count(*) AS count
         FROM ${register} t
         WHERE ${sql}
         GROUP BY value ORDER BY count DESC, value LIMIT :limit`,
    { ...params, limit },
  );
}

export const registerReads: Reads<'register'> = {
  'register.rows': windowOf,
  'register.row': (read, { register, id }) =>
    found(rowsOf(read, register, [id])[0] ?? undefined, register, id),
  'register.place': (read, { order, id }) => placeIn(read, order, id),
  'register.groups': (read, { view, by, limit }) => groupsOf(read, view, by, limit),
  'register.check': (read, { register, write }) => problemsOf(read, register, write),
};
