/** Writes a whole copy of the open dossier, beside its place first: a full disk leaves no half copy and keeps the old one. */
import { randomBytes } from 'node:crypto';
import { rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { LongWork } from '../store/long-work.ts';
import type { Session } from './session.ts';
import { fileError, refuseDossier } from './whole-file.ts';

export async function copyDossier(session: Session, to: string, work: LongWork = {}): Promise<void> {
  const beside = join(dirname(to), `.${basename(to).slice(0, 100)}.${randomBytes(4).toString('hex')}.part`);
  const { path } = await session.query('dossier.info', {});
  await refuseDossier(to, path);
  try {
    await session.backup(beside, work);
    await rename(beside, to);
  } catch (error) {
    await rm(beside, { force: true }).catch(() => undefined);
    throw fileError(error, to);
  }
}
