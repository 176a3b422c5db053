/** The bridge as the page's own scripts have it: to reach past the screens, and to try what no screen does. */
import type { Page } from '@playwright/test';

interface Answer {
  readonly ok: boolean;
  readonly value?: unknown;
  readonly error?: { readonly code: string; readonly message: string };
}
interface Bridge {
  call(name: unknown, params: unknown): Promise<Answer>;
}

export const call = (page: Page, name: unknown, params: unknown): Promise<Answer> =>
  page.evaluate(
    (asked) => (globalThis as unknown as { liasse: Bridge }).liasse.call(asked.name, asked.params),
    { name, params },
  );
