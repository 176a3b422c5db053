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
}

/** How many documents and how many independent origins stand behind some passages. */
export function countOrigins(passageIds: readonly number[], lineages: Lineages): Tally {
  const documents = new Set<number>();
  const established = new Set<number>();
  const origins = new Set<string>();
  for (const passageId of passageIds) {
    const document = lineages.documentOf(passageId);
    documents.add(document);
    const origin = originOf({ noun: 'passage', id: passageId }, lineages);
    if (origin === null) continue;
    established.add(document);
    origins.add(origin);
  }
  return { documents: documents.size, origins: origins.size, unknown: documents.size - established.size };
}

/**
 * Whether the digit 1 ("confirmed by other independent sources", AJP-2.1 / STANAG 2511) may be given.
 */
export const allowsConfirmed = (tally: Tally): boolean => tally.origins >= 2;

/** Where a lineage ends, as a key; null where it is not recorded, not named, or runs in a circle. */
function originOf(start: Subject, lineages: Lineages): string | null {
  const seen = new Set<string>();
  let at = start;
  while (!seen.has(keyOf(at))) {
    seen.add(keyOf(at));
    if (at.noun === 'source') return keyOf(at);
    const own = lineages.recorded(at);
    if (own === null) {
      // A passage without a lineage of its own has that of its document.
      if (at.noun === 'document') return null;
      at = { noun: 'document', id: lineages.documentOf(at.id) };
      continue;
    }
    if (own.relation === 'unknown') return null;
    if (own.relation === 'first-hand') return witnessOf(at, lineages);
    if (own.target === null) return null;
    at = own.target;
  }
  return null;
}

/** Two first-hand documents of one source are one origin: the source. */
function witnessOf(subject: Subject, lineages: Lineages): string {
  const document = subject.noun === 'passage' ? lineages.documentOf(subject.id) : subject.id;
  const source = lineages.sourceOf(document);
  return source === null ? keyOf({ noun: 'document', id: document }) : keyOf({ noun: 'source', id: source });
}

const keyOf = ({ noun, id }: Subject): string => `${noun}:${id}`;
