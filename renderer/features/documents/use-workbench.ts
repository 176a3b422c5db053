/** What is chosen on the core screen: the active passage, the open claim or statement, what a key would act on. */
import { useCallback, useMemo, useReducer, type Dispatch } from 'react';
import type { PassageRow } from '../../../preload/contract/index.ts';
import type { Target } from '../../reader/surface.ts';
import type { Subject } from './subject.ts';
import type { Open } from './use-annotate.ts';

export interface Chosen {
  /** The active passage, shown in the inspector and marked in the text. */
  readonly passage: number | null;
  readonly open: Open | null;
  /** Selected words or the unit under the cursor. */
  readonly target: Target | null;
  readonly picker: { readonly kind: 'link' | 'code' | 'fill'; readonly subject: Subject } | null;
  readonly finding: boolean;
  /** Whether the differences to the version before are shown. */
  readonly comparing: boolean;
  /** The passage of an earlier version whose place is being chosen. */
  readonly moving: number | null;
  /** Counts up each time the focus is to go into the note, or into the words of a new record. */
  readonly focusNote: number;
  readonly focusOpen: number;
}

export type Choice =
  | { readonly type: 'target'; readonly target: Target | null }
  | { readonly type: 'passage'; readonly id: number | null; readonly note: boolean }
  | {
      readonly type: 'open';
      readonly open: Open | null;
      readonly passage?: number | null;
      readonly fresh: boolean;
    }
  | { readonly type: 'pick'; readonly picker: Chosen['picker'] }
  | { readonly type: 'find'; readonly on: boolean }
  | { readonly type: 'compare'; readonly on: boolean }
  | { readonly type: 'move'; readonly passageId: number | null };

const NOTHING: Chosen = {
  passage: null,
  open: null,
  target: null,
  picker: null,
  finding: false,
  comparing: false,
  moving: null,
  focusNote: 0,
  focusOpen: 0,
};

/** Pure, so that every way through the screen can be told from the one before. */
export function choose(chosen: Chosen, choice: Choice): Chosen {
  switch (choice.type) {
    case 'target':
      return { ...chosen, target: choice.target };
    case 'passage':
      return {
        ...chosen,
        passage: choice.id,
        open: null,
        picker: null,
        focusNote: choice.note ? chosen.focusNote + 1 : 0,
        focusOpen: 0,
      };
    case 'open':
      return {
        ...chosen,
        open: choice.open,
        passage: choice.passage === undefined ? chosen.passage : choice.passage,
        picker: null,
        focusNote: 0,
        focusOpen: choice.fresh ? chosen.focusOpen + 1 : 0,
      };
    case 'pick':
      return { ...chosen, picker: choice.picker };
    case 'find':
      return { ...chosen, finding: choice.on };
    case 'compare':
      return { ...chosen, comparing: choice.on };
    case 'move':
      return { ...chosen, moving: choice.passageId };
  }
}

/**
 * What the next key acts on: selected words first, then the cursor, then the active passage. Words that are a passage
 * already are that passage, so that marking a sentence twice does not make it two.
 */
export function subjectOf(
  chosen: Chosen,
  documentId: number,
  passages: readonly Pick<PassageRow, 'id' | 'start' | 'end' | 'area'>[],
): Subject | null {
  const { target, passage } = chosen;
  if (target === null) return passage === null ? null : { kind: 'passage', passageId: passage };
  const { start, end } = target;
  const same = passages.find((row) => row.area === null && row.start === start && row.end === end);
  return same === undefined
    ? { kind: 'words', documentId, start, end }
    : { kind: 'passage', passageId: same.id };
}

export interface Workbench {
  readonly chosen: Chosen;
  readonly dispatch: Dispatch<Choice>;
  readonly setTarget: (target: Target | null) => void;
}

export function useWorkbench(): Workbench {
  const [chosen, dispatch] = useReducer(choose, NOTHING);
  const setTarget = useCallback((target: Target | null) => dispatch({ type: 'target', target }), []);
  return useMemo(() => ({ chosen, dispatch, setTarget }), [chosen, setTarget]);
}
