/** Mails, mailboxes and saved pages that are broken or meant to hurt: read as far as is safe, or refused by name. */
import { describe, expect, test } from 'vitest';
import { readMembers } from '../../main/importers/members.ts';
import { parseFile } from '../../main/importers/parse.ts';
import { allMembers, parsedOf, refusalOf } from '../support/members.ts';

const mail = (content: Uint8Array | string) => allMembers((file) => readMembers('mail', file), content);
const mbox = (content: Uint8Array | string) => allMembers((file) => readMembers('mbox', file), content);
const HEAD = 'From: a@b.example\nSubject: Essai\nMIME-Version: 1.0\n';
const TOP = 'Essai\nFrom: a@b.example';

describe('broken MIME is read as far as is safe, and it is said', () => {
  test.each([
    ['a boundary that is not named', `${HEAD}Content-Type: multipart/mixed\n\nUn mot.`, 'Un mot.'],
    ['a boundary that is nowhere', `${HEAD}Content-Type: multipart/mixed; boundary=x\n\nUn mot.`, 'Un mot.'],
    [
      'no last boundary',
      `${HEAD}Content-Type: multipart/mixed; boundary=x\n\n--x\n\nUn mot.\n--x\n\nDeux.`,
      'Un mot.\nDeux.',
    ],
    [
      'damaged base64',
      `${HEAD}Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: base64\n\nVW4g!!bW90\nLg==`,
      'Un mot.',
    ],
    ['an unknown transfer encoding', `${HEAD}Content-Transfer-Encoding: x-none\n\nUn mot.`, 'Un mot.'],
  ])('%s', async (_what, content, words) => {
    const { text, notices } = parsedOf((await mail(content)).members[0]);
    expect([text, notices]).toEqual([`${TOP}\n${words}`, ['damaged-parts']]);
  });
});

test('half an escape of quoted-printable is the letters that stand there', async () => {
  const { members } = await mail(
    `${HEAD}Content-Transfer-Encoding: quoted-printable\n\n1 =3D 1 = 1 =C3=A9=\n.=`,
  );
  expect(parsedOf(members[0]).text).toBe(`${TOP}\n1 = 1 = 1 é.`);
});

test('1,000 multiparts in one another', async () => {
  let content = HEAD;
  for (let depth = 0; depth < 1000; depth += 1) {
    content += `Content-Type: multipart/mixed; boundary=b${depth}\n\n--b${depth}\n`;
  }
  const { notices } = parsedOf((await mail(`${content}\nUn mot.`)).members[0]);
  expect(notices).toContain('damaged-parts');
});

test('100,000 parts: some are read, and it is said', async () => {
  const { members } = await mail(
    `${HEAD}Content-Type: multipart/mixed; boundary=x\n\n${'--x\n\nmot\n'.repeat(100_000)}--x--`,
  );
  expect(parsedOf(members[0]).notices).toContain('damaged-parts');
});

test('10,000 attachments: the first are documents, the rest is one refusal', async () => {
  const { members } = await mail(
    `${HEAD}Content-Type: multipart/mixed; boundary=x\n\n${'--x\nContent-Disposition: attachment; filename=a.txt\n\nUn mot.\n'.repeat(4000)}--x--`,
  );
  expect([members.length, refusalOf(members.at(-1))]).toEqual([502, 'damaged-file']);
});

test('mails attached to mails, 20 deep: as deep as one looks, the next is refused', async () => {
  let content = `${HEAD}\nLe dernier.`;
  for (let depth = 0; depth < 20; depth += 1) {
    content = `${HEAD}Content-Type: multipart/mixed; boundary=b${depth}\n\n--b${depth}\nContent-Type: message/rfc822\n\n${content}\n--b${depth}--\n`;
  }
  const { members } = await mail(content);
  expect(members.map(refusalOf)).toEqual([null, null, null, null, null, null, 'too-deep']);
});

