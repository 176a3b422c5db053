/** The pages of a preview, through Typst itself: pictures, one a page, which change only where the text does. */
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { changedPages } from '../../../main/briefing/changed-pages.ts';
import type { Drawing } from '../../../main/briefing/pages.ts';
import { startCompiler, type Compiler } from '../../../main/briefing/typst.ts';
import type { BriefingLedger } from '../../../preload/contract/briefings.ts';
import { drawn } from './drawn.ts';
import { french } from './jef.ts';
import { h, p } from './ledgers.ts';

const RESOURCES = join(import.meta.dirname, '../../../resources');

let compiler: Compiler;
beforeAll(async () => {
  compiler = await startCompiler(RESOURCES);
});

describe('the preview', () => {
  const picturesOf = async (ledger: BriefingLedger): Promise<readonly string[]> =>
    (await drawn(ledger, compiler)).pages.map(({ layers }) => layers().join(''));

  it('is one picture a page, each with its own glyphs, and no script, link or address in it', async () => {
    const { pages, size } = await drawn(french, compiler);
    expect(pages).toHaveLength(5);
    expect(size).toEqual([596, 842]);
    for (const page of pages.flatMap(({ layers }) => layers())) {
      expect(page).toMatch(/^<svg [^]*<\/svg>$/);
      expect(page).not.toMatch(/<script|onclick|<a[ >]|foreignObject|https?:\/\/(?!www\.w3\.org)/);
      const defined = new Set([...page.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id));
      for (const [, id] of page.matchAll(/href="#([^"]+)"/g)) expect(defined).toContain(id);
      expect(page.match(/<g[ >]/g)?.length).toBe(page.match(/<\/g>/g)?.length);
    }
  });

  it('does not change by itself, and only where the text does', async () => {
    const before = await picturesOf(french);
    expect(await picturesOf(structuredClone(french))).toEqual(before);
    const changed = structuredClone(french);
    changed.briefing.body.content?.push(p('Une ligne de plus.'));
    const after = await picturesOf(changed);
    expect(after.map((page, index) => page === before[index])).toEqual([true, true, false, true, true]);
  });

  it('shows the same wherever Typst’s mark of a page is the same, whatever is changed', async () => {
    const base = structuredClone(french);
    const paragraph = base.briefing.body.content?.find(({ type }) => type === 'paragraph');
    const [first] = paragraph?.content ?? [];
    if (first === undefined) throw new Error('There is no paragraph.');
    const edits: readonly ((briefing: BriefingLedger['briefing']) => void)[] = [
      () => undefined,
      () => (first.text = `${first.text ?? ''}x`),
      () => (first.text = (first.text ?? '').replace(/.$/u, 'y')),
      () => (first.marks = [{ type: 'strong' }]),
      () => (first.marks = [{ type: 'em' }]),
      (briefing) => Object.assign(briefing, { tlp: 'red' }),
      (briefing) => Object.assign(briefing, { tlp: 'green' }),
      (briefing) => Object.assign(briefing, { title: 'Un autre titre' }),
      (briefing) => Object.assign(briefing, { template: 'talking-points' }),
      ({ body }) => body.content?.push(h(2, 'Encore'), p('Une ligne de plus.')),
      ({ body }) => body.content?.push(...Array.from({ length: 40 }, () => p('Ligne.'))),
      ({ body }) => (body.content = body.content?.toReversed() ?? []),
    ];
    const seen = new Map<string, string>();
    for (const edit of edits) {
      edit(base.briefing);
      for (const { mark, layers } of (await drawn(base, compiler)).pages) {
        const drawn = layers().join('');
        expect(seen.get(mark) ?? drawn).toBe(drawn);
        seen.set(mark, drawn);
      }
    }
    // Every edit but the first was seen on some page.
    expect(seen.size).toBeGreaterThan(edits.length);
  });
});

it('a preview makes again only the pages that changed', () => {
  const changes = changedPages();
  const made: string[] = [];
  const drawing = (...marks: readonly string[]): Drawing => ({
    size: [1, 1],
    pages: marks.map((mark) => ({ mark, layers: () => (made.push(mark), ['<svg/>', `<svg>${mark}</svg>`]) })),
  });
  const first = changes.since(1, drawing('a', 'b', 'c', 'b'));
  const second = changes.since(1, drawing('b', 'a', 'd', 'c'));
  expect(made).toEqual(['a', 'b', 'c', 'd']);
  expect(Object.values(second.fresh)).toEqual(['<svg>d</svg>']);
  expect(second.hashes).toEqual([
    first.hashes[1],
    first.hashes[0],
    [first.hashes[0]?.[0], expect.any(String)],
    first.hashes[2],
  ]);
  expect(Object.keys(changes.since(2, drawing('a')).fresh)).toEqual(first.hashes[0]);
});
