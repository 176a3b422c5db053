/** What a side of a contradiction says, in the words of the interface. */
import { useMemo } from 'react';
import type { ContradictionSide } from '../../../preload/contract/index.ts';
import { useNumbers, useText, useWhen } from '../../i18n/index.tsx';

export interface SideWords {
  /** Its value; of a claim without one that it affirms or denies. */
  readonly value: (side: ContradictionSide) => string;
  /** When it was true, or said. */
  readonly period: (side: ContradictionSide) => string;
}

/** A figure that nobody reads without something between its thousands; a year or a day is not that long. */
const LONG_FIGURE = /^\d{6,15}(?=$| )/;

export function useSideWords(): SideWords {
  const text = useText();
  const when = useWhen();
  const { number } = useNumbers();
  return useMemo(
    () => ({
      value: ({ noun, value, negated }) => {
        if (noun === 'statement') return text(`vocabulary.statementKind.${value}`);
        if (noun === 'membership') return text(`vocabulary.membershipStatus.${value}`);
        if (value === '') return text(negated ? 'contradictions.denied' : 'contradictions.affirmed');
        const shown = value.replace(LONG_FIGURE, (digits) => number(Number(digits)));
        return negated ? text('contradictions.not', { value: shown }) : shown;
      },
      period: ({ noun, from, to }) => {
        if (from === null && to === null) return text('contradictions.always');
        if (from !== null && (noun === 'statement' || noun === 'flow')) return when(from);
        // A beginning or an end can be a stretch of its own: then both are said as they are.
        const whole = `${from ?? '..'}/${to ?? '..'}`;
        return whole.split('/').length === 2
          ? when(whole)
          : [from, to].map((end) => (end === null ? '…' : when(end))).join(' – ');
      },
    }),
    [text, when, number],
  );
}
