/** A small window of our own for a dialog: a page that says what the person did, and is told what to show. */
import { browser } from '../app.ts';

export interface DialogPage {
  readonly title: string;
  readonly style: string;
  /** A function without surroundings: called in the page with its data and the way to say something. */
  readonly script: (data: never, say: (message: unknown) => void) => (told: never) => void;
  readonly data: unknown;
  readonly width: number;
  readonly height: number;
}

/** `heard` answers what the page is to be told, or is `done` with the value of the dialog. A closed window ends in null. */
export async function showDialog<Value>(
  page: DialogPage,
  heard: (message: unknown, done: (value: Value) => void) => Promise<unknown>,
): Promise<Value | null> {
  const { title, width, height } = page;
  const opened = await browser.openWindow({ title, width, height, background: 'Canvas' }, false);
  const ended = Promise.withResolvers<Value | null>();
  const { session, targetId } = opened;
  opened.onGone(() => ended.resolve(null));
  session.on('Runtime.bindingCalled', ({ payload }) => {
    const tell = async (): Promise<void> => {
      const told = await heard(JSON.parse(payload), ended.resolve);
      if (told === undefined) return;
      await session.send('Runtime.evaluate', { expression: `told(${JSON.stringify(told)}); 0` });
    };
    tell().catch((error: unknown) => ended.reject(error as Error));
  });
  await session.send('Runtime.enable');
  await session.send('Runtime.addBinding', { name: 'sayToHost' });
  await session.send('Page.enable');
  await session.send('Runtime.runIfWaitingForDebugger');
  await session.send('Page.navigate', {
    url: `data:text/html;charset=utf-8,${encodeURIComponent(source(page))}`,
  });
  const { windowId } = await browser.session.send('Browser.getWindowForTarget', { targetId });
  // Chromium gives a window of an app the size that the last one had.
  await browser.session.send('Browser.setWindowBounds', { windowId, bounds: { width, height } });
  await session.send('Page.bringToFront');
  try {
    return await ended.promise;
  } finally {
    await browser.session.send('Target.closeTarget', { targetId }).catch(() => undefined);
  }
}

const inMarkup = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
/** As a script's own text: nothing in it can end the script. */
const inScript = (value: unknown): string => JSON.stringify(value).replaceAll('<', '\\u003c');

const STYLE = `
:root { color-scheme: light dark; font: 14px system-ui, sans-serif; }
body { margin: 0; padding: 12px; height: 100vh; box-sizing: border-box; display: flex; flex-direction: column; gap: 8px; }
button, input, select { font: inherit; padding: 4px 10px; }
.row { display: flex; gap: 8px; align-items: center; }
.row > input[type=text] { flex: 1; min-width: 0; }
.end { justify-content: flex-end; }
:focus-visible { outline: 2px solid Highlight; outline-offset: 1px; }
`;

const source = ({ title, style, script, data }: DialogPage): string => `<!doctype html>
<html><head><meta charset="utf-8"><title>${inMarkup(title)}</title><style>${STYLE}${style}</style></head><body>
<script>const told = (${String(script)})(${inScript(data)}, (message) => sayToHost(JSON.stringify(message)));</script>
</body></html>`;
