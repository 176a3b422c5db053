/**
 * Origins: copies do not corroborate. Behind every passage stands a lineage (relays, quotes, translates … another document,
 * down to whoever knew first hand); what is counted is where lineages end, not how many documents repeat one another.
 */

/** What is recorded of where a passage or a document comes from. */
export interface Lineage {
  readonly relation: 'first-hand' | 'quotes' | 'relays' | 'syndicates' | 'translates' | 'unknown';
  /** The passage, document or source that it comes from; null if it was not named. */
  readonly target: Subject | null;
}

export interface Subject {
  readonly noun: 'passage' | 'document' | 'source';
  readonly id: number;
}

/** What the rule needs to know of the dossier. */
export interface Lineages {
  /** What is recorded of a passage or a document itself. */
  recorded(subject: Subject): Lineage | null;
  documentOf(passageId: number): number;
  sourceOf(documentId: number): number | null;
}

export interface Tally {
  /** Distinct documents. */
  readonly documents: number;
  /** Established origins, independent of one another. */
  readonly origins: number;
  /** Documents none of whose passages has an established origin: none of them counts. */
  readonly unknown: number;
  /** Circles in which documents give one another as their origin: none of them counts. */
  readonly loops: number;
}

/** What stands behind some passages, by key (`document:12`). */
export interface Trace {
  readonly documents: ReadonlySet<number>;
  /** The counted ones: whoever knew first hand. */
  readonly origins: ReadonlySet<string>;
  /** Documents none of whose passages has an established origin. */
  readonly unknown: ReadonlySet<number>;
  /** Each in the order of its steps, from the lowest key on. */
  readonly loops: readonly (readonly string[])[];
  /** All that a lineage led over: where a passage has its own, its document is not. */
  readonly walked: ReadonlySet<string>;
}

/** Follows every lineage behind some passages to where it ends. */
export function traceOrigins(passageIds: readonly number[], lineages: Lineages): Trace {
  const documents = new Set<number>();
  const established = new Set<number>();
  const origins = new Set<string>();
  const loops: (readonly string[])[] = [];
  const known = new Map<string, string | null>();
  for (const passageId of passageIds) {
    const document = lineages.documentOf(passageId);
    documents.add(document);
    const origin = originOf({ noun: 'passage', id: passageId }, lineages, known, loops);
    if (origin === null) continue;
    established.add(document);
    origins.add(origin);
  }
  const unknown = new Set([...documents].filter((document) => !established.has(document)));
  return { documents, origins, unknown, loops, walked: new Set(known.keys()) };
}

/** How many documents and how many independent origins stand behind some passages. */
export function countOrigins(passageIds: readonly number[], lineages: Lineages): Tally {
  const { documents, origins, unknown, loops } = traceOrigins(passageIds, lineages);
  return { documents: documents.size, origins: origins.size, unknown: unknown.size, loops: loops.length };
}

/**
 * Whether the digit 1 ("confirmed by other independent sources", AJP-2.1 / STANAG 2511) may be given.
 */
export const allowsConfirmed = (tally: Pick<Tally, 'origins'>): boolean => tally.origins >= 2;

/**
 * Where a lineage ends, as a key; null where it is not recorded, not named, or runs in a circle. Every step leads to one
 * other at most, so that each is walked once: `known` holds where those walked already end.
 */
function originOf(
  start: Subject,
  lineages: Lineages,
  known: Map<string, string | null>,
  loops: (readonly string[])[],
): string | null {
  const walked = new Map<string, Subject>();
  let origin: string | null = null;
  for (let at: Subject | null = start; at !== null;) {
    const key = keyOf(at);
    const found = known.get(key);
    if (found !== undefined) {
      origin = found;
      break;
    }
    if (walked.has(key)) {
      const steps = [...walked.keys()];
      loops.push(fromLowest(steps.slice(steps.indexOf(key))));
      break;
    }
    walked.set(key, at);
    const step: Step = stepFrom(at, lineages);
    origin = step.origin;
    at = step.next;
  }
  for (const key of walked.keys()) known.set(key, origin);
  return origin;
}

interface Step {
  readonly origin: string | null;
  readonly next: Subject | null;
}

const ENDS: Step = { origin: null, next: null };

function stepFrom(at: Subject, lineages: Lineages): Step {
  if (at.noun === 'source') return { origin: keyOf(at), next: null };
  const own = lineages.recorded(at);
  if (own === null) {
    // A passage without a lineage of its own has that of its document.
    return at.noun === 'document'
      ? ENDS
      : { origin: null, next: { noun: 'document', id: lineages.documentOf(at.id) } };
  }
  if (own.relation === 'unknown') return ENDS;
  if (own.relation === 'first-hand') return { origin: witnessOf(at, lineages), next: null };
  return { origin: null, next: own.target };
}

/** One circle has one name, wherever one came into it. */
function fromLowest(steps: readonly string[]): readonly string[] {
  const lowest = steps.reduce((least, each) => (each < least ? each : least));
  const at = steps.indexOf(lowest);
  return [...steps.slice(at), ...steps.slice(0, at)];
}

/** Two first-hand documents of one source are one origin: the source. */
function witnessOf(subject: Subject, lineages: Lineages): string {
  const document = subject.noun === 'passage' ? lineages.documentOf(subject.id) : subject.id;
  const source = lineages.sourceOf(document);
  return source === null ? keyOf({ noun: 'document', id: document }) : keyOf({ noun: 'source', id: source });
}

/** `document:12` */
export const keyOf = ({ noun, id }: Subject): string => `${noun}:${id}`;
