/** Exporting a briefing: what must be kept first, where it goes, and what to decide when its marking is too low or the linter finds errors. */
import { useCallback, useRef, useState, type JSX } from 'react';
import { LiasseError, type ErrorDetails, type ExportResult } from '../../../preload/contract/index.ts';
import { Sheet } from '../../ui/dialog.tsx';
import { ask, report, say, useCommand, useText, type Text } from './data.ts';
import styles from './desk.module.css';
import type { Draft } from './drafts.ts';

type ExportPlan = Pick<Exporting, 'note' | 'since'>;

export interface Exporting {
  readonly busy: boolean;
  /** The markings in conflict, while people are asked whether to export in spite of them. */
  readonly conflict: ErrorDetails | null;
  /** How many errors nobody let stand, while people are asked the same of them. */
  readonly errors: number | null;
  /** What is new in it, and the release whose changes are told on a page of their own (null: none). */
  readonly note: string;
  readonly since: number | null;
  readonly plan: (plan: ExportPlan) => void;
  readonly start: () => void;
  /** As a PDF/A-3 that carries what it rests on. */
  readonly startWithEvidence: () => void;
  /** Exports in spite of the marking, or of the errors. */
  readonly override: () => void;
  readonly giveUp: () => void;
}

function told(text: Text, { file, pages, citations, missing, evidence }: ExportResult): void {
  const name = file.split(/[/\\]/).at(-1) ?? file;
  const done = text('export.done', { name, pages, citations });
  const inside =
    evidence === null
      ? ''
      : text('export.inside', { files: evidence.files.length, leftOut: evidence.leftOut.length });
  say(inside === '' ? done : `${done} ${inside}`, {
    label: text('export.reveal'),
    run: () => report(ask('app.reveal', { path: file })),
  });
  if (missing.length > 0) say(text('export.missing', { names: missing.map((each) => each.name).join(', ') }));
}

interface Wanted {
  readonly overrideTlp: boolean;
  readonly despiteFindings: boolean;
  readonly evidence: boolean;
}
const PLAIN: Wanted = { overrideTlp: false, despiteFindings: false, evidence: false };

/** What keeps a briefing in until people say otherwise. */
const IN_SPITE_OF: ReadonlyMap<string, 'overrideTlp' | 'despiteFindings'> = new Map([
  ['tlp-too-low', 'overrideTlp'],
  ['open-findings', 'despiteFindings'],
]);

interface Asked {
  readonly of: 'overrideTlp' | 'despiteFindings';
  readonly details: ErrorDetails;
}

/** Also answers the menu's and the palette's `briefing.export` and `briefing.exportEvidence` while the briefing is shown. */
export function useExport(id: number, draft: Draft): Exporting {
  const text = useText();
  const [busy, setBusy] = useState(false);
  const [asked, setAsked] = useState<Asked | null>(null);
  const running = useRef(false);
  const [{ note, since }, plan] = useState<ExportPlan>({ note: '', since: null });
  /** What was asked for last, and in spite of what: who is asked something asks again for the same. */
  const last = useRef<Wanted>(PLAIN);

  const run = useCallback(
    async (wanted: Wanted): Promise<void> => {
      if (running.current) return;
      running.current = true;
      last.current = wanted;
      setBusy(true);
      setAsked(null);
      try {
        await draft.flush();
        // What is exported is what is kept: a text that could not be kept must not look exported.
        if (draft.state.kind === 'failed') throw draft.state.error;
        const result = await ask('briefing.export', { id, ...wanted, note: note.trim(), since });
        if (result === null) return;
        told(text, result);
        // What was said of this release is not said of the next.
        plan((now) => ({ ...now, note: '' }));
      } catch (error) {
        const of = error instanceof LiasseError ? IN_SPITE_OF.get(error.code) : undefined;
        if (error instanceof LiasseError && of !== undefined && !wanted[of])
          setAsked({ of, details: error.details });
        else if (!(error instanceof LiasseError) || error.code !== 'cancelled') throw error;
      } finally {
        running.current = false;
        setBusy(false);
      }
    },
    [id, draft, text, note, since],
  );
  const start = useCallback(() => report(run(PLAIN)), [run]);
  const startWithEvidence = useCallback(() => report(run({ ...PLAIN, evidence: true })), [run]);
  useCommand('briefing.export', start);
  return {
    busy,
    conflict: asked?.of === 'overrideTlp' ? asked.details : null,
    errors: asked?.of === 'despiteFindings' ? Number(asked.details['count'] ?? 1) : null,
    note,
    since,
    plan,
    start,
    startWithEvidence,
    override: () => {
      if (asked !== null) report(run({ ...last.current, [asked.of]: true }));
    },
    giveUp: () => setAsked(null),
  };
}

const asTlp = (value: string | number | undefined, none: string): string =>
  value === undefined || value === '' ? none : `TLP:${String(value).toUpperCase()}`;

export function TlpConflict({ exporting }: { exporting: Exporting }): JSX.Element {
  const text = useText();
  const { conflict, override, giveUp } = exporting;
  return (
    <Sheet title={text('tlp.title')} open={conflict !== null} close={giveUp}>
      <p className={styles['explanation']}>
        {text('tlp.explanation', {
          own: asTlp(conflict?.['briefing'], text('tlp.none')),
          strictest: asTlp(conflict?.['strictest'], text('tlp.none')),
        })}
      </p>
      <p className={styles['explanation']}>{text('tlp.advice')}</p>
      <div className={styles['choices']}>
        <button type="button" onClick={override}>
          {text('tlp.override')}
        </button>
        {/* oxlint-disable-next-line jsx-a11y/no-autofocus -- the safe answer is the one that Enter gives */}
        <button type="button" className={styles['main']} autoFocus onClick={giveUp}>
          {text('tlp.giveUp')}
        </button>
      </div>
    </Sheet>
  );
}
