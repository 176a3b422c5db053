/** What the window gets of the program: one door for methods, one for events. Nothing of Electron reaches the page. */
import { contextBridge, ipcRenderer } from 'electron';
import type { AppEventName } from './contract/app.ts';
import { CALL_CHANNEL } from './contract/bridge.ts';

/** A record, so that the types notice an event that is missing here. */
const EVENTS: Readonly<Record<AppEventName, true>> = {
  changed: true,
  state: true,
  job: true,
  settings: true,
  command: true,
};

contextBridge.exposeInMainWorld('liasse', {
  call: (name: string, params: unknown): Promise<unknown> => ipcRenderer.invoke(CALL_CHANNEL, name, params),
  on: (event: string, listener: (data: unknown) => void): (() => void) => {
    if (!Object.hasOwn(EVENTS, event)) throw new Error(`There is no event ${event}.`);
    const channel = `liasse:${event}`;
    // The event object stays here: it would hand the page a way to the program's channels.
    const forward = (_event: unknown, data: unknown): void => listener(data);
    ipcRenderer.on(channel, forward);
    return () => {
      ipcRenderer.off(channel, forward);
    };
  },
});
