/** Beside the text: what of it would not stand, and the ledger of its sentences. */
import type { JSX } from 'react';
import { LINT_PROFILES, type BriefingDetail, type LintProfile } from '../../../preload/contract/index.ts';
import type { BriefingSurface } from '../../editor/surface.ts';
import { Choice } from '../../ui/choice.tsx';
import { command, errorSentence, report, useAllText, useText } from './data.ts';
import { Findings } from './findings.tsx';
import styles from './ledger-pane.module.css';
import { Sentences } from './sentences.tsx';
import type { LintState } from './use-lint.ts';

export interface LedgerPaneProps {
  readonly briefing: BriefingDetail;
  readonly state: LintState;
  readonly shown: 'findings' | 'sentences';
  readonly surface: BriefingSurface | null;
}

export function LedgerPane({ briefing, state, shown, surface }: LedgerPaneProps): JSX.Element {
  const text = useText();
  const allText = useAllText();
  const { lint, open, error } = state;
  const profile = (key: LintProfile | null): void => {
    if (key !== null) report(command('lint.profile', { briefingId: briefing.id, profile: key }));
  };
  return (
    <section className={styles['pane']} aria-label={text(shown)}>
      {error === null ? null : (
        <p className={styles['problem']} role="status">
          {errorSentence(allText, error)}
        </p>
      )}
      {lint === null ? (
        <p className={styles['waiting']}>{text('lint.reading')}</p>
      ) : shown === 'sentences' ? (
        <Sentences briefingId={briefing.id} lint={lint} surface={surface} />
      ) : (
        <>
          <div className={styles['profile']}>
            <Choice
              label={text('lint.profile')}
              value={lint.profile}
              options={LINT_PROFILES.map((key) => ({ key, title: text(`lint.profile.${key}`) }))}
              choose={profile}
            />
          </div>
          <Findings briefingId={briefing.id} lint={lint} open={open} surface={surface} />
        </>
      )}
    </section>
  );
}
