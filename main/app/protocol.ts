/** Makes `app://liasse` the one place that the window can be at. */
import { protocol } from 'electron';
import { SCHEME, type PreviewPage } from './address.ts';
import type { PagePicture } from './page-pictures.ts';
import { answer } from './page-server.ts';

/** Must run before the app is ready. */
export const registerScheme = (): void =>
  protocol.registerSchemesAsPrivileged([
    { scheme: SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
  ]);

/** Serves the scheme; once the app is ready. */
export const serveScheme = (folder: string, preview: PreviewPage, picture: PagePicture): void =>
  protocol.handle(SCHEME, (request) => answer(request, folder, preview, picture));
