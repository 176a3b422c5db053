/** What stands beside the text: its pages, what would not stand, the ledger of its sentences, the summary of their sources, or its releases. */
import type { JSX, KeyboardEvent } from 'react';
import type { BriefingDetail } from '../../../preload/contract/index.ts';
import type { BriefingSurface } from '../../editor/surface.ts';
import { usePlace, useText } from './data.ts';
import type { Exporting } from './export.tsx';
import { LedgerPane } from './ledger-pane.tsx';
import styles from './ledger-pane.module.css';
import { PreviewPane } from './preview.tsx';
import { ReleasesPane } from './releases.tsx';
import { SourcingPane } from './sourcing.tsx';
import type { LintState } from './use-lint.ts';
import type { PreviewState } from './use-preview.ts';

const PANES = ['preview', 'findings', 'sentences', 'sourcing', 'releases'] as const;

export interface BesideProps {
  readonly briefing: BriefingDetail;
  readonly preview: PreviewState;
  readonly linting: LintState;
  readonly exporting: Exporting;
  /** Another one for each change of what the briefing rests on. */
  readonly change: unknown;
  readonly surface: BriefingSurface | null;
}

export function Beside({ briefing, preview, linting, exporting, change, surface }: BesideProps): JSX.Element {
  const text = useText();
  const [place, remember] = usePlace('briefings.beside');
  const shown = PANES.find((pane) => pane === place) ?? 'preview';
  const { open } = linting;
  /** Arrows walk the tabs, as everywhere. */
  const key = (event: KeyboardEvent<HTMLDivElement>): void => {
    const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    if (step === 0) return;
    event.preventDefault();
    const next = PANES[(PANES.indexOf(shown) + step + PANES.length) % PANES.length] ?? shown;
    remember(next);
    event.currentTarget.querySelector<HTMLElement>(`#beside-${next}`)?.focus();
  };
  return (
    <>
      {/* oxlint-disable-next-line jsx-a11y/interactive-supports-focus -- its tabs have the focus */}
      <div role="tablist" className={styles['tabs']} aria-label={text('beside')} onKeyDown={key}>
        {PANES.map((pane) => (
          <button
            key={pane}
            id={`beside-${pane}`}
            type="button"
            role="tab"
            aria-selected={pane === shown}
            aria-controls="beside-pane"
            tabIndex={pane === shown ? 0 : -1}
            onClick={() => remember(pane)}
          >
            {text(pane)}
            {pane !== 'releases' || briefing.releases === 0 ? null : (
              <span className={styles['count']}>{briefing.releases}</span>
            )}
            {pane !== 'findings' || open.length === 0 ? null : (
              <span
                className={styles['count']}
                data-grave={open.some(({ severity }) => severity === 'error') || undefined}
              >
                {open.length}
              </span>
            )}
          </button>
        ))}
      </div>
      <div id="beside-pane" role="tabpanel" aria-labelledby={`beside-${shown}`} className={styles['panel']}>
        {shown === 'preview' ? (
          <PreviewPane {...preview} />
        ) : shown === 'releases' ? (
          <ReleasesPane
            key={briefing.id}
            briefing={briefing}
            exporting={exporting}
            linting={linting}
            surface={surface}
          />
        ) : shown === 'sourcing' ? (
          <SourcingPane briefing={briefing} change={change} />
        ) : (
          <LedgerPane
            key={shown}
            briefing={briefing}
            state={linting}
            shown={shown}
            surface={surface}
            toSourcing={() => remember('sourcing')}
          />
        )}
      </div>
    </>
  );
}
