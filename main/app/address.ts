/** The program's one address, and what counts as staying inside it. */
import { LiasseError } from '../../preload/contract/errors.ts';

export const SCHEME = 'app';
export const HOST = 'liasse';
export const PAGE = `${SCHEME}://${HOST}/index.html`;

/** The core screen with a passage selected and, beside it, a claim that rests on it. The page knows these addresses too. */
export const passageAddress = (document: number, passage: number, claim: number): string =>
  `${PAGE}#/documents/${document}?passage=${passage}&claim=${claim}`;

const LOCAL_SCHEMES: ReadonlySet<string> = new Set([`${SCHEME}:`, 'blob:', 'data:', 'devtools:']);

/** Whether a request stays inside the program. */
export function isLocal(address: string): boolean {
  const url = URL.parse(address);
  if (url === null || !LOCAL_SCHEMES.has(url.protocol)) return false;
  return url.protocol !== `${SCHEME}:` || url.host === HOST;
}

/** Answers a typeset page as SVG by `<briefing>/<hash>.svg`, or null where there is none. */
export type PreviewPage = (address: string) => string | null;

/** The address of a typeset page, from the page that shows it: its own place is not the same on every host. */
export const previewAddress = (page: string): string => `/preview/${page}`;

/** The address as the browser will read it, or `invalid-input` for anything but http and https. */
export function webAddress(text: string): string {
  const url = URL.parse(text);
  if (url === null || (url.protocol !== 'https:' && url.protocol !== 'http:')) {
    throw new LiasseError('invalid-input', 'Only web addresses (http, https) can be opened.', {
      method: 'app.openExternal',
      field: 'url',
      reason: 'not a web address',
    });
  }
  // A name or a password in front of the host is how one address is made to look like another.
  url.username = '';
  url.password = '';
  return url.href;
}
