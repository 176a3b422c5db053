/** The queue of contradictions: what waits, what was judged, each with what both sides say. */
import type {
  ContradictionQueue,
  ContradictionRow,
  ContradictionSide,
} from '../../../preload/contract/contradictions.ts';
import type { QueryParams } from '../../../preload/contract/api.ts';
import { CONTRADICTION_KINDS, type ContradictionKind } from '../../../preload/contract/vocabulary.ts';
import type { Reads } from '../handlers.ts';
import { withJson, type Read } from '../sql.ts';
import { pairsOf, pairsOfRecord, type Pair } from './pairs.ts';

type Judgement = Pick<ContradictionRow, 'outcome' | 'wrongId' | 'reason' | 'changedSince'>;
type Entry = Pair & Judgement & { readonly stands: boolean };

const keyOf = ({ kind, one, other }: Pair): string => `${kind} ${one} ${other}`;

const JUDGED = `
  SELECT c.kind, c.one_id AS one, c.other_id AS other, c.outcome, c.wrong_id AS wrongId, c.reason,
    max(o.updated_at, t.updated_at) > r.updated_at AS changedSince
  FROM contradiction c
  CROSS JOIN record r ON r.id = c.id AND r.deleted_at IS NULL
  CROSS JOIN record o ON o.id = c.one_id AND o.deleted_at IS NULL
  CROSS JOIN record t ON t.id = c.other_id AND t.deleted_at IS NULL`;

type JudgedLine = Pair & Omit<Judgement, 'changedSince'> & { readonly changedSince: 0 | 1 };

/** What does not go together or was judged, in no order. */
function entriesOf(found: readonly Pair[], lines: readonly JudgedLine[]): readonly Entry[] {
  const judged = new Map(
    lines.map((line) => [keyOf(line), { ...line, changedSince: line.changedSince === 1 }]),
  );
  const standing = found.map((pair): Entry => {
    const judgement = judged.get(keyOf(pair));
    judged.delete(keyOf(pair));
    return judgement === undefined
      ? { ...pair, outcome: null, wrongId: null, reason: '', changedSince: false, stands: true }
      : { ...judgement, stands: true };
  });
  // What was judged and goes together by now; money announced twice is found elsewhere.
  const rest = [...judged.values()].map((judgement): Entry => ({
    ...judgement,
    stands: judgement.kind === 'double-announcement',
  }));
  return [...standing, ...rest];
}

/** Also what was judged while one of the two said something else. */
const waits = ({ outcome, stands, changedSince }: Entry): boolean =>
  stands && (outcome === null || outcome === 'open' || changedSince);

const allEntries = (read: Read): readonly Entry[] => entriesOf(pairsOf(read), read.all<JudgedLine>(JUDGED));

/** The records of all pairs that wait. */
export const waitingRecords = (read: Read): readonly number[] => [
  ...new Set(
    allEntries(read)
      .filter(waits)
      .flatMap(({ one, other }) => [one, other]),
  ),
];

function queueOf(
  read: Read,
  { kind, state, offset, limit }: QueryParams<'contradiction.queue'>,
): ContradictionQueue {
  const entries = allEntries(read);
  const open = Object.fromEntries(CONTRADICTION_KINDS.map((each) => [each, 0])) as Record<
    ContradictionKind,
    number
  >;
  for (const entry of entries) if (waits(entry)) open[entry.kind] += 1;
  const wanted = entries
    .filter(
      (entry) =>
        (kind === null || entry.kind === kind) && (state === 'all' || waits(entry) === (state === 'open')),
    )
    .toSorted(
      (a, b) =>
        Number(waits(b)) - Number(waits(a)) ||
        Number(b.changedSince) - Number(a.changedSince) ||
        b.other - a.other ||
        b.one - a.one,
    );
  return {
    total: wanted.length,
    open,
    judged: entries.filter((entry) => !waits(entry)).length,
    rows: rowsOf(read, wanted.slice(offset, offset + limit)),
  };
}

interface Line extends Omit<ContradictionSide, 'negated'> {
  readonly negated: 0 | 1;
  readonly about: string;
}

/** Both sides of each pair, read together. */
function rowsOf(read: Read, entries: readonly Entry[]): readonly ContradictionRow[] {
  const ids = [...new Set(entries.flatMap(({ one, other }) => [one, other]))];
  const sides = new Map(
    read
      .all<Line>(
        `SELECT r.id, r.kind AS noun, rt.title,
           coalesce(
             iif(c.id IS NULL, NULL, coalesce(c.value || coalesce(' ' || c.value_unit, ''), '')),
             s.kind, m.status, f.amount || coalesce(' ' || f.currency, ''), '') AS value,
           coalesce(c.negated, 0) AS negated,
           coalesce(c.from_date, s.said, m.from_date, f.date) AS "from", coalesce(c.to_date, m.to_date) AS "to",
           coalesce(
             (SELECT title FROM record_title WHERE id = c.subject_id) || ' · ' || c.predicate,
             (SELECT title FROM record_title WHERE id = s.about_id),
             iif(m.id IS NULL, NULL, rt.title),
             (SELECT name FROM programme WHERE id = f.programme_id), '') AS about,
           (SELECT count(*) FROM evidence e JOIN record er ON er.id = e.id AND er.deleted_at IS NULL
            WHERE e.record_id = r.id AND e.stance = 'supports') AS supports,
           (SELECT count(*) FROM evidence e JOIN record er ON er.id = e.id AND er.deleted_at IS NULL
            WHERE e.record_id = r.id AND e.stance = 'contradicts') AS contradicts,
           (SELECT json_group_array(json_object('letter', graded.letter, 'digit', graded.digit)) FROM (
              SELECT DISTINCT (SELECT l.reliability FROM source_letter l WHERE l.source_id = d.source_id) AS letter,
                e.credibility AS digit
              FROM evidence e JOIN record er ON er.id = e.id AND er.deleted_at IS NULL
              JOIN passage p ON p.id = e.passage_id
              JOIN document d ON d.id = p.document_id
              WHERE e.record_id = r.id AND e.stance = 'supports'
              ORDER BY letter NULLS LAST, digit NULLS LAST) graded) AS grades
         FROM json_each(:ids) wanted
         CROSS JOIN record r ON r.id = wanted.value
         JOIN record_title rt ON rt.id = r.id
         LEFT JOIN claim c ON c.id = r.id
         LEFT JOIN statement s ON s.id = r.id
         LEFT JOIN membership m ON m.id = r.id
         LEFT JOIN flow f ON f.id = r.id`,
        { ids: JSON.stringify(ids) },
      )
      .map((line) => [line.id, sideOf(line)]),
  );
  return entries.flatMap(({ one, other, ...entry }) => {
    const [a, b] = [sides.get(one), sides.get(other)];
    if (a === undefined || b === undefined) return [];
    return [{ ...entry, about: a.about, one: a.side, other: b.side }];
  });
}

function sideOf({ about, negated, ...side }: Line): { about: string; side: ContradictionSide } {
  return { about, side: withJson({ ...side, negated: negated === 1 }, 'grades') };
}

export const contradictionReads: Reads<'contradiction'> = {
  'contradiction.queue': queueOf,
  'contradiction.ofRecord': (read, { recordId }) =>
    rowsOf(
      read,
      entriesOf(
        pairsOfRecord(read, recordId),
        read.all<JudgedLine>(`${JUDGED} WHERE c.one_id = :recordId OR c.other_id = :recordId`, { recordId }),
      ),
    ),
};
