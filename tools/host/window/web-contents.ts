/** Electron's `WebContents`: the page of a window. */
import type { WebContents, WindowOpenHandlerResponse } from 'electron';
import { inBrowser } from '../addresses.ts';
import { appEvents } from '../app.ts';
import type { Page } from '../chromium/browser.ts';
import { HostEmitter, hostEvent } from '../events.ts';
import { invoke, ipcEvents } from '../ipc-main.ts';
import { menuKeys, onMenu, pressMenuKey } from '../menu/menu.ts';
import { onTheme, seenDark, wantedScheme } from '../native-theme.ts';
import type { FromPage } from '../page/messages.ts';
import { defaultSession, grantedPermissions } from '../session.ts';
import { linkPreload, type Frame, type PreloadLink } from './preload.ts';
import { picture } from './picture.ts';
import { answerRequests } from './requests.ts';

const EVENTS = [
  'blur',
  'destroyed',
  'did-fail-load',
  'did-finish-load',
  'did-navigate',
  'dom-ready',
  'focus',
  'page-title-updated',
  'render-process-gone',
  'responsive',
  'unresponsive',
  'will-attach-webview',
  'will-frame-navigate',
  'will-navigate',
  'will-redirect',
];

let lastId = 0;

export interface Contents extends HostEmitter {
  readonly id: number;
  /** Makes the page that it is to be. */
  attach(page: Page): Promise<void>;
  load(url: string): Promise<void>;
  /** The page is gone, for good. */
  end(): void;
  /** Called when the window's place or focus changed. */
  onPlace(listener: (change: string) => void): void;
  /** The part that the app may use. */
  readonly own: Pick<
    WebContents,
    'send' | 'capturePage' | 'getURL' | 'isDestroyed' | 'reload' | 'setWindowOpenHandler'
  >;
}

