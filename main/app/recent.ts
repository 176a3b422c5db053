/** The dossiers opened before, the latest first. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { RecentDossier } from '../../preload/contract/app.ts';
import { keptJson } from './kept-json.ts';

const Kept = z.object({
  dossiers: z
    .array(
      z.object({ path: z.string().max(4000), title: z.string().max(1000), openedAt: z.string().max(40) }),
    )
    .default([]),
});

const MOST = 20;

export interface RecentFile {
  list(): readonly RecentDossier[];
  has(path: string): boolean;
  add(path: string, title: string, openedAt: string): Promise<void>;
}

export function recentIn(folder: string): RecentFile {
  const kept = keptJson(join(folder, 'recent.json'), Kept);
  return {
    list: () => kept.value.dossiers.map((dossier) => ({ ...dossier, exists: existsSync(dossier.path) })),
    has: (path) => kept.value.dossiers.some((dossier) => dossier.path === path),
    add: (path, title, openedAt) => {
      const others = kept.value.dossiers.filter((dossier) => dossier.path !== path);
      return kept.change({ dossiers: [{ path, title, openedAt }, ...others].slice(0, MOST) });
    },
  };
}
