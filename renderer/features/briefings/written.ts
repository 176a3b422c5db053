/** The text of a briefing as the dossier keeps it. */
import type { Node } from 'prosemirror-model';
import type { BodyNode } from '../../../preload/contract/index.ts';

/** A key leaves all blocks but one as they were. */
const blocks = new WeakMap<Node, BodyNode>();

function blockOf(node: Node): BodyNode {
  const made = blocks.get(node) ?? (node.toJSON() as BodyNode);
  blocks.set(node, made);
  return made;
}

export const bodyOf = (doc: Node): BodyNode => ({ type: doc.type.name, content: doc.children.map(blockOf) });
