/** What is made of hits: of those that are selected, or else of the one the keys are at. Each is one operation, with its undo. */
import { useCallback, useMemo, useState } from 'react';
import {
  MOST_PLACES,
  type CommandInput,
  type Made,
  type PassageRef,
} from '../../../preload/contract/index.ts';
import { attempt, command, runCommand, say, sayStep } from '../../client/index.ts';
import { useText } from '../../i18n/index.tsx';
import { isBulkRunning, runBulk } from './bulk-work.ts';
import { hitsIn, type Chosen } from './chosen.ts';
import { putOnClipboard } from './copy-text.ts';
import { citationHtml, isCitable, placeOf, placesOf, plainCitation } from './places.ts';
import type { Linked } from './link-sheet.tsx';
import type { SearchSession } from './session.ts';

/** By the letters that the reader has for them. */
export const WORK_KEYS = { h: 'mark', t: 'code', c: 'claim', s: 'statement', l: 'link' } as const;
type WorkKey = keyof typeof WORK_KEYS;
type WorkKind = (typeof WORK_KEYS)[WorkKey];

export const isWorkKey = (letter: string): letter is WorkKey => Object.hasOwn(WORK_KEYS, letter);

export interface Work {
  /** How many hits it is made of. */
  readonly count: number;
  /** How many of them stand in a document. */
  readonly placeCount: number;
  readonly start: (kind: WorkKind) => void;
  readonly cite: () => void;
  /** What is asked for before it is done. */
  readonly asking: 'code' | 'link' | null;
  readonly stopAsking: () => void;
  readonly code: (code: CommandInput<'many.code'>['code']) => void;
  readonly link: (linked: Linked) => void;
}

/** What makes something of some places; calls of one run are one operation. */
type Act = (places: PassageRef[], run: string | null) => Promise<readonly Made[]>;

const isInDocument = ({ noun }: Chosen): boolean => noun === 'document' || noun === 'passage';

export function useWork({ dossier, text: query, typing }: SearchSession, chosen: readonly Chosen[]): Work {
  const text = useText('search');
  const [asking, setAsking] = useState<'code' | 'link' | null>(null);
  const hits = useMemo(() => hitsIn(chosen), [chosen]);
  const places = useMemo(() => (hits === null ? null : placesOf(hits)), [hits]);
  const placeCount = useMemo(() => places?.length ?? chosen.filter(isInDocument).length, [places, chosen]);

  const run = useCallback(
    (kind: WorkKind, act: Act): void => {
      const told = (words: string): void =>
        sayStep(words, { label: text('undo'), run: () => void runCommand('journal.undo') });
      const some = async (given: readonly PassageRef[]): Promise<void> => {
        const { length } = await act([...given], null);
        told(text(`done.${kind}`, { count: length }));
      };
      const many = async (): Promise<void> => {
        const ids = chosen.filter(isInDocument).map(({ id }) => id);
        const { made, done } = await runBulk({ dossier, text: query, typing, ids, act });
        const words = text(`done.${kind}`, { count: made });
        if (done === ids.length) told(words);
        else if (made === 0) say(text('bulk.stoppedAtOnce'));
        else told(text('bulk.stopped', { done: words, left: ids.length - done }));
      };
      if (isBulkRunning()) return;
      attempt(places === null || places.length > MOST_PLACES ? many() : some(places));
    },
    [text, chosen, places, dossier, query, typing],
  );
  const start = useCallback(
    (kind: WorkKind): void => {
      if (placeCount === 0) say(text('work.none'));
      else if (kind === 'code' || kind === 'link') setAsking(kind);
      else if (kind === 'mark') run(kind, (given, one) => command('many.mark', { places: given, run: one }));
      else if (kind === 'claim')
        run(kind, (given, one) => command('many.claim', { places: given, run: one }));
      else run(kind, (given, one) => command('many.statement', { places: given, run: one }));
    },
    [placeCount, run, text],
  );
  const cite = useCallback((): void => {
    if (hits === null) {
      say(text('cite.tooMany'));
      return;
    }
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
    count: chosen.length,
    placeCount,
    start,
    cite,
    asking,
    stopAsking: () => setAsking(null),
    code: (code) => {
      setAsking(null);
      run('code', (given, one) => command('many.code', { places: given, code, run: one }));
    },
    link: (linked) => {
      setAsking(null);
      run('link', (given, one) => command('many.link', { ...linked, places: given, run: one }));
    },
  };
}
