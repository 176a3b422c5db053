/** The table of a timeline: when, and what happened. */
import type { TimelineContent } from '../../../preload/contract/live-parts.ts';
import type { Language } from '../../../preload/contract/vocabulary.ts';
import { dateIn } from '../../domain/written-dates.ts';
import { proseRuns } from '../runs.ts';
import type { Block } from '../sheet.ts';
import { weightsOf } from '../table-widths.ts';
import { cell, dayOnOneLine, short } from './cells.ts';
import type { CitePart } from './citing.ts';
import { liveWordsIn, registerWord } from './words.ts';

export function timelineTable({ items }: TimelineContent, language: Language, cite: CitePart): Block {
  const words = liveWordsIn(language);
  const rows = [
    [registerWord('field.date', language), words.event].map((text) => cell([{ text }], true)),
    ...items.map((item) => {
      const status =
        item.status === null ? '' : small(registerWord(`membershipStatus.${item.status}`, language));
      const text = words.tells({ ...item, text: short(item.text) }, status);
      return [
        cell([...proseRuns(dayOnOneLine(dateIn(item.date, language)), language), ...cite(item)]),
        cell(proseRuns(text, language)),
      ];
    }),
  ];
  return { kind: 'table', weights: weightsOf(rows, 2), head: 1, rows };
}

const small = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);
