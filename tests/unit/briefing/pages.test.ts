/** A page of the preview, drawn alone: it is the page that the whole document has, and nothing of the document acts in it. */
import start from '@myriaddreamin/typst-ts-renderer';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { houseReader } from '../../../main/briefing/house/read.ts';
import { fullSample } from '../../../main/briefing/house/samples.ts';
import { layout } from '../../../main/briefing/layout.ts';
import { drawingOf, type Drawing } from '../../../main/briefing/pages.ts';
import type { Size } from '../../../main/briefing/renderer.ts';
import { startCompiler, type Compiler } from '../../../main/briefing/typst.ts';
import type { BriefingLedger } from '../../../preload/contract/briefings.ts';
import { PLAIN_HOUSE, TEMPLATES } from '../../../preload/contract/house.ts';
import { LANGUAGES } from '../../../preload/contract/vocabulary.ts';
import { temporaryFolder } from '../../support/dossiers.ts';
import { french } from './jef.ts';
import { MOMENT, p } from './ledgers.ts';

const RESOURCES = join(import.meta.dirname, '../../../resources');
const PAGE =
  /<g class="typst-page"[^>]* data-tid="([^"]*)" data-page-width="([\d.]+)" data-page-height="([\d.]+)">/g;

const PICTURE =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 2 1"><rect width="2" height="1" fill="#123"/></svg>';
/** All that a template of a house may draw, on pages of several sizes. */
const ALL_SORTS = `
#set page(width: 200.4pt, height: 120.2pt, margin: 10pt)
#link("https://example.org/?a=%3E")[Away] #link(<end>)[To the end] #image("picture.svg", alt: "x", width: 20pt)
#box(clip: true, width: 9pt, height: 5pt, [Cut off])
#rect(fill: gradient.linear(red, blue), stroke: gradient.radial(red, blue))
#pagebreak()
#rotate(30deg, text(fill: rgb("#12345678"), stroke: 0.2pt + red)[Aslant]) $ sum_(k=1)^n k^2 $
#rect(fill: tiling(size: (5pt, 5pt), circle(radius: 2pt)))
#set page(width: 300pt, height: 80pt)
Wide
#set page(width: 40pt, height: 300pt)
#for _ in range(40) [High ]
#set page(width: 200.4pt, height: 120.2pt)
#block(clip: true, radius: 3pt, scale(50%)[Small]) <end>
`;

let compiler: Compiler;
beforeAll(async () => {
  compiler = await startCompiler(RESOURCES);
});

/** With a template of a house, `all.typ`. */
async function ownCompiler(template: string): Promise<Compiler> {
  const folder = temporaryFolder();
  writeFileSync(join(folder, 'all.typ'), template);
  writeFileSync(join(folder, 'picture.svg'), PICTURE);
  return startCompiler(RESOURCES, await houseReader()({ ...PLAIN_HOUSE, folder }));
}

type Set = ReturnType<Compiler['compile']>;

const setOf = (ledger: BriefingLedger, by = compiler): Set =>
  by.compile(layout(ledger, { at: MOMENT, covers: by.fonts.covers }));

const drawnAlone = async (document: Set, by = compiler): Promise<Drawing> =>
  drawingOf(await by.vector(document));

/** The same out of the one SVG of all pages, as the compiler writes it. */
function drawnWhole(document: Set, by = compiler): Drawing {
  const svg = by.svg(document);
  const starts = [...svg.matchAll(PAGE)];
  return drawingOf({
    pages: starts.map(([, mark = '', width, height]) => ({
      mark,
      size: [Number(width), Number(height)] satisfies Size,
      draw: () => svg,
    })),
    definitions: () => svg.slice(0, starts[0]?.index),
  });
}

const picturesOf = ({ pages }: Drawing): readonly (readonly string[])[] =>
  pages.map(({ layers }) => layers());

/** What cuts a shape, and what a gradient is made of, is named in another way by each of the two programs. */
function numbered(pages: readonly (readonly string[])[]): readonly (readonly string[])[] {
  const named = (layer: string): string => {
    const ids = [...layer.matchAll(/<(?:clipPath|linearGradient) id="([^"]+)"/g)].map(([, id = '']) => id);
    return ids.reduce((text, id, at) => text.replaceAll(id, `own-${at}`), layer);
  };
  return pages.map((layers) => layers.map(named));
}

