/** Spreadsheets that are meant to hurt, or that went wrong: each is refused by name, or read for what it is, and costs itself only. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readTables, type ReadTables } from '../../main/importers/table/table-file.ts';
import { LiasseError } from '../../preload/contract/errors.ts';
import { archive, sheetOf, workbook, workbookParts, type Part } from '../support/archives.ts';

const read = (name: string, content: Buffer | string): ReadTables =>
  readTables({ name, bytes: Buffer.from(content) });

const ROW = '<row r="1"><c r="A1" t="inlineStr"><is><t>donor</t></is></c></row>';
const workbookWith = (...more: readonly Part[]): Buffer => workbook(ROW, more);
const LAUGHS = `<!DOCTYPE lolz [<!ENTITY lol "lol"><!ENTITY lol1 "${'&lol;'.repeat(10)}"><!ENTITY lol2 "${'&lol1;'.repeat(10)}">]>`;
const XXE = '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]>';
const iatiOf = (text: string, before = ''): string =>
  `<?xml version="1.0"?>${before}<iati-activities version="2.03"><iati-activity><iati-identifier>${text}</iati-identifier></iati-activity></iati-activities>`;

/** A workbook with a password, as far as anybody without it can see: a container of the older kind (MS-CFB). */
const ENCRYPTED = Buffer.concat([
  Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
  Buffer.alloc(1016),
  Buffer.from('EncryptedPackage', 'utf16le'),
  Buffer.alloc(480),
]);

/** Two entries of the directory that point at the same bytes. */
function overlapping(): Buffer {
  const bytes = workbookWith(
    { name: 'xl/a.xml', content: 'x'.repeat(50) },
    { name: 'xl/b.xml', content: 'x'.repeat(50) },
  );
  const entry = (name: string): number => bytes.lastIndexOf(name) - 46;
  bytes.writeUInt32LE(bytes.readUInt32LE(entry('xl/a.xml') + 42), entry('xl/b.xml') + 42);
  return bytes;
}

const whole = workbook('<row r="1"><c r="A1"><v>1</v></c></row>'.repeat(1));

