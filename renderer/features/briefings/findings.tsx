/** What would not stand: each with its sentence and its rule, a mend where one is safe, and the way to let it stand. */
import { useState, type JSX } from 'react';
import type { Node } from 'prosemirror-model';
import type { BriefingLint, LintFinding } from '../../../preload/contract/index.ts';
import type { BriefingSurface } from '../../editor/surface.ts';
import { command, report, useText } from './data.ts';
import styles from './ledger-pane.module.css';

const SEVERITIES = ['error', 'warning', 'note'] as const;

export interface FindingsProps {
  readonly briefingId: number;
  readonly lint: BriefingLint;
  /** The text that it is about; null: as it is kept. */
  readonly doc: Node | null;
  /** What of it is not let stand. */
  readonly open: readonly LintFinding[];
  readonly surface: BriefingSurface | null;
  /** Leads to the summary of sourcing, which a finding of no sentence is about. */
  readonly toSourcing: () => void;
}

export function Findings({ briefingId, lint, doc, open, surface, toSourcing }: FindingsProps): JSX.Element {
  const text = useText();
  const [waiving, setWaiving] = useState<string | null>(null);
  const { findings, sentences } = lint;
  const waived = findings.filter((each) => each.waived !== null);
  const wordsOf = ({ sentence }: LintFinding): string =>
    sentence === null ? '' : (sentences[sentence]?.words ?? '');
  const waive = (finding: LintFinding, reason: string): void =>
    report(command('lint.waive', { briefingId, rule: finding.rule, words: wordsOf(finding), reason }));
  const row = (finding: LintFinding): JSX.Element => {
    const { rule, severity, start, end, message, why, fix, waived: stands } = finding;
    const key = `${rule} ${start} ${end}`;
    return (
      <li
        key={key}
        className={styles['finding']}
        data-severity={severity}
        data-waived={stands !== null || undefined}
      >
        <button
          type="button"
          className={styles['go']}
          title={why}
          onClick={() => (finding.sentence === null ? toSourcing() : surface?.select(start, end))}
        >
          <span className={styles['severity']}>{text(`lint.severity.${severity}`)}</span>
          <span className={styles['message']}>{message}</span>
          <span className={styles['words']}>{wordsOf(finding)}</span>
        </button>
        {stands === null ? null : (
          <p className={styles['reason']}>{text('lint.waived', { reason: stands.reason, by: stands.by })}</p>
        )}
        {finding.sentence === null ? null : waiving === key ? (
          <Reason
            cancel={() => setWaiving(null)}
            keep={(reason) => {
              setWaiving(null);
              waive(finding, reason);
            }}
          />
        ) : (
          <div className={styles['actions']}>
            {fix === null || stands !== null ? null : (
              <button
                type="button"
                onClick={() => surface?.rewrite(doc ?? surface.doc, fix.start, fix.end, fix.text)}
              >
                {text('lint.fix', { words: fix.text })}
              </button>
            )}
            {stands === null ? (
              <button type="button" onClick={() => setWaiving(key)}>
                {text('lint.waive')}
              </button>
            ) : (
              <button type="button" onClick={() => waive(finding, '')}>
                {text('lint.unwaive')}
              </button>
            )}
          </div>
        )}
      </li>
    );
  };
  return (
    <>
      <p className={styles['counts']} role="status">
        {open.length === 0
          ? text('lint.none')
          : SEVERITIES.map((severity) => ({
              severity,
              count: open.filter((each) => each.severity === severity).length,
            }))
              .filter(({ count }) => count > 0)
              .map(({ severity, count }) => text(`lint.count.${severity}`, { count }))
              .join(' · ')}
      </p>
      {open.length === 0 ? null : (
        <ul className={styles['list']} aria-label={text('findings')}>
          {open.map(row)}
        </ul>
      )}
      {waived.length === 0 ? null : (
        <details className={styles['stands']}>
          <summary>{text('lint.standing', { count: waived.length })}</summary>
          <ul className={styles['list']} aria-label={text('lint.standing', { count: waived.length })}>
            {waived.map(row)}
          </ul>
        </details>
      )}
    </>
  );
}

/** Why it may stand: without a reason nothing is let stand. */
function Reason({
  cancel,
  keep,
}: {
  readonly cancel: () => void;
  readonly keep: (reason: string) => void;
}): JSX.Element {
  const text = useText();
  const [reason, setReason] = useState('');
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- Escape gives up
    <form
      className={styles['why']}
      onSubmit={(event) => {
        event.preventDefault();
        if (reason.trim() !== '') keep(reason.trim());
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        cancel();
      }}
    >
      <input
        // oxlint-disable-next-line jsx-a11y/no-autofocus -- it was asked for just now
        autoFocus
        value={reason}
        aria-label={text('lint.reason')}
        placeholder={text('lint.reason')}
        onChange={(event) => setReason(event.target.value)}
      />
      <button type="submit" disabled={reason.trim() === ''}>
        {text('lint.letStand')}
      </button>
      <button type="button" onClick={cancel}>
        {text('lint.cancel')}
      </button>
    </form>
  );
}
