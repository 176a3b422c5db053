/** The features, in the order of the rail. One more: its folder, and its line here. */
import type { Feature } from '../client/index.ts';
import { feature as actors } from './actors/index.tsx';
import { feature as aid } from './aid/index.tsx';
import { feature as briefings } from './briefings/index.tsx';
import { feature as claims } from './claims/index.tsx';
import { feature as coalitions } from './coalitions/index.tsx';
import { feature as codes } from './codes/index.tsx';
import { feature as contradictions } from './contradictions/index.tsx';
import { feature as documents } from './documents/index.tsx';
import { feature as dossier } from './dossier/index.tsx';
import { feature as journal } from './journal/index.tsx';
import { feature as search } from './search/index.tsx';
import { feature as settings } from './settings/index.tsx';
import { feature as sources } from './sources/index.tsx';
import { feature as statements } from './statements/index.tsx';
import { feature as tables } from './tables/index.tsx';
import { feature as welcome } from './welcome/index.tsx';

export const features: readonly Feature[] = [
  documents,
  search,
  briefings,
  claims,
  contradictions,
  coalitions,
  aid,
  statements,
  actors,
  sources,
  codes,
  tables,
  journal,
  dossier,
  settings,
  welcome,
];
