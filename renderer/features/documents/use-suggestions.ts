/** The suggestions around what is in view, the way from one to the next, and the answers to them. */
import { useMemo, useRef, useState } from 'react';
import type { DocumentDetail, DocumentText, SuggestionRow } from '../../../preload/contract/index.ts';
import type { ReaderSurface, Target } from '../../reader/surface.ts';
import { ask, command, useAsk, usePlace } from './data.ts';
import { marked, nextOf, suggestedBy, type Stretch } from './suggested.ts';

/** Code units that one question asks of: what is in view, and as much before and after it. */
const STRETCH = 24_000;

export interface Suggestions {
  readonly on: boolean;
  toggle(): void;
  /** In reading order; empty while they are off. */
  readonly rows: readonly SuggestionRow[];
  /** The one that the words under the cursor are, or null. */
  readonly current: SuggestionRow | null;
  /** The text was scrolled: the first code unit in view. */
  scrolled(offset: number): void;
  /** Goes to the next or previous one, however far; false where there is none. */
  walk(step: 1 | -1): Promise<boolean>;
  /** Keeps that these words mean nothing of the kind here, and goes on to the next. */
  dismiss(row: SuggestionRow): Promise<void>;
}

export function useSuggestions(
  document: DocumentDetail,
  body: DocumentText,
  surface: ReaderSurface | null,
  target: Target | null,
  /** The active passage: where to go on from when nothing else is chosen. */
  active: Stretch | null,
): Suggestions {
  const [choice, remember] = usePlace('reader.suggestions');
  const on = choice !== 'off';
  const [stretch, setStretch] = useState(0);
  const { length } = body.text;
  const asked = useMemo(
    () => ({
      documentId: document.id,
      start: Math.max(0, (stretch - 1) * STRETCH),
      end: Math.min(length, (stretch + 2) * STRETCH),
    }),
    [document.id, length, stretch],
  );
  const { data } = useAsk('suggestion.ofDocument', on && asked.end > asked.start ? asked : null);
  const rows = useMemo(() => (on ? (data ?? []) : []), [on, data]);
  const walking = useRef(0);

  const further = async (from: Stretch, step: 1 | -1): Promise<SuggestionRow | null> => {
    walking.current += 1;
    const walk = walking.current;
    const first = step === 1 ? from.start : from.start - STRETCH;
    for (let at = first; at < length && at > -STRETCH; at += step * STRETCH) {
      const [start, end] = [Math.max(0, at), Math.min(length, at + STRETCH)];
      const found =
        end > start ? await ask('suggestion.ofDocument', { documentId: document.id, start, end }) : [];
      // Another key was pressed meanwhile: that walk goes on, this one ends.
      if (walk !== walking.current) return null;
      const next = nextOf(found, from, step);
      if (next !== null) return next;
    }
    return null;
  };
  const walk = async (step: 1 | -1): Promise<boolean> => {
    if (surface === null) return false;
    const top = surface.topOffset();
    const from = target ?? active ?? { start: top, end: step === 1 ? length + 1 : top };
    const next = nextOf(rows, from, step) ?? (await further(from, step));
    if (next === null) return false;
    await surface.lookAt(marked(next));
    return true;
  };

  return {
    on,
    toggle: () => remember(on ? 'off' : 'on'),
    rows,
    current: target === null ? null : suggestedBy(rows, target),
    scrolled: (offset) => setStretch(Math.floor(offset / STRETCH)),
    walk,
    dismiss: async (row) => {
      const { kind, start, end } = row;
      await command('suggestion.dismiss', { documentId: document.id, kind, start, end });
      if (!(await walk(1))) surface?.clearTarget();
    },
  };
}
