/**
 * What `electron` is on this host: the calls that the app makes, and no more. A name that is missing here fails when the
 * app is linked; a missing call throws by its name.
 */
export { app } from './app.ts';
export { dialog } from './dialogs/dialog.ts';
export { ipcMain } from './ipc-main.ts';
export { Menu } from './menu/menu.ts';
export { nativeTheme } from './native-theme.ts';
export { protocol } from './protocol.ts';
export { session } from './session.ts';
export { shell } from './shell.ts';
export { utilityProcess } from './utility-process.ts';
export { BrowserWindow } from './window/browser-window.ts';
