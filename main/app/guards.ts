/**
 * What the window may not do, however it is asked: reach the network, ask for a permission, go to another page, open a
 * second window, hold a webview.
 */
import { app, type Session, type WebContents } from 'electron';
import { isLocal } from './address.ts';

/** "Offline" as a rule rather than a wish: every request that would leave the program is cancelled. */
export function denyNetwork(session: Session): void {
  session.webRequest.onBeforeRequest((details, callback) => callback({ cancel: !isLocal(details.url) }));
}

/** No permission is ever given: the page needs none. */
export function denyPermissions(session: Session): void {
  session.setPermissionRequestHandler((_contents, _permission, callback) => callback(false));
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
}

function denyNavigation(contents: WebContents): void {
  contents.on('will-navigate', (event) => event.preventDefault());
  contents.on('will-frame-navigate', (event) => event.preventDefault());
  contents.on('will-redirect', (event) => event.preventDefault());
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
}

/** Binds every page that is ever made, not only the window's own. */
export const guardEveryPage = (): void => {
  app.on('web-contents-created', (_event, contents) => denyNavigation(contents));
};
