/** The graph of what a record's support comes from: who knew first hand, who repeats whom, who goes round in a circle. */
import type { OriginEdge, OriginGraph, OriginNode } from '../../preload/contract/origins.ts';
import { keyOf, traceOrigins, type Lineages } from '../domain/origins.ts';
import { lineagesIn, passagesBehind, stepsBehind, type Step } from './lineages.ts';
import { requireRecord } from './records.ts';
import type { Read } from './sql.ts';

type Facts = Pick<
  OriginNode,
  'id' | 'noun' | 'title' | 'documentId' | 'documentTitle' | 'sourceName' | 'letter' | 'date' | 'language'
>;

/** What the nodes are called, in the order of their numbers. */
const factsOf = (read: Read, ids: readonly number[]): readonly Facts[] =>
  read.all<Facts>(
    `SELECT r.id, r.kind AS noun, p.document_id AS documentId,
       CASE WHEN p.id IS NOT NULL THEN d.title END AS documentTitle, ds.name AS sourceName, l.reliability AS letter,
       d.published AS date, d.language,
       coalesce(s.name, substr(p.exact, 1, 300), d.title) AS title
     FROM json_each(:ids) wanted
     CROSS JOIN record r ON r.id = wanted.value
     LEFT JOIN source s ON s.id = r.id
     LEFT JOIN passage p ON p.id = r.id
     LEFT JOIN document d ON d.id = coalesce(p.document_id, r.id)
     LEFT JOIN source ds ON ds.id = d.source_id
     LEFT JOIN source_letter l ON l.source_id = coalesce(s.id, ds.id)
     ORDER BY r.id`,
    { ids: JSON.stringify(ids) },
  );

const idOf = (key: string): number => Number(key.slice(key.indexOf(':') + 1));

/** Passages without a lineage of their own are told by their documents alone: a document may have thousands. */
export function graphOf(read: Read, recordId: number): OriginGraph {
  requireRecord(read, recordId);
  const [supporting = []] = passagesBehind(read, [{ recordId, field: null, stance: 'supports' }]);
  const steps = stepsBehind(read, supporting);
  const lineages = lineagesIn(steps);
  const trace = traceOrigins(supporting, lineages);
  const byId = new Map(steps.map((step) => [step.id, step]));
  const documentOf = (id: number): number => byId.get(id)?.documentId ?? id;
  const looped = new Set(trace.loops.flat().map(idOf));
  const supports = new Map<number, number>();
  for (const id of supporting) {
    for (const each of [id, documentOf(id)]) supports.set(each, (supports.get(each) ?? 0) + 1);
  }
  const ends = new Set(steps.flatMap(({ targetId }) => (targetId === null ? [] : [targetId])));
  const edges = steps
    .filter((step) => trace.walked.has(keyOf(step)))
    .flatMap((step) => edgesFrom(step, ends, lineages, looped));
  const shown = new Set<number>([
    ...supporting.filter((id) => lineages.recorded({ noun: 'passage', id }) === null).map(documentOf),
    ...edges.flatMap(({ from, to }) => (to === null ? [from] : [from, to])),
    ...looped,
  ]);
  return {
    tally: {
      documents: trace.documents.size,
      origins: trace.origins.size,
      unknown: trace.unknown.size,
      loops: trace.loops.length,
    },
    nodes: factsOf(read, [...shown]).map((facts) => ({
      ...facts,
      supports: supports.get(facts.id) ?? 0,
      counted: trace.origins.has(keyOf(facts)),
      unknown: facts.noun !== 'source' && supports.has(facts.id) && trace.unknown.has(documentOf(facts.id)),
      inLoop: looped.has(facts.id),
    })),
    edges,
    loops: trace.loops.map((loop) => loop.map(idOf)),
  };
}

/** What somebody witnessed comes from its own source; a passage that others come from has its document's lineage. */
function edgesFrom(
  { id, noun, documentId, relation, note, targetId }: Step,
  ends: ReadonlySet<number>,
  lineages: Lineages,
  looped: ReadonlySet<number>,
): readonly OriginEdge[] {
  const edge = (to: number | null, as: OriginEdge['relation']): OriginEdge => ({
    from: id,
    to,
    relation: as,
    note: note ?? '',
    inLoop: to !== null && looped.has(id) && looped.has(to),
  });
  if (relation === null) return noun === 'passage' && ends.has(id) ? [edge(documentId, 'part-of')] : [];
  if (relation === 'first-hand') return [edge(lineages.sourceOf(documentId ?? id), relation)];
  return [edge(targetId, relation)];
}
