/** The window's one address: what it serves, and what it refuses. */
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isLocal, webAddress } from '../../../main/app/address.ts';
import { answer } from '../../../main/app/page-server.ts';

let folder: string;
beforeAll(() => {
  const outside = mkdtempSync(join(tmpdir(), 'liasse-page-'));
  folder = join(outside, 'renderer');
  mkdirSync(join(folder, 'assets'), { recursive: true });
  mkdirSync(join(outside, 'renderer-not'));
  writeFileSync(join(folder, 'index.html'), '<!doctype html><html><head></head></html>');
  writeFileSync(join(folder, 'assets/app.js'), 'export {};');
  writeFileSync(join(folder, 'assets/notes'), 'no extension');
  writeFileSync(join(outside, 'secret.js'), 'secret');
  writeFileSync(join(outside, 'renderer-not/secret.js'), 'secret');
  symlinkSync(join(outside, 'secret.js'), join(outside, 'link.js'));
});
afterAll(() => rmSync(join(folder, '..'), { recursive: true, force: true }));

const get = (url: string, method = 'GET') =>
  answer(
    { method, url },
    folder,
    (page) => (page === '3/abc.svg' ? '<svg/>' : null),
    (address) => Promise.resolve(address === '7/0/1/800.png' ? Uint8Array.of(137, 80, 78, 71) : null),
  );

describe('app://liasse', () => {
  it('serves the page, with a policy that lets it run and show only its own files', async () => {
    const response = await get('app://liasse/');
    expect(response.status).toBe(200);
    expect(response.headers.get('Content-Type')).toBe('text/html; charset=utf-8');
    expect(response.headers.get('X-Content-Type-Options')).toBe('nosniff');
    const policy = response.headers.get('Content-Security-Policy') ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self';");
    expect(policy).not.toMatch(/unsafe|https?:|\*/);
    const nonce = /'nonce-([^']+)'/.exec(policy)?.[1] ?? 'none';
    expect(await response.text()).toContain(`nonce="${nonce}"`);
  });

  it('gives each load a nonce of its own', async () => {
    const policies = [await get('app://liasse/'), await get('app://liasse/')].map((response) =>
      response.headers.get('Content-Security-Policy'),
    );
    expect(policies[0]).not.toBe(policies[1]);
  });

  it('serves its files with their type', async () => {
    const response = await get('app://liasse/assets/app.js?v=1');
    expect(response.headers.get('Content-Type')).toBe('text/javascript; charset=utf-8');
    expect(await response.text()).toBe('export {};');
  });

  it('serves a typeset page as a picture that can do nothing', async () => {
    const response = await get('app://liasse/preview/3/abc.svg');
    expect(response.headers.get('Content-Type')).toBe('image/svg+xml; charset=utf-8');
    expect(response.headers.get('Content-Security-Policy')).toContain('sandbox');
    expect(response.headers.get('Content-Security-Policy')).not.toContain('script-src');
  });

  it.each([
    'app://liasse/../secret.js',
    'app://liasse/%2e%2e/secret.js',
    'app://liasse/..%2fsecret.js',
    'app://liasse/assets/..%2f..%2fsecret.js',
    'app://liasse/..%5csecret.js',
    'app://liasse/../renderer-not/secret.js',
    'app://liasse/%2fetc%2fpasswd',
    'app://liasse/assets',
    'app://liasse/assets/notes',
    'app://liasse/assets/app.js%00.html',
    'app://liasse/%E0%A4%A',
    'app://liasse/missing.js',
    'app://liasse/preview/3/other.svg',
    'app://other/index.html',
    'https://liasse/index.html',
  ])('refuses %s', async (url) => {
    const response = await get(url);
    expect(response.status).toBe(404);
    expect(await response.text()).toBe('');
  });

  it.each(['POST', 'HEAD', 'PUT', 'OPTIONS'])('refuses %s', async (method) => {
    expect((await get('app://liasse/index.html', method)).status).toBe(405);
  });
});

describe('staying inside', () => {
  it.each(['app://liasse/index.html', 'blob:app://liasse/1', 'data:text/plain,x', 'devtools://devtools/x'])(
    '%s is inside',
    (address) => expect(isLocal(address)).toBe(true),
  );
  it.each([
    'https://example.org/',
    'http://127.0.0.1:9/',
    'ws://example.org/',
    'file:///etc/passwd',
    'app://elsewhere/',
    'ftp://example.org/',
    'chrome://settings',
    'not an address',
    '',
  ])('%s is outside', (address) => expect(isLocal(address)).toBe(false));
});

describe('an address for the browser', () => {
  it('is shown as the browser will read it', () => {
    expect(webAddress('HTTPS://Example.org/a b')).toBe('https://example.org/a%20b');
    expect(webAddress('https://www.bank.example@evil.example/')).toBe('https://evil.example/');
  });
  it.each([
    'javascript:alert(1)',
    'file:///etc/passwd',
    'mailto:a@b.example',
    'smb://x/y',
    'data:text/html,x',
    '',
    'example.org',
  ])('%s is refused', (text) => expect(() => webAddress(text)).toThrow('Only web addresses'));
});
