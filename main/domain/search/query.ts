/** What a query says, once it was read: a tree. Positions are UTF-16 code units of the query. */

export interface Stretch {
  readonly at: number;
  readonly end: number;
}

/** Words that stand alone: `navire`, `sous-marin`, `navir*`, `*4455*`. */
export interface WordNode extends Stretch {
  readonly type: 'word';
  readonly text: string;
  /** `navir*`: what begins so. */
  readonly opens: boolean;
  /** `*4455`, `*4455*`: what has it inside. */
  readonly inside: boolean;
}

/** `"mot à mot"`: these forms, in this order. */
export interface PhraseNode extends Stretch {
  readonly type: 'phrase';
  readonly text: string;
}

/** `NEAR/5`: at most so many words between one and the next. */
export interface NearNode extends Stretch {
  readonly type: 'near';
  readonly parts: readonly (WordNode | PhraseNode)[];
  readonly distance: number;
}

/** `field:value`; `exact` where the value stood in quotation marks. */
export interface FieldNode extends Stretch {
  readonly type: 'field';
  readonly field: string;
  readonly value: string;
  readonly valueAt: number;
}

interface ManyNode extends Stretch {
  readonly type: 'and' | 'or';
  readonly parts: readonly QueryNode[];
  /** Put beside one another, without AND: all are wanted, some are better than none. */
  readonly loose: boolean;
}

interface NotNode extends Stretch {
  readonly type: 'not';
  readonly part: QueryNode;
}

export type QueryNode = WordNode | PhraseNode | NearNode | FieldNode | ManyNode | NotNode;

/** What cannot be read, and where. */
export class QueryError extends Error {
  readonly reason: string;
  readonly at: number;
  readonly end: number;
  readonly details: Readonly<Record<string, string | number>>;

  constructor(reason: string, { at, end }: Stretch, details: Readonly<Record<string, string | number>> = {}) {
    super(reason);
    this.reason = reason;
    this.at = at;
    this.end = end;
    this.details = details;
  }
}

/** Every node of a tree, the outer ones first. */
export function* nodesOf(node: QueryNode): Generator<QueryNode, void> {
  yield node;
  if (node.type === 'not') yield* nodesOf(node.part);
  else if (node.type === 'and' || node.type === 'or' || node.type === 'near') {
    for (const part of node.parts) yield* nodesOf(part);
  }
}
