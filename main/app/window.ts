/** The window: sandboxed, isolated, remembered in size and place, and never white before it is painted. */
import { BrowserWindow, nativeTheme } from 'electron';

/** The ground of the page in `renderer/styles`, so that the window opens in its colour. */
const GROUND = { light: '#fbfaf7', dark: '#17181a' };

export interface WindowOptions {
  readonly preload: string;
  /** What the window shows first. */
  readonly address: string;
  /** Made but not shown: for pictures and tests. */
  readonly headless: boolean;
  /** Called with the id of the page before it loads. */
  readonly trust: (id: number) => void;
  readonly distrust: (id: number) => void;
}

export function makeWindow({ preload, address, headless, trust, distrust }: WindowOptions): BrowserWindow {
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
  if (!headless) {
    window.once('ready-to-show', () => window.show());
    // A page that crashed comes back: the dossier is not in it.
    window.webContents.on('render-process-gone', (_event, { reason }) => {
      if (reason === 'crashed' || reason === 'oom' || reason === 'killed') window.webContents.reload();
    });
  }
  window.loadURL(address).catch((error: unknown) => {
    if (!window.isDestroyed()) console.error(error);
  });
  return window;
}
