/** What rests on a record, and what would lose its support without it. */
import type { Impact, ImpactRow, Resting } from '../../preload/contract/impact.ts';
import { allowsConfirmed, countOrigins, type Lineages } from '../domain/origins.ts';
import type { Reads } from './handlers.ts';
import { CONFIRMED_RESTING, COUNTS, LOST, citingPage, restingPage } from './impact-sql.ts';
import { lineagesIn, passagesBehind, stepsBehind, type Information } from './lineages.ts';
import { refsOf, requireRecord } from './records.ts';
import type { Read } from './sql.ts';

interface Counts {
  readonly documents: number;
  readonly passages: number;
  readonly relayed: number;
  readonly claims: number;
  readonly claimsFalling: number;
  readonly cells: number;
  readonly cellsFalling: number;
  readonly briefings: number;
  readonly releases: number;
}

type Cell = Information & { readonly field: string };

/** As if some records were not there: who named one of them as an origin names nothing any more. */
const without = (lineages: Lineages, lost: ReadonlySet<number>): Lineages => ({
  ...lineages,
  recorded: (subject) => {
    const own = lineages.recorded(subject);
    return own === null || own.target === null || !lost.has(own.target.id) ? own : { ...own, target: null };
  },
});

/** The digits 1 that stand, and would not without the record. */
function digitsLost(read: Read, recordId: number): readonly Cell[] {
  const confirmed = read.all<Cell>(CONFIRMED_RESTING, { recordId });
  if (confirmed.length === 0) return [];
  const lost = new Set(read.column(LOST, { recordId }));
  const passages = passagesBehind(read, confirmed);
  const lineages = lineagesIn(stepsBehind(read, [...new Set(passages.flat())]));
  const left = without(lineages, lost);
  return confirmed.filter((_, at) => {
    const ids = passages[at] ?? [];
    return (
      allowsConfirmed(countOrigins(ids, lineages)) &&
      !allowsConfirmed(
        countOrigins(
          ids.filter((id) => !lost.has(id)),
          left,
        ),
      )
    );
  });
}

const resting = (all: number, falling: number): Resting => ({ all, falling });

function impactOf(read: Read, recordId: number): Impact {
  requireRecord(read, recordId);
  const counts = read.get<Counts>(COUNTS, { recordId });
  if (counts === undefined) throw new Error('Counting answers one row.');
  const { documents, passages, relayed, briefings, releases } = counts;
  return {
    documents,
    passages,
    relayed,
    claims: resting(counts.claims, counts.claimsFalling),
    cells: resting(counts.cells, counts.cellsFalling),
    digits: digitsLost(read, recordId).length,
    briefings,
    releases,
  };
}

/** As SQL gives it: yes and no are 1 and 0. */
type Line = Omit<ImpactRow, 'direct' | 'falls'> & { readonly direct: number; readonly falls: number };

const rowOf = ({ direct, falls, ...line }: Line): ImpactRow => ({
  ...line,
  direct: direct === 1,
  falls: falls === 1,
});

function digitRows(read: Read, cells: readonly Cell[]): readonly ImpactRow[] {
  const refs = refsOf(
    read,
    cells.map(({ recordId }) => recordId),
  );
  return cells.flatMap(({ recordId, field }): ImpactRow[] => {
    const ref = refs.get(recordId);
    return ref === undefined ? [] : [{ ...ref, field, direct: true, falls: true, briefingId: null }];
  });
}

export const impactReads: Reads<'impact'> = {
  'impact.of': (read, { recordId }) => impactOf(read, recordId),
  'impact.list': (read, { recordId, kind, falling, offset, limit }) => {
    requireRecord(read, recordId);
    if (kind === 'digits') {
      const lost = digitsLost(read, recordId);
      return { total: lost.length, rows: digitRows(read, lost.slice(offset, offset + limit)) };
    }
    const counts = read.get<Counts>(COUNTS, { recordId });
    if (kind === 'briefings' || kind === 'releases') {
      const rows = read.all<Line>(citingPage(kind), { recordId, limit, offset });
      return { total: counts?.[kind] ?? 0, rows: rows.map(rowOf) };
    }
    const total = counts?.[falling ? (`${kind}Falling` as const) : kind] ?? 0;
    const page = restingPage(kind === 'claims' ? 1 : 0, falling);
    return { total, rows: read.all<Line>(page, { recordId, limit, offset }).map(rowOf) };
  },
};