describe('a page drawn alone is that of the whole document', () => {
  it.each(TEMPLATES.flatMap((template) => LANGUAGES.map((language) => [template, language] as const)))(
    '%s, %s',
    async (template, language) => {
      const document = setOf(fullSample(language, template));
      const [alone, whole] = [await drawnAlone(document), drawnWhole(document)];
      expect(picturesOf(alone)).toEqual(picturesOf(whole));
      expect(alone.size).toEqual(whole.size);
    },
  );

  it('whatever a template of a house draws', async () => {
    const by = await ownCompiler(ALL_SORTS);
    const document = setOf(fullSample('en', 'all.typ'), by);
    const alone = await drawnAlone(document, by);
    expect(alone.pages.length).toBeGreaterThan(4);
    const whole = drawnWhole(document, by);
    expect(numbered(picturesOf(alone))).toEqual(numbered(picturesOf(whole)));
  });

  it('with all that it calls: a gradient and what it is made of, a pattern, a glyph, what cuts a shape', async () => {
    const by = await ownCompiler(`${ALL_SORTS} #rect(fill: gradient.conic(red, blue))`);
    const pictures = picturesOf(await drawnAlone(setOf(fullSample('en', 'all.typ'), by), by)).flat();
    for (const layer of pictures) {
      const defined = new Set([...layer.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id));
      const called = [...layer.matchAll(/(?: href="|url\()#([^")]+)/g)].map(([, id]) => id);
      expect(called.filter((id) => !defined.has(id))).toEqual([]);
    }
    for (const paint of ['linearGradient', 'radialGradient', 'pattern'])
      expect(pictures.join('')).toContain(`<${paint} `);
  });

  it('in whatever order, how often and beside which others it is drawn', async () => {
    const [document, other] = [setOf(french), setOf(fullSample('en', 'dossier'))];
    const [pictures, others] = [picturesOf(drawnWhole(document)), picturesOf(drawnWhole(other))];
    const [alone, beside] = await Promise.all([drawnAlone(document), drawnAlone(other)]);
    for (const at of [4, 1, 1, 2, 0, 4, 3]) expect(alone.pages[at]?.layers()).toEqual(pictures[at]);
    for (const at of [0, 1, 1]) {
      expect(alone.pages[at]?.layers()).toEqual(pictures[at]);
      expect(beside.pages[at % others.length]?.layers()).toEqual(others[at % others.length]);
    }
  });
});

it('a document that is read again has the same marks', async () => {
  const document = setOf(fullSample('fr', 'briefing'));
  const marks = async (): Promise<readonly string[]> =>
    (await drawnAlone(document)).pages.map(({ mark }) => mark);
  const first = await marks();
  expect(new Set(first).size).toBe(document.numOfPages);
  for (let again = 0; again < 12; again += 1) expect(await marks()).toEqual(first);
});

it('words that look like drawing are words', async () => {
  const words = '</g></g></svg><script>alert(1)</script>]]><g class="typst-page" data-tid="x"><a href="#g">';
  const ledger = structuredClone(french);
  ledger.briefing.body.content?.unshift(p(words));
  const document = setOf({ ...ledger, briefing: { ...ledger.briefing, title: words } });
  const pictures = picturesOf(await drawnAlone(document));
  expect(pictures).toHaveLength(document.numOfPages);
  for (const layer of pictures.flat()) {
    expect(layer).not.toMatch(/script|alert|<a[ >]|foreignObject|typst-page|data-tid/);
    expect(layer.match(/<g[ >]/g)?.length).toBe(layer.match(/<\/g>/g)?.length);
  }
});

it('holds the memory of one document, however many were drawn', async () => {
  const draw = async (times: number): Promise<void> => {
    for (let time = 0; time < times; time += 1) {
      const { pages } = await drawnAlone(document);
      pages[time % pages.length]?.layers();
    }
  };
  const document = setOf(french);
  await draw(5);
  const { memory } = await start();
  const before = memory.buffer.byteLength;
  await draw(60);
  expect(memory.buffer.byteLength).toBe(before);
});
