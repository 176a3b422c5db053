/** The text of a briefing with its toolbar, the citation picker and the card of a citation. */
import { startTransition, useCallback, useEffect, useId, useMemo, useRef, useState, type JSX } from 'react';
import type { Node } from 'prosemirror-model';
import { citedUids, parseBody } from '../../../preload/contract/briefing-schema.ts';
import type { BriefingDetail, BriefingLedger, LiveSettings } from '../../../preload/contract/index.ts';
import { citationNumbers, type Cited } from '../../editor/citations.ts';
import type { Citing, PickerKey } from '../../editor/citing.ts';
import { Editor } from '../../editor/editor.tsx';
import type { BriefingSurface, ToolState } from '../../editor/surface.ts';
import { CitationCard } from './citation-card.tsx';
import { CitationPicker } from './citation-picker.tsx';
import { command, report, useCommand, useText } from './data.ts';
import styles from './desk.module.css';
import type { Draft } from './drafts.ts';
import { Toolbar } from './toolbar.tsx';
import { LiveDialog } from './live-dialog.tsx';
import { useCitations } from './use-citations.ts';
import { useLive } from './use-live.ts';
import { bodyOf } from './written.ts';

export interface WritingProps {
  readonly briefing: BriefingDetail;
  readonly ledger: BriefingLedger | undefined;
  readonly draft: Draft;
  /** The text as it is about to stand, and as it stands then, at each change. */
  readonly becomes: (doc: Node) => void;
  readonly written: (doc: Node) => void;
  /** Gives the surface to who leads to places of the text; null when it goes away. */
  readonly driven: (surface: BriefingSurface | null) => void;
}

/** Milliseconds after a key in which nothing takes the place of what was typed. */
const TYPING = 1500;

export function Writing({ briefing, ledger, draft, becomes, written, driven }: WritingProps): JSX.Element {
  const text = useText();
  const hint = useId();
  const bar = useRef<HTMLDivElement>(null);
  const picker = useRef<((key: PickerKey) => boolean) | null>(null);
  const bind = useCallback((act: typeof picker.current) => {
    picker.current = act;
  }, []);
  // What could not be kept before people left is what they find when they come back.
  const [initial] = useState(() => parseBody(draft.unsaved?.value ?? briefing.body));
  const [doc, setDoc] = useState(initial);
  const [surface, setSurface] = useState<BriefingSurface | null>(null);
  const [tools, setTools] = useState<ToolState | null>(null);
  const [citing, setCiting] = useState<Citing | null>(null);
  const [card, setCard] = useState<{
    readonly uid: string;
    readonly number: number;
    readonly chip: DOMRect;
  } | null>(null);
  const live = useLive(briefing.id);
  /** The part whose settings are open; `new` is one to be placed. */
  const [setting, setSetting] = useState<string | null>(null);
  const placing = useCallback(() => setSetting('new'), []);
  useCommand('briefings.live', placing);
  const numbers = useMemo(
    () => citationNumbers(doc, (uid) => live.parts.get(uid)?.notes ?? 0),
    [doc, live.parts],
  );
  const uids = useMemo(() => citedUids(doc), [doc]);
  const book = useCitations(ledger, uids);

  // An undo elsewhere changes the text under the editor; while people type, what they type counts: an answer that comes between
  // two keys may be older than the first of them.
  const typed = useRef(-Infinity);
  useEffect(() => {
    if (surface === null) return undefined;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const take = (): void => {
      if (draft.unsaved !== null) return;
      const wait = typed.current + TYPING - performance.now();
      if (wait > 0) {
        timer = setTimeout(take, wait);
        return;
      }
      const kept = parseBody(briefing.body);
      if (!kept.eq(surface.doc)) surface.replace(kept);
    };
    take();
    return () => clearTimeout(timer);
  }, [surface, briefing.body, draft]);

  const describe = (_uid: string, number: number, cited: Cited | null): string => {
    if (cited === null) return text('chip.unknown', { number });
    const words = cited.words === '' ? text('chip.nameless') : cited.words;
    return text(cited.missing ? 'chip.missing' : 'chip.cites', { number, words });
  };
  /** Reads a new part and places it, or changes the one whose settings are open. */
  const keepSettings = async (settings: LiveSettings): Promise<void> => {
    const uid = setting;
    setSetting(null);
    if (uid === 'new') {
      const made = await command('live.add', { briefingId: briefing.id, settings });
      surface?.placeLive(made);
    } else if (uid !== null) {
      await command('live.change', { uid, settings });
      surface?.focus();
    }
  };
  const closeCard = useCallback(() => {
    setCard(null);
    surface?.focusPastCitation();
  }, [surface]);

  return (
    <>
      <Toolbar surface={surface} tools={tools} bar={bar} live={placing} />
      <div className={styles['scroller']}>
        <Editor
          initial={initial}
          citations={book.citations}
          live={live.parts}
          label={text('editor')}
          language={briefing.language}
          placeholder={text('editorPlaceholder')}
          waiting={text('live.waiting')}
          describedBy={hint}
          surface={(built) => {
            setSurface(built);
            driven(built);
          }}
          becomes={becomes}
          changed={(now, by) => {
            startTransition(() => setDoc(now));
            written(now);
            if (by !== 'hand') return;
            typed.current = performance.now();
            draft.put(bodyOf(now));
          }}
          tools={setTools}
          citing={setCiting}
          pickerKey={(key) => picker.current?.(key) ?? false}
          citation={(uid, number, chip) => setCard({ uid, number, chip })}
          leave={() => bar.current?.querySelector<HTMLElement>('button[tabindex="0"]')?.focus()}
          blurred={() => void draft.flush()}
          refreshLive={(uid) => report(command('live.refresh', { uids: [uid] }))}
          changeLive={setSetting}
          describe={describe}
        />
      </div>
      <p id={hint} className={styles['spoken']}>
        {text('editorHint')}
      </p>
      {citing === null || surface === null ? null : (
        <CitationPicker
          surface={surface}
          citing={citing}
          numbers={numbers.first}
          bind={bind}
          choose={(record) => {
            book.picked(record);
            surface.cite(record.uid);
          }}
        />
      )}
      {setting === null ? null : (
        <LiveDialog
          settings={live.rows.find(({ uid }) => uid === setting)?.settings ?? null}
          close={() => {
            setSetting(null);
            surface?.focus();
          }}
          done={(settings) => report(keepSettings(settings))}
        />
      )}
      {card === null ? null : (
        <CitationCard
          key={card.uid}
          uid={card.uid}
          number={card.number}
          chip={card.chip}
          cited={book.citations.get(card.uid) ?? null}
          ledger={ledger}
          close={closeCard}
        />
      )}
    </>
  );
}
