/** Removing a record, with the way back offered at once. */
import { useCallback } from 'react';
import { command, report, runCommand, say } from '../client/index.ts';
import { useText } from '../i18n/index.tsx';

export type Remove = (id: number, message: string, after?: () => void) => void;

export function useRemove(): Remove {
  const text = useText('inspector');
  return useCallback(
    (id, message, after) => {
      command('record.delete', { id }).then(() => {
        after?.();
        say(message, { label: text('undo'), run: () => void runCommand('journal.undo') });
      }, report);
    },
    [text],
  );
}
