/**
 * The main job without a display: the sample dossier is open; its briefing is exported and the core screen pictured. The
 * window is the real one, only not shown.
 */
import type { BrowserWindow } from 'electron';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { LiasseError } from '../../preload/contract/errors.ts';
import { exportBriefing } from '../jobs/export-briefing.ts';
import type { Session } from '../jobs/session.ts';
import { fileError, writeWhole } from '../jobs/whole-file.ts';
import { passageAddress } from './address.ts';
import type { Context } from './context.ts';
import type { Quiet } from './quiet.ts';

export interface DemoResult {
  readonly pdf: string;
  readonly picture: string;
}

/** `show` makes the window at an address; `quiet` tells when its page has asked all that it wanted to know. */
export async function demo(
  context: Context,
  show: (address: string) => BrowserWindow,
  quiet: Quiet,
  folder: string,
): Promise<DemoResult> {
  await mkdir(folder, { recursive: true }).catch((error: unknown) => {
    throw fileError(error, folder);
  });
  const window = show(await coreScreen(context.desk));
  const [briefing] = await context.desk.query('briefing.list', {});
  if (briefing === undefined) throw new LiasseError('not-found', 'The sample dossier holds no briefing.');
  const pdf = join(folder, 'briefing.pdf');
  await exportBriefing(context.desk, context.typeset, {
    id: briefing.id,
    file: pdf,
    at: context.now().toISOString(),
    overrideTlp: false,
  });
  await quiet.settled();
  const picture = join(folder, 'core-screen.png');
  await writeWhole(picture, await pictureOf(window));
  return { pdf, picture };
}

/** The passage behind the claim that rests on most passages. */
async function coreScreen(session: Session): Promise<string> {
  const claims = await session.query('claim.list', {});
  const [claim] = claims.toSorted((one, other) => other.supports - one.supports);
  const evidence =
    claim === undefined ? [] : await session.query('evidence.ofRecord', { recordId: claim.id });
  const [first] = evidence;
  if (claim === undefined || first === undefined) {
    throw new LiasseError('not-found', 'The sample dossier holds no claim that rests on a passage.');
  }
  return passageAddress(first.documentId, first.passageId, claim.id);
}

async function pictureOf(window: BrowserWindow): Promise<Uint8Array> {
  const image = await window.webContents.capturePage();
  if (image.isEmpty()) throw new LiasseError('internal', 'The window was not painted.');
  return image.toPNG();
}
