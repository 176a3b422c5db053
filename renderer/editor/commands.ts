/** What the toolbar and the keys do to a briefing's text. Pure: ProseMirror commands over the one schema. */
import { lift, setBlockType, toggleMark, wrapIn } from 'prosemirror-commands';
import { redo, undo } from 'prosemirror-history';
import type { Attrs, MarkType, Node, NodeType } from 'prosemirror-model';
import { liftListItem, wrapInList } from 'prosemirror-schema-list';
import type { Command, EditorState, Transaction } from 'prosemirror-state';
import { TextSelection } from 'prosemirror-state';
import {
  addColumnAfter,
  addRowAfter,
  deleteColumn,
  deleteRow,
  deleteTable,
  isInTable,
} from 'prosemirror-tables';
import { briefingSchema } from '../../preload/contract/briefing-schema.ts';

const { nodes, marks } = briefingSchema;

/** The nearest node of these types around the selection's start, with the place before it. */
function around(
  state: EditorState,
  types: readonly NodeType[],
): { readonly type: NodeType; readonly attrs: Attrs; readonly before: number } | null {
  const { $from } = state.selection;
  for (let depth = $from.depth; depth > 0; depth -= 1) {
    const node = $from.node(depth);
    if (types.includes(node.type)) return { type: node.type, attrs: node.attrs, before: $from.before(depth) };
  }
  return null;
}

const LISTS = [nodes.bullet_list, nodes.ordered_list];

/** Into a list, out of it, or from one kind of list to the other. */
function toggleList(type: NodeType): Command {
  return (state, dispatch, view) => {
    const list = around(state, LISTS);
    if (list === null) return wrapInList(type)(state, dispatch, view);
    if (list.type === type) return liftListItem(nodes.list_item)(state, dispatch);
    dispatch?.(state.tr.setNodeMarkup(list.before, type));
    return true;
  };
}

const toggleQuotation: Command = (state, dispatch, view) =>
  around(state, [nodes.blockquote]) === null
    ? wrapIn(nodes.blockquote)(state, dispatch, view)
    : lift(state, dispatch, view);

/** A heading of this level, or a paragraph again where it is one already. */
function toggleHeading(level: number): Command {
  return (state, dispatch, view) => {
    const heading = around(state, [nodes.heading]);
    return heading?.attrs['level'] === level
      ? setBlockType(nodes.paragraph)(state, dispatch, view)
      : setBlockType(nodes.heading, { level })(state, dispatch, view);
  };
}

const toggle = (mark: MarkType): Command => toggleMark(mark);

/** Columns and rows of a new table; its first row is a head. */
const TABLE = { columns: 3, rows: 3 } as const;

/** A block of its own: in place of an empty paragraph, or else after the block that holds the cursor. */
function placeBlock(state: EditorState, block: Node): { readonly tr: Transaction; readonly at: number } {
  const { $from, to } = state.selection;
  const { tr } = state;
  const around = $from.depth === 0 ? null : $from.node(1);
  const isEmpty = around?.type === nodes.paragraph && around.content.size === 0;
  const at = isEmpty ? $from.before(1) : $from.depth === 0 ? to : $from.after(1);
  if (isEmpty) tr.replaceWith(at, $from.after(1), block);
  else tr.insert(at, block);
  // Nothing below it could be reached otherwise.
  const after = at + block.nodeSize;
  if (after === tr.doc.content.size) tr.insert(after, nodes.paragraph.create());
  return { tr, at };
}

/** A live part at the cursor; the cursor goes on below it. */
export const insertLive =
  (uid: string): Command =>
  (state, dispatch) => {
    const { tr, at } = placeBlock(state, nodes.live.create({ uid }));
    dispatch?.(tr.setSelection(TextSelection.near(tr.doc.resolve(at + 1))).scrollIntoView());
    return true;
  };

