/** What registers and their fields are called. */
import { useCallback } from 'react';
import type { RegisterNoun } from '../../preload/contract/index.ts';
import { useText } from './index.tsx';

/** The name of a field: one word for one thing, in every register. */
export function useFieldName(): (key: string) => string {
  const text = useText('registers');
  return useCallback((key) => text(`field.${key}`), [text]);
}

export function useRegisterName(): (register: RegisterNoun) => string {
  const text = useText();
  return useCallback((register) => text(`registers.${register}`), [text]);
}
