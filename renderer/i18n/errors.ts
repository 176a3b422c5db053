/** The sentence of an error: what happened, what was kept, what to do. */
import { LiasseError } from '../../preload/contract/index.ts';
import type { Text, Values } from './text.ts';

/** Details that a sentence may name. `none` chooses the wording without it. */
const NAMED: Values = {
  file: 'none',
  field: 'none',
  name: 'none',
  date: 'none',
  count: 'none',
  strictest: 'none',
  format: 'none',
};

/** `text` without a prefix. What is not ours is an internal error with its message. */
export function errorSentence(text: Text, error: unknown): string {
  if (error instanceof LiasseError || isErrorData(error)) {
    const details = Object.fromEntries(Object.entries(error.details).filter(([, value]) => value !== ''));
    return text(`error.${error.code}`, { ...NAMED, reason: error.message, ...details });
  }
  return text('error.internal', { ...NAMED, reason: error instanceof Error ? error.message : String(error) });
}

/** An error of a job or of one file of a batch crosses to the window as plain data. */
const isErrorData = (error: unknown): error is Pick<LiasseError, 'code' | 'message' | 'details'> =>
  typeof error === 'object' && error !== null && 'code' in error && 'details' in error;
