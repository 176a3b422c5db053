/** The one browser process of the app, and the windows in it. The browser starts with its first window. */
import { spawn, type ChildProcess } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Readable, Writable } from 'node:stream';
import { connect, type Connection, type Session } from './cdp.ts';
import { findChromium } from './find.ts';
import { everyStart, flags } from './flags.ts';

/** The size and the place in device-independent pixels; what is shown until the page is there. */
export interface FirstSight {
  readonly title: string;
  readonly background: string;
  readonly width: number;
  readonly height: number;
  readonly x?: number;
  readonly y?: number;
}

export interface Page {
  readonly session: Session;
  readonly targetId: string;
  /** A session of something that belongs to the page: a worker, a frame from elsewhere. */
  readonly related: (id: string) => Session;
  onGone(listener: () => void): void;
}

export interface BrowserOptions {
  readonly userData: string;
  readonly name: string;
  readonly language: string;
  readonly jsFlags: string;
}

export interface Browser {
  openWindow(sight: FirstSight, headless: boolean): Promise<Page>;
  /** Of the running browser. */
  readonly session: Session;
  readonly headless: boolean;
  /** Called when the browser has ended, whoever ended it. */
  onGone(listener: () => void): void;
  /** Ends the browser; resolves once its process has ended. */
  close(): Promise<void>;
}

/** How long a browser that was asked to end may take, in milliseconds. */
const PATIENCE = 4000;

/** How long a window may take to open, in milliseconds. */
const OPENING = 60_000;

const DID_NOT_START = 'The browser did not start: is there a display? LIASSE_HOST_LOG=1 shows what it says.';

