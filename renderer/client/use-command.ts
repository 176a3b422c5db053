/** Does a command while a component is shown. */
import { useLayoutEffect } from 'react';
import { onCommand } from './commands.ts';

export function useCommand(name: string, listener: () => void): void {
  // Before it is painted: what is seen can be asked for.
  useLayoutEffect(() => onCommand(name, listener), [name, listener]);
}
