/** The live parts of a briefing as the editor shows them, kept up to date with the dossier. */
import { useMemo } from 'react';
import { fromErrorData, type LivePartRow } from '../../../preload/contract/index.ts';
import type { LiveParts } from '../../editor/live-part.ts';
import { errorSentence, useAllText, useAsk, useLocale, useText, useWhen } from './data.ts';
import { shownOf, type Speech } from './live-shown.ts';
import { today } from './today.ts';

export interface LiveBook {
  readonly parts: LiveParts;
  readonly rows: readonly LivePartRow[];
}

const NONE: readonly LivePartRow[] = [];

export function useLive(briefingId: number): LiveBook {
  const speech = useSpeech();
  const rows = useAsk('live.list', { briefingId, day: today() }).data ?? NONE;
  const parts = useMemo(() => new Map(rows.map((row) => [row.uid, shownOf(row, speech)])), [rows, speech]);
  return { parts, rows };
}

/** How the window words what a part shows. */
function useSpeech(): Speech {
  const text = useText();
  const allText = useAllText();
  const when = useWhen();
  const locale = useLocale();
  return useMemo(
    () => ({
      text,
      allText,
      when,
      money: (milli, currency) =>
        new Intl.NumberFormat(locale, { style: 'currency', currency, maximumFractionDigits: 0 }).format(
          milli / 1000,
        ),
      error: (problem) => errorSentence(allText, fromErrorData(problem)),
    }),
    [text, allText, when, locale],
  );
}
