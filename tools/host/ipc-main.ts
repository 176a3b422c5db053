/** Electron's `ipcMain`. */
import type { IpcMain, IpcMainInvokeEvent } from 'electron';
import { EventEmitter } from 'node:events';
import { loud } from './loud.ts';

type Handler = Parameters<IpcMain['handle']>[1];

const handlers = new Map<string, Handler>();
export const ipcEvents = new EventEmitter();

const calls: Pick<IpcMain, 'handle' | 'handleOnce' | 'removeHandler'> = {
  handle: (channel, handler) => {
    if (handlers.has(channel)) {
      throw new Error(`Attempted to register a second handler for '${channel}'`);
    }
    handlers.set(channel, handler);
  },
  handleOnce: (channel, handler) => {
    handlers.set(channel, (...args) => {
      handlers.delete(channel);
      return handler(...args) as unknown;
    });
  },
  removeHandler: (channel) => void handlers.delete(channel),
};

/** Answers a call of a preload. */
export async function invoke(
  event: Pick<IpcMainInvokeEvent, 'type' | 'processId' | 'frameId'> & {
    readonly sender: object;
    readonly senderFrame: object | null;
  },
  channel: string,
  args: readonly unknown[],
): Promise<unknown> {
  const handler = handlers.get(channel);
  if (handler === undefined) throw new Error(`No handler registered for '${channel}'`);
  return handler(event as unknown as IpcMainInvokeEvent, ...args) as unknown;
}

export const ipcMain = loud('ipcMain', Object.assign(ipcEvents, calls));
