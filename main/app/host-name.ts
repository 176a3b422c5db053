/** The host that the window runs on: Electron, or the system's own browser in its place. */
export const hostName = (): string =>
  process.versions['electron'] === undefined
    ? (process.env['LIASSE_HOST'] ?? 'Node.js')
    : `Electron ${process.versions['electron']}`;
