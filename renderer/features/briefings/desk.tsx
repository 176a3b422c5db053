/** One briefing: its head, its text, and the typeset pages beside it. */
import { Paperclip } from 'lucide-react';
import { startTransition, useEffect, useState, type JSX } from 'react';
import type { Node } from 'prosemirror-model';
import type { BriefingDetail } from '../../../preload/contract/index.ts';
import type { BriefingSurface } from '../../editor/surface.ts';
import { TlpMark } from '../../ui/marks.tsx';
import { Splitter } from '../../ui/splitter.tsx';
import { Beside } from './beside.tsx';
import { useAsk, usePlace, useSettings, useText } from './data.ts';
import styles from './desk.module.css';
import { TlpConflict, useExport } from './export.tsx';
import { HeadForm } from './head-form.tsx';
import { OpenErrors } from './open-errors.tsx';
import { SaveProblem, SaveSign } from './save-line.tsx';
import { useBehindPage } from './use-behind-page.ts';
import { useDraft } from './use-draft.ts';
import { useFindingKeys } from './use-finding-keys.ts';
import { inText, useLint } from './use-lint.ts';
import { usePreview } from './use-preview.ts';
import { Writing } from './writing.tsx';

/** Milliseconds without a change. */
const REST = 300;
/** Pixels of the preview. */
const PREVIEW = { usual: 460, least: 260, most: 1100 };

export function Desk({ briefing }: { briefing: BriefingDetail }): JSX.Element {
  const text = useText();
  const { id } = briefing;
  const { draft, state } = useDraft(id, briefing.uid);
  const ledger = useAsk('briefing.ledger', { id });
  // A ledger that cannot be read any more must not speak for what is there now.
  const readable = ledger.error === null ? ledger.data : undefined;
  const { house } = useSettings();
  const [doc, setDoc] = useState<Node | null>(null);
  const preview = usePreview(id, house);
  // What else follows from the text is drawn when there is time.
  const written = useBehindPage(
    (now: Node) => startTransition(() => setDoc(now)),
    preview.preview ?? preview.error,
  );
  const [surface, setSurface] = useState<BriefingSurface | null>(null);
  const linting = useLint({ id, hasSummary: briefing.summary !== null }, doc);
  useFindingKeys(linting, surface);
  useEffect(() => {
    const { lint, open, doc: read } = linting;
    if (surface === null || lint === null) return undefined;
    const show = (): void => surface.setFindings(read ?? surface.doc, inText(open));
    // Drawn at rest: what is drawn between two keys would take the place of where the cursor is going.
    const rest = setTimeout(show, REST);
    return () => clearTimeout(rest);
  }, [surface, linting]);
  const exporting = useExport(id, draft);
  const [place, rememberPlace] = usePlace('briefings.previewWidth');
  const [, rememberBeside] = usePlace('briefings.beside');
  /** Where the errors are listed, and the text at the first of them. */
  const showErrors = (): void => {
    rememberBeside('findings');
    const first = inText(linting.open).find(({ severity }) => severity === 'error');
    if (first === undefined) return;
    // The dialog gives the focus back in the frame after the one in which it goes: the text takes it then.
    requestAnimationFrame(() => requestAnimationFrame(() => surface?.select(first.start, first.end)));
  };
  const [headPlace, rememberHead] = usePlace('briefings.head');
  const [dragged, setDragged] = useState<number | null>(null);
  const width = dragged ?? (Number(place ?? 0) || PREVIEW.usual);
  const headOpen = headPlace === 'open';

  return (
    <main className={styles['desk']}>
      <div className={styles['work']}>
        <header className={styles['head']}>
          <a className={styles['up']} href="#/briefings" aria-label={text('toList')} title={text('toList')}>
            ←
          </a>
          <h1>{briefing.title}</h1>
          <TlpMark tlp={briefing.tlp} />
          <SaveSign state={state} />
          <button
            type="button"
            aria-expanded={headOpen}
            aria-controls="briefing-head"
            onClick={() => rememberHead(headOpen ? 'closed' : 'open')}
          >
            {text('head')}
          </button>
          <button
            type="button"
            aria-label={text('export.evidence')}
            title={text('export.evidence.hint')}
            disabled={exporting.busy}
            onClick={exporting.startWithEvidence}
          >
            <Paperclip size={17} strokeWidth={1.75} aria-hidden="true" />
          </button>
          <button
            type="button"
            className={styles['main']}
            disabled={exporting.busy}
            onClick={exporting.start}
          >
            {text(exporting.busy ? 'exporting' : 'export')}
          </button>
        </header>
        <div id="briefing-head" hidden={!headOpen}>
          {headOpen ? <HeadForm briefing={briefing} /> : null}
        </div>
        <SaveProblem state={state} again={() => void draft.flush()} />
        <Writing
          briefing={briefing}
          ledger={readable}
          draft={draft}
          becomes={preview.becomes}
          written={written}
          driven={setSurface}
        />
      </div>
      <Splitter
        label={text('resizePreview')}
        kind="column"
        side={-1}
        size={width}
        least={PREVIEW.least}
        most={PREVIEW.most}
        resize={setDragged}
        done={(size) => rememberPlace(String(size))}
      />
      <div className={styles['beside']} style={{ inlineSize: width }}>
        <Beside
          briefing={briefing}
          preview={preview}
          linting={linting}
          exporting={exporting}
          change={ledger.data}
          surface={surface}
        />
      </div>
      <TlpConflict exporting={exporting} />
      <OpenErrors exporting={exporting} linting={linting} show={showErrors} />
    </main>
  );
}
