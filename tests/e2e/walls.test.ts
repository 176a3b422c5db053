/** What the page may not do, tried from inside it as a script that slipped in would: each wall holds, and the app goes on. */
import type { Page } from '@playwright/test';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, test as base } from './fixtures/host.ts';
import { call } from './pages/bridge.ts';

interface Outside {
  readonly address: string;
  /** Connections that reached it. */
  reached(): number;
}

/** A server outside the app, as near as can be: on this machine. */
const test = base.extend<{ readonly outside: Outside }>({
  // oxlint-disable-next-line no-empty-pattern -- Playwright reads what a fixture needs from its first parameter
  outside: async ({}, use) => {
    let reached = 0;
    const server: Server = createServer((_request, response) => response.end('outside'));
    server.on('connection', () => (reached += 1));
    await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
    const { port } = server.address() as AddressInfo;
    await use({ address: `http://127.0.0.1:${port}/`, reached: () => reached });
    server.closeAllConnections();
    await new Promise((closed) => server.close(closed));
  },
});

const answersStill = async (page: Page): Promise<void> => {
  expect(await call(page, 'app.state', {})).toMatchObject({ ok: true });
  await expect(page.getByRole('heading', { name: 'Liasse', exact: true })).toBeVisible();
};

test('a call of the wrong shape is refused as invalid input, an unknown one by name, and the next one is answered', async ({
  page,
}) => {
  const wrong: readonly (readonly [name: unknown, params: unknown, code: string])[] = [
    ['app.remember', { key: 7, value: 'x' }, 'invalid-input'],
    ['app.remember', { key: 'x' }, 'invalid-input'],
    ['app.changeSettings', { theme: 'purple' }, 'invalid-input'],
    ['claim.create', { text: ['not', 'a', 'text'] }, 'invalid-input'],
    ['claim.create', null, 'invalid-input'],
    ['document.get', { id: '1; DROP TABLE record' }, 'invalid-input'],
    ['briefing.get', { id: -1 }, 'invalid-input'],
    ['__proto__', {}, 'unknown-method'],
    ['constructor', {}, 'unknown-method'],
    ['document.add', {}, 'unknown-method'],
    [{ name: 'app.state' }, {}, 'unknown-method'],
    ['app.reveal', { path: '/etc/passwd' }, 'no-access'],
    ['dossier.openRecent', { path: '/etc/passwd' }, 'not-found'],
    ['app.openExternal', { url: 'file:///etc/passwd' }, 'invalid-input'],
  ];
  for (const [name, params, code] of wrong) {
    const said = JSON.stringify([name, params]);
    expect(await call(page, name, params), said).toMatchObject({ ok: false, error: { code } });
  }
  await answersStill(page);
});

test('the bridge is one function to call and one to listen, and listens to known events only', async ({
  page,
}) => {
  const found = await page.evaluate(() => {
    const { liasse } = globalThis as unknown as { liasse: Record<string, (...all: unknown[]) => unknown> };
    const listening = (event: string): string => {
      try {
        liasse['on']?.(event, () => undefined);
        return 'listens';
      } catch {
        return 'refused';
      }
    };
    return {
      keys: Object.keys(liasse).toSorted(),
      known: listening('changed'),
      unknown: listening('liasse:call'),
      inherited: listening('constructor'),
    };
  });
  expect(found).toEqual({ keys: ['call', 'on'], known: 'listens', unknown: 'refused', inherited: 'refused' });
});

test.describe('a frame inside the page', () => {
  test.use({ allowedErrors: [/Content Security Policy|frame-src|Refused|blocked/] });

  test('has no bridge that answers, and none from outside is shown', async ({ page, outside }) => {
    const answers = await page.evaluate(async () => {
      const frame = document.createElement('iframe');
      document.body.append(frame);
      const bridge = (
        frame.contentWindow as unknown as { liasse?: { call: (...all: unknown[]) => Promise<unknown> } }
      ).liasse;
      return bridge === undefined ? 'no bridge' : bridge.call('app.state', {});
    });
    if (answers !== 'no bridge') {
      expect(answers).toMatchObject({ ok: false, error: { code: 'refused-sender' } });
    }
    await page.evaluate(
      (address) =>
        new Promise((shown) => {
          const frame = document.createElement('iframe');
          frame.addEventListener('load', shown);
          frame.src = address;
          document.body.append(frame);
        }),
      outside.address,
    );
    expect(outside.reached()).toBe(0);
    await answersStill(page);
  });
});

