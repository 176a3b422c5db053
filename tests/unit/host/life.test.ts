/** How an app on the Chromium host ends: in order, whoever ends it, and with nothing left behind. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { findChromium } from '../../../tools/host/chromium/find.ts';
import { lookInto, newUserData, startApp } from './started.ts';

const alive = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
};
const untilGone = (pid: number): Promise<void> =>
  new Promise((gone) => {
    const timer = setInterval(() => {
      if (alive(pid)) return;
      clearInterval(timer);
      gone();
    }, 20);
  });

describe.skipIf(findChromium() === null || process.platform !== 'linux')(
  'the end of an app on the Chromium host',
  () => {
    it('quits by the app’s own wish, in Electron’s order', async () => {
      const started = startApp(newUserData());
      const page = await lookInto(started);
      await page.evaluate(() => void globalThis.host.call('quit')).catch(() => undefined);
      expect(await started.exited).toBe(0);
      expect(started.output().trim().split('\n')).toEqual([
        'loaded',
        'before-quit',
        'closed',
        'before-quit',
        'quit',
      ]);
      expect(existsSync(join(started.userData, 'running'))).toBe(false);
    });

    it('quits when the person closes the window', async () => {
      const started = startApp(newUserData());
      const page = await lookInto(started);
      await page.close();
      expect(await started.exited).toBe(0);
      expect(started.output()).toContain('window-all-closed');
    });

    it('ends when the browser is killed', async () => {
      const started = startApp(newUserData());
      await started.printed('loaded');
      process.kill(started.browserPid(), 'SIGKILL');
      expect(await started.exited).toBe(0);
      expect(started.output()).toContain('window-all-closed');
    });

    it('says in a sentence that there is no display where one is named, and ends', async () => {
      const started = startApp(newUserData(), {
        LIASSE_HEADLESS: '',
        DISPLAY: ':65000',
        WAYLAND_DISPLAY: '',
      });
      expect(await started.exited).toBe(1);
      expect(started.output()).toContain('The browser did not start');
      expect(started.output()).not.toMatch(/^\s+at /m);
    });

    it('takes the browser with it when it is killed, and starts again after that', async () => {
      const userData = newUserData();
      const started = startApp(userData);
      await started.printed('loaded');
      const browser = started.browserPid();
      started.child.kill('SIGKILL');
      await started.exited;
      await untilGone(browser);
      const again = startApp(userData);
      await again.printed('loaded');
      again.child.kill('SIGTERM');
      expect(await again.exited).toBe(0);
    });
  },
);
