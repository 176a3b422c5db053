/** The menu bar. An item of ours sends the name of a command of the palette; what it does is said in one place, there. */
import { Menu, type MenuItemConstructorOptions } from 'electron';
import type { Words } from './words.ts';

export type SendCommand = (name: string) => void;

export function setMenu(say: Words, send: SendCommand): void {
  // The page answers the keys; the menu shows them. Otherwise one press would be heard twice.
  const item = (label: string, name: string, accelerator?: string): MenuItemConstructorOptions => ({
    label,
    click: () => send(name),
    ...(accelerator === undefined ? {} : { accelerator, registerAccelerator: false }),
  });
  const line: MenuItemConstructorOptions = { type: 'separator' };
  const mac = process.platform === 'darwin';

  Menu.setApplicationMenu(
    Menu.buildFromTemplate([
      ...(mac ? [{ role: 'appMenu' as const }] : []),
      {
        label: say.file,
        submenu: [
          item(say.newDossier, 'dossier.new', 'CmdOrCtrl+Shift+N'),
          item(say.openDossier, 'dossier.open', 'CmdOrCtrl+O'),
          item(say.openSample, 'dossier.openSample'),
          line,
          item(say.importFiles, 'import.choose', 'CmdOrCtrl+Shift+I'),
          item(say.importFolders, 'import.folders'),
          item(say.readReferences, 'reference.read'),
          item(say.exportBriefing, 'briefing.export', 'CmdOrCtrl+E'),
          item(say.exportEvidence, 'briefing.exportEvidence'),
          item(say.verifyBriefing, 'briefing.verify'),
          line,
          item(say.checkDossier, 'dossier.check'),
          item(say.backUp, 'dossier.backup'),
          item(say.closeDossier, 'dossier.close'),
          line,
          item(say.settings, 'settings.show', 'CmdOrCtrl+,'),
          ...(mac ? [] : [line, { role: 'quit' as const, label: say.quit }]),
        ],
      },
      {
        label: say.edit,
        submenu: [
          { role: 'undo', label: say.undo },
          { role: 'redo', label: say.redo },
          line,
          { role: 'cut', label: say.cut },
          { role: 'copy', label: say.copy },
          { role: 'paste', label: say.paste },
          { role: 'selectAll', label: say.selectAll },
          line,
          item(say.undoChange, 'journal.undo'),
          item(say.redoChange, 'journal.redo'),
        ],
      },
      {
        label: say.view,
        submenu: [
          item(say.palette, 'palette.open', 'CmdOrCtrl+K'),
          item(say.search, 'search.open', 'CmdOrCtrl+Shift+F'),
          line,
          { role: 'zoomIn', label: say.zoomIn },
          { role: 'zoomOut', label: say.zoomOut },
          { role: 'resetZoom', label: say.actualSize },
          line,
          { role: 'togglefullscreen', label: say.fullScreen },
        ],
      },
      {
        label: say.windowMenu,
        role: 'windowMenu',
        submenu: [
          { role: 'minimize', label: say.minimise },
          { role: 'close', label: say.closeWindow },
        ],
      },
      {
        label: say.help,
        role: 'help',
        submenu: [item(say.shortcuts, 'shortcuts.show'), item(say.about, 'about.show')],
      },
    ]),
  );
}
