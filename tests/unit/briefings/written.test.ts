/** The text that the program is asked about is the one that stands there, however often it was asked about before. */
import { expect, it } from 'vitest';
import { briefingSchema, parseBody } from '../../../preload/contract/briefing-schema.ts';
import { bodyOf } from '../../../renderer/features/briefings/written.ts';

const start = parseBody({
  type: 'doc',
  content: [
    { type: 'heading', attrs: { level: 2 }, content: [{ type: 'text', text: 'Constats' }] },
    { type: 'paragraph', content: [{ type: 'text', text: 'Un fait', marks: [{ type: 'strong' }] }] },
    { type: 'paragraph' },
  ],
});

it('is the text as ProseMirror writes it, at each change', () => {
  expect(bodyOf(start)).toEqual(start.toJSON());
  const words = briefingSchema.node('paragraph', null, briefingSchema.text('De plus'));
  const longer = start.copy(start.content.addToEnd(words));
  expect(bodyOf(longer)).toEqual(longer.toJSON());
  expect(bodyOf(longer)).not.toEqual(bodyOf(start));
});

it('a block that stays is not written again', () => {
  const [first] = bodyOf(start).content ?? [];
  const other = start.copy(
    start.content.replaceChild(2, briefingSchema.node('paragraph', null, briefingSchema.text('Fin'))),
  );
  expect(bodyOf(other).content?.[0]).toBe(first);
  expect(bodyOf(other)).toEqual(other.toJSON());
});