const refusals: readonly (readonly [
  what: string,
  name: string,
  content: () => Buffer | string,
  code: string,
])[] = [
  ['an empty file', 'a.xlsx', () => '', 'empty-file'],
  ['200 MB of rows', 'a.csv', () => Buffer.alloc(200 * 1024 * 1024, 'a,b\n'), 'too-large'],
  [
    'a bomb: 64 MiB of zeros in a sheet',
    'a.xlsx',
    () => workbookWith({ name: 'xl/worksheets/bomb.xml', content: Buffer.alloc(64 * 1024 * 1024) }),
    'zip-bomb',
  ],
  [
    'a bomb in many parts, each of which is small',
    'a.xlsx',
    () => {
      const content = Buffer.from(Array.from({ length: 65_536 }, (_, at) => (at * at) % 251))
        .toString('latin1')
        .repeat(15);
      return workbookWith(...Array.from({ length: 300 }, (_, at) => ({ name: `xl/${at}.xml`, content })));
    },
    'zip-bomb',
  ],
  [
    'a part that says 4 GiB',
    'a.xlsx',
    () => workbookWith({ name: 'xl/a.xml', content: 'x', says: { size: 0xfffffffe } }),
    'zip-bomb',
  ],
  [
    '10,001 parts',
    'a.xlsx',
    () => workbookWith(...Array.from({ length: 10_001 }, (_, at) => ({ name: `xl/${at}`, content: '' }))),
    'zip-bomb',
  ],
  ['parts that share bytes', 'a.xlsx', overlapping, 'unsafe-archive'],
  [
    'a name that leads out',
    'a.xlsx',
    () => workbookWith({ name: '../../../etc/cron.d/x', content: 'x' }),
    'unsafe-archive',
  ],
  [
    'a name that leads out, as Windows writes it',
    'a.xlsx',
    () => workbookWith({ name: 'xl\\..\\..\\x', content: 'x' }),
    'unsafe-archive',
  ],
  ['an absolute name', 'a.xlsx', () => workbookWith({ name: '/etc/passwd', content: 'x' }), 'unsafe-archive'],
  [
    'two parts of one name',
    'a.xlsx',
    () => workbookWith({ name: 'xl/workbook.xml', content: '<workbook/>' }),
    'unsafe-archive',
  ],
  [
    'a sheet that is longer than it says',
    'a.xlsx',
    () =>
      archive(
        workbookParts(sheetOf(ROW)).map((part) =>
          part.name.endsWith('sheet1.xml') ? { ...part, says: { size: 20 } } : part,
        ),
      ),
    'unsafe-archive',
  ],
  [
    'a sheet that is shorter than it says',
    'a.xlsx',
    () =>
      archive(
        workbookParts(sheetOf(ROW)).map((part) =>
          part.name.endsWith('sheet1.xml') ? { ...part, says: { size: 20_000 } } : part,
        ),
      ),
    'unsafe-archive',
  ],
  [
    'a part with two names',
    'a.xlsx',
    () => workbookWith({ name: 'xl/a.xml', content: 'x', says: { localName: 'xl/b.xml' } }),
    'unsafe-archive',
  ],
  [
    'a wrong checksum',
    'a.xlsx',
    () =>
      archive(
        workbookParts(sheetOf(ROW)).map((part) =>
          part.name.endsWith('sheet1.xml') ? { ...part, says: { crc: 1 } } : part,
        ),
      ),
    'damaged-file',
  ],
  [
    'a part in an encrypted ZIP',
    'a.xlsx',
    () => workbookWith({ name: 'xl/a.xml', content: 'x', says: { flags: 1 } }),
    'encrypted-file',
  ],
  ['a workbook with a password', 'a.xlsx', () => ENCRYPTED, 'encrypted-file'],
  ['a workbook of before 2007', 'a.xls', () => ENCRYPTED.subarray(0, 512), 'not-a-table'],
  ['a ZIP cut off in its middle', 'a.xlsx', () => whole.subarray(0, whole.length >> 1), 'damaged-file'],
  ['a ZIP cut off at its end', 'a.xlsx', () => whole.subarray(0, -1), 'damaged-file'],
  ['a ZIP without any part', 'a.xlsx', () => archive([]), 'not-a-table'],
  [
    'a Word document called .xlsx',
    'a.xlsx',
    () =>
      archive([
        {
          name: '_rels/.rels',
          content:
            '<Relationships><Relationship Id="a" Type="x/officeDocument" Target="word/document.xml"/></Relationships>',
        },
      ]),
    'not-a-table',
  ],
  [
    'a workbook whose sheet lies outside of it',
    'a.xlsx',
    () =>
      archive(
        workbookParts(sheetOf(ROW)).map((part) =>
          part.name === 'xl/_rels/workbook.xml.rels'
            ? {
                ...part,
                content: part.content.toString().replace('worksheets/sheet1.xml', '../../../../etc/passwd'),
              }
            : part,
        ),
      ),
    'damaged-file',
  ],
  [
    'a billion laughs in a sheet',
    'a.xlsx',
    () => archive(workbookParts(`${LAUGHS}${sheetOf(ROW.replace('donor', '&lol2;'))}`)),
    'unsafe-xml',
  ],
  [
    'a file of the machine in a sheet (XXE)',
    'a.xlsx',
    () => archive(workbookParts(`${XXE}${sheetOf(ROW.replace('donor', '&x;'))}`)),
    'unsafe-xml',
  ],
  [
    'an entity that nobody declared',
    'a.xlsx',
    () => workbook(ROW.replace('donor', '&eacute;')),
    'damaged-file',
  ],
  ['a billion laughs in IATI', 'a.xml', () => iatiOf('&lol2;', LAUGHS), 'unsafe-xml'],
  ['a file of the machine in IATI (XXE)', 'a.xml', () => iatiOf('&x;', XXE), 'unsafe-xml'],
  [
    'a document type from elsewhere',
    'a.xml',
    () => iatiOf('x', '<!DOCTYPE iati-activities SYSTEM "https://evil.example/x.dtd">'),
    'unsafe-xml',
  ],
  ['IATI cut off in its middle', 'a.xml', () => iatiOf('x').slice(0, 100), 'damaged-file'],
  ['1,000 levels of XML', 'a.xml', () => iatiOf('<a>'.repeat(1000)), 'too-deep'],
  [
    'row 1,048,577',
    'a.xlsx',
    () => workbook('<row r="1048577"><c r="A1048577"><v>1</v></c></row>'),
    'too-many-cells',
  ],
  ['row 99,999,999,999', 'a.xlsx', () => workbook('<row r="99999999999"/>'), 'too-many-cells'],
  [
    'a column past XFD',
    'a.xlsx',
    () => workbook('<row r="1"><c r="XFE1"><v>1</v></c></row>'),
    'too-many-cells',
  ],
  [
    '20,000 rows of which each has one cell, at the very right',
    'a.xlsx',
    () =>
      workbook(
        Array.from(
          { length: 20_000 },
          (_, at) => `<row r="${at + 1}"><c r="XFD${at + 1}"><v>${at}</v></c></row>`,
        ).join(''),
      ),
    'too-many-cells',
  ],
  [
    'one long text in every cell',
    'a.xlsx',
    () =>
      workbook('<row>' + '<c t="s"><v>0</v></c>'.repeat(16_000) + '</row>', [
        { name: 'xl/sharedStrings.xml', content: `<sst><si><t>${'x'.repeat(32_000)}</t></si></sst>` },
      ]),
    'too-many-cells',
  ],
  ['rows out of order', 'a.xlsx', () => workbook('<row r="2"/><row r="1"/>'), 'damaged-file'],
  [
    'a cell of another row',
    'a.xlsx',
    () => workbook('<row r="1"><c r="A2"><v>1</v></c></row>'),
    'damaged-file',
  ],
  [
    'a text that is not there',
    'a.xlsx',
    () => workbook('<row r="1"><c r="A1" t="s"><v>9</v></c></row>'),
    'damaged-file',
  ],
  [
    '100,000 columns',
    'a.csv',
    () => Array.from({ length: 100_000 }, (_, at) => at).join(','),
    'too-many-cells',
  ],
  ['a quotation mark that is not closed', 'a.csv', () => 'a,b\n"1,2\n3,4\n', 'damaged-file'],
  [
    'a binary called .csv',
    'a.csv',
    () => Buffer.from(Array.from({ length: 5000 }, (_, at) => (at * 7919) % 256)),
    'binary-file',
  ],
  ['a PDF called .csv', 'a.csv', () => '%PDF-1.7\n…', 'not-a-table'],
  ['a page called .csv', 'a.csv', () => '<!doctype html><table><tr><td>1</td></tr></table>', 'not-a-table'],
  ['white space alone', 'a.csv', () => ' \n\t\n , \n', 'no-text'],
];

