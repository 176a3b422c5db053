/** The templates that are shipped, and those of a house: on what they are given, and on what they may not do. */
import { copyFileSync, mkdirSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { checkTemplate } from '../../../main/briefing/house/check.ts';
import { houseReader, templatesOf, type House } from '../../../main/briefing/house/read.ts';
import { emptySample, fullSample } from '../../../main/briefing/house/samples.ts';
import { layout } from '../../../main/briefing/layout.ts';
import { startTypesetter } from '../../../main/briefing/typesetter.ts';
import { startCompiler } from '../../../main/briefing/typst.ts';
import { PLAIN_HOUSE, TemplateName, TEMPLATES, type HouseStyle } from '../../../preload/contract/house.ts';
import { temporaryFolder } from '../../support/dossiers.ts';
import { MOMENT } from './ledgers.ts';

const RESOURCES = join(import.meta.dirname, '../../../resources');
const LOGO =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 2 1"><rect width="2" height="1" fill="#123"/></svg>';
const OWN = '#import "/liasse.typ": *\n#show: page-of\n#head()\n#text-of()\n#annex()\n';

const houseOf = (style: Partial<HouseStyle>): Promise<House> => houseReader()({ ...PLAIN_HOUSE, ...style });

/** A folder of templates with these files, as a house. */
async function houseWith(files: Readonly<Record<string, string>>): Promise<House> {
  const folder = temporaryFolder();
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(join(folder, name, '..'), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  return houseOf({ folder });
}

const pdfText = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1');

describe('each template that is shipped', () => {
  let plain: House;
  beforeAll(async () => {
    plain = await houseOf({});
  });

  it.each(TEMPLATES)(
    '%s sets every kind of block in both languages, and an empty briefing, without a word from Typst',
    async (template) => {
      const { ok, problems, pages } = await checkTemplate(RESOURCES, plain, template);
      expect(problems).toEqual([]);
      expect(ok).toBe(true);
      expect(pages).toHaveLength(3);
    },
  );

  it.each(TEMPLATES)('%s gives every note its number and its words, once', async (template) => {
    const compiler = await startCompiler(RESOURCES);
    const sheet = layout(fullSample('en', template), { at: MOMENT, covers: compiler.fonts.covers });
    const svg = compiler.svg(compiler.compile(sheet));
    const laid = [...svg.matchAll(/<h5:div class="tsel"[^>]*>([^]*?)<\/h5:div>/g)]
      .map(([, text]) => text)
      .join('');
    expect(laid.split('слова').length - 1).toBe(1);
    const numbers = sheet.notes.map(({ number }) => number);
    expect(numbers).toEqual(
      layout(fullSample('en', 'briefing'), { at: MOMENT, covers: () => true }).notes.map(
        ({ number }) => number,
      ),
    );
    expect(laid).toContain('the exact words of the source');
  });

  it.each(TEMPLATES)('%s prints letterhead, logo and marking', async (template) => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'logo.svg'), LOGO);
    const house = await houseOf({
      logo: join(folder, 'logo.svg'),
      letterhead: 'Bureau of trials\nSecond floor',
      marking: 'LIMITED',
    });
    const typesetter = await startTypesetter(RESOURCES, house);
    const pdf = pdfText(typesetter.pdf(fullSample('en', template), MOMENT).bytes);
    // The alternative text of the logo is the name of the house.
    expect(pdf).toContain('/Alt (Bureau of trials)');
    const html = new TextDecoder().decode(typesetter.text(fullSample('en', template), MOMENT, 'html').bytes);
    expect(html).toContain('src="data:image/svg+xml;base64,');
    expect(html).toContain('LIMITED');
    const markdown = new TextDecoder().decode(
      typesetter.text(fullSample('en', template), MOMENT, 'md').bytes,
    );
    expect(markdown).toMatch(/^Bureau of trials\\\nSecond floor\n\n\*\*LIMITED\*\* \*\*TLP:AMBER\*\*/);
  });
});

