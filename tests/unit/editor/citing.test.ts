import { TextSelection, type EditorState } from 'prosemirror-state';
import { describe, expect, test } from 'vitest';
import { citingOf, citingPlugin, startCiting, stopCiting } from '../../../renderer/editor/citing.ts';
import { after, paragraph, stateOf, text } from './texts.ts';

const withPicker = (words: string): EditorState =>
  stateOf(text(paragraph(words)), words.length + 1, words.length + 1, [citingPlugin(() => false)]);
const type = (state: EditorState, words: string): EditorState => state.apply(state.tr.insertText(words));
const moveTo = (state: EditorState, at: number): EditorState =>
  state.apply(state.tr.setSelection(TextSelection.create(state.doc, at)));

describe('the @ that opens the citation picker', () => {
  test('seeks what is typed after it, spaces within included', () => {
    const open = after(withPicker('It was signed '), startCiting).state;
    expect(citingOf(open)).toMatchObject({ sought: '', from: 15, to: 16 });
    expect(citingOf(type(type(open, 'joint '), 'force'))).toMatchObject({ sought: 'joint force', to: 27 });
  });

  test('closes when the cursor leaves it, and does not open again when the cursor comes back', () => {
    const open = type(after(withPicker('Signed '), startCiting).state, 'memo');
    const away = moveTo(open, 2);
    expect(citingOf(away)).toBeNull();
    expect(citingOf(moveTo(away, 13))).toBeNull();
  });

  test('closes at a space right after it: then it is just an @', () => {
    expect(citingOf(type(after(withPicker('Signed '), startCiting).state, ' '))).toBeNull();
  });

  test('stays with its place while the text before it changes', () => {
    const open = type(after(withPicker('Signed '), startCiting).state, 'memo');
    const moved = open.apply(open.tr.insertText('Now: ', 1));
    expect(citingOf(moved)).toMatchObject({ from: 13, sought: 'memo' });
  });

  test('giving up takes away an @ that a button typed, and leaves what people typed', () => {
    const asked = after(withPicker('Signed '), startCiting).state;
    expect(after(asked, stopCiting).state.doc.textContent).toBe('Signed ');
    const typed = after(type(asked, 'memo'), stopCiting).state;
    expect(typed.doc.textContent).toBe('Signed @memo');
    expect(citingOf(typed)).toBeNull();
  });
});
