/** Mails, mailboxes and pages saved as one file, made by the programs that people use. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { instantIn } from '../../../main/importers/mail/header.ts';
import { readMail } from '../../../main/importers/mail/mail.ts';
import { readMbox } from '../../../main/importers/mail/mbox.ts';
import { memberKind } from '../../../main/importers/members.ts';
import { parseFile } from '../../../main/importers/parse.ts';
import { allMembers, parsedOf, refusalOf } from '../../support/members.ts';

const fixture = (name: string): Buffer =>
  readFileSync(join(import.meta.dirname, '../../fixtures/documents', name));
const eml = (content: Uint8Array | string, name = 'mail.eml') => allMembers(readMail, content, { name });

describe('a mail with attachments', async () => {
  const { members, leftOut } = await eml(fixture('mail.eml'));
  const [mail, planning, picture, attached, table] = members;

  test('its header is its metadata, the day is that of who wrote it', () => {
    const { title, byline, published, language, mediaType, url } = parsedOf(mail);
    expect({ title, byline, published, language, mediaType, url }).toEqual({
      title: 'Re: Arrivée de la grue – calendrier définitif',
      byline: 'Capitainerie',
      published: '2025-11-05',
      language: 'fr',
      mediaType: 'message/rfc822',
      url: null,
    });
    expect([mail?.key, mail?.parent, mail?.sourceName, mail?.repliesTo]).toEqual([
      'mid:grue-2@port.example',
      null,
      'Capitainerie',
      'mid:grue-1@port.example',
    ]);
  });

  test('the header that people cite stands above the words; what it answers is a quotation', () => {
    const { text, blocks } = parsedOf(mail);
    expect(blocks.map(({ kind, start, end }) => `${kind}: ${text.slice(start, end)}`)).toEqual([
      'heading: Re: Arrivée de la grue – calendrier définitif',
      'paragraph: From: Capitainerie <capitainerie@port.example>',
      'paragraph: To: Bureau des quais <quais@port.example>, Atelier <atelier@port.example>',
      'paragraph: Cc: Archives <archives@port.example>',
      'paragraph: Date: Wed, 05 Nov 2025 23:30:00 -0500',
      'paragraph: Bonjour,',
      'paragraph: La grue sera montée mardi. L’équipage est prévenu.',
      'quotation: Quand la grue arrive-t-elle ?',
      'quotation: Le quai est prêt.',
      'paragraph: Bien à vous,',
      'paragraph: la capitainerie',
    ]);
  });

  test('attachments are documents of their own, below the mail', () => {
    expect(members.map(({ key, parent, fileName }) => [key, parent, fileName])).toEqual([
      ['mid:grue-2@port.example', null, 'mail.eml'],
      ['mid:grue-2@port.example#1', 'mid:grue-2@port.example', 'planning – été.txt'],
      ['mid:grue-2@port.example#2', 'mid:grue-2@port.example', 'quai.png'],
      ['mid:essais@port.example', 'mid:grue-2@port.example', 'Essais de la grue.eml'],
      ['mid:essais@port.example#1', 'mid:essais@port.example', 'essais.csv'],
    ]);
    expect(parsedOf(planning).text).toBe('Mardi : montage.\nMercredi : essais.');
    expect(parsedOf(attached).text).toContain('Les essais dureront deux semaines.');
    expect(parsedOf(table).text).toContain('grue\tmardi');
  });

  test('an attachment of another kind is refused by itself; pictures in the text are counted', () => {
    expect([refusalOf(picture), leftOut]).toEqual(['unsupported-format', { 'inline-media': 1 }]);
    expect(parsedOf(mail).notices).toEqual(['media-left-out']);
  });
});

test('HTML is read where the plain text only says that there is HTML, in the letters that it names', async () => {
  const { members } = await eml(fixture('mail-html.eml'));
  const { title, text, marks, encoding, language } = parsedOf(members[0]);
  expect([title, encoding, language]).toEqual(['Кран прибув', 'koi8-u', 'uk']);
  expect(text).toContain('Кран, якого чекали з весни');
  expect(text).not.toContain('програма');
  expect(marks.map(({ href }) => href)).toEqual(['https://example.org/kran']);
});

test('HTML in two parts with an attachment between them, as some programs write it: all words, and the attachment', async () => {
  const part = (type: string, words: string, more = ''): string =>
    `--b\nContent-Type: ${type}${more}\n\n${words}\n`;
  const { members, leftOut } = await eml(
    'From: a@b.example\nContent-Type: multipart/alternative; boundary=a\n\n--a\nContent-Type: text/plain\n\nVoir.\n' +
      '--a\nContent-Type: multipart/mixed; boundary=b\n\n' +
      part('text/html', '<p>Le début du rapport sur la grue.') +
      part('text/csv', 'poste;jour\ngrue;mardi', '\nContent-Disposition: inline; filename=essais.csv') +
      part('text/html', '<p>La fin du rapport.') +
      '--b--\n--a\nContent-Type: text/calendar\n\nBEGIN:VCALENDAR\n--a--',
  );
  expect(parsedOf(members[0]).text).toBe(
    'From: a@b.example\nLe début du rapport sur la grue.\nLa fin du rapport.',
  );
  expect([members[1]?.fileName, members.length, leftOut]).toEqual(['essais.csv', 2, { 'inline-media': 0 }]);
});

test('a document within a mail’s page is a document all the same', async () => {
  const { members } = await eml(
    'From: a@b.example\nContent-Type: multipart/related; boundary=a\n\n--a\nContent-Type: text/html\n\n<p>Un mot.\n' +
      '--a\nContent-Type: text/plain; name=note.txt\nContent-Disposition: inline; filename=note.txt\n\nDeux.\n--a--',
  );
  expect(members.map((member) => parsedOf(member).text)).toEqual(['From: a@b.example\nUn mot.', 'Deux.']);
});

describe('letters', () => {
  const text = (head: string, body: string | Buffer) =>
    eml(Buffer.concat([Buffer.from(`From: a@b.example\n${head}\n\n`), Buffer.from(body)])).then(
      ({ members }) => parsedOf(members[0]),
    );

  test.each([
    ['iso-2022-jp', Buffer.from('\u001b$B%/%l!<%s\u001b(B'), 'クレーン'],
    ['windows-1252', Buffer.from('d\u00e9j\u00e0 vu \u00e0 No\u00ebl', 'latin1'), 'déjà vu à Noël'],
    ['an-invented-one', Buffer.from('déjà vu'), 'déjà vu'],
    ['us-ascii', Buffer.from('d\u00e9j\u00e0 vu, \u00e9t\u00e9 pass\u00e9', 'latin1'), 'déjà vu, été passé'],
  ])('in %s', async (charset, body, words) => {
    const { text: found } = await text(`Content-Type: text/plain; charset=${charset}`, body);
    expect(found).toBe(`From: a@b.example\n${words}`);
  });

  test('encoded words, split in the middle of a line, and letters that nobody encoded', async () => {
    const { title } = await text(
      'Subject: =?utf-8?B?TGUgcG9ydCA=?=\n =?iso-8859-1?Q?re=E7oit?= sa grue à midi',
      'Texte.',
    );
    expect(title).toBe('Le port reçoit sa grue à midi');
  });

  test('flowed lines are one paragraph, at each depth of quotation', async () => {
    const { text: found } = await text(
      'Content-Type: text/plain; format=flowed',
      'Une ligne \nqui continue.\n> Une question \n> qui continue.\nFin.',
    );
    expect(found).toBe('From: a@b.example\nUne ligne qui continue.\nUne question qui continue.\nFin.');
  });
});

describe('a mailbox', async () => {
  const { members } = await allMembers(readMbox, fixture('mail.mbox'), { name: 'mail.mbox' });

  test('each mail is a document, followed by its attachments', () => {
    expect(members.map(({ key, parent }) => [key, parent !== null])).toEqual([
      ['mid:grue-1@port.example', false],
      ['mid:grue-2@port.example', false],
      ['mid:grue-2@port.example#1', true],
      ['mid:grue-2@port.example#2', true],
      ['mid:essais@port.example', true],
      ['mid:essais@port.example#1', true],
      ['mid:kran@port.example', false],
    ]);
  });

  test('a line that begins with From and is a sentence is one; the escape is undone', () => {
    const { text } = parsedOf(members[0]);
    expect(text).toContain('From the window we see the ship.');
    expect(text).toContain('\nFrom here too.');
  });

  test.each([1, 7, 100, 1000])('arriving %i bytes at a time it reads the same', async (size) => {
    const again = await allMembers(readMbox, fixture('mail.mbox'), { name: 'mail.mbox', size });
    expect(again.members).toEqual(members);
  });

  test('a mail in it is the mail that was sent, byte for byte', async () => {
    const alone = await eml(fixture('mail-html.eml'));
    const inBox = members.at(-1);
    const plain = (bytes: Uint8Array | undefined): string =>
      Buffer.from(bytes ?? [])
        .toString('latin1')
        .replaceAll('\r\n', '\n');
    expect(plain(inBox?.bytes).trimEnd()).toBe(plain(alone.members[0]?.bytes).trimEnd());
  });
});

describe('pages saved as one file', () => {
  test('by Chromium: the page, its address, its day; not its frames', () => {
    const { title, url, byline, published, language, text, mediaType } = parseFile({
      name: 'page.mhtml',
      bytes: fixture('page.mhtml'),
    });
    expect({ title, url, byline, published, language, mediaType }).toEqual({
      title: 'Le port reçoit sa grue',
      url: 'https://port.example/actualites/grue.html',
      byline: 'Rédaction du port',
      published: '2025-11-05',
      language: 'fr',
      mediaType: 'multipart/related',
    });
    expect(text).toContain('La grue promise au printemps est arrivée au quai nº 3');
    expect(text).not.toContain('Un cadre qui n’est pas la page');
  });

  test('by SingleFile: its comment says where it was', () => {
    const { url, text } = parseFile({
      name: 'page.html',
      bytes: Buffer.from(
        '<!DOCTYPE html> <html lang="fr"><!--\n Page saved with SingleFile \n url: https://port.example/grue \n saved date: Wed Nov 05 2025 10:00:00 GMT+0100\n--><meta charset=utf-8><title>Grue</title><body><p>La grue est là.',
      ),
    });
    expect([url, text]).toEqual(['https://port.example/grue', 'Grue\nLa grue est là.']);
  });
});

test.each([
  '<html>Un mot <p>Deux',
  '<html><head></head>Un mot <p>Deux',
  '<html><title>x</title><p>Un mot<p>Deux',
  '<html><meta charset="utf-8"><body class="a"><p>Un mot<p>Deux',
])('no words are lost where tags are left away: %s', (page) => {
  const { text } = parseFile({ name: 'a.html', bytes: Buffer.from(page) });
  expect(text.replace(/^x\n/, '')).toBe('Un mot\nDeux');
});

test.each([
  ['mail.eml', 'mail'],
  ['mail.mbox', 'mbox'],
  ['telegram-channel.json', 'telegram'],
  ['telegram-full.json', 'telegram'],
  ['page.mhtml', null],
  ['page/page.html', null],
])('%s is known by how it begins, whatever its name', (name, kind) => {
  expect(memberKind('file', fixture(name))).toBe(kind);
});

test('a note that begins like a header is a note', () => {
  expect(memberKind('note.txt', Buffer.from('To: think about\nFrom: yesterday\n\nDate: none'))).toBe(null);
});

test.each([
  ['Wed, 5 Nov 2025 10:15:00 +0100', '2025-11-05T09:15:00Z'],
  ['5 Nov 2025 10:15 -0500 (EST)', '2025-11-05T15:15:00Z'],
  ['Wed, 5 Nov 2025 10:15:00', null],
  ['Wed, 5 Nov 2025', null],
  ['Wed, 45 Nov 2025 10:15:00 +0100', null],
])('the time of “%s” is %s', (field, instant) => {
  expect(instantIn(field)).toBe(instant);
});
