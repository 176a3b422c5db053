/** The text of a briefing as the dossier keeps it. */
import type { Node } from 'prosemirror-model';
import type { BodyNode } from '../../../preload/contract/index.ts';

/** A key leaves all blocks but one as they were, and the text is asked for several times. */
const bodies = new WeakMap<Node, BodyNode>();

function kept(node: Node, make: () => BodyNode): BodyNode {
  const known = bodies.get(node);
  if (known !== undefined) return known;
  const made = make();
  bodies.set(node, made);
  return made;
}

const blockOf = (node: Node): BodyNode => kept(node, () => node.toJSON() as BodyNode);

export const bodyOf = (doc: Node): BodyNode =>
  kept(doc, () => ({ type: doc.type.name, content: doc.content.content.map(blockOf) }));

/** For who is asked about it as it is being written; nothing until there is an editor. */
export const written = (doc: Node | null): { readonly body?: BodyNode } =>
  doc === null ? {} : { body: bodyOf(doc) };
