/** The shape of a text is checked by hand where it is checked at each key: as the schema of the contract checks it. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isBody } from '../../../preload/contract/body-shape.ts';
import { BodySchema } from '../../../preload/contract/briefings.ts';

const scalar = fc.oneof(fc.string(), fc.integer(), fc.boolean(), fc.constant(null));
const anything = fc.oneof(
  scalar,
  fc.array(fc.integer(), { maxLength: 2 }),
  fc.constant(Number.NaN),
  fc.constant('x'.repeat(51)),
  fc.constant(undefined),
  fc.object({ maxDepth: 1 }),
);
const attrs = fc.oneof(
  { weight: 4, arbitrary: fc.dictionary(fc.string({ maxLength: 5 }), scalar) },
  { weight: 1, arbitrary: anything },
);
const { node } = fc.letrec((tie) => ({
  node: fc.record(
    {
      type: fc.oneof(
        { weight: 9, arbitrary: fc.constantFrom('doc', 'paragraph', 'text') },
        { weight: 1, arbitrary: anything },
      ),
      attrs,
      marks: fc.oneof(
        {
          weight: 4,
          arbitrary: fc.array(fc.record({ type: fc.constant('em'), attrs }, { requiredKeys: ['type'] }), {
            maxLength: 2,
          }),
        },
        { weight: 1, arbitrary: anything },
      ),
      text: fc.oneof({ weight: 6, arbitrary: fc.string() }, { weight: 1, arbitrary: anything }),
      content: fc.oneof({ depthSize: 'small' }, fc.array(tie('node'), { maxLength: 3 }), anything),
    },
    { requiredKeys: ['type'] },
  ),
}));

test('it takes what the schema takes, and nothing else', () => {
  fc.assert(
    fc.property(fc.oneof(node, anything), (value) => {
      expect(isBody(value)).toBe(BodySchema.safeParse(value).success);
    }),
    { numRuns: 500 },
  );
});

test('a text that is nested deeper than a stack goes is still told', () => {
  let deep: unknown = { type: 'text' };
  for (let level = 0; level < 100_000; level += 1) deep = { type: 'blockquote', content: [deep] };
  expect(isBody(deep)).toBe(true);
});
