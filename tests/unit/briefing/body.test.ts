import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bodyBlocks } from '../../../main/briefing/body.ts';
import type { BodyNode } from '../../../preload/contract/briefings.ts';
import type { Run } from '../../../main/briefing/sheet.ts';

const runsOf = (content: readonly BodyNode[], language: 'fr' | 'en'): readonly Run[] => {
  const body: BodyNode = { type: 'doc', content: [{ type: 'paragraph', content: [...content] }] };
  const [block] = bodyBlocks(body, '', language, () => 1, []);
  return block?.kind === 'paragraph' ? block.runs : [];
};

const written = (runs: readonly Run[]): string =>
  runs.map((run) => (run.note === undefined ? run.text : '[1]')).join('');

const pieces = fc.array(
  fc.oneof(
    fc.constantFrom(
      ' ',
      ' :',
      ' ;',
      '«',
      ' »',
      '12',
      ' 500',
      ' 000',
      ' %',
      'M.',
      ' Avril',
      'p.',
      ' 3',
      'été',
      '1er',
      ' ?',
    ),
    fc.string({ maxLength: 4 }),
  ),
  { maxLength: 14 },
);

test('spaces are set alike whatever is bold: marks change no letter', () => {
  fc.assert(
    fc.property(pieces, fc.constantFrom('fr', 'en'), (texts, language) => {
      const plain = texts.filter((text) => text !== '').map((text): BodyNode => ({ type: 'text', text }));
      const bold = plain.map((node, at): BodyNode =>
        at % 2 === 0 ? node : { ...node, marks: [{ type: 'strong' }] },
      );
      const whole: BodyNode[] = plain.length === 0 ? [] : [{ type: 'text', text: texts.join('') }];
      expect(written(runsOf(bold, language))).toBe(written(runsOf(whole, language)));
    }),
  );
});

test('the space before a call goes, also where it is in bold and the call is not', () => {
  const runs = runsOf(
    [
      { type: 'text', text: 'Un fait' },
      { type: 'text', text: '  ', marks: [{ type: 'strong' }] },
      { type: 'citation', attrs: { uid: 'x' } },
      { type: 'text', text: ' : vrai' },
    ],
    'fr',
  );
  expect(written(runs)).toBe('Un fait[1]\u202F: vrai');
});
