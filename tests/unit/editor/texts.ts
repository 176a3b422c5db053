/** Texts of briefings for the editor's tests, and a state that commands can act on without a window. */
import { Node } from 'prosemirror-model';
import { EditorState, TextSelection, type Command, type Plugin } from 'prosemirror-state';
import { briefingSchema } from '../../../preload/contract/briefing-schema.ts';

const { nodes } = briefingSchema;

export const UID_A = '019a5f00-0000-7000-8000-00000000000a';
export const UID_B = '019a5f00-0000-7000-8000-00000000000b';

export const paragraph = (...parts: readonly (string | Node)[]): Node =>
  nodes.paragraph.create(
    null,
    parts.map((part) => (typeof part === 'string' ? briefingSchema.text(part) : part)),
  );
export const cite = (uid: string): Node => nodes.citation.create({ uid });
export const UID_LIVE = '019a5f00-0000-7000-8000-00000000000c';
export const live = (): Node => nodes.live.create({ uid: UID_LIVE });
export const text = (...blocks: readonly Node[]): Node => nodes.doc.create(null, blocks);

/** A state with the cursor, or a selection, at these positions. */
export function stateOf(doc: Node, from = 1, to = from, plugins: readonly Plugin[] = []): EditorState {
  const state = EditorState.create({ doc, plugins: [...plugins] });
  return state.apply(state.tr.setSelection(TextSelection.create(doc, from, to)));
}

/** The state after a command, and whether the command did anything. */
export function after(
  state: EditorState,
  command: Command,
): { readonly state: EditorState; readonly did: boolean } {
  let next = state;
  const did = command(state, (tr) => {
    next = next.apply(tr);
    next.doc.check();
  });
  return { state: next, did };
}

/** The names of the nodes around the cursor, from the outermost. */
export const path = (state: EditorState): readonly string[] => {
  const { $from } = state.selection;
  return Array.from({ length: $from.depth }, (_, at) => $from.node(at + 1).type.name);
};
