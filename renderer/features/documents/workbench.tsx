/** The core screen for one document: the text, its passages, and the form of what is selected. */
import { useEffect, useMemo, useRef, useState, type JSX } from 'react';
import type {
  DocumentDetail,
  DocumentText,
  PassageRow,
  SuggestionRow,
} from '../../../preload/contract/index.ts';
import { readZoom, zoomBy } from '../../reader/zoom.ts';
import type { ReaderSurface } from '../../reader/surface.ts';
import { report, useAsk, usePlace, useSay } from './data.ts';
import { DocumentHeader } from './document-header.tsx';
import { DocumentOutline } from './document-outline.tsx';
import { Inspector } from './inspector.tsx';
import type { Action } from './keys.ts';
import { useQuoted } from './quoted.ts';
import { Pickers } from './pickers.tsx';
import { Reading } from './reading.tsx';
import { useWhenRested } from '../../ui/use-when-rested.ts';
import styles from './screen.module.css';
import { useRemoval } from '../../judgement/index.ts';
import { Splitter } from '../../ui/splitter.tsx';
import type { Subject } from './subject.ts';
import { useAnnotate, type AnnotateEnd, type Open } from './use-annotate.ts';
import { useKeys } from './use-keys.ts';
import { holdKeys } from './held-keys.ts';
import { useOutline } from './use-outline.ts';
import { useReview } from './use-review.ts';
import { useSuggestions } from './use-suggestions.ts';
import { subjectOf, useWorkbench } from './use-workbench.ts';

/** What an address asks for: a passage, and the claim or statement that led to it. */
/** A passage, with what is open beside it; or words that are no passage: a cell of a table. UTF-16 code units. */
export type Arrival =
  | { readonly passageId: number; readonly open: Open | null }
  | { readonly words: { readonly start: number; readonly end: number } };

export interface WorkbenchProps {
  readonly document: DocumentDetail;
  readonly body: DocumentText;
  readonly passages: readonly PassageRow[];
  /** The passage that the address asks for; a new object asks again. */
  readonly arrival: Arrival | null;
  readonly expand: (() => void) | null;
  readonly inspectorLabel: string;
  /** Pixels of the inspector. */
  readonly width: number;
  readonly resize: (width: number) => void;
  readonly resized: (width: number) => void;
}

/** The inspector's narrowest and widest, in pixels. */
const LEAST = 280;
const MOST = 720;

