/** Electron's `dialog`: windows of our own, where Electron asks the desktop; without a display nobody can be asked. */
import type {
  MessageBoxOptions,
  MessageBoxReturnValue,
  OpenDialogOptions,
  OpenDialogReturnValue,
  SaveDialogOptions,
  SaveDialogReturnValue,
} from 'electron';
import { browser } from '../app.ts';
import { loud } from '../loud.ts';
import { openDialog, saveDialog } from './file-dialog.ts';
import { MESSAGE_STYLE, messagePage, type MessagePageData } from './message-page.ts';
import { scriptedAnswer } from './scripted.ts';
import { showDialog } from './window.ts';

/** One dialog at a time, as the desktop's own would be. */
let last: Promise<unknown> = Promise.resolve();

function inTurn<Value>(ask: () => Promise<Value>): Promise<Value> {
  const next = last.catch(() => undefined).then(ask);
  last = next;
  return next;
}

/** Electron takes the window first or leaves it out. */
function optionsOf<Options>(first: unknown, second: Options | undefined): Options {
  return second ?? (first as Options);
}

function showOpenDialog(first: unknown, second?: OpenDialogOptions): Promise<OpenDialogReturnValue> {
  const options = optionsOf<OpenDialogOptions>(first, second);
  return inTurn(async () => {
    const scripted = scriptedAnswer(options.title ?? 'open');
    if (scripted !== null) {
      const paths = scripted.filePaths ?? (scripted.filePath === undefined ? [] : [scripted.filePath]);
      return { canceled: scripted.canceled ?? paths.length === 0, filePaths: [...paths] };
    }
    const paths = browser.headless ? null : await openDialog(options);
    return { canceled: paths === null, filePaths: [...(paths ?? [])] };
  });
}

function showSaveDialog(first: unknown, second?: SaveDialogOptions): Promise<SaveDialogReturnValue> {
  const options = optionsOf<SaveDialogOptions>(first, second);
  return inTurn(async () => {
    const scripted = scriptedAnswer(options.title ?? 'save');
    if (scripted !== null) {
      const { filePath = '' } = scripted;
      return { canceled: scripted.canceled ?? filePath === '', filePath };
    }
    const paths = browser.headless ? null : await saveDialog(options);
    return { canceled: paths === null, filePath: paths?.[0] ?? '' };
  });
}

function showMessageBox(first: unknown, second?: MessageBoxOptions): Promise<MessageBoxReturnValue> {
  const options = optionsOf<MessageBoxOptions>(first, second);
  const { message, title = message, detail = '', buttons = ['OK'], defaultId = 0, cancelId = 0 } = options;
  return inTurn(async () => {
    const scripted = scriptedAnswer(message);
    if (scripted !== null) return { response: scripted.response ?? cancelId, checkboxChecked: false };
    if (browser.headless) return { response: cancelId, checkboxChecked: false };
    const data: MessagePageData = { message, detail, buttons, defaultId, cancelId };
    const response = await showDialog<number>(
      { title, style: MESSAGE_STYLE, script: messagePage, data, width: 520, height: 260 },
      (heard, done) => {
        done((heard as { response: number }).response);
        return Promise.resolve(undefined);
      },
    );
    return { response: response ?? cancelId, checkboxChecked: false };
  });
}

export const dialog = loud('dialog', {
  showOpenDialog,
  showSaveDialog,
  showMessageBox,
  /** Also meant for when there is no window yet: whoever started the program reads it where they started it. */
  showErrorBox: (title: string, content: string): void => console.error(`${title}\n${content}`),
});