describe('a template of a house', () => {
  it('is set with the pictures and the parts beside it', async () => {
    const house = await houseWith({
      'letter.typ': `${OWN}#import "parts/end.typ": end\n#end\n#image("sign.svg", alt: "Sign")\n`,
      'parts/end.typ': '#let end = [The end.]\n',
      'sign.svg': LOGO,
    });
    expect(templatesOf(house)).toEqual(['letter.typ']);
    const { problems, ok } = await checkTemplate(RESOURCES, house, 'letter.typ');
    expect(problems).toEqual([]);
    expect(ok).toBe(true);
  });

  it('carries the manifest whatever it does', async () => {
    const house = await houseWith({
      'bare.typ': '#set document(title: "x")\n= Bare\nNothing of the sheet.\n',
    });
    const typesetter = await startTypesetter(RESOURCES, house);
    expect(pdfText(typesetter.pdf(fullSample('en', 'bare.typ'), MOMENT).bytes)).toContain(
      'liasse-manifest.json',
    );
  });

  it.each([
    ['names a thing that is not there', '#nowhere\n', /^unknown variable: nowhere/, 6],
    ['is not closed', '#text[\n', /^unclosed delimiter/, 6],
    ['calls itself without end', '#let f(n) = f(n + 1)\n#f(0)\n', /depth exceeded/, 6],
    ['goes round without end', '#let n = 0\n#while n < 1 { n = n * 1 }\n', /infinite/, 7],
    ['asks for a package', '#import "@preview/cetz:0.3.0": canvas\n', /none is fetched/, 6],
    ['hides that it asks for one', '#import ("@pre" + "view/cetz:0.3.0"): canvas\n', /none is fetched/, 6],
    ['reads what is not of its folder', '#read("/etc/passwd")\n', /not found/, 6],
    ['climbs out of its folder', '#read("../../../../etc/passwd")\n', /access denied/, 6],
    ['stops by itself', '#panic("no")\n', /panicked/, 6],
  ])('that %s is told at its line, in Typst’s words', async (_name, source, message, line) => {
    const house = await houseWith({ 'wrong.typ': OWN + source });
    const { ok, problems } = await checkTemplate(RESOURCES, house, 'wrong.typ');
    expect(ok).toBe(false);
    expect(problems[0]).toMatchObject({ severity: 'error', file: 'wrong.typ', line });
    expect(problems[0]?.message).toMatch(message);
    const typesetter = await startTypesetter(RESOURCES, house);
    expect(() => typesetter.pdf(fullSample('fr', 'wrong.typ'), MOMENT)).toThrow(
      expect.objectContaining({
        code: 'template-failed',
        message: expect.stringContaining(`wrong.typ, line ${line}`),
      }),
    );
  });

  it('that leaves a picture without words for it is told so: PDF/UA asks for them', async () => {
    const house = await houseWith({ 'mute.typ': `${OWN}#image("sign.svg")\n`, 'sign.svg': LOGO });
    const { ok, problems } = await checkTemplate(RESOURCES, house, 'mute.typ');
    expect(ok).toBe(false);
    expect(problems[0]?.message).toMatch(/missing alt text/);
  });

  it('that is not in the folder is named, and the text stays', async () => {
    const typesetter = await startTypesetter(RESOURCES, await houseWith({ 'letter.typ': OWN }));
    expect(() => typesetter.pdf(emptySample('fr', 'other.typ'), MOMENT)).toThrow(
      expect.objectContaining({ code: 'no-such-template', details: { template: 'other.typ' } }),
    );
  });

  it.each(['../x.typ', 'a/b.typ', String.raw`a\b.typ`, '.typ', '.hidden.typ', 'x.txt', 'nothing'])(
    'is a plain file name, not %s',
    (name) => {
      expect(TemplateName.safeParse(name).success).toBe(false);
    },
  );
});

describe('a house', () => {
  it('that names what is not there is told so, and the page is set without', async () => {
    const house = await houseOf({
      folder: '/nowhere/at/all',
      logo: '/nowhere/logo.png',
      serif: 'Garamond Nowhere',
    });
    expect(house.missing).toEqual([
      { what: 'folder', name: 'all' },
      { what: 'logo', name: 'logo.png' },
      { what: 'serif', name: 'Garamond Nowhere' },
    ]);
    const typesetter = await startTypesetter(RESOURCES, house);
    expect(typesetter.pdf(fullSample('fr', 'briefing'), MOMENT).pages).toBeGreaterThan(1);
  });

  it('brings letters of its own, which come before ours', async () => {
    const folder = temporaryFolder();
    copyFileSync(join(RESOURCES, 'fonts/NotoEmoji_400Regular.ttf'), join(folder, 'letters.ttf'));
    writeFileSync(join(folder, 'broken.ttf'), 'not a font');
    const house = await houseOf({ folder, sans: 'Noto Emoji' });
    expect(house.families).toContain('Noto Emoji');
    expect(house.missing).toEqual([]);
    const typesetter = await startTypesetter(RESOURCES, await houseOf({ sans: 'Source Serif 4' }));
    const fonts = pdfText(typesetter.pdf(emptySample('en', 'briefing'), MOMENT).bytes);
    expect(fonts).toContain('SourceSerif4');
    expect(fonts).not.toContain('SourceSans3');
  });

  it('is read again when a file of its folder was changed', async () => {
    const folder = temporaryFolder();
    const read = houseReader();
    writeFileSync(join(folder, 'a.typ'), OWN);
    const first = await read({ ...PLAIN_HOUSE, folder });
    expect(await read({ ...PLAIN_HOUSE, folder })).toBe(first);
    writeFileSync(join(folder, 'a.typ'), `${OWN}// more\n`);
    utimesSync(join(folder, 'a.typ'), 1, 1);
    const second = await read({ ...PLAIN_HOUSE, folder });
    expect(second.key).not.toBe(first.key);
    expect(String(second.files.get('a.typ'))).toContain('// more');
  });
});
