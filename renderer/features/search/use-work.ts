/** What is made of hits: of those that are selected, or else of the one the keys are at. Each is one operation, with its undo. */
import { useCallback, useMemo, useState } from 'react';
import type { CommandInput, Made, PassageRef, SearchHit, Stance } from '../../../preload/contract/index.ts';
import { attempt, command, runCommand, say, sayStep } from '../../client/index.ts';
import { useText } from '../../i18n/index.tsx';
import { putOnClipboard } from './copy-text.ts';
import { citationHtml, isCitable, placeOf, placesOf, plainCitation } from './places.ts';

/** By the letters that the reader has for them. */
export const WORK_KEYS = { h: 'mark', t: 'code', c: 'claim', s: 'statement', l: 'link' } as const;
type WorkKey = keyof typeof WORK_KEYS;
type WorkKind = (typeof WORK_KEYS)[WorkKey];

export const isWorkKey = (letter: string): letter is WorkKey => Object.hasOwn(WORK_KEYS, letter);

export interface Work {
  readonly hits: readonly SearchHit[];
  /** Those of them that stand in a document. */
  readonly places: readonly PassageRef[];
  readonly start: (kind: WorkKind) => void;
  readonly cite: () => void;
  /** What is asked for before it is done. */
  readonly asking: 'code' | 'link' | null;
  readonly stopAsking: () => void;
  readonly code: (code: CommandInput<'many.code'>['code']) => void;
  readonly link: (recordId: number, stance: Stance) => void;
}

export function useWork(hits: readonly SearchHit[]): Work {
  const text = useText('search');
  const [asking, setAsking] = useState<'code' | 'link' | null>(null);
  const places = useMemo(() => placesOf(hits), [hits]);

  const run = useCallback(
    (kind: WorkKind, work: () => Promise<readonly Made[]>): void => {
      const done = async (): Promise<void> => {
        const { length } = await work();
        sayStep(text(`done.${kind}`, { count: length }), {
          label: text('undo'),
          run: () => void runCommand('journal.undo'),
        });
      };
      attempt(done());
    },
    [text],
  );
  const start = useCallback(
    (kind: WorkKind): void => {
      const given = { places: [...places] };
      if (places.length === 0) say(text('work.none'));
      else if (kind === 'code' || kind === 'link') setAsking(kind);
      else if (kind === 'mark') run(kind, () => command('many.mark', given));
      else if (kind === 'claim') run(kind, () => command('many.claim', given));
      else run(kind, () => command('many.statement', given));
    },
    [places, run, text],
  );
  const cite = useCallback((): void => {
    const copy = async (): Promise<void> => {
      const cited = hits.filter((hit) => isCitable(hit) || placeOf(hit) !== null);
      if (cited.length === 0) {
        say(text('cite.none'));
        return;
      }
      // A citation holds a record: words of a document become a passage first.
      const words = cited.filter((hit) => !isCitable(hit));
      const made = words.length === 0 ? [] : await command('many.mark', { places: [...placesOf(words)] });
      const uids = [...cited.filter(isCitable).map(({ uid }) => uid), ...made.map(({ uid }) => uid)];
      putOnClipboard({ 'text/plain': cited.map(plainCitation).join('\n'), 'text/html': citationHtml(uids) });
      say(text('cite.done', { count: uids.length }));
    };
    attempt(copy());
  }, [hits, text]);
  return {
    hits,
    places,
    start,
    cite,
    asking,
    stopAsking: () => setAsking(null),
    code: (code) => {
      setAsking(null);
      run('code', () => command('many.code', { places: [...places], code }));
    },
    link: (recordId, stance) => {
      setAsking(null);
      run('link', () => command('many.link', { recordId, places: [...places], stance }));
    },
  };
}
