/** The link to the preload's world knows what the page shows, in whatever order Chromium tells of it. */
import { expect, test } from 'vitest';
import { linkPreload } from '../../../tools/host/window/preload.ts';

type Session = Parameters<typeof linkPreload>[0];

test('a page that moves on while its frames are asked for is known by where it went', async () => {
  const listeners = new Map<string, (params: unknown) => void>();
  const session = {
    on: (event: string, listener: (params: unknown) => void) => void listeners.set(event, listener),
    send: (method: string) => {
      if (method !== 'Page.getFrameTree') return Promise.resolve({});
      const answer = Promise.resolve({ frameTree: { frame: { id: 'top', url: 'about:blank' } } });
      // In one piece with the answer comes the event after it: it is heard before whoever waits for the answer goes on.
      listeners.get('Page.frameNavigated')?.({ frame: { id: 'top', url: 'data:text/html,first' } });
      return answer;
    },
  } as unknown as Session;
  const link = await linkPreload(session, undefined, () => undefined);
  expect(link.frame.url).toBe('data:text/html,first');
});
