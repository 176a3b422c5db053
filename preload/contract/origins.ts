import { z } from 'zod';
import { Id, Prose, type RecordRow } from './common.ts';
import { command, query } from './define.ts';
import { ORIGIN_RELATIONS, type Noun, type OriginRelation, type Reliability } from './vocabulary.ts';

/** Where a passage or a document comes from. `targetId`: the passage, document or source it comes from, if named. */
export interface OriginRow extends RecordRow {
  readonly subjectId: number;
  readonly relation: OriginRelation;
  readonly targetId: number | null;
  readonly targetNoun: Noun | null;
  readonly targetTitle: string | null;
  readonly note: string;
}

/** Copies do not corroborate: documents are counted, and so are the independent origins behind them. */
export interface OriginTally {
  readonly documents: number;
  /** Established and independent of one another. */
  readonly origins: number;
  /** Documents whose lineage is not recorded: none of them counts as an origin. */
  readonly unknown: number;
  /** Circles of documents that give one another as their origin: none of them counts. */
  readonly loops: number;
}

/** A document, a source, or a passage with a lineage of its own, behind what supports a record. */
export interface OriginNode {
  readonly id: number;
  readonly noun: 'passage' | 'document' | 'source';
  readonly title: string;
  /** Of a passage: the document that it stands in. */
  readonly documentId: number | null;
  readonly documentTitle: string | null;
  /** Of a document: who issued it. */
  readonly sourceName: string | null;
  /** Of a source, or of the one that issued the document. F is "no basis". */
  readonly letter: Reliability | null;
  /** EDTF: when the document was published. */
  readonly date: string | null;
  /** BCP 47, of the document. */
  readonly language: string | null;
  /** How many passages that support the record stand in the document, or are this one. */
  readonly supports: number;
  /** Whoever knew first hand: counted. */
  readonly counted: boolean;
  /** It supports the record, and no passage of its document has an established origin. */
  readonly unknown: boolean;
  /** One of the steps of a loop. */
  readonly inLoop: boolean;
}

/**
 * From a passage or a document to where it comes from; `to` is null where that is not named. `part-of`: a passage without a
 * lineage of its own has that of its document.
 */
export interface OriginEdge {
  readonly from: number;
  readonly to: number | null;
  readonly relation: OriginRelation | 'part-of';
  readonly note: string;
  readonly inLoop: boolean;
}

/** Everything behind the passages that support a record. */
export interface OriginGraph {
  readonly tally: OriginTally;
  readonly nodes: readonly OriginNode[];
  readonly edges: readonly OriginEdge[];
  /** The numbers of the nodes of each loop, in the order of its steps. */
  readonly loops: readonly (readonly number[])[];
}

export const originQueries = {
  'origin.ofSubject': query<OriginRow | null>()(
    'The recorded origin of a passage or a document.',
    z.object({ subjectId: Id }),
    ['origin', 'source', 'document', 'passage'],
  ),
  'origin.graph': query<OriginGraph>()(
    'Where all that supports a record comes from: the graph of its origins, with those that count, the unknown ones and the loops.',
    z.object({ recordId: Id }),
    ['evidence', 'origin', 'source', 'document', 'passage'],
  ),
};

export const originCommands = {
  'origin.set': command<number>()(
    'Records where a passage or a document comes from, in place of what was recorded before. Circles can be recorded; nothing is its own origin.',
    z.object({
      subjectId: Id,
      relation: z.enum(ORIGIN_RELATIONS),
      targetId: Id.nullable().default(null),
      note: Prose.default(''),
    }),
  ),
};
