/** The reader as a React component: hands over text and passages, and gives the surface itself to its parent. */
import { useEffect, useRef, useState, type CSSProperties, type JSX } from 'react';
import './reader.css';
import type { TextRange } from './offsets.ts';
import type { ReaderPassage } from './passage-index.ts';
import type { ReaderContent } from './sheet.ts';
import { ReaderSurface, type SurfaceEvents } from './surface.ts';

export interface ReaderProps extends SurfaceEvents {
  /** A new object is a new document: the surface is built again. */
  readonly content: ReaderContent;
  readonly passages: readonly ReaderPassage[];
  readonly active: number | null;
  readonly related: readonly number[];
  /** What may be worth marking, in reading order. */
  readonly suggested: readonly TextRange[];
  /** 1 is the size of the style; see `zoom.ts`. */
  readonly zoom: number;
  /** What assistive technology calls the text: its title. */
  readonly label: string;
  /** Gives the surface to whoever scrolls it and asks it; null when it goes away. */
  surface(surface: ReaderSurface | null): void;
}

export function Reader(props: ReaderProps): JSX.Element {
  const { content, passages, active, related, suggested, zoom, label } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const text = useRef<HTMLDivElement>(null);
  const latest = useRef<ReaderProps>(props);
  const [surface, setSurface] = useState<ReaderSurface | null>(null);
  const [spoken, setSpoken] = useState('');
  useEffect(() => {
    latest.current = props;
  });

  useEffect(() => {
    if (scroller.current === null || text.current === null) return undefined;
    scroller.current.scrollTop = 0;
    const built = new ReaderSurface(scroller.current, text.current, content, {
      target: (target) => {
        setSpoken(target?.by === 'cursor' ? content.text.slice(target.start, target.end) : '');
        latest.current.target(target);
      },
      activate: (id) => latest.current.activate(id),
      link: (href) => latest.current.link(href),
      drawn: (area) => latest.current.drawn(area),
      scrolled: (offset) => latest.current.scrolled(offset),
    });
    setSurface(built);
    latest.current.surface(built);
    return () => {
      setSurface(null);
      latest.current.surface(null);
      setSpoken('');
      built.dispose();
    };
  }, [content]);

  useEffect(() => surface?.setPassages(passages), [surface, passages]);
  useEffect(() => surface?.setActive(active), [surface, active]);
  useEffect(() => surface?.setRelated(related), [surface, related]);
  useEffect(() => surface?.setSuggested(suggested), [surface, suggested]);

  return (
    <>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls and has a keyboard cursor */}
      <div ref={scroller} className="reader-scroller" tabIndex={0} role="document" aria-label={label}>
        <div
          ref={text}
          className="reader-text"
          lang={content.language ?? undefined}
          style={{ '--reader-zoom': zoom } as CSSProperties}
        />
      </div>
      <div className="reader-spoken" aria-live="polite">
        {spoken}
      </div>
    </>
  );
}
