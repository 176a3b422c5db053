/** What only Electron itself can show. On the Chromium host these are skipped, and said to be. */
export const ELECTRON_ONLY = [
  'the fuses of the packaged program',
  'the desktop’s own file dialogs and message boxes',
  'the menu bar',
  'one instance by the operating system',
  'processes started by Electron’s utilityProcess',
] as const;
