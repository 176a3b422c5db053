/** What would not stand in the text as it is being written: asked for at each change, one answer at a time. */
import { useEffect, useRef, useState } from 'react';
import type { Node } from 'prosemirror-model';
import type { BodyNode, BriefingLint, LintFinding } from '../../../preload/contract/index.ts';
import { oneAtATime, type OneAtATime } from '../../editor/one-at-a-time.ts';
import { ask, listen, useAppState } from './data.ts';
import { makesLintStale, type Linting } from './lint-change.ts';
import { today } from './today.ts';

export interface LintState {
  /** The last answer; it stays while a new one is made. */
  readonly lint: BriefingLint | null;
  /** What of it is not let stand. */
  readonly open: readonly LintFinding[];
  /** The text that it is about. */
  readonly doc: Node | null;
  readonly error: unknown;
}

/** Those that stand at a place of the text: others are said of the briefing as a whole. */
export const inText = (findings: readonly LintFinding[]): readonly LintFinding[] =>
  findings.filter(({ sentence }) => sentence !== null);

/** Asked again when the text changes, or when the dossier does in what the linter reads. */
export function useLint({ id, hasSummary }: Linting, doc: Node | null): LintState {
  const { language } = useAppState();
  const [state, setState] = useState<LintState>({ lint: null, open: [], doc: null, error: null });
  const latest = useRef(doc);
  const asking = useRef<OneAtATime | null>(null);
  useEffect(() => {
    latest.current = doc;
  });
  useEffect(() => {
    const made = oneAtATime(
      async () => {
        const { current } = latest;
        const body = current === null ? {} : { body: current.toJSON() as BodyNode };
        return { lint: await ask('lint.briefing', { id, language, day: today(), ...body }), doc: current };
      },
      ({ lint, doc: asked }) => {
        const open = lint.findings.filter(({ waived }) => waived === null);
        setState({ lint, open, doc: asked, error: null });
      },
      (error) => setState((before) => ({ ...before, error })),
    );
    asking.current = made;
    return () => made.stop();
  }, [id, language]);
  // oxlint-disable-next-line react/exhaustive-effect-dependencies -- another text is what it asks for
  useEffect(() => asking.current?.ask(), [id, language, doc]);
  useEffect(
    () =>
      listen('changed', (change) => {
        if (makesLintStale(change, { id, hasSummary })) asking.current?.ask();
      }),
    [id, hasSummary],
  );
  return state;
}
