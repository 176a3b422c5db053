/**
 * Chromium knows no scheme of our own, only Electron can teach it one: it refuses to go to `app://liasse/` however it is
 * asked. In the browser that page stands at `https://liasse.app.invalid/`, which is a secure origin that no network can
 * have (RFC 6761), answered by us; everything on this side keeps saying `app://liasse/`.
 */

const schemes = new Set<string>();

/** Makes `scheme` one that this host stands in for. */
export const standInFor = (scheme: string): void => void schemes.add(scheme);

export const isStandIn = (scheme: string): boolean => schemes.has(scheme);

/** As the browser has it. */
export function inBrowser(address: string): string {
  const url = URL.parse(address);
  if (url === null || !schemes.has(url.protocol.slice(0, -1))) return address;
  const { host, protocol, pathname, search, hash } = url;
  return `https://${host}.${protocol.slice(0, -1)}.invalid${pathname === '' ? '/' : pathname}${search}${hash}`;
}

/** As the app has it. */
export function inApp(address: string): string {
  const blob = address.startsWith('blob:') ? 'blob:' : '';
  const url = URL.parse(address.slice(blob.length));
  const found = /^(.+)\.([a-z][a-z0-9+-]*)\.invalid$/.exec(url?.hostname ?? '');
  const [, host = '', scheme = ''] = found ?? [];
  if (url === null || url.protocol !== 'https:' || url.port !== '' || !schemes.has(scheme)) return address;
  return `${blob}${scheme}://${host}${url.pathname}${url.search}${url.hash}`;
}
