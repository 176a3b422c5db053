/** Files that are meant to hurt, or that went wrong: each costs itself and nothing else, and says why. */
import { fork } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { parserClient, type Parser } from '../../main/importers/client.ts';
import { parseFile } from '../../main/importers/parse.ts';
import type { StartRoom } from '../../main/wire/port.ts';

const parse = (name: string, content: Buffer | string) => parseFile({ name, bytes: Buffer.from(content) });

const refusals: readonly (readonly [
  what: string,
  name: string,
  content: () => Buffer | string,
  code: string,
])[] = [
  ['an empty file', 'a.txt', () => '', 'empty-file'],
  ['white space alone', 'a.txt', () => ' \n\t\n ', 'no-text'],
  ['200 MB of text', 'a.txt', () => Buffer.alloc(200 * 1024 * 1024, 'a'), 'too-large'],
  [
    'a binary called .txt',
    'a.txt',
    () => Buffer.from(Array.from({ length: 5000 }, (_, at) => (at * 7919) % 256)),
    'binary-file',
  ],
  ['a PDF called .txt', 'a.txt', () => '%PDF-1.7\n…', 'unsupported-format'],
  ['the beginning of a Word file', 'a.docx', () => 'PK\u0003\u0004…', 'damaged-file'],
  [
    'a mail, whose attachments would be lost, read as one text',
    'a.txt',
    () => 'From: a@b.example\r\nMIME-Version: 1.0\r\nSubject: x\r\n\r\ncaf=C3=A9',
    'unsupported-format',
  ],
  ['200,000 levels of HTML', 'a.html', () => `<html>${'<div>'.repeat(200_000)}x`, 'too-deep'],
  ['5,000 levels of quotation', 'a.md', () => `${'>'.repeat(5000)} x`, 'too-deep'],
  ['a page of scripts alone', 'a.html', () => '<html><script>alert(1)</script></html>', 'no-text'],
];

test.each(refusals)('%s is refused by name', (_what, name, content, code) => {
  expect(() => parse(name, content())).toThrow(expect.objectContaining({ code }));
});

test('5,000 levels of HTML are read', () => {
  const { text } = parse('a.html', `<html><body>${'<div>'.repeat(5000)}Bonjour${'</div>'.repeat(5000)}`);
  expect(text).toBe('Bonjour');
});

test('NULs are taken out, and it is said', () => {
  const { text, notices } = parse('a.txt', 'Bon\0jour tout le monde');
  expect([text, notices]).toEqual(['Bonjour tout le monde', ['control-characters-removed']]);
});

describe('active and external content of a page', () => {
  const filler = 'Des mots encore, pour un article assez long. '.repeat(20);
  const page = parse(
    'a.html',
    `<html><body><article><h1>Titre</h1><p onclick="alert(1)">Avant <a href="javascript:alert(1)">piège</a> <a href=" JaVaScRiPt:alert(1)">piège</a> <a href="data:text/html,x">piège</a> <a href="https://example.org/">lien</a>. ${filler}</p><img src="https://evil.example/pixel.png" onerror="alert(1)"><script>steal()</script><svg onload="steal()"><text>svg</text></svg><iframe src="https://evil.example/">cadre</iframe><p>&lt;script&gt;écrit&lt;/script&gt;</p></article></body></html>`,
  );

  test('nothing of it is kept but words and harmless links', () => {
    expect(page.text).not.toMatch(/steal|alert|svg|cadre|evil/);
    expect(page.marks.map(({ href }) => href)).toEqual(['https://example.org/']);
  });

  test('what was taken out is said', () => {
    expect(page.notices).toEqual(
      expect.arrayContaining(['active-content-removed', 'external-content-removed']),
    );
  });

  test('markup that was written as words stays words', () => {
    expect(page.text).toContain('<script>écrit</script>');
  });
});

describe('the parser’s process', () => {
  const ENTRY = join(import.meta.dirname, '../../main/importers/process.ts');

  /** `before` runs in the process before the parser does. */
  function parser(before = '', patience = 20_000): Parser {
    const start: StartRoom = () => {
      const child = fork(ENTRY, {
        serialization: 'advanced',
        stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
        execArgv: before === '' ? [] : ['--import', `data:text/javascript,${encodeURIComponent(before)}`],
      });
      return {
        post: (message) => child.send(message as object),
        onMessage: (listener) => child.on('message', listener),
        onExit: (listener) => child.once('exit', listener),
        kill: () => child.kill('SIGKILL'),
      };
    };
    const client = parserClient(start, { patience });
    onTestFinished(() => client.end());
    return client;
  }

  const file = (text: string, name = 'a.txt') => ({ name, bytes: new TextEncoder().encode(text) });
  const never = new AbortController().signal;
  /** Makes the process do something else when it is handed a certain file. */
  const when = (deed: string): string =>
    `process.prependListener('message', (m) => { if (m?.params?.name === 'evil.txt') { ${deed} } });`;

  test('reads one file after the other', async () => {
    const reader = parser();
    const [one, two] = await Promise.all([
      reader.parse(file('Un texte.'), never),
      reader.parse(file('Un autre.'), never),
    ]);
    expect([one.text, two.text]).toEqual(['Un texte.', 'Un autre.']);
  });

  test('reads spreadsheets as tables, and rates', async () => {
    const reader = parser();
    const [{ kind, tables }, { rates }] = await Promise.all([
      reader.table(file('donor,amount\nFrance,1', 'a.csv'), never),
      reader.rates(file('Date,USD,\n2025-11-05,1.1492,\n', 'rates.csv'), never),
    ]);
    expect([kind, tables[0]?.rows[1]]).toEqual(['csv', ['France', '1']]);
    expect(rates).toEqual([{ date: '2025-11-05', currency: 'USD', rate: '1.1492' }]);
    await expect(reader.table(file('<!doctype html>', 'a.csv'), never)).rejects.toMatchObject({
      code: 'not-a-table',
    });
  });

  test.each([
    ['hangs', 'for (;;) {}', 'parser-timeout', 1500],
    [
      'eats memory outside of the heap',
      'const a = []; for (;;) a.push(Buffer.alloc(64e6, 1));',
      'parser-memory',
      20_000,
    ],
    ['crashes', 'process.exit(3);', 'parser-crash', 20_000],
  ])('a file at which it %s is given up; the next one is read', async (_what, deed, code, patience) => {
    const reader = parser(when(deed), patience);
    await expect(reader.parse(file('x', 'evil.txt'), never)).rejects.toMatchObject({ code });
    expect((await reader.parse(file('Un texte.'), never)).text).toBe('Un texte.');
  });

  test('stopping an import stops the file at once', async () => {
    const reader = parser(when('for (;;) {}'));
    const stop = new AbortController();
    const reading = reader.parse(file('x', 'evil.txt'), stop.signal);
    stop.abort();
    await expect(reading).rejects.toMatchObject({ code: 'cancelled' });
  });
});
