/** The headings of a document, and which of them is being read. */
import { useMemo, useState } from 'react';
import type { DocumentText } from '../../../preload/contract/index.ts';
import type { ReaderSurface } from '../../reader/surface.ts';
import { usePlace } from './data.ts';
import { headingAt, headingsOf, type Heading } from './headings.ts';

export interface Outline {
  /** Empty where there is nothing to choose from. */
  readonly headings: readonly Heading[];
  readonly on: boolean;
  /** The heading above what is in view; -1 before the first. */
  readonly current: number;
  toggle(): void;
  /** Goes to a heading; it stays the current one although it may be too near the end to come to the top. */
  go(heading: Heading): Promise<void>;
  /** The text was scrolled: the first code unit in view. */
  scrolled(offset: number): void;
}

export function useOutline(body: DocumentText, surface: ReaderSurface | null): Outline {
  const [choice, remember] = usePlace('reader.outline');
  const [offset, setOffset] = useState(0);
  const [gone, setGone] = useState<{ readonly to: number; readonly top: number } | null>(null);
  const headings = useMemo(() => headingsOf(body), [body]);
  const on = choice === 'on' && headings.length > 0;
  return {
    headings,
    on,
    current: gone !== null && gone.top === offset ? gone.to : headingAt(headings, offset),
    toggle: () => remember(on ? 'off' : 'on'),
    go: async (heading) => {
      if (surface === null) return;
      await surface.scrollTo(heading, 'top');
      const top = surface.topOffset();
      setGone({ to: headings.indexOf(heading), top });
      setOffset(top);
    },
    // While the outline is away nobody looks at which heading is current.
    scrolled: (now) => {
      if (on) setOffset(now);
    },
  };
}
