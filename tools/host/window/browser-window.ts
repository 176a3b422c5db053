/** Electron's `BrowserWindow`: a window of Chromium without its bars. */
import type { BrowserWindowConstructorOptions } from 'electron';
import { app, appEvents, browser, pathOf, windowGone, windows } from '../app.ts';
import type { Page } from '../chromium/browser.ts';
import { HostEmitter } from '../events.ts';
import { keep, kept, type Bounds } from '../kept.ts';
import { loud, onlyKnown } from '../loud.ts';
import { setRoleActions } from '../menu/menu.ts';
import { makeContents, type Contents } from './web-contents.ts';

const EVENTS = [
  'blur',
  'close',
  'closed',
  'focus',
  'move',
  'page-title-updated',
  'ready-to-show',
  'resize',
  'responsive',
  'show',
  'unresponsive',
];

/** Options that have a meaning here, and those whose meaning is what Chromium's window does anyway. */
const OPTIONS: ReadonlySet<string> = new Set([
  'name',
  'windowStatePersistence',
  'width',
  'height',
  'x',
  'y',
  'title',
  'backgroundColor',
  'webPreferences',
  'minWidth',
  'minHeight',
  'show',
  'autoHideMenuBar',
  'icon',
  'center',
  'useContentSize',
]);
const PREFERENCES: ReadonlySet<string> = new Set([
  'preload',
  'sandbox',
  'contextIsolation',
  'nodeIntegration',
  'webviewTag',
  'spellcheck',
  'offscreen',
  'devTools',
  'webSecurity',
  'navigateOnDragDrop',
  'safeDialogs',
  'disableDialogs',
  'enableWebSQL',
]);

/** As the app has them. */
const all = new Map<number, HostWindow>();
let lastId = 0;

const env = (): boolean => (process.env['LIASSE_HEADLESS'] ?? '') !== '';
const asked = (): boolean => process.argv.includes('--headless');

export class HostWindow extends HostEmitter {
  readonly id: number;
  readonly webContents: Contents;
  readonly #options: BrowserWindowConstructorOptions;
  #page: Page | null = null;
  #title: string;
  #bounds: Bounds;
  #state: 'normal' | 'minimized' | 'maximized' | 'fullscreen' = 'normal';
  readonly #own: HostWindow;
  #gone = false;
  #closing = false;
  #focused = false;

