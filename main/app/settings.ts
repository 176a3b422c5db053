/** The settings, kept in one file of the user's data folder. */
import { join } from 'node:path';
import { z } from 'zod';
import type { Settings } from '../../preload/contract/app.ts';
import { HouseStyleSchema, PLAIN_HOUSE } from '../../preload/contract/house.ts';
import { LANGUAGES, type Language } from '../../preload/contract/vocabulary.ts';
import { loginName } from '../jobs/login-name.ts';
import { keptJson } from './kept-json.ts';

const Kept = z.object({
  theme: z.enum(['system', 'light', 'dark']).catch('system').default('system'),
  language: z.enum(LANGUAGES).nullable().catch(null).default(null),
  author: z.string().max(200).optional(),
  house: HouseStyleSchema.catch(PLAIN_HOUSE).default(PLAIN_HOUSE),
  places: z.record(z.string().max(200), z.string().max(20_000)).catch({}).default({}),
});

/** More than this many remembered places are a fault of the window, not a memory. */
const MOST_PLACES = 500;

export interface SettingsFile {
  readonly now: Settings;
  change(change: Partial<Omit<Settings, 'places'>>): Promise<void>;
  remember(key: string, value: string): Promise<void>;
}

export function settingsIn(folder: string): SettingsFile {
  const kept = keptJson(join(folder, 'settings.json'), Kept);
  const now = (): Settings => ({ ...kept.value, author: kept.value.author ?? loginName() });
  return {
    get now() {
      return now();
    },
    change: (change) => kept.change({ ...kept.value, ...change }),
    remember: (key, value) => {
      if (kept.value.places[key] === value) return Promise.resolve();
      const others = Object.entries(kept.value.places).filter(([name]) => name !== key);
      return kept.change({
        ...kept.value,
        places: Object.fromEntries([...others.slice(1 - MOST_PLACES), [key, value]]),
      });
    },
  };
}

/** The language of the interface: as set, else the first of the system's that there is, else English. */
export function interfaceLanguage(chosen: Language | null, system: readonly string[]): Language {
  if (chosen !== null) return chosen;
  const known = system.map((tag) => tag.slice(0, 2).toLowerCase());
  return known.find((tag): tag is Language => (LANGUAGES as readonly string[]).includes(tag)) ?? 'en';
}
