/**
 * The `@` that opens the citation picker. The focus stays in the text: what is typed after the `@` is what is sought, and
 * arrows, Enter and Escape go to the picker while it is open.
 */
import { Plugin, PluginKey, TextSelection, type Command, type EditorState } from 'prosemirror-state';

/** An open `@`: where it stands and what was typed after it. */
export interface Citing {
  readonly from: number;
  readonly to: number;
  readonly sought: string;
  /** Opened by a button or a key: giving up takes the `@` away again. */
  readonly asked: boolean;
}

type Step = { readonly open: { readonly at: number; readonly asked: boolean } } | { readonly close: true };

const KEY = new PluginKey<Citing | null>('citing');

/** Longer than this nobody is looking for a record any more. In UTF-16 code units. */
const MAX_SOUGHT = 80;

export type PickerKey = 'next' | 'previous' | 'choose' | 'first' | 'last';

const PICKER_KEYS: Readonly<Record<string, PickerKey>> = {
  ArrowDown: 'next',
  ArrowUp: 'previous',
  PageDown: 'last',
  PageUp: 'first',
  Enter: 'choose',
  Tab: 'choose',
};

export const citingOf = (state: EditorState): Citing | null => KEY.getState(state) ?? null;

/** Reads on from an open `@`; null when the cursor left it or what follows is no search. */
function readOn(state: EditorState, at: number, asked: boolean): Citing | null {
  const { selection, doc } = state;
  if (!(selection instanceof TextSelection) || selection.$cursor === null) return null;
  const { $cursor } = selection;
  if (at < $cursor.start() || $cursor.pos <= at) return null;
  const typed = doc.textBetween(at, $cursor.pos, '\n', '\n');
  const sought = typed.slice(1);
  if (!typed.startsWith('@') || sought.length > MAX_SOUGHT || /^\s|\n/u.test(sought)) return null;
  return { from: at, to: $cursor.pos, sought, asked };
}

/** Whether an `@` typed here is the start of a citation, not the middle of an address. */
function maySpringFrom(state: EditorState, at: number): boolean {
  const $at = state.doc.resolve(at);
  const before = $at.parent.textBetween(Math.max(0, $at.parentOffset - 2), $at.parentOffset, '\n', ' ');
  return $at.parent.inlineContent && !/[\p{L}\p{N}@._-]$/u.test(before);
}

/** Types an `@` at the cursor and opens the picker; `asked` as in `Citing`. */
const openAt =
  (from: number, to: number, asked: boolean): Command =>
  (state, dispatch) => {
    if (!state.doc.resolve(from).parent.inlineContent) return false;
    const step: Step = { open: { at: from, asked } };
    const tr = state.tr.insertText('@', from, to);
    dispatch?.(
      tr
        .setSelection(TextSelection.create(tr.doc, from + 1))
        .setMeta(KEY, step)
        .scrollIntoView(),
    );
    return true;
  };

/** The button and the key: cite at the end of the selection. */
export const startCiting: Command = (state, dispatch, view) =>
  openAt(state.selection.to, state.selection.to, true)(state, dispatch, view);

/** Closes the picker; the `@` of a button goes away if nothing was typed after it. */
export const stopCiting: Command = (state, dispatch) => {
  const citing = citingOf(state);
  if (citing === null) return false;
  const step: Step = { close: true };
  const { tr } = state;
  if (citing.asked && citing.sought === '') tr.delete(citing.from, citing.to);
  dispatch?.(tr.setMeta(KEY, step));
  return true;
};

/** `key` is told of keys for the picker; false lets the key through to the text. */
export function citingPlugin(key: (key: PickerKey) => boolean): Plugin<Citing | null> {
  return new Plugin<Citing | null>({
    key: KEY,
    state: {
      init: () => null,
      apply(tr, citing, _before, after) {
        const step = tr.getMeta(KEY) as Step | undefined;
        if (step !== undefined) return 'open' in step ? readOn(after, step.open.at, step.open.asked) : null;
        if (citing === null) return null;
        return readOn(after, tr.mapping.map(citing.from, -1), citing.asked);
      },
    },
    props: {
      handleTextInput(view, from, to, text) {
        if (text !== '@' || !maySpringFrom(view.state, from)) return false;
        return openAt(from, to, false)(view.state, view.dispatch);
      },
      handleKeyDown(view, event) {
        if (
          citingOf(view.state) === null ||
          event.ctrlKey ||
          event.metaKey ||
          event.altKey ||
          event.isComposing
        ) {
          return false;
        }
        if (event.key === 'Escape') {
          // The screen's own Escape would take the focus out of the text.
          event.stopPropagation();
          return stopCiting(view.state, view.dispatch);
        }
        const picked = event.shiftKey ? undefined : PICKER_KEYS[event.key];
        return picked !== undefined && key(picked);
      },
    },
  });
}
