/** The single keys of the core screen, wherever the focus is, except where people type. */
import { dialogIsOpen, isTyping } from '../../ui/typing.ts';
import { useKeyDown } from '../../ui/use-key-down.ts';
import { zoomStepOf, type ZoomStep } from '../../reader/zoom.ts';
import { actionOf, type Action } from './keys.ts';

export interface KeyHandlers {
  /** Does what a key asks for; false leaves the key to the window. */
  act(action: Action): boolean;
  zoom(step: ZoomStep): void;
  /** Escape where people type: back to the text. */
  leave(): void;
}

export function useKeys(handlers: KeyHandlers): void {
  useKeyDown((event) => {
    if (event.defaultPrevented || event.isComposing) return;
    const zoom = zoomStepOf(event);
    const action = zoom === null ? actionOf(event) : null;
    // Asked last, and only about a key that means something: all of a long document is looked through for it.
    if ((zoom === null && action === null) || dialogIsOpen()) return;
    if (zoom !== null) {
      handlers.zoom(zoom);
      event.preventDefault();
    } else if (isTyping(event.target) && action?.name !== 'find') {
      if (action?.name === 'escape') handlers.leave();
    } else if (action !== null && handlers.act(action)) {
      event.preventDefault();
    }
  });
}
