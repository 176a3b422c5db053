/** Electron's `protocol`: schemes of the app's own, each with who answers for it. */
import type { Protocol } from 'electron';
import { standInFor } from './addresses.ts';
import { loud } from './loud.ts';

type Answer = Parameters<Protocol['handle']>[1];

const handlers = new Map<string, Answer>();

/** Who answers for the scheme of this address. */
export const handlerOf = (address: string): Answer | undefined =>
  handlers.get(URL.parse(address)?.protocol.slice(0, -1) ?? '');

const calls: Pick<Protocol, 'registerSchemesAsPrivileged' | 'handle' | 'unhandle' | 'isProtocolHandled'> = {
  registerSchemesAsPrivileged: (schemes) => {
    for (const { scheme, privileges } of schemes) {
      if (privileges?.standard !== true || privileges.secure !== true) {
        throw new Error(`The Chromium host has only standard and secure schemes; ${scheme} is not.`);
      }
      standInFor(scheme);
    }
  },
  handle: (scheme, handler) => {
    standInFor(scheme);
    handlers.set(scheme, handler);
  },
  unhandle: (scheme) => void handlers.delete(scheme),
  isProtocolHandled: (scheme) => handlers.has(scheme),
};

export const protocol = loud('protocol', calls);
