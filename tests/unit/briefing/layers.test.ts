/** A page cut into layers is the same page. */
import { describe, expect, it } from 'vitest';
import { layersOf } from '../../../main/briefing/layers.ts';

const word = (at: number): string =>
  `<g class="typst-text" transform="scale(${at})"><use x="${at}" href="#a"/></g>`;
const line = (at: number): string =>
  `<g transform="translate(0,${at})">${word(at)}<path d="M ${at} 0"/>${at % 5 === 0 ? word(at + 0.5) : ''}</g>`;
const page = (lines: number, first = 0): string =>
  `<g class="typst-group"><g transform="translate(9,9)"><g class="typst-group">${Array.from(
    { length: lines },
    (_, at) => line(at + first),
  ).join('')}</g></g><image href="data:image/png;base64,AAAA"/></g>`;

/** What is drawn, each within all groups that it stands in. */
function drawn(svg: string): readonly string[] {
  const open: string[] = [];
  const found: string[] = [];
  for (const [tag] of svg.matchAll(/<[^>]+>/g)) {
    if (tag === '</g>') open.pop();
    else if (tag.startsWith('<g')) open.push(tag);
    else found.push([...open, tag].join(''));
  }
  expect(open).toEqual([]);
  return found;
}

describe('the layers of a page', () => {
  it.each([0, 1, 12, 13, 60])('draw the same in the same order: %i lines', (lines) => {
    expect(layersOf(page(lines)).flatMap(drawn)).toEqual(drawn(page(lines)));
  });

  it('are several, and a line that changes is in one of them', () => {
    const before = layersOf(page(60));
    expect(before.length).toBeGreaterThan(4);
    const after = layersOf(page(60).replace('x="30"', 'x="30.25"'));
    expect(after.filter((layer, at) => layer !== before[at])).toHaveLength(1);
  });

  it.each([
    ['is seen through as a whole', '<g opacity="0.5">'],
    ['is cut to a shape', '<g clip-path="url(#c)">'],
  ])('are one where a group %s', (_, group) => {
    const whole = page(60).replace('<g transform="translate(9,9)">', group);
    expect(layersOf(whole)).toEqual([whole]);
  });
});
