import * as fc from 'fast-check';
import { parseHTML } from 'linkedom';
import { beforeAll, describe, expect, test } from 'vitest';
import { BLOCK_KINDS, MARK_KINDS, type Block, type Mark } from '../../../preload/contract/index.ts';
import { buildSection, marksWithin } from '../../../renderer/reader/build.ts';
import { sectionsOf, type Section } from '../../../renderer/reader/sections.ts';
import { NodeStarts, SectionMap } from '../../../renderer/reader/text-map.ts';

beforeAll(() => {
  globalThis.document = parseHTML('<!doctype html><html><body></body></html>').document;
});

interface Built {
  readonly root: HTMLElement;
  readonly section: Section;
  readonly map: SectionMap;
  readonly starts: NodeStarts;
}

function build(text: string, blocks: readonly Block[], marks: readonly Mark[]): Built | null {
  const section = sectionsOf(text, blocks)[0];
  if (section === undefined) return null;
  const map = new SectionMap(section);
  const starts = new NodeStarts();
  const root = document.createElement('section');
  buildSection(root, text, section, marks, (node, start) => {
    starts.set(node, start);
    map.add(node, start);
  });
  return { root, section, map, starts };
}

const letters = fc.string({
  unit: fc.constantFrom('a', 'é', 'e\u0301', 'Ж', '😀', ' ', '\t', '<b>', '&'),
  maxLength: 12,
});
const documents = fc
  .array(fc.tuple(letters, fc.constantFrom(...BLOCK_KINDS), fc.nat(4)), { maxLength: 6 })
  .chain((lines) => {
    const blocks: Block[] = [];
    let text = '';
    for (const [line, kind, level] of lines) {
      if (text !== '') text += '\n';
      blocks.push({ kind, level, start: text.length, end: text.length + line.length });
      text += line;
    }
    const at = fc.nat(text.length);
    const marks = fc.array(
      fc.tuple(fc.constantFrom(...MARK_KINDS), at, at).map(([kind, a, b]): Mark => {
        return {
          kind,
          start: Math.min(a, b),
          end: Math.max(a, b),
          href: kind === 'link' ? 'https://example.org/' : null,
        };
      }),
      { maxLength: 5 },
    );
    return fc.tuple(fc.constant(text), fc.constant(blocks), marks);
  });

describe('the way between text and DOM', () => {
  test('holds every code unit of a block in exactly one text node, in order, and nothing as markup', () => {
    fc.assert(
      fc.property(documents, ([text, blocks, marks]) => {
        const built = build(text, blocks, marks);
        if (built === null) return;
        const shown = built.section.pieces.map((piece) => text.slice(piece.start, piece.end)).join('');
        expect(built.root.textContent).toBe(shown);
        expect(built.root.querySelector('b, script, [href]')).toBeNull();
      }),
    );
  });

  test('is exact in both directions for every offset of every block, at both edges', () => {
    fc.assert(
      fc.property(documents, ([text, blocks, marks]) => {
        const built = build(text, blocks, marks);
        if (built === null) return;
        for (const piece of built.section.pieces) {
          for (let offset = piece.start; offset <= piece.end; offset += 1) {
            for (const edge of ['start', 'end'] as const) {
              // At a block's own edge the other block is the better place for this end of a range.
              if (edge === 'start' ? offset === piece.end : offset === piece.start) continue;
              const position = built.map.position(offset, edge);
              expect(position).not.toBeNull();
              if (position !== null) {
                expect(built.starts.offsetAt(built.root, position.node, position.offset)).toBe(offset);
              }
            }
          }
        }
      }),
    );
  });

  test('takes a position between nodes as the start of the text behind it', () => {
    const built = build('Un\nDeux', [], []);
    if (built === null) throw new Error('nothing was built');
    const { root, starts } = built;
    expect(starts.offsetAt(root, root, 0)).toBe(0);
    expect(starts.offsetAt(root, root, 1)).toBe(3);
    expect(starts.offsetAt(root, root, 2)).toBe(7);
    expect(starts.offsetAt(root, document.createElement('p'), 0)).toBeNull();
  });

  test('builds links that cannot be followed by themselves', () => {
    const built = build('voir ici', [], [{ kind: 'link', start: 5, end: 8, href: 'javascript:alert(1)' }]);
    const link = built?.root.querySelector('a');
    expect(link?.textContent).toBe('ici');
    expect(link?.hasAttribute('href')).toBe(false);
  });
});

test('marks of a section are found among all marks of a document', () => {
  const marks: Mark[] = [0, 40, 45, 90].map((start) => ({
    kind: 'strong',
    start,
    end: start + 8,
    href: null,
  }));
  expect(marksWithin(marks, 8, { start: 46, end: 90 }).map((mark) => mark.start)).toEqual([40, 45]);
});
