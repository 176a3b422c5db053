/** Keys of the window as people write them: `Ctrl+Shift+N`. On a Mac, Ctrl stands for the command key. */

/** Part of a keyboard event that matters. */
export interface KeyPress {
  readonly key: string;
  readonly code: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
}

export const isMac = /Mac/.test(navigator.platform);

/** The letter of a press; with a Cyrillic or Greek keyboard the place of the key counts. */
export const letterOf = ({ key, code }: KeyPress): string =>
  key.length === 1 && /\p{L}/u.test(key) && !/[a-z]/i.test(key) && code.startsWith('Key')
    ? code.slice(3).toLowerCase()
    : key.toLowerCase();

/** Whether a press is this one. */
export function isPressed(keys: string, press: KeyPress): boolean {
  const parts = keys.split('+');
  const letter = parts.at(-1)?.toLowerCase();
  const control = press.ctrlKey || press.metaKey;
  return (
    letterOf(press) === letter &&
    control === parts.includes('Ctrl') &&
    press.altKey === parts.includes('Alt') &&
    // "?" needs Shift on some keyboards and not on others.
    (letter === '?' || press.shiftKey === parts.includes('Shift'))
  );
}

/** As the keyboard at hand writes it. */
export const shownKeys = (keys: string): string =>
  isMac ? keys.replace('Ctrl+', '⌘').replace('Shift+', '⇧').replace('Alt+', '⌥') : keys;
