/** The one door to the browser: web addresses only, shown in full, and only when the person says so. */
import { dialog, shell, type BrowserWindow } from 'electron';
import { webAddress } from './address.ts';
import type { Words } from './words.ts';

/** Answers whether it was opened. */
export async function openExternal(window: BrowserWindow, text: string, say: Words): Promise<boolean> {
  const address = webAddress(text);
  const { response } = await dialog.showMessageBox(window, {
    type: 'question',
    message: say.openExternalQuestion,
    detail: `${say.openExternalDetail}\n\n${address}`,
    buttons: [say.open, say.cancel],
    defaultId: 1,
    cancelId: 1,
    noLink: true,
  });
  if (response !== 0) return false;
  await shell.openExternal(address);
  return true;
}
