/** What this host remembers from one run to the next, as Electron does: where windows stood, and if the desktop is dark. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

export interface Bounds {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

interface Kept {
  readonly dark: boolean;
  readonly windows: Readonly<Record<string, Bounds>>;
}

const file = (userData: string): string => join(userData, 'chromium-host.json');

export function kept(userData: string): Kept {
  try {
    const { dark, windows } = JSON.parse(readFileSync(file(userData), 'utf8')) as Partial<Kept>;
    return { dark: dark === true, windows: windows ?? {} };
  } catch {
    return { dark: false, windows: {} };
  }
}

export function keep(userData: string, change: Partial<Kept>): void {
  mkdirSync(dirname(file(userData)), { recursive: true });
  writeFileSync(file(userData), JSON.stringify({ ...kept(userData), ...change }));
}