/** A table at the cursor, not inside another. */
const insertTable: Command = (state, dispatch) => {
  const { $from } = state.selection;
  if (isInTable(state) || $from.depth === 0) return false;
  const paragraph = nodes.paragraph.create();
  const row = (cell: NodeType): ReturnType<NodeType['create']> =>
    nodes.table_row.create(
      null,
      Array.from({ length: TABLE.columns }, () => cell.create(null, paragraph)),
    );
  const table = nodes.table.create(
    null,
    Array.from({ length: TABLE.rows }, (_, at) => row(at === 0 ? nodes.table_header : nodes.table_cell)),
  );
  if (dispatch !== undefined) {
    const { tr, at } = placeBlock(state, table);
    dispatch(tr.setSelection(TextSelection.near(tr.doc.resolve(at + 1))).scrollIntoView());
  }
  return true;
};

/** From a table or a quotation to a new paragraph below it. */
export const leaveBlock: Command = (state, dispatch) => {
  const { $from } = state.selection;
  if ($from.depth < 2) return false;
  const after = $from.after(1);
  const tr = state.tr.insert(after, nodes.paragraph.create());
  dispatch?.(tr.setSelection(TextSelection.near(tr.doc.resolve(after + 1))).scrollIntoView());
  return true;
};

export const lineBreak: Command = (state, dispatch) => {
  const { $from } = state.selection;
  if (!$from.parent.inlineContent) return false;
  dispatch?.(state.tr.replaceSelectionWith(nodes.hard_break.create(), true).scrollIntoView());
  return true;
};

/** Cites a record at the cursor, or in place of a stretch (the `@` and what was typed after it). */
export function insertCitation(
  uid: string,
  stretch?: { readonly from: number; readonly to: number },
): Command {
  return (state, dispatch) => {
    const { from, to } = stretch ?? state.selection;
    if (!state.doc.resolve(from).parent.inlineContent) return false;
    const tr = state.tr.replaceWith(from, to, nodes.citation.create({ uid }));
    dispatch?.(tr.setSelection(TextSelection.create(tr.doc, from + 1)).scrollIntoView());
    return true;
  };
}

/** The commands by the names that toolbar, keys and messages use. */
export const COMMANDS = {
  paragraph: setBlockType(nodes.paragraph),
  heading1: toggleHeading(1),
  heading2: toggleHeading(2),
  heading3: toggleHeading(3),
  strong: toggle(marks.strong),
  em: toggle(marks.em),
  bulletList: toggleList(nodes.bullet_list),
  orderedList: toggleList(nodes.ordered_list),
  quotation: toggleQuotation,
  table: insertTable,
  addRow: addRowAfter,
  addColumn: addColumnAfter,
  deleteRow,
  deleteColumn,
  deleteTable,
  undo,
  redo,
} as const satisfies Readonly<Record<string, Command>>;
export type CommandName = keyof typeof COMMANDS;

const hasMark = (state: EditorState, type: MarkType): boolean => {
  const { from, to, empty, $from } = state.selection;
  return empty
    ? type.isInSet(state.storedMarks ?? $from.marks()) !== undefined
    : state.doc.rangeHasMark(from, to, type);
};

/** What the toolbar shows as on: the marks and blocks at the cursor. */
export function activeCommands(state: EditorState): ReadonlySet<CommandName> {
  const active = new Set<CommandName>();
  if (hasMark(state, marks.strong)) active.add('strong');
  if (hasMark(state, marks.em)) active.add('em');
  const list = around(state, LISTS);
  if (list !== null) active.add(list.type === nodes.bullet_list ? 'bulletList' : 'orderedList');
  if (around(state, [nodes.blockquote]) !== null) active.add('quotation');
  if (isInTable(state)) active.add('table');
  const heading = around(state, [nodes.heading]);
  if (heading === null) active.add('paragraph');
  else active.add(`heading${Number(heading.attrs['level']) as 1 | 2 | 3}`);
  return active;
}

/** What can be done at the cursor. */
export const possibleCommands = (state: EditorState): ReadonlySet<CommandName> =>
  new Set((Object.keys(COMMANDS) as CommandName[]).filter((name) => COMMANDS[name](state)));
