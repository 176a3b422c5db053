/** Beside the text: what of it would not stand, and the ledger of its sentences. */
import { useState, type JSX } from 'react';
import type { BriefingDetail } from '../../../preload/contract/index.ts';
import type { BriefingSurface } from '../../editor/surface.ts';
import { Choice } from '../../ui/choice.tsx';
import { command, errorSentence, report, useAllText, useAppState, useAsk, useText } from './data.ts';
import { Findings } from './findings.tsx';
import styles from './ledger-pane.module.css';
import { keyOf, profileOptions, Profiles, refOf } from './profiles.tsx';
import { Sentences } from './sentences.tsx';
import type { LintState } from './use-lint.ts';

export interface LedgerPaneProps {
  readonly briefing: BriefingDetail;
  readonly state: LintState;
  readonly shown: 'findings' | 'sentences';
  readonly surface: BriefingSurface | null;
  /** Leads to the summary of sourcing. */
  readonly toSourcing: () => void;
}

export function LedgerPane({ briefing, state, shown, surface, toSourcing }: LedgerPaneProps): JSX.Element {
  const text = useText();
  const allText = useAllText();
  const { lint, doc, open, error } = state;
  const { language } = useAppState();
  const own = useAsk('lint.profiles', { language }).data?.own ?? [];
  const [editing, setEditing] = useState(false);
  const choose = (key: string | null): void => {
    if (key === null) return;
    report(command('lint.profile', { briefingId: briefing.id, profile: refOf(key) }));
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
              value={keyOf(lint.profile, lint.own)}
              options={profileOptions(text, own)}
              choose={choose}
            />
            <button type="button" onClick={() => setEditing(true)}>
              {text('profiles.edit')}
            </button>
            <Profiles first={keyOf(lint.profile, lint.own)} open={editing} close={() => setEditing(false)} />
          </div>
          <Findings
            briefingId={briefing.id}
            lint={lint}
            doc={doc}
            open={open}
            surface={surface}
            toSourcing={toSourcing}
          />
        </>
      )}
    </section>
  );
}
