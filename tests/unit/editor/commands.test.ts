import { describe, expect, test } from 'vitest';
import {
  activeCommands,
  COMMANDS,
  insertCitation,
  insertLive,
  leaveBlock,
  possibleCommands,
} from '../../../renderer/editor/commands.ts';
import { after, cite, live, paragraph, path, stateOf, text, UID_A, UID_LIVE } from './texts.ts';

describe('the toolbar of the editor', () => {
  test('turns a paragraph into a heading and the same heading back into a paragraph', () => {
    const heading = after(stateOf(text(paragraph('Summary'))), COMMANDS.heading2).state;
    expect(heading.doc.firstChild?.attrs).toEqual({ level: 2 });
    expect(activeCommands(heading).has('heading2')).toBe(true);
    expect(after(heading, COMMANDS.heading2).state.doc.eq(text(paragraph('Summary')))).toBe(true);
  });

  test('goes from one kind of list to the other without losing a word', () => {
    const bullets = after(stateOf(text(paragraph('One'))), COMMANDS.bulletList).state;
    expect(path(bullets)).toEqual(['bullet_list', 'list_item', 'paragraph']);
    const numbers = after(bullets, COMMANDS.orderedList).state;
    expect(path(numbers)).toEqual(['ordered_list', 'list_item', 'paragraph']);
    expect(after(numbers, COMMANDS.orderedList).state.doc.eq(text(paragraph('One')))).toBe(true);
  });

  test('puts a quotation around and takes it off', () => {
    const quoted = after(stateOf(text(paragraph('Words'))), COMMANDS.quotation).state;
    expect(path(quoted)).toEqual(['blockquote', 'paragraph']);
    expect(after(quoted, COMMANDS.quotation).state.doc.eq(text(paragraph('Words')))).toBe(true);
  });

  test('a table takes the place of an empty paragraph and always has a line below it', () => {
    const { state } = after(stateOf(text(paragraph())), COMMANDS.table);
    expect(state.doc.children.map((block) => block.type.name)).toEqual(['table', 'paragraph']);
    expect(path(state)).toEqual(['table', 'table_row', 'table_header', 'paragraph']);
  });

  test('a table goes below a paragraph that has words, and never into another table', () => {
    const { state } = after(stateOf(text(paragraph('Words'), paragraph('Below'))), COMMANDS.table);
    expect(state.doc.children.map((block) => block.type.name)).toEqual(['paragraph', 'table', 'paragraph']);
    expect(possibleCommands(state).has('table')).toBe(false);
    expect(possibleCommands(state).has('addRow')).toBe(true);
  });

  test('a live part stands between blocks, with a line below it where the cursor goes on', () => {
    const empty = after(stateOf(text(paragraph())), insertLive(UID_LIVE)).state;
    expect(empty.doc.eq(text(live(), paragraph()))).toBe(true);
    expect(path(empty)).toEqual(['paragraph']);
    const { state } = after(stateOf(text(paragraph('Words'), paragraph('Below'))), insertLive(UID_LIVE));
    expect(state.doc.eq(text(paragraph('Words'), live(), paragraph('Below')))).toBe(true);
    const table = after(stateOf(text(paragraph())), COMMANDS.table).state;
    const below = after(table, insertLive(UID_LIVE)).state.doc;
    expect(below.children.map((block) => block.type.name)).toEqual(['table', 'live', 'paragraph']);
  });

  test('rows and columns come and go; with the last row the table goes', () => {
    const table = after(stateOf(text(paragraph())), COMMANDS.table).state;
    expect(after(table, COMMANDS.addRow).state.doc.firstChild?.childCount).toBe(4);
    expect(after(table, COMMANDS.deleteColumn).state.doc.firstChild?.firstChild?.childCount).toBe(2);
    expect(after(table, COMMANDS.deleteTable).state.doc.firstChild?.type.name).toBe('paragraph');
  });

  test('outside a table nothing of a table can be done', () => {
    const possible = possibleCommands(stateOf(text(paragraph('Words'))));
    for (const name of ['addRow', 'addColumn', 'deleteRow', 'deleteColumn', 'deleteTable'] as const) {
      expect(possible.has(name)).toBe(false);
    }
  });

  test('one can leave a table or a quotation for a new line below', () => {
    const quoted = after(stateOf(text(paragraph('Words'))), COMMANDS.quotation).state;
    expect(path(after(quoted, leaveBlock).state)).toEqual(['paragraph']);
    expect(after(stateOf(text(paragraph('Words'))), leaveBlock).did).toBe(false);
  });
});

describe('citing', () => {
  test('a citation takes the place of the @ and what was typed after it', () => {
    const doc = text(paragraph('It was signed. @memo'));
    const cited = after(stateOf(doc, 21), insertCitation(UID_A, { from: 16, to: 21 })).state;
    expect(cited.doc.eq(text(paragraph('It was signed. ', cite(UID_A))))).toBe(true);
    expect(cited.selection.from).toBe(17);
  });
});