test.describe('the way out', () => {
  test.use({
    allowedErrors: [/Content Security Policy|violates|Refused|Failed to (fetch|load)|WebSocket|ERR_/],
    triedAddresses: [/^(http:\/\/127\.0\.0\.1:\d+\/|x:)/],
  });

  test('is closed to fetch, pictures, scripts, styles, sockets, beacons and forms', async ({
    page,
    outside,
  }) => {
    const got = await page.evaluate(async (address) => {
      const loaded = (element: HTMLElement): Promise<string> =>
        new Promise((done) => {
          element.addEventListener('load', () => done('loaded'));
          element.addEventListener('error', () => done('refused'));
          document.head.append(element);
        });
      const socket = (): Promise<string> =>
        new Promise((done) => {
          try {
            const made = new WebSocket(address.replace('http', 'ws'));
            made.addEventListener('open', () => done('loaded'));
            made.addEventListener('error', () => done('refused'));
          } catch {
            done('refused');
          }
        });
      const stream = (): Promise<string> =>
        new Promise((done) => {
          const made = new EventSource(address);
          made.addEventListener('open', () => done('loaded'));
          made.addEventListener('error', () => {
            made.close();
            done('refused');
          });
        });
      const element = (tag: 'img' | 'script' | 'link', rest: object): HTMLElement =>
        Object.assign(document.createElement(tag), rest);
      navigator.sendBeacon(address, 'words');
      return {
        fetch: await fetch(address).then(
          () => 'loaded',
          () => 'refused',
        ),
        blind: await fetch(address, { mode: 'no-cors' }).then(
          () => 'loaded',
          () => 'refused',
        ),
        picture: await loaded(element('img', { src: `${address}a.png` })),
        script: await loaded(element('script', { src: `${address}a.js` })),
        style: await loaded(element('link', { rel: 'stylesheet', href: `${address}a.css` })),
        socket: await socket(),
        stream: await stream(),
      };
    }, outside.address);
    expect(new Set(Object.values(got)), JSON.stringify(got)).toEqual(new Set(['refused']));
    await answersStill(page);
    expect(outside.reached()).toBe(0);
  });

  test('is closed to words that would run', async ({ page }) => {
    const ran = await page.evaluate(async () => {
      const place = document.createElement('div');
      place.innerHTML =
        '<img src="x:" onerror="globalThis.ran = true"><svg onload="globalThis.ran = true"></svg>';
      const script = document.createElement('script');
      script.textContent = 'globalThis.ran = true';
      document.body.append(place, script);
      // What a debugger runs may compile words, what it left behind may not.
      const compiled = await new Promise((done) => {
        setTimeout(() => {
          try {
            // oxlint-disable-next-line no-new-func, no-implied-eval -- it must be refused
            done(new Function('return true')());
          } catch {
            done(false);
          }
        });
      });
      return compiled === true || 'ran' in globalThis;
    });
    expect(ran).toBe(false);
    await answersStill(page);
    expect(await page.evaluate(() => 'ran' in globalThis)).toBe(false);
  });

  for (const way of ['location', 'link', 'form', 'window'] as const) {
    test(`is closed to another page, by ${way}`, async ({ page, outside }) => {
      await answersStill(page);
      const here = page.url();
      const opened = await page.evaluate(
        async ([way, address]) => {
          const make = <Tag extends 'a' | 'form'>(tag: Tag, rest: object) => {
            const made = Object.assign(document.createElement(tag), rest);
            document.body.append(made);
            return made;
          };
          if (way === 'location') location.href = address;
          if (way === 'link') make('a', { href: address, target: '_blank' }).click();
          if (way === 'form') make('form', { action: address, method: 'post' }).submit();
          const opened = way === 'window' && open(address) !== null;
          // Long enough for a page to have gone, had it been let.
          for (let turn = 0; turn < 30; turn += 1) await new Promise((done) => requestAnimationFrame(done));
          return opened;
        },
        [way, outside.address] as const,
      );
      expect(opened).toBe(false);
      expect(await page.evaluate(() => [location.href, document.querySelector('h1')?.textContent])).toEqual([
        here,
        'Liasse',
      ]);
      expect(page.context().pages()).toHaveLength(1);
      expect(outside.reached()).toBe(0);
      expect(await call(page, 'app.state', {})).toMatchObject({ ok: true });
    });
  }
});
