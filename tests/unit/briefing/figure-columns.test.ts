import { expect, test } from 'vitest';
import { bodyBlocks } from '../../../main/briefing/body.ts';
import { withFigureColumns } from '../../../main/briefing/figure-columns.ts';
import { cell } from '../../../main/briefing/live/cells.ts';
import { markdownOf } from '../../../main/briefing/web/markdown-file.ts';
import { layout } from '../../../main/briefing/layout.ts';
import { ledgerOf, MOMENT, p, table } from './ledgers.ts';

const column = (head: string, ...texts: readonly string[]): readonly boolean[] =>
  withFigureColumns([[cell([{ text: head }], true)], ...texts.map((text) => [cell([{ text }])])], 1).map(
    ([only]) => only?.end === true,
  );

test('amounts, shares and ranges stand at the end of their line, and so does what heads them', () => {
  expect(column('Montant', '75\u202f000\u202f000', '1\u202f250,5', '–')).toEqual([true, true, true, true]);
  expect(column('Amount', '€1,200', '$30', '12 %')).toEqual([true, true, true, true]);
  expect(column('Sum', '<5', '−3.2', '10–12', '500 EUR')).toEqual(Array.from({ length: 5 }, () => true));
});

test('words, years, and a figure alone stay where a line begins', () => {
  for (const texts of [
    ['1 milliard', '2'],
    ['2024', '2025'],
    ['12', 'unknown'],
    ['12'],
    ['–', '–'],
    ['', ''],
    ['5 November 2025', '6'],
  ])
    expect(column('Of', ...texts)).not.toContain(true);
});

test('a figure with a note stays where a line begins: the call would push it aside', () => {
  const rows = [[cell([{ text: '12' }, { text: '', note: 1 }])], [cell([{ text: '7' }])]];
  expect(withFigureColumns(rows, 0)).toEqual(rows);
});

test('what parts a table keeps its place, and the columns on both sides are one', () => {
  const rows = withFigureColumns(
    [
      [cell([{ text: 'Donor' }], true), cell([{ text: 'Sum' }], true)],
      [{ ...cell([{ text: 'Pledged' }], true), colspan: 2 }],
      [cell([{ text: 'Norway' }]), cell([{ text: '7' }])],
      [{ ...cell([{ text: 'Paid' }], true), colspan: 2 }],
      [cell([{ text: 'France' }]), cell([{ text: '12' }])],
    ],
    1,
  );
  expect(rows.map((row) => row.map(({ end }) => end === true))).toEqual([
    [false, true],
    [false],
    [false, true],
    [false],
    [false, true],
  ]);
});

test('a table of the text has them too, and says so in Markdown', () => {
  const ledger = ledgerOf([
    p('Voici.'),
    table([['Pays'], ['Somme']], [['Norvège'], ['7']], [['France'], ['12']]),
  ]);
  const blocks = bodyBlocks(ledger.briefing.body, '', 'fr', () => 1, []);
  const rows = blocks
    .flatMap((block) => (block.kind === 'kept' ? block.blocks : [block]))
    .flatMap((block) => (block.kind === 'table' ? block.rows : []));
  expect(rows.map((row) => row[1]?.end === true)).toEqual([true, true, true]);
  expect(markdownOf(layout(ledger, { at: MOMENT, covers: () => true }))).toContain('| --- | ---: |');
});
