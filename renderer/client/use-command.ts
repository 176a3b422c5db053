/** Does a command while a component is shown. */
import { useEffect } from 'react';
import { onCommand } from './commands.ts';

export function useCommand(name: string, listener: () => void): void {
  useEffect(() => onCommand(name, listener), [name, listener]);
}
