/** The reader with what floats over it: the bar of the selection, find in document. */
import { useEffect, useMemo, useRef, useState, type JSX } from 'react';
import type {
  Colour,
  DocumentDetail,
  DocumentText,
  PassageArea,
  PassageRow,
} from '../../../preload/contract/index.ts';
import { Reader } from '../../reader/reader.tsx';
import type { ReaderSurface, Target } from '../../reader/surface.ts';
import { openLink } from './data.ts';
import { FindBar } from './find-bar.tsx';
import { paperOf } from './paper.ts';
import type { LetterAction } from './keys.ts';
import styles from './screen.module.css';
import { SelectionBar } from './selection-bar.tsx';
import { underlined } from './suggested.ts';
import { SuggestionBar } from './suggestion-bar.tsx';
import type { Suggestions } from './use-suggestions.ts';

export interface ReadingProps {
  readonly document: DocumentDetail;
  readonly body: DocumentText;
  readonly passages: readonly PassageRow[];
  readonly active: number | null;
  readonly related: readonly number[];
  readonly target: Target | null;
  readonly zoom: number;
  /** Whether a document with pages is shown as its pages. */
  readonly asPages: boolean;
  readonly suggestions: Suggestions;
  /** Present while the place of a passage is being chosen. */
  readonly moveHere: (() => void) | null;
  readonly accept: () => void;
  readonly dismiss: () => void;
  readonly finding: boolean;
  readonly surface: ReaderSurface | null;
  readonly setSurface: (surface: ReaderSurface | null) => void;
  readonly setTarget: (target: Target | null) => void;
  readonly activate: (id: number | null) => void;
  readonly drawn: (area: PassageArea) => void;
  readonly scrolled: (offset: number) => void;
  readonly act: (action: LetterAction) => void;
  readonly highlight: (colour: Colour) => void;
  readonly closeFind: () => void;
}

/** Whether the pointer is down: the bar waits until the selection is made. */
function usePointerDown(): boolean {
  const [down, setDown] = useState(false);
  useEffect(() => {
    // A press on the bar itself is meant for the bar: it must not go from under the pointer.
    const press = ({ target }: PointerEvent): void =>
      setDown(target instanceof Element && target.closest('[role=toolbar]') === null);
    const release = (): void => setDown(false);
    document.addEventListener('pointerdown', press);
    document.addEventListener('pointerup', release);
    document.addEventListener('pointercancel', release);
    return () => {
      document.removeEventListener('pointerdown', press);
      document.removeEventListener('pointerup', release);
      document.removeEventListener('pointercancel', release);
    };
  }, []);
  return down;
}

export function Reading(props: ReadingProps): JSX.Element {
  const { document, body, target, surface } = props;
  const box = useRef<HTMLDivElement>(null);
  const pointerDown = usePointerDown();
  const [place, setPlace] = useState<{ words: DOMRect; bounds: DOMRect } | null>(null);
  const paper = useMemo(
    () => (props.asPages ? paperOf(document.sha256, body) : null),
    [body, document.sha256, props.asPages],
  );
  const content = useMemo(
    () => ({
      text: body.text,
      blocks: body.blocks,
      marks: body.marks,
      language: document.language,
      ...(paper === null ? {} : { paper }),
    }),
    [body, document.language, paper],
  );
  const selected = target?.by === 'selection' && !pointerDown ? target : null;
  const { current, rows } = props.suggestions;
  const pointed = target?.by === 'cursor' && current !== null && !pointerDown ? target : null;
  const barred = selected ?? pointed;
  const suggested = useMemo(() => underlined(rows), [rows]);

  const placeBar = (): void => {
    const words = barred === null ? null : (surface?.rectOf(barred) ?? null);
    const bounds = box.current?.getBoundingClientRect();
    setPlace(words === null || bounds === undefined ? null : { words, bounds });
  };
  const latestPlace = useRef(placeBar);
  useEffect(() => {
    latestPlace.current = placeBar;
  });
  // oxlint-disable-next-line react/exhaustive-effect-dependencies -- where the words are follows from both
  useEffect(() => latestPlace.current(), [barred, surface]);

  return (
    <div ref={box} className={styles['reading']}>
      <Reader
        content={content}
        passages={props.passages}
        active={props.active}
        related={props.related}
        suggested={suggested}
        zoom={props.zoom}
        label={document.title}
        surface={props.setSurface}
        target={props.setTarget}
        activate={props.activate}
        link={openLink}
        drawn={props.drawn}
        scrolled={(offset) => {
          if (barred !== null) placeBar();
          props.suggestions.scrolled(offset);
          props.scrolled(offset);
        }}
      />
      {place === null || selected === null ? null : (
        <SelectionBar
          words={place.words}
          bounds={place.bounds}
          act={props.act}
          highlight={props.highlight}
          moveHere={props.moveHere}
        />
      )}
      {place === null || pointed === null || current === null ? null : (
        <SuggestionBar
          words={place.words}
          bounds={place.bounds}
          suggestion={current}
          text={body.text}
          accept={props.accept}
          dismiss={props.dismiss}
        />
      )}
      {props.finding && surface !== null ? (
        <FindBar
          surface={surface}
          initial={
            target === null || target.end - target.start > 200
              ? ''
              : body.text.slice(target.start, target.end)
          }
          close={props.closeFind}
        />
      ) : null}
    </div>
  );
}
