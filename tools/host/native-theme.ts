/** Electron's `nativeTheme`: light or dark, as the app wants it or as the desktop is. */
import { HostEmitter } from './events.ts';
import { loud } from './loud.ts';
import { keep, kept } from './kept.ts';
import { pathOf } from './app.ts';

type Source = Electron.NativeTheme['themeSource'];

let source: Source = 'system';
let systemIsDark: boolean | null = null;
const watchers = new Set<() => void>();

const events = new HostEmitter('nativeTheme', ['updated']);

/** Before a window is there the desktop is as it was the last time. */
const dark = (): boolean =>
  source === 'system' ? (systemIsDark ?? kept(pathOf('userData')).dark) : source === 'dark';

/** A window has seen how the desktop is; what it says while the app decides is only what the app said. */
export function seenDark(seen: boolean): void {
  if (source !== 'system' || systemIsDark === seen) return;
  systemIsDark = seen;
  keep(pathOf('userData'), { dark: seen });
  events.tell('updated');
}

/** What a page is to take for the desktop's wish; empty: the desktop's own. */
export const wantedScheme = (): '' | 'light' | 'dark' => (source === 'system' ? '' : source);

export const onTheme = (watcher: () => void): void => void watchers.add(watcher);

export const nativeTheme = loud(
  'nativeTheme',
  Object.defineProperties(events, {
    themeSource: {
      get: () => source,
      set: (wanted: Source) => {
        source = wanted;
        for (const watcher of watchers) watcher();
        events.tell('updated');
      },
    },
    shouldUseDarkColors: { get: dark },
  }) as HostEmitter & Pick<Electron.NativeTheme, 'themeSource' | 'shouldUseDarkColors'>,
);