test.each([
  ['a header of 2 MB', `${HEAD}X-Long: ${'a'.repeat(2_000_000)}\n\nUn mot.`, 'damaged-file'],
  ['a header of 500,000 fields', `${HEAD}${'X: y\n'.repeat(500_000)}\nUn mot.`, 'damaged-file'],
  ['65 MB', Buffer.alloc(65 * 1024 * 1024, `${HEAD}\n`), 'too-large'],
])('%s is refused', async (_what, content, code) => {
  await expect(mail(content)).rejects.toMatchObject({ code });
});

test('a header alone, a mail without a word, an empty file', async () => {
  expect(parsedOf((await mail(HEAD)).members[0]).text).toBe(TOP);
  expect(refusalOf((await mail('X-Nothing: \n\n --- ')).members[0])).toBe('no-text');
  expect(refusalOf((await mail('')).members[0])).toBe('no-text');
});

test('HTML in a mail runs nothing and fetches nothing', async () => {
  const { members } = await mail(
    `${HEAD}Content-Type: text/html\n\n<p onclick="x()">Un <a href="javascript:x()">mot</a>.<script>steal()</script><img src="https://evil.example/pixel.png">`,
  );
  const { text, marks, notices } = parsedOf(members[0]);
  expect([text, marks]).toEqual([`${TOP}\nUn mot.`, []]);
  expect(notices).toEqual(['active-content-removed', 'external-content-removed']);
});

test('the path that an attachment claims is not kept, nor a name of two lines', async () => {
  const { members } = await mail(
    `${HEAD}Content-Type: multipart/mixed; boundary=x\n\n--x\nContent-Disposition: attachment; filename="../../etc/a.txt"\n\nUn.\n--x\nContent-Disposition: attachment; filename*=utf-8''C%3A%5Ctemp%5Cb%0A.txt\n\nDeux.\n--x\nContent-Disposition: attachment; filename=".."\n\nTrois.\n--x--`,
  );
  expect(members.map(({ fileName }) => fileName)).toEqual(['file', 'a.txt', 'b .txt', 'attachment-3.txt']);
});

test('an encrypted mail is its header; what is encrypted is refused as such', async () => {
  const { members } = await mail(
    `${HEAD}Content-Type: application/pkcs7-mime; name=smime.p7m\nContent-Transfer-Encoding: base64\n\nMIIB`,
  );
  expect(parsedOf(members[0]).text).toBe(TOP);
  expect(refusalOf(members[1])).toBe('encrypted-file');
});

test('a second sender smuggled below the first does not count', async () => {
  const { members } = await mail(`${HEAD}From: c@d.example\n\nUn mot.`);
  expect(members[0]?.sourceName).toBe('a@b.example');
});

test('one broken mail of a mailbox costs itself', async () => {
  const from = '\nFrom a@b.example Mon Nov  3 08:00:00 2025\n';
  const { members } = await mbox(
    `${from}${HEAD}\nUn.\n${from}${HEAD}X: ${'a'.repeat(2_000_000)}\n\nDeux.\n${from}${HEAD}\nTrois.\n`.slice(
      1,
    ),
  );
  expect(members.map(refusalOf)).toEqual([null, 'damaged-file', null]);
});

test('a mail of a mailbox that is too large is refused; those around it are read', async () => {
  const from = '\nFrom a@b.example Mon Nov  3 08:00:00 2025\n';
  const large = Buffer.alloc(65 * 1024 * 1024, 'a');
  const { members } = await mbox(
    Buffer.concat([
      Buffer.from(`${from.slice(1)}${HEAD}\nUn.\n${from}${HEAD}\n`),
      large,
      Buffer.from(`\n${from}${HEAD}\nTrois.\n`),
    ]),
  );
  expect(members.map(refusalOf)).toEqual([null, 'too-large', null]);
});

test('a saved page without a page in it is refused', () => {
  expect(() =>
    parseFile({
      name: 'a.mhtml',
      bytes: Buffer.from(
        'MIME-Version: 1.0\nContent-Type: multipart/related; boundary=x\n\n--x\nContent-Type: image/png\n\nx\n--x--',
      ),
    }),
  ).toThrow(expect.objectContaining({ code: 'damaged-file' }));
});
