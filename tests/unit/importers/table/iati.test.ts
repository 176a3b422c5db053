/** IATI activity files as two tables, by the rules of the standard: defaults, languages, who is meant where nobody is named. */
import { describe, expect, test } from 'vitest';
import { readTables } from '../../../../main/importers/table/table-file.ts';
import { parseFile } from '../../../../main/importers/parse.ts';
import { cellRange } from '../../../../preload/contract/tables.ts';

// Synthetic: identifiers and values are invented.
const FILE = `<?xml version="1.0" encoding="UTF-8"?>
<iati-activities version="2.03" xmlns:own="https://example.org/own">
  <iati-activity xml:lang="en" default-currency="EUR" humanitarian="1">
    <iati-identifier>
      XM-TEST-1
    </iati-identifier>
    <reporting-org ref="XM-TEST" type="10"><narrative>Test ministry</narrative></reporting-org>
    <title><narrative>Generators &amp; grids</narrative><narrative xml:lang="fr">Groupes électrogènes</narrative></title>
    <description type="1"><narrative xml:lang="uk">Опис</narrative></description>
    <participating-org role="1" ref="XM-A" type="10"><narrative>Fund A</narrative></participating-org>
    <participating-org role="1" ref="XM-B" type="10"/>
    <participating-org role="4" ref="UA-1" type="23"><narrative>Builder</narrative></participating-org>
    <activity-status code="2"/>
    <activity-date type="1" iso-date="2025-01-01"/>
    <activity-date type="3" iso-date="2026-12-31"/>
    <recipient-country code="UA" percentage="60"/><recipient-country code="MD" percentage="40"/>
    <sector vocabulary="1" code="23110"/><sector vocabulary="99" code="X"/>
    <default-flow-type code="10"/><default-finance-type code="110"/>
    <default-aid-type vocabulary="2" code="1"/><default-aid-type code="C01"/>
    <default-tied-status code="5"/>
    <own:thing><iati-identifier>not this</iati-identifier></own:thing>
    <transaction ref="T1">
      <transaction-type code="2"/><transaction-date iso-date="2025-02-03"/>
      <value value-date="2025-02-01">1000000.50</value>
      <description><narrative>First <![CDATA[tranche]]></narrative></description>
      <receiver-org ref="UA-1" receiver-activity-id="UA-1-9"><narrative>Builder</narrative></receiver-org>
    </transaction>
    <transaction>
      <transaction-type code="1"/><transaction-date iso-date="2025-03-03"/>
      <value currency="USD" value-date="2025-03-03">-5</value>
      <provider-org provider-activity-id="XM-A-7"><narrative>Fund A</narrative></provider-org>
      <recipient-country code="ua"/><flow-type code="50"/><aid-type code="B031"/>
    </transaction>
  </iati-activity>
  <iati-activity><iati-identifier>XM-TEST-2</iati-identifier></iati-activity>
</iati-activities>`;

const read = (languages?: readonly string[]): ReturnType<typeof readTables> =>
  readTables({
    name: 'activities.xml',
    bytes: Buffer.from(FILE),
    ...(languages === undefined ? {} : { languages }),
  });

function records(table: { rows: readonly (readonly string[])[] } | undefined): Record<string, string>[] {
  const [header = [], ...rows] = table?.rows ?? [];
  return rows.map((row) => Object.fromEntries(header.map((name, at) => [name, row[at] ?? ''])));
}

describe('activities', () => {
  const [first, second] = records(read().tables[0]);

  test('each in a row, in the words of the standard', () => {
    expect(first).toEqual({
      'iati-identifier': 'XM-TEST-1',
      title: 'Generators & grids',
      description: 'Опис',
      'activity-status': '2',
      'reporting-org-ref': 'XM-TEST',
      'reporting-org': 'Test ministry',
      'participating-org-funding': 'Fund A; XM-B',
      'participating-org-accountable': '',
      'participating-org-extending': '',
      'participating-org-implementing': 'Builder',
      'recipient-country': 'UA; MD',
      sector: '23110',
      'activity-date-1': '2025-01-01',
      'activity-date-2': '',
      'activity-date-3': '2026-12-31',
      'activity-date-4': '',
      'default-currency': 'EUR',
      'default-flow-type': '10',
      'default-finance-type': '110',
      'default-aid-type': 'C01',
      'default-tied-status': '5',
      humanitarian: 'TRUE',
    });
    expect(second?.['iati-identifier']).toBe('XM-TEST-2');
  });

  test('in French where French is wished for and given', () => {
    expect(records(read(['fr', 'en']).tables[0])[0]?.['title']).toBe('Groupes électrogènes');
  });
});

describe('transactions', () => {
  const [first, second] = records(read().tables[1]);

  test('what one leaves out holds as its activity says', () => {
    expect(first).toEqual({
      'iati-identifier': 'XM-TEST-1',
      'transaction-ref': 'T1',
      'transaction-type': '2',
      'transaction-date': '2025-02-03',
      value: '1000000.50',
      currency: 'EUR',
      'value-date': '2025-02-01',
      description: 'First tranche',
      'provider-org': 'Test ministry',
      'provider-org-ref': 'XM-TEST',
      'provider-activity-id': '',
      'receiver-org': 'Builder',
      'receiver-org-ref': 'UA-1',
      'receiver-activity-id': 'UA-1-9',
      'recipient-country': 'UA; MD',
      'flow-type': '10',
      'finance-type': '110',
      'aid-type': 'C01',
      'tied-status': '5',
    });
  });

  test('what it gives wins; what comes in comes to the reporting organisation', () => {
    expect(second).toMatchObject({
      value: '-5',
      currency: 'USD',
      'provider-org': 'Fund A',
      'provider-org-ref': '',
      'provider-activity-id': 'XM-A-7',
      'receiver-org': 'Test ministry',
      'recipient-country': 'UA',
      'flow-type': '50',
      'aid-type': 'B031',
    });
  });

  test('each value leads to its place in the document', () => {
    const { tables, document } = read();
    const table = tables[1];
    const range = table === undefined ? null : cellRange(table, 1, 4);
    expect(document.text.slice(range?.start, range?.end)).toBe('1000000.50');
  });
});

test('dropped as a document it is the same document', () => {
  expect(parseFile({ name: 'activities.xml', bytes: Buffer.from(FILE) })).toEqual(read().document);
});

test.each([
  ['version 1, which says the same by other elements', '<iati-activities version="1.05"/>'],
  ['organisations', '<iati-organisations version="2.03"/>'],
  ['another kind of XML', '<?xml version="1.0"?><rss/>'],
])('%s is refused by name', (_what, xml) => {
  expect(() => readTables({ name: 'a.xml', bytes: Buffer.from(xml) })).toThrow(
    expect.objectContaining({ code: 'not-a-table' }),
  );
});
