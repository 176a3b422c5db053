/** The commands of the window: their names are the menu's, their titles and keys the palette's and the sheet's. */

export interface WindowCommand {
  readonly name: string;
  /** Id of a message. */
  readonly title: string;
  readonly keys?: string;
  /** Only while a dossier is open. */
  readonly dossier: boolean;
}

export const WINDOW_COMMANDS: readonly WindowCommand[] = [
  { name: 'palette.open', title: 'shell.command.palette', keys: 'Ctrl+K', dossier: false },
  { name: 'search.open', title: 'shell.command.search', keys: 'Ctrl+Shift+F', dossier: true },
  { name: 'import.choose', title: 'shell.command.import', keys: 'Ctrl+Shift+I', dossier: true },
  { name: 'import.folders', title: 'shell.command.importFolders', dossier: true },
  { name: 'reference.read', title: 'shell.command.readReferences', dossier: true },
  { name: 'reference.json', title: 'shell.command.references.json', dossier: true },
  { name: 'reference.ris', title: 'shell.command.references.ris', dossier: true },
  { name: 'reference.bib', title: 'shell.command.references.bib', dossier: true },
  { name: 'briefing.export', title: 'shell.command.export', keys: 'Ctrl+E', dossier: true },
  { name: 'briefing.exportEvidence', title: 'shell.command.exportEvidence', dossier: true },
  { name: 'briefing.verify', title: 'shell.command.verify', dossier: false },
  { name: 'journal.undo', title: 'shell.command.undo', keys: 'Ctrl+Z', dossier: true },
  { name: 'journal.redo', title: 'shell.command.redo', keys: 'Ctrl+Shift+Z', dossier: true },
  { name: 'dossier.check', title: 'shell.command.check', dossier: true },
  { name: 'search.rebuild', title: 'shell.command.rebuildIndex', dossier: true },
  { name: 'dossier.backup', title: 'shell.command.backup', dossier: true },
  { name: 'dossier.new', title: 'shell.command.new', keys: 'Ctrl+Shift+N', dossier: false },
  { name: 'dossier.open', title: 'shell.command.open', keys: 'Ctrl+O', dossier: false },
  { name: 'dossier.openSample', title: 'shell.command.sample', dossier: false },
  { name: 'dossier.close', title: 'shell.command.close', dossier: true },
  { name: 'settings.show', title: 'shell.command.settings', keys: 'Ctrl+,', dossier: false },
  { name: 'shortcuts.show', title: 'shell.command.shortcuts', keys: '?', dossier: false },
  { name: 'about.show', title: 'shell.command.about', dossier: false },
];
