/** Electron's `app`: the life of the program. */
import type { App } from 'electron';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { browserOf } from './chromium/browser.ts';
import { HostEmitter } from './events.ts';
import { loud } from './loud.ts';
import { usualPath } from './paths.ts';
import { takeLock } from './single-instance.ts';

const EVENTS = [
  'ready',
  'activate',
  'before-quit',
  'browser-window-blur',
  'browser-window-created',
  'browser-window-focus',
  'child-process-gone',
  'open-file',
  'quit',
  'render-process-gone',
  'second-instance',
  'web-contents-created',
  'will-finish-launching',
  'will-quit',
  'window-all-closed',
] as const;

/** What a window must let the app do with it. */
export interface AppWindow {
  /** Asks it to close; answers false where the app's own code said no. */
  askToClose(): boolean;
}

export const appEvents = new HostEmitter('app', EVENTS);
export const windows = new Set<AppWindow>();

/** The nearest folder above the started file that has a package.json. */
function packageFolder(): string {
  for (let folder = dirname(process.argv[1] ?? process.cwd()); ; folder = dirname(folder)) {
    if (existsSync(join(folder, 'package.json'))) return folder;
    if (folder === dirname(folder)) return process.cwd();
  }
}

const folder = packageFolder();
const about = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as {
  name: string;
  productName?: string;
  version: string;
};
let name = about.productName ?? about.name;
const paths = new Map<string, string>();

export const pathOf = (path: string): string => paths.get(path) ?? usualPath(path, name);
export const appName = (): string => name;

/** The languages of the person, the most wanted first. */
function languages(): string[] {
  const { LANGUAGE = '', LC_ALL, LC_MESSAGES, LANG } = process.env;
  const wanted = [...LANGUAGE.split(':'), LC_ALL ?? LC_MESSAGES ?? LANG ?? '']
    .map((tag) => tag.replace(/[.@].*$/, '').replaceAll('_', '-'))
    .filter((tag) => tag !== '' && tag !== 'C' && tag !== 'POSIX');
  return wanted.length > 0 ? wanted : [Intl.DateTimeFormat().resolvedOptions().locale];
}

export const browser = browserOf(() => ({
  userData: pathOf('userData'),
  name,
  language: languages()[0] ?? 'en',
  jsFlags: switches.get('js-flags') ?? '',
}));

let ready = false;
let quitting: 'no' | 'asked' | 'going' = 'no';

export const isQuitting = (): boolean => quitting !== 'no';

async function end(code: number): Promise<never> {
  quitting = 'going';
  await browser.close();
  process.exit(code);
}

/** Goes through with it once no window is left. */
function goIfEmpty(): void {
  if (quitting !== 'asked' || windows.size > 0) return;
  quitting = 'no';
  if (!appEvents.ask('will-quit')) return;
  quitting = 'going';
  appEvents.tell('quit', 0);
  void end(typeof process.exitCode === 'number' ? process.exitCode : 0);
}

function quit(): void {
  if (quitting !== 'no') return;
  if (!appEvents.ask('before-quit')) return;
  quitting = 'asked';
  for (const window of windows) {
    if (!window.askToClose()) {
      quitting = 'no';
      return;
    }
  }
  goIfEmpty();
}

/** To be called when a window has gone. */
export function windowGone(window: AppWindow): void {
  windows.delete(window);
  if (windows.size > 0 || quitting === 'going') return;
  if (quitting === 'asked') return goIfEmpty();
  if (appEvents.listenerCount('window-all-closed') === 0) quit();
  else appEvents.emit('window-all-closed');
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.once(signal, () => {
    process.once(signal, () => process.exit(1));
    quit();
  });
}

// After the app's own modules have run, as Electron does.
setImmediate(() => {
  ready = true;
  appEvents.emit('will-finish-launching');
  appEvents.emit('ready', {}, {});
});

/** Chromium's switches. Of them this host hands on `js-flags`; the others mean nothing to it but are harmless to ask for. */
const switches = new Map<string, string>();

type AppCalls = Pick<
  App,
  | 'whenReady'
  | 'isReady'
  | 'quit'
  | 'exit'
  | 'focus'
  | 'getPath'
  | 'setPath'
  | 'getAppPath'
  | 'setAppLogsPath'
  | 'getName'
  | 'setName'
  | 'getVersion'
  | 'getLocale'
  | 'getSystemLocale'
  | 'getPreferredSystemLanguages'
  | 'requestSingleInstanceLock'
  | 'enableSandbox'
  | 'disableHardwareAcceleration'
  | 'setAppUserModelId'
  | 'addRecentDocument'
  | 'clearRecentDocuments'
  | 'setAboutPanelOptions'
  | 'isPackaged'
  | 'name'
> & { readonly commandLine: Pick<App['commandLine'], 'appendSwitch' | 'hasSwitch' | 'getSwitchValue'> };

const calls: AppCalls = {
  whenReady: () =>
    new Promise((resolve) => {
      if (ready) resolve();
      else appEvents.once('ready', () => resolve());
    }),
  isReady: () => ready,
  quit,
  exit: (code = 0) => void end(code),
  focus: () => undefined,
  getPath: pathOf,
  setPath: (path, to) => {
    mkdirSync(to, { recursive: true });
    paths.set(path, to);
  },
  getAppPath: () => folder,
  setAppLogsPath: (path) => void paths.set('logs', path ?? usualPath('logs', name)),
  getName: () => name,
  setName: (to) => {
    name = to;
  },
  getVersion: () => about.version,
  getLocale: () => languages()[0] ?? 'en',
  getSystemLocale: () => languages()[0] ?? 'en',
  getPreferredSystemLanguages: languages,
  requestSingleInstanceLock: (data) =>
    takeLock(pathOf('userData'), { argv: process.argv, cwd: process.cwd(), data: data ?? null }, (start) => {
      appEvents.tell('second-instance', start.argv, start.cwd, start.data);
    }),
  // The sandbox is Chromium's own, and on; graphics are its own affair.
  enableSandbox: () => undefined,
  disableHardwareAcceleration: () => undefined,
  // These belong to the desktop's shell, which knows nothing of us here.
  setAppUserModelId: () => undefined,
  addRecentDocument: () => undefined,
  clearRecentDocuments: () => undefined,
  setAboutPanelOptions: () => undefined,
  isPackaged: false,
  get name() {
    return name;
  },
  commandLine: loud('app.commandLine', {
    appendSwitch: (key: string, value = '') => void switches.set(key, value),
    hasSwitch: (key: string) =>
      switches.has(key) || process.argv.some((arg) => arg.split('=')[0] === `--${key}`),
    getSwitchValue: (key: string) =>
      switches.get(key) ??
      process.argv.find((arg) => arg.startsWith(`--${key}=`))?.slice(key.length + 3) ??
      '',
  }),
};

export const app = loud(
  'app',
  Object.defineProperties(appEvents, Object.getOwnPropertyDescriptors(calls)) as HostEmitter & AppCalls,
);