export function browserOf(options: () => BrowserOptions): Browser {
  const gone = new Set<() => void>();
  const awaited = new Map<string, (page: Page) => void>();
  const ends = new Map<string, Set<() => void>>();
  let running: { child: ChildProcess; connection: Connection; program: string; headless: boolean } | null =
    null;
  let opening: Promise<unknown> = Promise.resolve();

  /** Pages of which it is not known yet what they open on. */
  const unknown = new Map<string, string>();

  const attached = (connection: Connection, sessionId: string, targetId: string, url: string): void => {
    const session = connection.session(sessionId);
    const token = [...awaited.keys()].find((token) => url.includes(token));
    const found = token === undefined ? undefined : awaited.get(token);
    if (token !== undefined && found !== undefined) {
      unknown.delete(targetId);
      awaited.delete(token);
      const listeners = new Set<() => void>();
      ends.set(sessionId, listeners);
      found({
        session,
        targetId,
        related: (id) => connection.session(id),
        onGone: (listener) => listeners.add(listener),
      });
    } else if (awaited.size > 0 && (url === '' || url === 'about:blank')) {
      // It may be ours: it goes on until it says what it shows.
      unknown.set(targetId, sessionId);
      void session.send('Runtime.runIfWaitingForDebugger').catch(() => undefined);
    } else if (!url.startsWith('devtools:')) {
      // Nobody here asked for this page: a key or a menu of the browser did.
      unknown.delete(targetId);
      void connection.browser.send('Target.closeTarget', { targetId }).catch(() => undefined);
    }
  };

  const launch = (program: string, headless: boolean, window: readonly string[]): Connection => {
    const { userData, ...asked } = options();
    const profile = join(userData, 'chromium');
    mkdirSync(profile, { recursive: true });
    rmSync(join(profile, 'DevToolsActivePort'), { force: true });
    const child = spawn(
      program,
      [
        ...flags({
          profile,
          headless,
          ...asked,
          debugPort: process.env['LIASSE_HOST_DEBUG_PORT'],
          root: isRoot(),
          linux: process.platform === 'linux',
        }),
        ...window,
      ],
      {
        stdio: ['ignore', 'ignore', process.env['LIASSE_HOST_LOG'] ? 'inherit' : 'ignore', 'pipe', 'pipe'],
        windowsHide: true,
      },
    );
    const [, , , write, read] = child.stdio;
    const connection = connect(write as Writable, read as Readable);
    const started = { child, connection, program, headless };
    running = started;
    const over = (): void => {
      if (running !== started) return;
      running = null;
      for (const listeners of ends.values()) for (const listener of listeners) listener();
      ends.clear();
      for (const listener of gone) listener();
    };
    child.once('error', over);
    child.once('exit', over);
    connection.onClose(() => child.kill());
    connection.browser.on('Target.attachedToTarget', ({ sessionId, targetInfo }) =>
      attached(connection, sessionId, targetInfo.targetId, targetInfo.url),
    );
    connection.browser.on('Target.targetInfoChanged', ({ targetInfo }) => {
      const session = unknown.get(targetInfo.targetId);
      if (session !== undefined) attached(connection, session, targetInfo.targetId, targetInfo.url);
    });
    connection.browser.on('Target.detachedFromTarget', ({ sessionId }) => {
      connection.forget(sessionId);
      const listeners = ends.get(sessionId);
      ends.delete(sessionId);
      for (const listener of listeners ?? []) listener();
    });
    return connection;
  };

  const open = async (sight: FirstSight, headless: boolean): Promise<Page> => {
    const token = randomBytes(8).toString('hex');
    const page = new Promise<Page>((resolve) => awaited.set(token, resolve));
    const window = windowFlags(sight, token);
    if (running === null) {
      const program = findChromium();
      if (program === null)
        throw new Error('There is no Chromium, Chrome or Edge here; set LIASSE_CHROMIUM.');
      const connection = launch(program, headless, window);
      try {
        await listenForPages(connection);
      } catch {
        awaited.delete(token);
        throw new Error(DID_NOT_START);
      }
    } else {
      // A second start on the same profile asks the running browser for one more window.
      const { userData } = options();
      spawn(
        running.program,
        [`--user-data-dir=${join(userData, 'chromium')}`, ...everyStart(isRoot()), ...window],
        {
          stdio: 'ignore',
        },
      ).on('error', () => undefined);
    }
    const late = Promise.withResolvers<never>();
    const timer = setTimeout(() => late.reject(new Error('The browser opened no window.')), OPENING);
    const failed = (): void => late.reject(new Error(DID_NOT_START));
    gone.add(failed);
    try {
      return await Promise.race([page, late.promise]);
    } finally {
      awaited.delete(token);
      clearTimeout(timer);
      gone.delete(failed);
    }
  };

  return {
    openWindow: (sight, headless) => {
      // One after the other: the second needs the browser that the first starts.
      const next = opening.catch(() => undefined).then(() => open(sight, headless));
      opening = next;
      return next;
    },
    get session() {
      if (running === null) throw new Error('The browser is not running.');
      return running.connection.browser;
    },
    get headless() {
      return running?.headless ?? false;
    },
    onGone: (listener) => {
      gone.add(listener);
    },
    close: async () => {
      await opening.catch(() => undefined);
      if (running === null) return;
      const { child, connection } = running;
      const ended = new Promise<void>((resolve) => {
        child.once('exit', () => resolve());
      });
      connection.browser.send('Browser.close').catch(() => undefined);
      const timer = setTimeout(() => child.kill('SIGKILL'), PATIENCE);
      await ended;
      clearTimeout(timer);
    },
  };
}

async function listenForPages({ browser }: Connection): Promise<void> {
  await browser.send('Target.setAutoAttach', {
    autoAttach: true,
    // So that nothing of a page is ever loaded before we are there to answer.
    waitForDebuggerOnStart: true,
    flatten: true,
    filter: [{ type: 'page' }],
  });
  await browser.send('Target.setDiscoverTargets', {
    discover: true,
    filter: [{ type: 'page' }],
  });
}

const isRoot = (): boolean => process.getuid?.() === 0;

/** The window is known again by a token in the address that it opens on. */
function windowFlags(
  { title, background, width, height, x, y }: FirstSight,
  token: string,
): readonly string[] {
  const page =
    `<!doctype html><meta name="token" content="${token}"><title>${inMarkup(title)}</title>` +
    `<body style="background:${inMarkup(background)}">`;
  return [
    `--window-size=${width},${height}`,
    ...(x === undefined || y === undefined ? [] : [`--window-position=${x},${y}`]),
    `--app=data:text/html,${encodeURIComponent(page)}`,
  ];
}

const inMarkup = (text: string): string =>
  text.replaceAll(/[&<>"]/g, (sign) => `&#${sign.codePointAt(0) ?? 0};`);
