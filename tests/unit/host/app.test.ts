/** What an app of Electron's kind may rely on when it runs on the system's Chromium instead. */
import type { Page } from '@playwright/test';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findChromium } from '../../../tools/host/chromium/find.ts';
import { lookInto, startApp, type Started } from './started.ts';

interface Host {
  call(name: string, ...args: unknown[]): Promise<unknown>;
  on(channel: string, listener: (data: unknown) => void): () => void;
  sync(value: unknown): unknown;
  throws(): never;
  twice(value: number, change: (value: number) => number): number;
  lacking(): unknown;
  has(): unknown;
}

declare global {
  // oxlint-disable-next-line no-var -- the only way to say what a page's global is
  var host: Host;
}

describe.skipIf(findChromium() === null)('an app on the Chromium host', () => {
  let folder: string;
  let started: Started;
  let page: Page;
  const requests: string[] = [];
  const answers = (list: readonly unknown[]): void =>
    writeFileSync(join(folder, 'answers.json'), JSON.stringify(list));

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'liasse-host-'));
    answers([]);
    started = startApp(folder, { LIASSE_HOST_DIALOGS: join(folder, 'answers.json') });
    page = await lookInto(started);
    page.on('request', (request) => requests.push(request.url()));
  }, 60_000);
  afterAll(async () => {
    started.child.kill('SIGTERM');
    await started.exited;
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  });

  it('runs the page with its modules and styles, under the policy that the app sends', async () => {
    expect(await page.textContent('#out')).toBe('object');
    expect(await page.evaluate(() => getComputedStyle(document.body).backgroundColor)).toBe(
      'rgb(238, 238, 255)',
    );
    expect(await page.evaluate(() => [isSecureContext, typeof crypto.subtle])).toEqual([true, 'object']);
    const inline = page.evaluate(() => {
      const script = document.createElement('script');
      script.textContent = 'globalThis.inline = 1;';
      document.body.append(script);
      return 'inline' in globalThis;
    });
    expect(await inline).toBe(false);
  });

  it('keeps the preload in a world of its own, with nothing of Node in it', async () => {
    expect(await page.evaluate(() => host.has())).toEqual({
      require: 'function',
      process: 'undefined',
      page: 'undefined',
    });
    expect(
      await page.evaluate(() => Object.keys(globalThis).filter((key) => key.startsWith('liasse'))),
    ).toEqual([]);
    expect(
      await page.evaluate(() => Reflect.set(globalThis, 'host', 1) || Reflect.set(host, 'call', 1)),
    ).toBe(false);
  });

  it('carries values whole, to the app and back', async () => {
    const same = await page.evaluate(async () => {
      const sent = {
        text: 'é\u0000\ud800 “𝄞”',
        list: [1, -0, NaN, Infinity, null, undefined, 2n ** 70n],
        bytes: new Uint8Array([0, 255, 7]),
        wide: new Float64Array([1.5, -2]),
        part: new Uint8Array([1, 2, 3, 4]).subarray(1, 3),
        date: new Date(1e12),
        map: new Map([['a', new Set([1])]]),
        $: 'dollar',
      };
      const shown = (value: unknown): string =>
        JSON.stringify(value, (_key, item: unknown) =>
          typeof item === 'bigint' || (typeof item === 'number' && !Number.isFinite(item))
            ? String(item)
            : item instanceof Map || item instanceof Set
              ? [item.constructor.name, ...item]
              : item === undefined
                ? 'undefined'
                : ArrayBuffer.isView(item)
                  ? [item.constructor.name, ...(item as Uint8Array)]
                  : Object.is(item, -0)
                    ? '-0'
                    : item,
        );
      return [shown(sent), shown(await host.call('echo', sent)), shown(host.sync(sent))];
    });
    expect(same[1]).toBe(same[0]);
    expect(same[2]).toBe(same[0]);
  });

  it('carries five megabytes', async () => {
    expect(
      await page.evaluate(async () => ((await host.call('echo', 'é'.repeat(5_000_000))) as string).length),
    ).toBe(5_000_000);
  });

  it('carries a long text whole, with signs that take two code units, between short ones and in order', async () => {
    const answered = await page.evaluate(async () => {
      const sent = ['premier', '€'.repeat(262_143) + '🧭'.repeat(300_000), '\u{1F30A}"$"', 'dernier'];
      const order: number[] = [];
      const back = await Promise.all(
        sent.map(async (text, at) => {
          const answer = await host.call('echo', text);
          order.push(at);
          return answer;
        }),
      );
      return { same: back.every((text, at) => text === sent[at]), order };
    });
    expect(answered).toEqual({ same: true, order: [0, 1, 2, 3] });
  });

  it('refuses what cannot be cloned, and lets functions be called from afar', async () => {
    const refused = page.evaluate(() =>
      host.call('echo', { f: () => 1 }).catch((error: Error) => error.name),
    );
    expect(await refused).toBe('DataCloneError');
    expect(await page.evaluate(() => host.twice(3, (value) => value * 10))).toBe(300);
    const thrown = page.evaluate(() => {
      try {
        return host.throws();
      } catch (error) {
        return String(error);
      }
    });
    expect(await thrown).toBe('TypeError: thrown there');
  });

  it('tells the page why a call failed, as Electron words it', async () => {
    expect(await page.evaluate(() => host.call('fail').catch((error: Error) => error.message))).toBe(
      "Error invoking remote method 'call': Error: no such luck",
    );
  });

  it('says by name what it lacks', async () => {
    const lacking = (name: string) =>
      page.evaluate((name) => host.call('lacking', name).catch((error: Error) => error.message), name);
    expect(await lacking('getGPUInfo')).toContain('The Chromium host has no app.getGPUInfo.');
    expect(await page.evaluate(() => host.call('missing').catch((error: Error) => error.message))).toContain(
      'The Chromium host has no BrowserWindow.nothing.',
    );
    const inPreload = page.evaluate(() => {
      try {
        return host.lacking();
      } catch (error) {
        return String(error);
      }
    });
    expect(await inPreload).toContain('has no ipcRenderer.sendSync');
  });

  it('sends the page what it did not ask for, until it stops listening; presses of menu keys too', async () => {
    await page.evaluate(() => {
      const heard: unknown[] = [];
      Object.assign(globalThis, { heard, stop: host.on('menu', (data) => heard.push(data)) });
    });
    await page.focus('input');
    // The second belongs to an item that only shows its key.
    await page.keyboard.press('Control+Shift+Y');
    await page.keyboard.press('Control+Shift+U');
    await page.keyboard.press('Control+Shift+Y');
    await page.waitForFunction(() => (globalThis as unknown as { heard: unknown[] }).heard.length === 2);
    const heard = page.evaluate(() => {
      const { heard, stop } = globalThis as unknown as { heard: unknown[]; stop: () => void };
      stop();
      return heard;
    });
    expect(await heard).toEqual(['do', 'do']);
  });

  it('talks to a process of the app’s own', async () => {
    expect(await page.evaluate(() => host.call('child', { bytes: new Uint8Array([1]) }))).toEqual({
      heard: { bytes: new Uint8Array([1]) },
      args: ['one'],
    });
  });

  it('is light or dark as the app wants', async () => {
    const matches = (scheme: string) =>
      page.evaluate((scheme) => matchMedia(`(prefers-color-scheme: ${scheme})`).matches, scheme);
    expect(await page.evaluate(() => host.call('dark', 'dark'))).toBe(true);
    expect(await matches('dark')).toBe(true);
    expect(await page.evaluate(() => host.call('dark', 'light'))).toBe(false);
    expect(await matches('light')).toBe(true);
  });

  it('answers dialogs as they were scripted', async () => {
    answers([{ filePaths: ['/a', '/b'] }, { filePath: '/c' }, { canceled: true }, { response: 0 }]);
    expect(await page.evaluate(() => host.call('open'))).toEqual({
      canceled: false,
      filePaths: ['/a', '/b'],
    });
    expect(await page.evaluate(() => host.call('save'))).toEqual({ canceled: false, filePath: '/c' });
    expect(await page.evaluate(() => host.call('open'))).toEqual({ canceled: true, filePaths: [] });
    expect(await page.evaluate(() => host.call('ask'))).toMatchObject({ response: 0 });
    expect(await page.evaluate(() => host.call('ask').catch((error: Error) => error.message))).toContain(
      'No answer',
    );
  });

  it('takes a picture of the page', async () => {
    const bytes = await page.evaluate(async () => [
      ...((await host.call('picture')) as Uint8Array).subarray(0, 8),
    ]);
    expect(bytes).toEqual([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  });

  it('lets the app refuse requests, journeys and second windows', async () => {
    const fetched = page.evaluate(() =>
      fetch('https://example.org/x', { mode: 'no-cors' }).then(
        () => 'fetched',
        () => 'refused',
      ),
    );
    expect(await fetched).toBe('refused');
    await page.click('a');
    await page.waitForFunction(async () => JSON.stringify(await host.call('told')).includes('away'));
    expect(page.url()).toBe('https://test.app.invalid/index.html#here');
    expect(await page.evaluate(() => globalThis.open('about:blank') === null)).toBe(true);
    expect(page.context().pages()).toHaveLength(1);
    expect(
      await page.evaluate(async () => (await navigator.permissions.query({ name: 'geolocation' })).state),
    ).toBe('denied');
  });

  it('shows the title that the app gives, and says what it is', async () => {
    await page.evaluate(() => host.call('title', 'Un “titre” </script>'));
    await page.waitForFunction(() => document.title.startsWith('Un'));
    expect(await page.title()).toBe('Un “titre” </script>');
    const [name, version, browser] = (await page.evaluate(() => host.call('about'))) as string[];
    expect([name, version]).toEqual(['host-app', '1.2.3']);
    expect(browser).toMatch(/^(Chromium|Edg)\b.* \d+\./);
  });

  it('works on after the page was loaded again', async () => {
    await page.reload();
    expect(await page.evaluate(() => host.call('echo', 1))).toBe(1);
  });

  it('hands a second start over to the first, and ends it', async () => {
    await page.evaluate(() => {
      Object.assign(globalThis, { second: new Promise((heard) => host.on('second', heard)) });
    });
    const second = startApp(folder, {}, ['--open', 'x.liasse']);
    expect(await second.exited).toBe(3);
    expect(await page.evaluate(() => (globalThis as unknown as { second: Promise<unknown> }).second)).toEqual(
      { hello: 'again' },
    );
    expect(JSON.stringify(await page.evaluate(() => host.call('told')))).toContain('x.liasse');
  });

  it('asked the network for nothing', () => {
    const away = requests.filter(
      (url) => !url.startsWith('https://test.app.invalid/') && !url.startsWith('data:'),
    );
    // These two are what the test itself tried.
    expect(away.filter((url) => !url.startsWith('https://example.org/'))).toEqual([]);
  });
});
