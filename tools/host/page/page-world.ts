/** What the host puts into the page's own world, before anything of the page: whatever the preload exposes. */
import type { Passage } from './passage.ts';

export function preparePage(passage: Passage): void {
  const frozen = (value: unknown): unknown => {
    if (value !== null && typeof value === 'object' && !ArrayBuffer.isView(value)) {
      Object.values(value).forEach(frozen);
      Object.freeze(value);
    }
    return value;
  };
  // As Electron answers where the app denies second windows.
  Object.defineProperty(globalThis, 'open', { value: () => null, writable: true, configurable: true });
  passage.serve((name, api) => {
    if (Object.hasOwn(globalThis, name as string)) {
      throw new Error(
        `Cannot bind an API on top of an existing property on the window object: ${String(name)}`,
      );
    }
    Object.defineProperty(globalThis, name as string, { value: frozen(api), enumerable: true });
  });
}
