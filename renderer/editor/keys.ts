/** The editor's keys. `Mod` is Ctrl, or Cmd on a Mac. */
import { baseKeymap, chainCommands } from 'prosemirror-commands';
import { redo, undo } from 'prosemirror-history';
import { undoInputRule } from 'prosemirror-inputrules';
import { keymap } from 'prosemirror-keymap';
import { liftListItem, sinkListItem, splitListItem } from 'prosemirror-schema-list';
import type { Command, Plugin } from 'prosemirror-state';
import { addRowAfter, goToNextCell, isInTable } from 'prosemirror-tables';
import { briefingSchema } from '../../preload/contract/briefing-schema.ts';
import { COMMANDS, leaveBlock, lineBreak } from './commands.ts';

const { nodes } = briefingSchema;

/** Tab in the last cell makes a new row and goes there. */
const nextCell: Command = (state, dispatch, view) => {
  if (!isInTable(state)) return false;
  if (goToNextCell(1)(state, dispatch)) return true;
  if (!addRowAfter(state, dispatch)) return false;
  if (view !== undefined) goToNextCell(1)(view.state, view.dispatch);
  return true;
};

export const editorKeys = (): readonly Plugin[] => [
  keymap({
    'Mod-z': undo,
    'Mod-y': redo,
    'Shift-Mod-z': redo,
    'Mod-b': COMMANDS.strong,
    'Mod-i': COMMANDS.em,
    'Mod-Alt-0': COMMANDS.paragraph,
    'Mod-Alt-1': COMMANDS.heading1,
    'Mod-Alt-2': COMMANDS.heading2,
    'Mod-Alt-3': COMMANDS.heading3,
    'Mod-Shift-7': COMMANDS.orderedList,
    'Mod-Shift-8': COMMANDS.bulletList,
    'Mod-Shift-9': COMMANDS.quotation,
    Backspace: undoInputRule,
    Enter: splitListItem(nodes.list_item),
    'Shift-Enter': lineBreak,
    'Mod-Enter': leaveBlock,
    Tab: chainCommands(nextCell, sinkListItem(nodes.list_item)),
    'Shift-Tab': chainCommands(goToNextCell(-1), liftListItem(nodes.list_item)),
  }),
  keymap(baseKeymap),
];
