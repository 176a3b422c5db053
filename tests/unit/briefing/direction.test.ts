/** Letters from right to left amid the others: what stands where. */
import { describe, expect, it, test } from 'vitest';
import {
  LEFT_TO_RIGHT,
  runsRightToLeft,
  endsRightToLeft,
  stretches,
} from '../../../main/briefing/direction.ts';
import { layout } from '../../../main/briefing/layout.ts';
import type { Block } from '../../../main/briefing/sheet.ts';
import { document, evidence, h, ledgerOf, MOMENT, p, quote, record } from './ledgers.ts';

const blocksOf = (...body: Parameters<typeof ledgerOf>[0]): readonly Block[] => {
  const documents = [document(1), document(2)];
  const records = documents.map((one) => record(one.id, [evidence(one.id, one, 'Vu et lu.')]));
  return layout(ledgerOf(body, records, documents), { at: MOMENT, covers: () => true }).blocks;
};

test.each([
  ['وقّع الوزير', true, true],
  ['« שר הביטחון »', true, true],
  ['Le ministre (وزير الدفاع)', false, true],
  ['محمد a signé', true, false],
  ['في 14 أكتوبر 2025', true, true],
  ['Oslo, 2025', false, false],
  ['2025', false, false],
  ['', false, false],
])('%s', (text, begins, ends) => {
  expect([runsRightToLeft(text), endsRightToLeft(text)]).toEqual([begins, ends]);
});

test('a text is cut where the direction of its letters changes, and nothing of it is lost', () => {
  const text = 'Le ministre (وزير الدفاع, 2) a dit « שלום ».';
  expect(
    stretches(text)
      .map((one) => one.text)
      .join(''),
  ).toBe(text);
  expect(stretches(text).filter((one) => one.rightToLeft)).toHaveLength(2);
});

describe('the call of a note', () => {
  const textsOf = (block: Block | undefined): readonly (string | number)[] =>
    block !== undefined && 'runs' in block ? block.runs.map((run) => run.note ?? run.text) : [];

  it('behind letters from right to left stands behind them', () => {
    const [first, second, third] = blocksOf(
      p('Il nomme محمد', 1, ' ici.'),
      p('« محمد »', 1, 2, '.'),
      p('Oslo', 1, '.'),
    );
    expect(textsOf(first)).toEqual(['Il nomme محمد', LEFT_TO_RIGHT, 1, ' ici.']);
    expect(textsOf(second)).toEqual(expect.arrayContaining([LEFT_TO_RIGHT, 2, ',', 3]));
    expect(textsOf(second).filter((each) => each === LEFT_TO_RIGHT)).toHaveLength(1);
    expect(textsOf(third)).toEqual(['Oslo', 4, '.']);
  });
});

it('a paragraph, a heading and a quotation run as their first letter does', () => {
  const blocks = blocksOf(h(1, 'عنوان : titre'), p('شيء puis'), p('Puis شيء'), quote(p('« שלום »')));
  expect(JSON.stringify(blocks).match(/"rtl":true/g)).toHaveLength(3);
});
