/** What the host puts into the preload's world: Electron's calls for a preload, and the manners of a window of Electron. */
import type { Codec } from './codec.ts';
import type { FromPage, Key, ToPage } from './messages.ts';
import type { Passage } from './passage.ts';

export interface PreloadWorld {
  /** What `require` answers in a preload. */
  readonly require: (name: string) => unknown;
}

/** `send` is the binding that leads to the host. One function without surroundings. */
export function preparePreload(passage: Passage, codec: Codec, send: (text: string) => void): PreloadWorld {
  type Listener = (event: unknown, ...args: readonly unknown[]) => void;
  const listeners = new Map<string, { readonly listener: Listener; readonly once: boolean }[]>();
  const waiting = new Map<number, { resolve: (value: unknown) => void; reject: (error: Error) => void }>();
  let keys: readonly Key[] = [];
  let last = 0;

  const tell = (message: FromPage): void => send(codec.encode(message));
  const add = (channel: string, listener: Listener, once: boolean): void => {
    listeners.set(channel, [...(listeners.get(channel) ?? []), { listener, once }]);
  };
  const remove = (channel: string, listener: Listener): void => {
    const left = [...(listeners.get(channel) ?? [])];
    const at = left.findLastIndex((heard) => heard.listener === listener);
    if (at !== -1) left.splice(at, 1);
    listeners.set(channel, left);
  };
  const lacking = <T extends object>(name: string, object: T): T =>
    new Proxy(object, {
      get: (target, key, receiver) => {
        if (typeof key === 'symbol' || key in target || key === 'then')
          return Reflect.get(target, key, receiver);
        throw new Error(`The Chromium host has no ${name}.${key}.`);
      },
    });

  const ipcRenderer = lacking('ipcRenderer', {
    invoke: (channel: string, ...args: readonly unknown[]): Promise<unknown> =>
      new Promise((resolve, reject) => {
        last += 1;
        waiting.set(last, { resolve, reject });
        tell({ what: 'invoke', id: last, channel, args });
      }),
    send: (channel: string, ...args: readonly unknown[]): void => tell({ what: 'send', channel, args }),
    on: (channel: string, listener: Listener): void => add(channel, listener, false),
    once: (channel: string, listener: Listener): void => add(channel, listener, true),
    off: remove,
    removeListener: remove,
    removeAllListeners: (channel: string): void => void listeners.delete(channel),
  });
  const contextBridge = lacking('contextBridge', {
    exposeInMainWorld: (name: string, api: unknown): void => void passage.call(name, api),
  });

  const deliver = (message: ToPage): void => {
    if (message.what === 'event') {
      const heard = listeners.get(message.channel) ?? [];
      listeners.set(
        message.channel,
        heard.filter(({ once }) => !once),
      );
      for (const { listener } of heard) listener({ sender: ipcRenderer }, ...message.args);
    } else if (message.what === 'answer') {
      const call = waiting.get(message.id);
      waiting.delete(message.id);
      if (message.error === undefined) call?.resolve(message.value);
      else call?.reject(new Error(message.error));
    } else keys = message.keys;
  };
  // What is long comes in parts.
  let begun = '';
  Object.defineProperty(globalThis, 'liasseHostDeliver', {
    value: (part: string, isLast: boolean) => {
      begun += part;
      if (!isLast) return;
      const text = begun;
      begun = '';
      deliver(codec.decode(text) as ToPage);
    },
  });

  // A window of Electron has no menu of a browser, no find bar, no page to go back to, and opens no dropped file.
  const browserKeys =
    /^(c-[a-z]|c-s-[a-z]|f1|f3|f5|f6|f7|f12|c-f5|s-f5|s-escape|a-arrowleft|a-arrowright|a-home|c-f4)$/;
  const editing = /^(c-[acvxyz]|c-s-[vz])$/;
  const mac = globalThis.navigator.userAgent.includes('Mac OS');
  globalThis.addEventListener('keydown', (event) => {
    if (event.defaultPrevented || event.isComposing) return;
    const command = mac ? event.metaKey : event.ctrlKey;
    const wanted = keys.find(
      (key) =>
        (key.key === event.key.toLowerCase() || key.code === event.code) &&
        key.command === command &&
        key.shift === event.shiftKey &&
        key.alt === event.altKey,
    );
    const name = `${command ? 'c-' : ''}${event.altKey ? 'a-' : ''}${event.shiftKey ? 's-' : ''}${event.key.toLowerCase()}`;
    if (wanted !== undefined) {
      event.preventDefault();
      tell({ what: 'key', id: wanted.id });
    } else if (browserKeys.test(name) && !editing.test(name)) event.preventDefault();
  });
  const never = (event: Event): void => event.preventDefault();
  for (const name of ['contextmenu', 'dragover', 'drop']) globalThis.addEventListener(name, never);

  const dark = globalThis.matchMedia('(prefers-color-scheme: dark)');
  const reportDark = (): void => tell({ what: 'dark', dark: dark.matches });
  dark.addEventListener('change', reportDark);
  reportDark();
  for (const name of ['resize', 'blur', 'focus']) {
    globalThis.addEventListener(name, () => tell({ what: 'place', change: name }));
  }

  return {
    require: (name) => {
      if (name === 'electron' || name === 'electron/renderer')
        return lacking('electron', { contextBridge, ipcRenderer });
      throw new Error(`module not found: ${name}`);
    },
  };
}
