/** Opens the sample dossier: a copy of one's own, built from its sources the first time. */
import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { DossierInfo } from '../../preload/contract/dossier.ts';
import type { Context } from './context.ts';

export async function openSample({ userData, desk, buildSample }: Context): Promise<DossierInfo> {
  const path = join(userData, 'sample', 'sample.liasse');
  if (!existsSync(path)) {
    await mkdir(dirname(path), { recursive: true });
    // Under another name until it is complete: half a sample is never opened.
    const beside = join(dirname(path), `.${randomBytes(4).toString('hex')}.part.liasse`);
    try {
      await buildSample(beside);
      await rename(beside, path);
    } catch (error) {
      await rm(beside, { force: true });
      throw error;
    }
  }
  return desk.open(path);
}