export function Workbench(props: WorkbenchProps): JSX.Element {
  const { document, body, passages, arrival } = props;
  const { chosen, dispatch, setTarget } = useWorkbench();
  const say = useSay();
  const quoted = useQuoted();
  const screen = useRef<HTMLElement>(null);
  const [surface, setSurface] = useState<ReaderSurface | null>(null);
  const [zoom, rememberZoom] = usePlace('reader.zoom');
  const [view, rememberView] = usePlace('reader.view');
  const asPages = view !== 'text';
  const [scroll, rememberScroll] = usePlace(`documents.scroll.${document.uid}`);
  const scrolledTo = useWhenRested((offset: number) => rememberScroll(String(offset)), 250);
  const claim = useAsk('claim.get', chosen.open?.noun === 'claim' ? { id: chosen.open.id } : null);
  const statement = useAsk(
    'statement.get',
    chosen.open?.noun === 'statement' ? { id: chosen.open.id } : null,
  );
  const evidence = claim.data?.evidence ?? statement.data?.evidenceRows;
  const related = useMemo(
    () => (evidence ?? []).filter((row) => row.documentId === document.id).map((row) => row.passageId),
    [evidence, document.id],
  );
  const size = readZoom(zoom ?? undefined);
  const active = passages.find((row) => row.id === chosen.passage) ?? null;
  const review = useReview(document.id, { chosen, dispatch, surface, say });
  const outline = useOutline(body, surface);
  const suggestions = useSuggestions(document, body, surface, chosen.target, active);

  const end = useMemo<AnnotateEnd>(
    () => ({
      showPassage: (id, focus) => {
        surface?.clearTarget();
        dispatch({ type: 'passage', id, note: focus === 'note' });
      },
      showNew: (open, passage) => {
        surface?.clearTarget();
        dispatch({ type: 'open', open, passage, fresh: true });
      },
      removed: () => dispatch({ type: 'passage', id: null, note: false }),
      say: (message) => say(message),
    }),
    [surface, dispatch, say],
  );
  const annotate = useAnnotate(document, end);
  const { weigh, sheet } = useRemoval();
  const removePassage = (id: number): void => weigh(id, () => report(annotate.remove(id)));

  // Where nothing on the screen has the focus, the text takes it: J, K and the letters work at once.
  useEffect(() => {
    const focused = globalThis.document.activeElement;
    if (focused === null || focused.contains(screen.current)) surface?.focus();
  }, [surface]);

  // Once per document and per wish: to the passage that the address names, or to where reading stopped.
  const arrived = useRef<unknown>(undefined);
  const [startAt] = useState(() => Number(scroll ?? 0));
  useEffect(() => {
    const wish = arrival ?? 'start';
    if (surface === null || arrived.current === wish) return;
    if (arrival !== null) {
      arrived.current = wish;
      if ('words' in arrival) {
        report(surface.point(arrival.words));
        return;
      }
      const { passageId, open } = arrival;
      dispatch(
        open === null
          ? { type: 'passage', id: passageId, note: false }
          : { type: 'open', open, passage: passageId, fresh: false },
      );
      report(surface.scrollToPassage(arrival.passageId, { flash: true }));
    } else {
      if (arrived.current === undefined && startAt > 0)
        report(surface.scrollTo({ start: startAt, end: startAt + 1 }, 'top'));
      arrived.current = wish;
    }
  }, [surface, arrival, startAt, dispatch]);

  // What was deleted or undone elsewhere is not active any more; what was just made is not in the list yet.
  const listed = useRef<number | null>(null);
  useEffect(() => {
    if (chosen.passage === null || passages.some((row) => row.id === chosen.passage)) {
      listed.current = chosen.passage;
    } else if (listed.current === chosen.passage) {
      dispatch({ type: 'passage', id: null, note: false });
    }
  }, [passages, chosen.passage, dispatch]);

  // The other view begins where this one was.
  const turned = useRef<number | null>(null);
  const turn = (): boolean => {
    if (body.pages.length === 0) return false;
    turned.current = surface?.topOffset() ?? null;
    rememberView(asPages ? 'text' : 'pages');
    return true;
  };
  useEffect(() => {
    const at = turned.current;
    if (surface === null || at === null) return;
    turned.current = null;
    report(surface.scrollTo({ start: at, end: at + 1 }, 'top'));
  }, [surface]);

  const goTo = (id: number): void => {
    surface?.clearTarget();
    dispatch({ type: 'passage', id, note: false });
    if (surface !== null) report(surface.scrollToPassage(id, { flash: true }));
  };
  // From the claim that is open to one of its passages: it stays open, so that all of them can be visited.
  const show = (id: number): void => {
    dispatch({ type: 'open', open: chosen.open, passage: id, fresh: false });
    if (surface !== null) report(surface.scrollToPassage(id, { flash: true }));
  };
  const wordsOf = (subject: Subject): string => {
    if (subject.kind === 'words')
      return quoted({ exact: body.text.slice(subject.start, subject.end), area: null });
    const row = passages.find(({ id }) => id === subject.passageId);
    if (row === undefined) return '';
    // A rectangle has no words: what the analyst wrote of it says what it shows.
    return row.area !== null && row.note !== '' ? row.note : quoted(row);
  };

  const act = (action: Action): boolean => {
    const subject = subjectOf(chosen, document.id, passages);
    switch (action.name) {
      case 'find':
        dispatch({ type: 'find', on: true });
        return true;
      case 'escape':
        if (chosen.finding) dispatch({ type: 'find', on: false });
        else if (chosen.target !== null) surface?.clearTarget();
        else if (chosen.moving !== null) dispatch({ type: 'move', passageId: null });
        else if (chosen.open !== null) dispatch({ type: 'open', open: null, fresh: false });
        else if (chosen.passage !== null) dispatch({ type: 'passage', id: null, note: false });
        else return false;
        return true;
      case 'view':
        return turn();
      case 'next':
      case 'previous': {
        const neighbour = surface?.neighbour(action.name === 'next' ? 1 : -1);
        if (neighbour !== null && neighbour !== undefined) goTo(neighbour.id);
        return true;
      }
      case 'outline':
        if (outline.headings.length === 0) say('no-outline');
        else outline.toggle();
        return true;
      case 'area':
        if (surface?.beginArea() === true) say('place-area');
        else say('no-picture');
        return true;
      case 'compare':
        dispatch({ type: 'compare', on: true });
        return true;
      case 'move':
        review.here();
        return true;
      case 'suggestions':
        suggestions.toggle();
        return true;
      case 'next-suggestion':
      case 'previous-suggestion':
        if (!suggestions.on) suggestions.toggle();
        report(
          suggestions
            .walk(action.name === 'next-suggestion' ? 1 : -1)
            .then((found) => (found ? undefined : say('no-suggestion'))),
        );
        return true;
      case 'accept':
      case 'dismiss':
        if (suggestions.current === null) say('which-suggestion');
        else answer(action.name, suggestions.current);
        return true;
      case 'delete':
        if (chosen.passage === null || chosen.target !== null) return false;
        removePassage(chosen.passage);
        return true;
      case 'credibility':
        if (chosen.passage === null) return false;
        report(annotate.grade(chosen.passage, chosen.open, action.digit));
        return true;
      case 'highlight':
      case 'note':
      case 'claim':
      case 'statement':
      case 'link':
      case 'code':
      case 'fill':
        if (subject === null) {
          say('select-first');
          return true;
        }
        return letter(action.name, subject);
    }
  };
  const answer = (name: 'accept' | 'dismiss', row: SuggestionRow): void => {
    if (name === 'dismiss') {
      report(suggestions.dismiss(row));
      return;
    }
    const work = annotate.accept(document.id, row);
    // A statement leads into its words.
    if (row.kind === 'speech') holdKeys(work);
    report(work);
  };
  const letter = (
    name: 'highlight' | 'note' | 'claim' | 'statement' | 'link' | 'code' | 'fill',
    subject: Subject,
  ): boolean => {
    if (name === 'link' || name === 'code' || name === 'fill') {
      surface?.setPending(subject.kind === 'words' ? subject : null);
      dispatch({ type: 'pick', picker: { kind: name, subject } });
      return true;
    }
    const work =
      name === 'claim' || name === 'statement'
        ? annotate[name](subject, wordsOf(subject))
        : annotate[name](subject);
    // Each of them but the highlight leads into a field.
    if (name !== 'highlight') holdKeys(work);
    report(work);
    return true;
  };
  useKeys({
    act,
    zoom: (step) => rememberZoom(String(zoomBy(size, step))),
    leave: () => surface?.focus(),
  });
  const closePicker = (): void => {
    surface?.setPending(null);
    dispatch({ type: 'pick', picker: null });
  };

  return (
    <>
      <section ref={screen} className={styles['text']} aria-label={document.title}>
        <DocumentHeader
          document={document}
          expand={props.expand}
          suggestions={suggestions}
          outline={outline.headings.length === 0 ? null : outline}
          review={review}
          view={body.pages.length === 0 ? null : { asPages, turn }}
        />
        <div className={styles['body']}>
          {outline.on ? (
            <DocumentOutline
              headings={outline.headings}
              current={outline.current}
              go={(heading) => report(outline.go(heading))}
              enter={() => surface?.focus()}
            />
          ) : null}
          <Reading
            document={document}
            body={body}
            passages={passages}
            active={chosen.passage}
            related={related}
            target={chosen.target}
            zoom={size}
            asPages={asPages}
            suggestions={suggestions}
            moveHere={chosen.moving === null ? null : () => act({ name: 'move' })}
            accept={() => act({ name: 'accept' })}
            dismiss={() => act({ name: 'dismiss' })}
            finding={chosen.finding}
            surface={surface}
            setSurface={setSurface}
            setTarget={setTarget}
            activate={(id) => dispatch({ type: 'passage', id, note: false })}
            drawn={(area) => report(annotate.area(area))}
            scrolled={(offset) => {
              outline.scrolled(offset);
              scrolledTo(offset);
            }}
            act={(name) => act({ name })}
            highlight={(colour) => {
              const subject = subjectOf(chosen, document.id, passages);
              if (subject !== null) report(annotate.highlight(subject, colour));
            }}
            closeFind={() => {
              dispatch({ type: 'find', on: false });
              surface?.focus();
            }}
          />
        </div>
      </section>
      <Splitter
        label={props.inspectorLabel}
        kind="column"
        side={-1}
        size={props.width}
        least={LEAST}
        most={MOST}
        resize={props.resize}
        done={props.resized}
      />
      <Inspector
        width={props.width}
        document={document}
        passages={passages}
        chosen={chosen}
        removePassage={removePassage}
        goTo={goTo}
        show={show}
        open={(open) => dispatch({ type: 'open', open, fresh: false })}
        back={() => dispatch({ type: 'open', open: null, fresh: false })}
        addCode={() => {
          if (chosen.passage !== null) letter('code', { kind: 'passage', passageId: chosen.passage });
        }}
      />
      {sheet}
      <Pickers picker={chosen.picker} annotate={annotate} wordsOf={wordsOf} close={closePicker} />
    </>
  );
}
