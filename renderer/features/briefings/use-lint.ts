/** What would not stand in the text as it is being written: asked for at each change. */
import { useEffect, useMemo } from 'react';
import type { Node } from 'prosemirror-model';
import type { BriefingLint, Language, LintFinding } from '../../../preload/contract/index.ts';
import { ask, listen, useAppState } from './data.ts';
import { makesLintStale, type Linting } from './lint-change.ts';
import { tell } from './telling.ts';
import { today } from './today.ts';
import { useAnswers } from './use-answers.ts';
import { bodyOf } from './written.ts';

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

const lintOf = (
  asked: { readonly id: number; readonly language: Language; readonly day: string },
  doc: Node | null,
): Promise<BriefingLint> =>
  doc === null
    ? ask('lint.briefing', asked)
    : tell(asked.id, bodyOf(doc), (written) => ask('lint.written', { ...asked, written }));

/** Asked again when the text that it is given changes, or when the dossier does in what the linter reads. */
export function useLint({ id, hasSummary }: Linting, doc: Node | null): LintState {
  const { language } = useAppState();
  const { answer, error, again } = useAnswers(
    async (read: Node | null) => ({
      doc: read,
      lint: await lintOf({ id, language, day: today() }, read),
    }),
    `${id} ${language}`,
    doc,
  );
  useEffect(
    () =>
      listen('changed', (change) => {
        if (makesLintStale(change, { id, hasSummary })) again();
      }),
    [id, hasSummary, again],
  );
  return useMemo(() => {
    const lint = answer?.lint ?? null;
    const open = (lint?.findings ?? []).filter(({ waived }) => waived === null);
    return { lint, open, doc: answer?.doc ?? null, error };
  }, [answer, error]);
}
