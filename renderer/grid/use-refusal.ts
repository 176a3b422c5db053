/** Why a cell cannot be written, as a sentence: what is wrong, what it may mean, how it is written. */
import { useCallback } from 'react';
import {
  fieldOf,
  type CellProblem,
  type FieldType,
  type RegisterNoun,
} from '../../preload/contract/index.ts';
import { useNumbers, useText } from '../i18n/index.tsx';

/** What says how a field of this type is written. */
const HINTS: Readonly<Partial<Record<FieldType, string>>> = {
  date: 'date',
  amount: 'amount',
  number: 'amount',
  currency: 'currency',
  country: 'country',
  language: 'language',
  choice: 'choice',
  choices: 'choice',
  reference: 'name',
  references: 'name',
};

/** Readings that are told; more nobody reads. */
const FEW = 6;

export function useRefusal(register: RegisterNoun): (problem: CellProblem) => string {
  const text = useText();
  const { list } = useNumbers();
  return useCallback(
    ({ field: key, text: written, fault, readings = [] }) => {
      const field = fieldOf(register, key);
      const words = (value: string): string =>
        field?.vocabulary === undefined ? value : text(`vocabulary.${field.vocabulary}.${value}`);
      const hint = field === undefined ? undefined : HINTS[field.type];
      const helps = fault !== 'required' && fault !== 'from-after-to' && fault !== 'itself';
      return [
        text('grid.refused', { text: written === '' ? 'none' : written, fault: text(`fault.${fault}`) }),
        readings.length > 0 && fault !== 'not-a-choice'
          ? text('grid.readings', { readings: list(readings.slice(0, FEW).map(words)) })
          : '',
        helps && hint !== undefined ? text(`grid.hint.${hint}`) : '',
      ]
        .filter(Boolean)
        .join(' ');
    },
    [register, text, list],
  );
}
