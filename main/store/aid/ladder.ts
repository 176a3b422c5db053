/** From pledge to delivery: what became of what was promised, programme by programme. */
import type { Ladder, Rung } from '../../../preload/contract/aid.ts';
import type { QueryParams } from '../../../preload/contract/api.ts';
import type { PriceBasis } from '../../../preload/contract/vocabulary.ts';
import type { Read } from '../sql.ts';
import { ANNOUNCED_BEFORE, convertedFlows } from './converted.ts';
import { scopeOf } from './total.ts';

interface Line extends Rung {
  readonly programmeId: number | null;
  readonly programme: string | null;
  readonly basis: PriceBasis;
}

export function ladderOf(
  read: Read,
  { programmeId, currency }: QueryParams<'aid.ladder'>,
): readonly Ladder[] {
  const { where, params } = scopeOf(programmeId, []);
  const lines = read.all<Line>(
    `WITH ${convertedFlows(`${where} AND NOT ${ANNOUNCED_BEFORE}`, currency)},
     sourced AS MATERIALIZED (
       SELECT e.record_id FROM evidence e
       WHERE e.field IN ('amount', '') AND e.stance = 'supports'
         AND e.id NOT IN (SELECT id FROM record WHERE deleted_at IS NOT NULL)
       UNION SELECT o.record_id FROM cell_origin o WHERE o.field = 'amount'),
     rungs AS (
       SELECT t.programme_id AS programmeId, t.basis, t.stage,
         coalesce(sum(t.milli), 0) AS milli, count(t.milli) AS added,
         count(iif(t.amount_certainty <> 'reported', t.milli, NULL)) AS rough,
         count(*) FILTER (WHERE t.milli IS NULL AND t.amount IS NOT NULL) AS "left",
         max(t.date_last_day) AS lastDay,
         count(iif(t.amount IS NOT NULL AND t.id NOT IN (SELECT record_id FROM sourced), 1, NULL)) AS unsourced,
         count(*) FILTER (WHERE t.kind = 'kit' AND t.amount IS NULL) AS kit
       FROM flows t
       GROUP BY t.programme_id, t.basis, t.stage)
     SELECT g.programmeId, g.basis, g.stage, g.milli, g.added, g.rough, g."left", g.lastDay AS latest, g.unsourced, g.kit,
       (SELECT name FROM programme WHERE id = g.programmeId) AS programme
     FROM rungs g
     ORDER BY programme IS NULL, fold(programme), g.programmeId, g.basis,
       instr('pledge commitment allocation disbursement delivery', g.stage)`,
    params,
  );
  const ladders = new Map<string, { head: Omit<Ladder, 'rungs'>; rungs: Rung[] }>();
  for (const { programmeId: id, programme, basis, ...rung } of lines) {
    const key = `${id} ${basis}`;
    const known = ladders.get(key) ?? { head: { programmeId: id, programme, basis }, rungs: [] };
    known.rungs.push(rung);
    ladders.set(key, known);
  }
  return [...ladders.values()].map(({ head, rungs }) => ({ ...head, rungs }));
}
