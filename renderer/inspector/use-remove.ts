/** Removing a record, with the way back offered at once. */
import { useCallback } from 'react';
import { attempt, command, runCommand, sayStep } from '../client/index.ts';
import { useText } from '../i18n/index.tsx';

/** Removes the record `id`, then says `message`. */
export type Remove = (id: number, message: string, after?: () => void) => void;

export function useRemove(): Remove {
  const text = useText('inspector');
  return useCallback(
    (id, message, after) => {
      const remove = async (): Promise<void> => {
        await command('record.delete', { id });
        after?.();
        sayStep(message, { label: text('undo'), run: () => void runCommand('journal.undo') });
      };
      attempt(remove());
    },
    [text],
  );
}
