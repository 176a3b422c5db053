/** The window: sandboxed, isolated, remembered in size and place, and never white before it is painted. */
import { BrowserWindow, nativeTheme } from 'electron';
import { PAGE } from './address.ts';

/** The ground of the page in `renderer/styles`, so that the window opens in its colour. */
const GROUND = { light: '#fbfaf7', dark: '#17181a' };

export interface WindowOptions {
  readonly preload: string;
  /** Made but not shown: for pictures and tests. */
  readonly headless: boolean;
  /** Called with the id of the page before it loads. */
  readonly trust: (id: number) => void;
  readonly distrust: (id: number) => void;
}

export function makeWindow({ preload, headless, trust, distrust }: WindowOptions): BrowserWindow {
  const window = new BrowserWindow({
    name: 'workbench',
    // Electron keeps bounds per name, and brings a window back onto a screen that is still there.
    windowStatePersistence: !headless,
    width: 1440,
    height: 900,
    minWidth: 960,
    minHeight: 600,
    show: false,
    title: 'Liasse',
    backgroundColor: nativeTheme.shouldUseDarkColors ? GROUND.dark : GROUND.light,
    webPreferences: {
      preload,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webviewTag: false,
      spellcheck: false,
      // Draws into memory where there is no display.
      offscreen: headless,
    },
  });
  const { id } = window.webContents;
  trust(id);
  window.webContents.once('destroyed', () => distrust(id));
  // The title is the dossier's; the page does not set it.
  window.on('page-title-updated', (event) => event.preventDefault());
  if (!headless) window.once('ready-to-show', () => window.show());
  void window.loadURL(PAGE);
  return window;
}
