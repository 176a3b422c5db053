/**
 * What a briefing rests on, counted: what its summary of sourcing says (after ICD 206's source summary statement), without words. Two
 * briefings of which the same is counted have the same summary.
 */
import { earliestDay } from './dates.ts';
import { countOrigins, type Lineage, type Lineages, type Tally } from './origins.ts';

/** Of a ledger, what is counted. */
export interface Rests {
  readonly records: readonly RestingRecord[];
  readonly documents: readonly RestingDocument[];
}

interface RestingRecord {
  readonly uid: string;
  readonly noun: string;
  /** Of a claim; null counts as a fact. */
  readonly kind: string | null;
  readonly evidence: readonly RestingEvidence[];
}

interface RestingEvidence {
  readonly passageId: number;
  readonly documentId: number;
  readonly sourceId: number | null;
  readonly stance: 'supports' | 'contradicts' | 'context';
  readonly state: 'exact' | 'moved' | 'doubtful' | 'lost';
  readonly reliability: string | null;
  readonly credibility: number | null;
  readonly origin: Origin | null;
}

interface RestingDocument {
  readonly id: number;
  readonly uid: string;
  readonly sourceName: string | null;
  readonly reliability: string | null;
  /** EDTF. */
  readonly published: string | null;
  readonly origin: Origin | null;
}

interface Origin {
  readonly subjectId: number;
  readonly relation: Lineage['relation'];
  readonly targetId: number | null;
  readonly targetNoun: string | null;
}

/** What rests on the least: all the records of which the same is true, in the order of their first citation. */
export interface Weakest {
  /** Nothing supports them; it is in doubt whether what does still stands; or on so few origins do they rest. */
  readonly link: 'unsupported' | 'in-doubt' | 'origins';
  /** Independent and established; 0 where the link is another. */
  readonly origins: number;
  /** At best D or E, or at best 4 or 5. */
  readonly isGradedLow: boolean;
  readonly uids: readonly string[];
}

export interface Sourcing {
  /** By uid. */
  readonly documents: readonly string[];
  /** How many sources have each letter; `''`: none. */
  readonly letters: Readonly<Record<string, number>>;
  readonly tally: Tally;
  /** EDTF: when the oldest and the newest document were published. */
  readonly span: readonly [first: string, last: string] | null;
  /** How many claims of each kind, and how many records of each other noun, are cited. */
  readonly kinds: Readonly<Record<string, number>>;
  readonly others: Readonly<Record<string, number>>;
  /** By uid. */
  readonly contradicted: readonly string[];
  readonly unsupported: readonly string[];
  readonly weakest: Weakest | null;
}

export function sourcingOf(rests: Rests): Sourcing {
  const { records, documents } = rests;
  const claims = records.filter(({ noun }) => noun === 'claim');
  const dated = documents
    .flatMap(({ published }) => {
      const day = published === null ? null : earliestDay(published);
      return published === null || day === null ? [] : [{ published, day }];
    })
    .toSorted((one, other) => (one.day < other.day ? -1 : Number(one.day > other.day)));
  const first = dated.at(0);
  const last = dated.at(-1);
  // Sources, not documents: ten documents of one source are one letter.
  const sources = new Map(
    documents.map((document) => [document.sourceName ?? `#${document.id}`, document.reliability]),
  );
  const lineages = lineagesOf(rests);
  return {
    documents: documents.map(({ uid }) => uid),
    letters: counted([...sources.values()].map((letter) => letter ?? '')),
    tally: countOrigins(
      records.flatMap(({ evidence }) => evidence.map(({ passageId }) => passageId)),
      lineages,
    ),
    span: first === undefined || last === undefined ? null : [first.published, last.published],
    kinds: counted(claims.map(({ kind }) => kind ?? 'fact')),
    others: counted(records.filter(({ noun }) => noun !== 'claim').map(({ noun }) => noun)),
    contradicted: uidsOf(records, ({ evidence }) => evidence.some(({ stance }) => stance === 'contradicts')),
    unsupported: uidsOf(records, ({ evidence }) => evidence.length === 0),
    weakest: weakestOf(records, lineages),
  };
}

/** The same whatever the order in which a text cites: what is told by it is what was counted. */
export const fingerprintOf = (sourcing: Sourcing): string => {
  const { documents, letters, tally, span, kinds, others, contradicted, unsupported, weakest } = sourcing;
  return JSON.stringify([
    documents.toSorted(),
    byName(letters),
    [tally.documents, tally.origins, tally.unknown, tally.loops],
    span,
    byName(kinds),
    byName(others),
    contradicted.toSorted(),
    unsupported.toSorted(),
    weakest === null ? null : [weakest.link, weakest.origins, weakest.isGradedLow, weakest.uids.toSorted()],
  ]);
};

