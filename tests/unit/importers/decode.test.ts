/** Texts come out in their own letters, whatever encoding they were kept in. */
import iconv from 'iconv-lite';
import { describe, expect, test } from 'vitest';
import { decode } from '../../../main/importers/decode.ts';

const TEXTS = {
  fr: 'Le ministre a déclaré : « C’est un très bon accord », à Bodø. L’été dernier déjà, il l’avait dit…',
  uk: 'Україна отримала статус розширеного партнерства. Її досвід буде корисним, сказав міністр.',
  ru: 'Украина получила статус расширенного партнёрства, сообщил министр.',
  pl: 'Ukraina otrzymała status rozszerzonego partnerstwa. Źródło: ministerstwo. Żołnierze ćwiczą.',
  cs: 'Česko podpořilo rozšířené partnerství, řekl včera ministr. Účastníci jednání byli spokojeni.',
  no: 'Møtet i Bodø ble holdt i går, sier forsvarsministeren på fredag.',
  et: 'Ukraina sai laiendatud partneri staatuse, ütles õhtul peaminister Tšehhis.',
  ja: '日本語の文章です。これは新聞の記事であり、防衛省の発表を伝えています。',
};

describe.each([
  ['fr', 'utf-8', 'utf-8'],
  ['fr', 'utf-16le', 'utf-16le'],
  ['fr', 'utf-16be', 'utf-16be'],
  ['fr', 'windows-1252', 'windows-1252'],
  ['fr', 'macintosh', 'macintosh'],
  ['uk', 'utf-16le', 'utf-16le'],
  ['uk', 'koi8-u', 'koi8-u'],
  ['uk', 'windows-1251', 'windows-1251'],
  ['uk', 'iso-8859-5', 'iso-8859-5'],
  ['ru', 'ibm866', 'ibm866'],
  ['ru', 'koi8-r', 'koi8-u'],
  ['ru', 'windows-1251', 'windows-1251'],
  ['pl', 'windows-1250', 'windows-1250'],
  ['pl', 'iso-8859-2', 'iso-8859-2'],
  ['cs', 'windows-1250', 'windows-1250'],
  ['no', 'windows-1252', 'windows-1252'],
  ['et', 'windows-1257', 'windows-1257'],
  ['ja', 'shift_jis', 'shift_jis'],
] as const)('%s in %s', (language, encoding, named) => {
  test('is read as it was written', () => {
    const bytes = iconv.encode(TEXTS[language], encoding);
    expect(decode(bytes)).toEqual({ text: TEXTS[language], encoding: named, notices: [] });
  });
});

test.each(['utf-8', 'utf-16le', 'utf-16be'])(
  'a byte order mark says %s and is not part of the text',
  (encoding) => {
    const { text, encoding: found } = decode(iconv.encode('Été', encoding, { addBOM: true }));
    expect([text, found]).toEqual(['Été', encoding]);
  },
);

test('what a page says of itself is believed only where the bytes allow it', () => {
  expect(decode(iconv.encode('Où ?', 'windows-1252'), 'windows-1252').text).toBe('Où ?');
  expect(decode(Buffer.from('Où ?', 'utf-8'), 'windows-1252').text).toBe('Où ?');
});

test('mixed encodings: the strays are read as windows-1252, and it is said', () => {
  const bytes = Buffer.concat([
    Buffer.from('Déjà vu à Kyïv, en été. '),
    iconv.encode('Le ministre a déclaré', 'windows-1252'),
    Buffer.from(' que l’accord est signé où il faut.'),
  ]);
  expect(decode(bytes)).toEqual({
    text: 'Déjà vu à Kyïv, en été. Le ministre a déclaré que l’accord est signé où il faut.',
    encoding: 'utf-8',
    notices: ['mixed-encodings'],
  });
});

test('line ends become one kind; NULs and other controls go, and it is said', () => {
  expect(decode(Buffer.from('a\r\nb\rc\0d\u0007'))).toEqual({
    text: 'a\nb\ncd',
    encoding: 'utf-8',
    notices: ['control-characters-removed'],
  });
});
