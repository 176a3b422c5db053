/** The text of a briefing as it is being written, for who is asked about it; nothing until there is an editor. */
import type { Node } from 'prosemirror-model';
import type { BodyNode } from '../../../preload/contract/index.ts';

export const written = (doc: Node | null): { readonly body?: BodyNode } =>
  doc === null ? {} : { body: doc.toJSON() as BodyNode };
