/**
 * Answers requests for `app://liasse/…`: the built page and the typeset pages of the preview, by GET only, each with the
 * strictest policy it can live with. Knows nothing of Electron, so that tests can ask it without a window.
 */
import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { extname, resolve, sep } from 'node:path';
import { HOST, SCHEME, type PreviewPage } from './address.ts';
import type { PagePicture } from './page-pictures.ts';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml; charset=utf-8',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.ttf': 'font/ttf',
  '.otf': 'font/otf',
  '.ico': 'image/x-icon',
};

/** The page may run and show its own files only. The nonce lets its widget library add a style element of its own. */
const pagePolicy = (nonce: string): string =>
  [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ');

/** A typeset page is a picture: it runs nothing and fetches nothing, even when it is opened by itself. */
const PICTURE_POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:; frame-ancestors 'none'; sandbox";

const headers = (type: string, policy: string, cache = 'no-store'): Record<string, string> => ({
  'Content-Type': type,
  'Content-Security-Policy': policy,
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cache-Control': cache,
});

const refuse = (status: number): Response =>
  new Response(null, { status, headers: headers('text/plain', PICTURE_POLICY) });

/** A file inside `folder`, or null: the path is resolved first, then it must still lie below the folder. */
function fileBelow(folder: string, pathname: string): string | null {
  let name: string;
  try {
    name = decodeURIComponent(pathname);
  } catch {
    return null;
  }
  if (name.includes('\0') || name.includes('\\')) return null;
  const file = resolve(folder, `.${name}`);
  return file.startsWith(folder + sep) ? file : null;
}

/** Answers one request for a file of the page, for a typeset page, or for the picture of a document's page. */
export async function answer(
  request: { readonly method: string; readonly url: string },
  folder: string,
  preview: PreviewPage,
  picture: PagePicture,
): Promise<Response> {
  if (request.method !== 'GET') return refuse(405);
  const url = new URL(request.url);
  if (url.protocol !== `${SCHEME}:` || url.host !== HOST) return refuse(404);
  if (url.pathname.startsWith('/preview/')) {
    const page = preview(url.pathname.slice('/preview/'.length));
    if (page === null) return refuse(404);
    // Its address holds the hash of what it shows, so it never goes stale.
    return new Response(page, {
      headers: headers(TYPES['.svg'] ?? '', PICTURE_POLICY, 'max-age=31536000, immutable'),
    });
  }
  if (url.pathname.startsWith('/pages/')) {
    const page = await picture(url.pathname.slice('/pages/'.length));
    if (page === null) return refuse(404);
    // Its address holds the hash of the document.
    return new Response(new Uint8Array(page), {
      headers: headers(TYPES['.png'] ?? '', PICTURE_POLICY, 'max-age=31536000, immutable'),
    });
  }
  const file = fileBelow(resolve(folder), url.pathname === '/' ? '/index.html' : url.pathname);
  const type = file === null ? undefined : TYPES[extname(file)];
  if (file === null || type === undefined) return refuse(404);
  const nonce = randomBytes(16).toString('base64');
  try {
    const bytes = await readFile(file);
    const body =
      extname(file) === '.html'
        ? bytes
            .toString('utf8')
            .replace('<head>', `<head>\n    <meta property="csp-nonce" nonce="${nonce}" />`)
        : new Uint8Array(bytes);
    return new Response(body, { headers: headers(type, pagePolicy(nonce)) });
  } catch {
    return refuse(404);
  }
}
