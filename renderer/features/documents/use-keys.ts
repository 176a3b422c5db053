/** The single keys of the core screen, wherever the focus is, except where people type. */
import { useLayoutEffect, useRef } from 'react';
import { dialogIsOpen, isTyping } from '../../ui/typing.ts';
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
  const latest = useRef(handlers);
  useLayoutEffect(() => {
    latest.current = handlers;
  });
  useLayoutEffect(() => {
    const key = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || event.isComposing || dialogIsOpen()) return;
      const zoom = zoomStepOf(event);
      const action = zoom === null ? actionOf(event) : null;
      if (zoom !== null) {
        latest.current.zoom(zoom);
        event.preventDefault();
      } else if (isTyping(event.target) && action?.name !== 'find') {
        if (action?.name === 'escape') latest.current.leave();
      } else if (action !== null && latest.current.act(action)) {
        event.preventDefault();
      }
    };
    document.addEventListener('keydown', key);
    return () => document.removeEventListener('keydown', key);
  }, []);
}
