/** Underlines what was found in the text; it stays on its words while one types, until what is found anew comes. */
import type { Node } from 'prosemirror-model';
import { Plugin, PluginKey, type EditorState, type Transaction } from 'prosemirror-state';
import { Decoration, DecorationSet } from 'prosemirror-view';

/** Positions of the text. */
export interface FindingMark {
  readonly start: number;
  readonly end: number;
  readonly severity: 'error' | 'warning' | 'note';
  /** What is found: shown under the pointer. */
  readonly message: string;
}

const key = new PluginKey<DecorationSet>('findings');

export const findingMarks = (): Plugin =>
  new Plugin<DecorationSet>({
    key,
    state: {
      init: () => DecorationSet.empty,
      apply: (tr, marked) =>
        (tr.getMeta(key) as DecorationSet | undefined) ??
        (tr.docChanged ? marked.map(tr.mapping, tr.doc) : marked),
    },
    props: { decorations: (state) => key.getState(state) },
  });

/** The transaction that shows what was found in `doc`; null where the text is another by now, or shows the same already. */
export function showFindings(
  state: EditorState,
  doc: Node,
  findings: readonly FindingMark[],
): Transaction | null {
  if (!state.doc.eq(doc)) return null;
  const size = doc.content.size;
  const wanted = findings.filter(({ start, end }) => start < end && end <= size);
  const shown = key.getState(state)?.find() ?? [];
  const said = (from: number, to: number, severity: string, message: string): string =>
    `${from} ${to} ${severity} ${message}`;
  const before = new Set(
    shown.map(({ from, to, spec }) => said(from, to, String(spec['severity']), String(spec['message']))),
  );
  const isSame =
    shown.length === wanted.length &&
    wanted.every(({ start, end, severity, message }) => before.has(said(start, end, severity, message)));
  if (isSame) return null;
  const marks = wanted.map(({ start, end, severity, message }) =>
    Decoration.inline(
      start,
      end,
      { class: `editor-finding editor-finding-${severity}`, title: message },
      { severity, message },
    ),
  );
  return state.tr.setMeta(key, DecorationSet.create(doc, marks)).setMeta('addToHistory', false);
}