const byName = (counts: Readonly<Record<string, number>>): readonly string[] =>
  Object.entries(counts)
    .map(([name, count]) => `${name} ${count}`)
    .toSorted();

const uidsOf = (
  records: readonly RestingRecord[],
  is: (record: RestingRecord) => boolean,
): readonly string[] => records.filter(is).map(({ uid }) => uid);

function counted(all: readonly string[]): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const each of all) counts[each] = (counts[each] ?? 0) + 1;
  return counts;
}

/** Claims that need nothing behind them: what is assumed, and what is not known. */
const FREE: ReadonlySet<string> = new Set(['assumption', 'gap']);

/**
 * The weakest link. Of all that is cited but assumptions and gaps, weaker is, in this order: what no passage supports; what only
 * passages support whose anchor is doubtful or lost; what rests on fewer independent origins (copies do not corroborate: AJP-2.1). Of
 * the same number of origins, weaker is what is graded low: at best D or E (not usually reliable, unreliable), or at best 4 or 5
 * (doubtful, improbable). F and 6 mean that there is no basis to judge, which is not the bottom of a scale: they make nothing weaker,
 * nor does a grade that is missing, and nothing beside them is weaker for it. What is left equal is told together.
 */
function weakestOf(records: readonly RestingRecord[], lineages: Lineages): Weakest | null {
  const links = records
    .filter(({ noun, kind }) => noun !== 'claim' || !FREE.has(kind ?? 'fact'))
    .map((record) => ({ uid: record.uid, ...linkOf(record, lineages) }));
  const [weakest] = links.toSorted((one, other) => weightOf(one) - weightOf(other));
  if (weakest === undefined) return null;
  const { link, origins, isGradedLow } = weakest;
  const same = links.filter((each) => weightOf(each) === weightOf(weakest));
  return { link, origins, isGradedLow, uids: same.map(({ uid }) => uid) };
}

type Link = Omit<Weakest, 'uids'>;

function linkOf({ evidence }: RestingRecord, lineages: Lineages): Link {
  const supporting = evidence.filter(({ stance }) => stance === 'supports');
  if (supporting.length === 0) return { link: 'unsupported', origins: 0, isGradedLow: false };
  const standing = supporting.filter(({ state }) => state === 'exact' || state === 'moved');
  if (standing.length === 0) return { link: 'in-doubt', origins: 0, isGradedLow: false };
  const { origins } = countOrigins(
    standing.map(({ passageId }) => passageId),
    lineages,
  );
  const letters = standing.map(({ reliability }) => reliability);
  const digits = standing.map(({ credibility }) => credibility);
  return {
    link: 'origins',
    origins,
    isGradedLow:
      letters.every((letter) => letter === 'D' || letter === 'E') ||
      digits.every((digit) => digit === 4 || digit === 5),
  };
}

/** Less is weaker. */
function weightOf({ link, origins, isGradedLow }: Link): number {
  if (link === 'unsupported') return -2;
  if (link === 'in-doubt') return -1;
  return 2 * origins + (isGradedLow ? 0 : 1);
}

/**
 * Origins as far as the ledger tells them. A lineage that leads to a document that the briefing does not rest on ends there,
 * not established: too few origins are counted rather than too many.
 */
function lineagesOf({ records, documents }: Rests): Lineages {
  const evidence = records.flatMap((record) => record.evidence);
  const passages = new Map(evidence.map((row) => [row.passageId, row]));
  const origins = new Map(documents.map((document) => [document.id, document.origin]));
  const sources = new Map(evidence.map((row) => [row.documentId, row.sourceId]));
  return {
    recorded: ({ noun, id }) =>
      lineageOf(noun === 'document' ? (origins.get(id) ?? null) : ownOrigin(passages.get(id))),
    documentOf: (passageId) => passages.get(passageId)?.documentId ?? 0,
    sourceOf: (documentId) => sources.get(documentId) ?? null,
  };
}

/** The row gives the passage's origin or else its document's: only the first is the passage's own. */
const ownOrigin = (row: RestingEvidence | undefined): Origin | null =>
  row?.origin?.subjectId === row?.passageId ? (row?.origin ?? null) : null;

function lineageOf(origin: Origin | null): Lineage | null {
  if (origin === null) return null;
  const { relation, targetId, targetNoun } = origin;
  const named = targetNoun === 'passage' || targetNoun === 'document' || targetNoun === 'source';
  return { relation, target: targetId !== null && named ? { noun: targetNoun, id: targetId } : null };
}