  constructor(options: BrowserWindowConstructorOptions = {}) {
    super('BrowserWindow', EVENTS);
    const preferences = options.webPreferences ?? {};
    onlyKnown('BrowserWindow', options, OPTIONS);
    onlyKnown('BrowserWindow.webPreferences', preferences, PREFERENCES);
    if (preferences.nodeIntegration === true || preferences.contextIsolation === false) {
      throw new Error('The Chromium host has no pages with Node in them.');
    }
    lastId += 1;
    this.id = lastId;
    this.#options = options;
    this.#title = options.title ?? app.name;
    this.#bounds = { x: 0, y: 0, ...this.#firstPlace() };
    this.webContents = loud('webContents', makeContents(preferences.preload));
    this.#own = loud('BrowserWindow', this);
    all.set(this.id, this.#own);
    windows.add(this.#own);
    this.webContents.on('dom-ready', () => this.#showTitle());
    this.webContents.once('did-finish-load', () => this.emit('ready-to-show'));
    this.webContents.onPlace((change) => this.#placed(change));
    appEvents.tell('browser-window-created', this.#own);
    void this.#open().catch((error: unknown) => {
      // Without a page there is a sentence to say; later, a fault to find.
      console.error(this.#page === null && error instanceof Error ? error.message : error);
      if (!this.#gone) process.exitCode = 1;
      this.#end();
    });
    return this.#own;
  }

  static getAllWindows(): HostWindow[] {
    return [...all.values()];
  }

  static getFocusedWindow(): HostWindow | null {
    return [...all.values()].find((window) => window.isFocused()) ?? null;
  }

  static fromWebContents(contents: Contents): HostWindow | null {
    return [...all.values()].find((window) => window.webContents.id === contents.id) ?? null;
  }

  async #open(): Promise<void> {
    const { backgroundColor = '#ffffff', webPreferences } = this.#options;
    const headless = env() || asked() || webPreferences?.offscreen === true;
    const page = await browser.openWindow(
      { ...this.#firstPlace(), title: this.#title, background: backgroundColor },
      headless,
    );
    this.#page = page;
    page.onGone(() => this.#end());
    const { product } = await browser.session.send('Browser.getVersion');
    process.env['LIASSE_HOST'] = product.replace(/^HeadlessChrome|^Chrome/, 'Chromium').replace('/', ' ');
    await this.webContents.attach(page);
    if (this.#closing) await this.#closePage();
  }

  loadURL(url: string): Promise<void> {
    return this.webContents.load(url);
  }

  show(): void {
    // Chromium shows a window as soon as it is made; until its page is there it shows the window's ground.
    this.emit('show');
  }

  focus(): void {
    this.#send((page) => page.session.send('Page.bringToFront'));
  }

  close(): void {
    this.askToClose();
  }

  destroy(): void {
    this.#closing = true;
    this.#send(() => this.#closePage());
  }

  askToClose(): boolean {
    if (this.#gone || this.#closing) return true;
    if (!this.ask('close')) return false;
    this.destroy();
    return true;
  }

  isDestroyed(): boolean {
    return this.#gone;
  }

  isFocused(): boolean {
    return this.#focused;
  }

  isVisible(): boolean {
    return !this.#gone && this.#state !== 'minimized';
  }

  isMinimized(): boolean {
    return this.#state === 'minimized';
  }

  isMaximized(): boolean {
    return this.#state === 'maximized';
  }

  isFullScreen(): boolean {
    return this.#state === 'fullscreen';
  }

  minimize(): void {
    this.#setState('minimized');
  }

  maximize(): void {
    this.#setState('maximized');
  }

  restore(): void {
    this.#setState('normal');
  }

  setFullScreen(on: boolean): void {
    this.#setState(on ? 'fullscreen' : 'normal');
  }

  getBounds(): Bounds {
    return this.#bounds;
  }

  getTitle(): string {
    return this.#title;
  }

  setTitle(title: string): void {
    this.#title = title;
    this.#showTitle();
  }

  /** The title of Chromium's window is the document's. */
  #showTitle(): void {
    this.#send((page) =>
      page.session.send('Runtime.evaluate', {
        expression: `document.title = ${JSON.stringify(this.#title)}; 0`,
      }),
    );
  }

  /** Does it once there is a page; a page that is going cannot be told anything more. */
  #send(what: (page: Page) => Promise<unknown>): void {
    if (this.#page !== null && !this.#gone) what(this.#page).catch(() => undefined);
  }

  #setState(windowState: 'normal' | 'minimized' | 'maximized' | 'fullscreen'): void {
    this.#state = windowState;
    this.#send(async ({ targetId }) => {
      const { windowId } = await browser.session.send('Browser.getWindowForTarget', { targetId });
      await browser.session.send('Browser.setWindowBounds', { windowId, bounds: { windowState } });
    });
  }

  #placed(change: string): void {
    if (change === 'focus' || change === 'blur') {
      this.#focused = change === 'focus';
      this.emit(change);
      appEvents.tell(`browser-window-${change}`, this.#own);
    }
    this.#send(async ({ targetId }) => {
      const { bounds } = await browser.session.send('Browser.getWindowForTarget', { targetId });
      const { windowState = 'normal', left: x, top: y, width, height } = bounds;
      this.#state = windowState;
      if (windowState !== 'normal' || x === undefined || y === undefined || !width || !height) return;
      this.#bounds = { x, y, width, height };
      if (change === 'resize') this.emit('resize');
      if (this.#remembers !== null && !browser.headless) {
        const { windows } = kept(pathOf('userData'));
        keep(pathOf('userData'), { windows: { ...windows, [this.#remembers]: this.#bounds } });
      }
    });
  }

  get #remembers(): string | null {
    const { name, windowStatePersistence } = this.#options;
    return windowStatePersistence === undefined || windowStatePersistence === false ? null : (name ?? null);
  }

  /** Without a place the window manager chooses one. */
  #firstPlace(): {
    readonly width: number;
    readonly height: number;
    readonly x?: number;
    readonly y?: number;
  } {
    const { width = 800, height = 600, x, y } = this.#options;
    const last = this.#remembers === null ? undefined : kept(pathOf('userData')).windows[this.#remembers];
    return last ?? { width, height, ...(x === undefined || y === undefined ? {} : { x, y }) };
  }

  async #closePage(): Promise<void> {
    if (this.#page === null) return;
    await browser.session.send('Target.closeTarget', { targetId: this.#page.targetId });
  }

  #end(): void {
    if (this.#gone) return;
    // Closed by the person, who can't be stopped here: the app is told, and its answer is not waited for.
    if (!this.#closing) this.ask('close');
    this.#gone = true;
    all.delete(this.id);
    this.webContents.end();
    this.emit('closed');
    windowGone(this.#own);
  }
}

setRoleActions({
  quit: () => app.quit(),
  minimize: () => HostWindow.getFocusedWindow()?.minimize(),
  close: () => HostWindow.getFocusedWindow()?.close(),
});

export const BrowserWindow = loud('BrowserWindow', HostWindow);
