/** Answers every request of a page: the app's own scheme from the app, anything else only where the app allows it. */
import type { OnBeforeRequestListenerDetails } from 'electron';
import { inApp } from '../addresses.ts';
import type { Session } from '../chromium/cdp.ts';
import { handlerOf } from '../protocol.ts';
import { allowsRequest } from '../session.ts';

export interface RequestGuard {
  readonly webContentsId: number;
  /** Whether the page may go there; asked for documents only, before the app is. */
  mayNavigate(address: string, frameId: string): boolean;
}

const TYPES: Readonly<Record<string, OnBeforeRequestListenerDetails['resourceType']>> = {
  Stylesheet: 'stylesheet',
  Script: 'script',
  Image: 'image',
  Font: 'font',
  Media: 'media',
  XHR: 'xhr',
  Fetch: 'xhr',
  Ping: 'ping',
  WebSocket: 'webSocket',
  CSPViolationReport: 'cspReport',
};

export async function answerRequests(session: Session, guard: RequestGuard): Promise<void> {
  session.on('Fetch.requestPaused', ({ requestId, request, resourceType, frameId }) => {
    const answer = async (): Promise<void> => {
      const address = inApp(request.url);
      const refused = { requestId, errorReason: 'BlockedByClient' } as const;
      if (resourceType === 'Document' && !guard.mayNavigate(address, frameId)) {
        await session.send('Fetch.failRequest', { requestId, errorReason: 'Aborted' });
        return;
      }
      const allowed = await allowsRequest({
        id: Number.parseInt(requestId.replaceAll(/\D/g, ''), 10),
        url: address,
        method: request.method,
        webContentsId: guard.webContentsId,
        resourceType: resourceType === 'Document' ? 'mainFrame' : (TYPES[resourceType] ?? 'other'),
        referrer: inApp(request.headers['Referer'] ?? ''),
        timestamp: Date.now(),
        uploadData: [],
      });
      if (!allowed) {
        await session.send('Fetch.failRequest', refused);
        return;
      }
      const handler = handlerOf(address);
      if (handler === undefined) {
        await session.send('Fetch.continueRequest', { requestId });
        return;
      }
      const response = await respond(handler, address, request);
      const body = Buffer.from(await response.arrayBuffer());
      // Chromium looks for an icon that nobody asked it to look for; Electron does not.
      const icon = response.status === 404 && address.endsWith('/favicon.ico');
      await session.send('Fetch.fulfillRequest', {
        requestId,
        responseCode: icon ? 204 : response.status,
        responseHeaders: [...response.headers].map(([name, value]) => ({ name, value })),
        body: icon ? '' : body.toString('base64'),
      });
    };
    answer().catch(async () => {
      // The page may be gone; then there is nobody left to answer.
      await session.send('Fetch.failRequest', { requestId, errorReason: 'Failed' }).catch(() => undefined);
    });
  });
  await session.send('Fetch.enable', { patterns: [{ urlPattern: '*' }] });
}

async function respond(
  handler: NonNullable<ReturnType<typeof handlerOf>>,
  address: string,
  request: {
    readonly method: string;
    readonly headers: Readonly<Record<string, string>>;
    readonly postData?: string;
  },
): Promise<Response> {
  const { method, headers, postData } = request;
  const body = method === 'GET' || method === 'HEAD' ? null : (postData ?? null);
  try {
    return await handler(new Request(address, { method, headers, body }));
  } catch (error) {
    console.error(error);
    return new Response(null, { status: 500 });
  }
}
