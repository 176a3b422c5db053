/** A filter in words: "Stage: Pledge, Delivery". */
import { useCallback } from 'react';
import { fieldOf, type RegisterFilter, type RegisterNoun } from '../../preload/contract/index.ts';
import { useFieldName } from '../i18n/fields.ts';
import { useNumbers, useText, useWhen } from '../i18n/index.tsx';

export function useFilterWords(register: RegisterNoun): (filter: RegisterFilter) => string {
  const text = useText();
  const when = useWhen();
  const fieldName = useFieldName();
  const { list } = useNumbers();
  return useCallback(
    ({ field: key, test, values }) => {
      const field = fieldOf(register, key);
      const name = key === '' ? text('grid.wholeRow') : fieldName(key);
      const words = values.map((value) => {
        if (field?.vocabulary !== undefined) return text(`vocabulary.${field.vocabulary}.${value}`);
        if (field?.type === 'date') return when(String(value));
        return String(value);
      });
      return text(`grid.filter.${test}`, { field: name, values: list(words) });
    },
    [register, text, when, fieldName, list],
  );
}