test.each(refusals)('%s is refused by name', (_what, name, content, code) => {
  expect(() => read(name, content())).toThrow(expect.objectContaining({ code }));
});

test('NULs in a CSV are taken out, and it is said', () => {
  const { tables, document } = read('a.csv', 'do\0nor,amount\nFrance,1\n');
  expect(tables[0]?.rows[0]).toEqual(['donor', 'amount']);
  expect(document.notices).toEqual(['control-characters-removed']);
});

test('formulas are words: they do not run', () => {
  const { tables } = read('a.csv', 'a,b\n=cmd|\' /C calc\'!A0,"=HYPERLINK(""https://evil.example"")"\n');
  expect(tables[0]?.rows[1]).toEqual(["=cmd|' /C calc'!A0", '=HYPERLINK("https://evil.example")']);
});

describe('500 real files, each with some bytes changed', () => {
  const folder = join(import.meta.dirname, '../fixtures/tables');
  const files = ['openpyxl.xlsx', 'xlsxwriter.xlsx', 'write-excel-file.xlsx'].map((name) =>
    readFileSync(join(folder, name)),
  );

  test('are read, or refused by a reason that people can read', () => {
    const change = fc.record({
      at: fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true }),
      byte: fc.nat(255),
    });
    fc.assert(
      fc.property(
        fc.constantFrom(...files),
        fc.array(change, { minLength: 1, maxLength: 8 }),
        fc.boolean(),
        (file, changes, cut) => {
          const bytes = Buffer.from(
            cut ? file.subarray(0, Math.floor(file.length * (changes[0]?.at ?? 1))) : file,
          );
          for (const { at, byte } of changes) bytes[Math.floor(at * bytes.length)] = byte;
          try {
            readTables({ name: 'a.xlsx', bytes });
          } catch (error) {
            expect(error).toBeInstanceOf(LiasseError);
          }
        },
      ),
      { numRuns: 500 },
    );
  });
});

test('any text at all as a sheet’s XML is read, or refused by a reason that people can read', () => {
  const piece = fc.oneof(
    fc.constantFrom(
      '<row r="1">',
      '</row>',
      '<c r="A1">',
      '<c t="s">',
      '</c>',
      '<v>',
      '</v>',
      '1',
      '<is><t>',
      '&amp;',
      '&#0;',
      '<![CDATA[',
      ']]>',
      '<!--',
    ),
    fc.string({ maxLength: 5 }),
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
      try {
        read('a.xlsx', workbook(pieces.join('')));
      } catch (error) {
        expect(error).toBeInstanceOf(LiasseError);
      }
    }),
    { numRuns: 500 },
  );
});