export function makeContents(preload: string | undefined): Contents {
  lastId += 1;
  const id = lastId;
  const events = new HostEmitter('webContents', EVENTS);
  const places = new Set<(change: string) => void>();
  const attached = Promise.withResolvers<Page>();
  attached.promise.catch(() => undefined);
  let page: Page | null = null;
  let link: PreloadLink | null = null;
  let gone = false;
  let url = '';
  /** Where we ourselves asked the page to go: no such journey is the page's own. */
  let sentTo: string | null = null;

  const need = (): Page => {
    if (gone || page === null) throw new Error('Object has been destroyed');
    return page;
  };

  const hear = (message: FromPage, frame: Frame, reply: PreloadLink['send']): void => {
    const event = hostEvent({
      type: 'frame',
      sender: contents,
      senderFrame: frame,
      processId: 0,
      frameId: 0,
    });
    switch (message.what) {
      case 'invoke':
        invoke(event as never, message.channel, message.args).then(
          (value) => reply({ what: 'answer', id: message.id, value }),
          (error: unknown) =>
            reply({
              what: 'answer',
              id: message.id,
              error: `Error invoking remote method '${message.channel}': ${String(error)}`,
            }),
        );
        break;
      case 'send':
        ipcEvents.emit(message.channel, event, ...message.args);
        break;
      case 'key':
        pressMenuKey(message.id);
        break;
      case 'dark':
        seenDark(message.dark);
        break;
      default:
        for (const listener of places) listener(message.change);
    }
  };

  const mayNavigate = (address: string, frameId: string): boolean => {
    const top = frameId === page?.targetId;
    // To load itself again is no journey.
    if (top && [sentTo, link?.frame.url].some((known) => known?.split('#')[0] === address)) return true;
    const frame = hostEvent({ url: address, isMainFrame: top, isSameDocument: false });
    events.emit('will-frame-navigate', frame);
    if (frame.defaultPrevented || !top) return !frame.defaultPrevented;
    const whole = hostEvent({ url: address, isMainFrame: true, isSameDocument: false });
    events.emit('will-navigate', whole, address);
    return !whole.defaultPrevented;
  };

  const emulateTheme = async (): Promise<void> => {
    await page?.session.send('Emulation.setEmulatedMedia', {
      features: [{ name: 'prefers-color-scheme', value: wantedScheme() }],
    });
  };
  const sendKeys = (): void => link?.send({ what: 'keys', keys: menuKeys() });

  const attach = async (given: Page): Promise<void> => {
    const { session } = given;
    page = given;
    const opened = Promise.withResolvers<void>();
    link = await linkPreload(session, preload, hear);
    session.on('Page.lifecycleEvent', ({ name, frameId }) => {
      if (frameId !== given.targetId) return;
      // What the window opened on is not the app's; but to leave it too early is to be brought back.
      if (link?.isFirst !== false) {
        if (name === 'load' && link?.frame.url.startsWith('data:') === true) opened.resolve();
      } else if (name === 'DOMContentLoaded') {
        sendKeys();
        events.emit('dom-ready', hostEvent({}));
      } else if (name === 'load') {
        sentTo = null;
        url = link?.frame.url ?? '';
        events.emit('did-finish-load', hostEvent({}));
      }
    });
    await session.send('Page.setLifecycleEventsEnabled', { enabled: true });
    session.on('Inspector.targetCrashed', () => {
      events.emit('render-process-gone', hostEvent({}), { reason: 'crashed', exitCode: 1 });
    });
    session.on('Target.attachedToTarget', ({ sessionId }) => {
      const related = given.related(sessionId);
      void answerRequests(related, { webContentsId: id, mayNavigate })
        .catch(() => undefined)
        .then(() => related.send('Runtime.runIfWaitingForDebugger'))
        .catch(() => undefined);
    });
    await answerRequests(session, { webContentsId: id, mayNavigate });
    await session.send('Target.setAutoAttach', {
      autoAttach: true,
      waitForDebuggerOnStart: true,
      flatten: true,
    });
    await emulateTheme();
    onMenu(sendKeys);
    onTheme(() => void emulateTheme().catch(() => undefined));
    await session.send('Runtime.runIfWaitingForDebugger');
    await opened.promise;
    attached.resolve(given);
  };

  const load = async (address: string): Promise<void> => {
    const { session } = await attached.promise;
    const { origin } = new URL(inBrowser(address));
    await given(session, origin);
    sentTo = address;
    url = address;
    const finished = new Promise<void>((resolve) => {
      events.once('did-finish-load', () => resolve());
    });
    const { errorText } = await session.send('Page.navigate', { url: inBrowser(address) });
    if (errorText === undefined) return finished;
    events.emit('did-fail-load', hostEvent({}), -2, errorText, address, true);
    throw new Error(`${errorText} (-2) loading '${address}'`);
  };

  const own: Contents['own'] = {
    send: (channel, ...args) => {
      if (!gone) link?.send({ what: 'event', channel, args });
    },
    capturePage: async () => picture((await attached.promise).session),
    getURL: () => link?.frame.url ?? url,
    isDestroyed: () => gone,
    reload: () => {
      sentTo = url;
      need()
        .session.send('Page.reload')
        .catch((error: unknown) => console.error(error));
    },
    // No page ever opens a window here: Chromium itself is told so. What would have been said is therefore never asked.
    setWindowOpenHandler: (handler) => {
      const answer: WindowOpenHandlerResponse | undefined = handler({
        url: 'about:blank',
        frameName: '',
        features: '',
        disposition: 'new-window',
        referrer: { url: '', policy: 'default' },
      });
      if (answer?.action !== 'deny') throw new Error('The Chromium host has no second windows of a page.');
    },
  };

  const contents: Contents = Object.defineProperties(events, {
    ...Object.getOwnPropertyDescriptors(own),
    ...Object.getOwnPropertyDescriptors({
      id,
      own,
      session: defaultSession,
      attach,
      load,
      end: () => {
        if (gone) return;
        gone = true;
        attached.reject(new Error('The window was closed.'));
        events.emit('destroyed');
      },
      onPlace: (listener: (change: string) => void) => void places.add(listener),
      get mainFrame() {
        return link?.frame ?? { url, parent: null };
      },
    }),
  }) as Contents;
  appEvents.tell('web-contents-created', contents);
  return contents;
}

/** What the app does not give to this origin is refused, unasked. */
async function given(session: Page['session'], origin: string): Promise<void> {
  await session.send('Browser.grantPermissions', { origin, permissions: grantedPermissions(origin) });
}
