/**
 * The main job without a display: the sample dossier is opened, its briefing exported, the core screen pictured. The
 * window is the real one, only not shown.
 */
import type { BrowserWindow } from 'electron';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { LiasseError } from '../../preload/contract/errors.ts';
import { exportBriefing } from '../jobs/export-briefing.ts';
import { writeWhole } from '../jobs/whole-file.ts';
import type { Context } from './context.ts';
import type { Quiet } from './quiet.ts';

export interface DemoResult {
  readonly pdf: string;
  readonly picture: string;
}

/** `quiet` tells when the page has asked all that it wanted to know. */
export async function demo(context: Context, quiet: Quiet, folder: string): Promise<DemoResult> {
  await mkdir(folder, { recursive: true });
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
  await writeWhole(picture, await pictureOf(context.window()));
  return { pdf, picture };
}

async function pictureOf(window: BrowserWindow): Promise<Uint8Array> {
  const image = await window.webContents.capturePage();
  if (image.isEmpty()) throw new LiasseError('internal', 'The window was not painted.');
  return image.toPNG();
}
