/** Electron's accelerators (`CmdOrCtrl+Shift+N`) as keys of a page. */
import type { Key } from '../page/messages.ts';

const NAMES: Readonly<Record<string, string>> = {
  plus: '+',
  space: ' ',
  esc: 'escape',
  return: 'enter',
  del: 'delete',
  up: 'arrowup',
  down: 'arrowdown',
  left: 'arrowleft',
  right: 'arrowright',
};

/** Null where it has a modifier that no browser tells a page of. */
export function keyOf(accelerator: string, id: number): Key | null {
  const parts = accelerator.toLowerCase().split(/\+(?!$)/);
  const name = parts.pop() ?? '';
  const modifiers = new Set(parts);
  const mac = process.platform === 'darwin';
  const command = ['commandorcontrol', 'cmdorctrl', ...(mac ? ['cmd', 'command'] : ['ctrl', 'control'])];
  const known = new Set([...command, 'shift', 'alt', 'option']);
  if ([...modifiers].some((modifier) => !known.has(modifier))) return null;
  return {
    id,
    key: NAMES[name] ?? name,
    // A letter is where it is on the keyboard, whatever alphabet the layout types there; a digit too.
    ...(/^[0-9]$/.test(name) ? { code: `Digit${name}` } : {}),
    command: command.some((modifier) => modifiers.has(modifier)),
    shift: modifiers.has('shift'),
    alt: modifiers.has('alt') || modifiers.has('option'),
  };
}
