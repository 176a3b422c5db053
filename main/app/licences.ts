/** The licences of all that the program ships, as `npm run licences` gathers them. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import type { Licence } from '../../preload/contract/app.ts';
import type { Places } from '../jobs/places.ts';

const Licences = z.array(z.object({ name: z.string(), version: z.string(), licence: z.string() }));

export const licencesIn = async ({ resources }: Places): Promise<readonly Licence[]> =>
  Licences.parse(JSON.parse(await readFile(join(resources, 'licences.json'), 'utf8')));
