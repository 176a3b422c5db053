/** The keys that work on every screen: those of the commands, and G followed by the letter of a screen. */
import { useState } from 'react';
import { go, runCommand } from '../client/index.ts';
import { features } from '../features/index.ts';
import { dialogIsOpen, isTyping } from '../ui/typing.ts';
import { useKeyDown } from '../ui/use-key-down.ts';
import { isPressed, letterOf } from './keys.ts';
import { WINDOW_COMMANDS } from './window-commands.ts';

/** In a text field these belong to the text. */
const TEXT_KEYS: ReadonlySet<string> = new Set(['journal.undo', 'journal.redo', 'shortcuts.show']);

/** Listens; answers whether G was pressed and a letter is awaited. */
export function useWindowKeys(hasDossier: boolean): boolean {
  const [going, setGoing] = useState(false);
  // Before the screens, so that the letter after G is not theirs.
  useKeyDown(
    (event) => {
      if (event.isComposing || ['Control', 'Shift', 'Alt', 'Meta'].includes(event.key)) return;
      const typing = isTyping(event.target);
      if (going) {
        setGoing(false);
        const letter = letterOf(event).toUpperCase();
        const feature = features.find((one) => one.key === letter);
        if (feature !== undefined && !typing && (hasDossier || feature.withoutDossier === true)) {
          event.preventDefault();
          event.stopPropagation();
          go(`/${feature.path}`);
        }
        return;
      }
      if (event.defaultPrevented) return;
      const plain = !event.ctrlKey && !event.metaKey && !event.altKey && !event.shiftKey;
      if (plain && !typing && letterOf(event) === 'g' && !dialogIsOpen()) {
        setGoing(true);
        event.preventDefault();
        event.stopPropagation();
        return;
      }
      const chosen = WINDOW_COMMANDS.find(
        ({ name, keys, dossier }) =>
          keys !== undefined &&
          isPressed(keys, event) &&
          (hasDossier || !dossier) &&
          !(typing && TEXT_KEYS.has(name)),
      );
      // Ctrl+Y is the other usual key of redo.
      const name =
        chosen?.name ?? (hasDossier && !typing && isPressed('Ctrl+Y', event) ? 'journal.redo' : null);
      // Asked last, and only about a key that means something: all of a long page is looked through for it.
      if (name !== null && !dialogIsOpen() && runCommand(name)) event.preventDefault();
    },
    { first: true },
  );
  return going;
}
