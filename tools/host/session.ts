/** Electron's `session.defaultSession`: what may be asked of the network and of the person. */
import type { CallbackResponse, OnBeforeRequestListenerDetails, Session, WebRequest } from 'electron';
import { loud } from './loud.ts';

type BeforeRequest = (
  details: OnBeforeRequestListenerDetails,
  callback: (response: CallbackResponse) => void,
) => void;

let beforeRequest: BeforeRequest | null = null;
let check: Parameters<Session['setPermissionCheckHandler']>[0] = null;

const webRequest: Pick<WebRequest, 'onBeforeRequest'> = {
  onBeforeRequest: (first: unknown, second?: unknown) => {
    if (first !== null && typeof first === 'object') {
      throw new Error('The Chromium host has no filters of webRequest.onBeforeRequest.');
    }
    beforeRequest = (first ?? second ?? null) as BeforeRequest | null;
  },
};

/** Whether the app lets this request be made. */
export const allowsRequest = (details: OnBeforeRequestListenerDetails): Promise<boolean> =>
  new Promise((resolve) => {
    if (beforeRequest === null) resolve(true);
    else
      beforeRequest(details, ({ cancel, redirectURL }) =>
        resolve(cancel !== true && redirectURL === undefined),
      );
  });

/** Electron's names of permissions by Chromium's. */
const PERMISSIONS = {
  clipboardReadWrite: 'clipboard-read',
  clipboardSanitizedWrite: 'clipboard-sanitized-write',
  geolocation: 'geolocation',
  midi: 'midi',
  midiSysex: 'midiSysex',
  notifications: 'notifications',
  idleDetection: 'idle-detection',
  wakeLockScreen: 'screen-wake-lock',
  storageAccess: 'storage-access',
} as const;

export type BrowserPermission = keyof typeof PERMISSIONS;

/** What of Chromium's permissions the app gives to a page of this origin; all others are refused. */
export function grantedPermissions(origin: string): BrowserPermission[] {
  const asked = check;
  if (asked === null) return [];
  return (Object.keys(PERMISSIONS) as BrowserPermission[]).filter((name) =>
    asked(null, PERMISSIONS[name], origin, { isMainFrame: true, requestingUrl: origin }),
  );
}

const calls: Pick<
  Session,
  | 'setPermissionRequestHandler'
  | 'setPermissionCheckHandler'
  | 'setDevicePermissionHandler'
  | 'setSpellCheckerEnabled'
  | 'isPersistent'
> = {
  // Nobody is asked here: what the check does not give is refused by Chromium itself.
  setPermissionRequestHandler: () => undefined,
  setPermissionCheckHandler: (handler) => {
    check = handler;
  },
  setDevicePermissionHandler: () => undefined,
  setSpellCheckerEnabled: () => undefined,
  isPersistent: () => true,
};

export const defaultSession = loud('session', { ...calls, webRequest: loud('webRequest', webRequest) });
export const session = loud('session', { defaultSession });
