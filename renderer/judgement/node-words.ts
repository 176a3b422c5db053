/** What a node of the graph of origins is called, and what is to be said of it. */
import type { OriginEdge, OriginNode } from '../../preload/contract/index.ts';
import { useText, useWhen } from '../i18n/index.tsx';

export interface NodeWords {
  /** Who issued it, when, in which document a passage stands. */
  readonly facts: (node: OriginNode) => string;
  /** That it counts, is unknown, is part of a loop: one sentence each. */
  readonly marks: (node: OriginNode) => readonly string[];
  readonly relation: (relation: OriginEdge['relation']) => string;
}

export function useNodeWords(): NodeWords {
  const text = useText();
  const when = useWhen();
  return {
    facts: ({ noun, documentTitle, sourceName, date, letter }) =>
      [
        noun === 'source' ? text('vocabulary.noun.source', { count: 1 }) : null,
        documentTitle,
        sourceName,
        date === null ? null : when(date),
        letter,
      ]
        .filter((part) => part !== null)
        .join(' · '),
    marks: ({ counted, unknown, inLoop, supports, noun }) => [
      ...(counted ? [text('judgement.counted')] : []),
      ...(unknown && !inLoop ? [text('judgement.unknown')] : []),
      ...(inLoop ? [text('judgement.inLoop')] : []),
      ...(supports > 1 && noun === 'document' ? [text('judgement.supports', { count: supports })] : []),
    ],
    relation: (relation) =>
      relation === 'part-of' ? text('judgement.partOf') : text(`vocabulary.originRelation.${relation}`),
  };
}
