/** Pages that are set ahead of the whole at a key: they are those of the whole. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { keptPages } from '../../../main/briefing/changed-pages.ts';
import { houseReader } from '../../../main/briefing/house/read.ts';
import { fullSample } from '../../../main/briefing/house/samples.ts';
import type { Drawing } from '../../../main/briefing/pages.ts';
import { startTypesetter, type Typesetter } from '../../../main/briefing/typesetter.ts';
import { startCompiler, type Compiler } from '../../../main/briefing/typst.ts';
import type { BodyNode, BriefingLedger } from '../../../preload/contract/briefings.ts';
import { PLAIN_HOUSE, TEMPLATES } from '../../../preload/contract/house.ts';
import { openDossier } from '../../../main/store/dossier-file.ts';
import { temporaryFolder } from '../../support/dossiers.ts';
import { addLongBriefing } from '../../support/large.ts';
import { drawn } from './drawn.ts';

const RESOURCES = join(import.meta.dirname, '../../../resources');

let typesetter: Typesetter;
/** Sets whole what the other one sets ahead. */
let other: Compiler;
/** Of some ten pages of text, with notes on each. */
let long: BriefingLedger;

beforeAll(async () => {
  [typesetter, other] = await Promise.all([startTypesetter(RESOURCES), startCompiler(RESOURCES)]);
  const folder = mkdtempSync(join(tmpdir(), 'liasse-test-'));
  const dossier = openDossier(
    join(folder, 'long.liasse'),
    { title: 'Une longue note', language: 'fr' },
    { author: 'Essai' },
  );
  long = dossier.query('briefing.ledger', { id: addLongBriefing(dossier, 40) });
  dossier.close();
  return () => rmSync(folder, { recursive: true, force: true });
});

let desks = 0;

/** Who writes a briefing and sees its pages. */
function desk(
  start: BriefingLedger,
  template = start.briefing.template,
  by = typesetter,
  beside: (ledger: BriefingLedger) => Promise<Drawing> = (ledger) => drawn(ledger, other),
) {
  const kept = keptPages();
  const copy = structuredClone(start);
  desks += 1;
  // Nobody has seen a page of it yet.
  const ledger = { ...copy, briefing: { ...copy.briefing, id: desks, template } };
  const paragraphs = (ledger.briefing.body.content ?? []).filter(
    ({ type, content }) => type === 'paragraph' && content?.[0]?.text !== undefined,
  );
  const look = async (hurried: boolean) => {
    const { whole, ...changes } = await by.pages(ledger, hurried);
    const { pages } = kept.merge(ledger.briefing.id, changes);
    return { whole, pages: pages.map((layers) => layers.map(({ svg }) => svg).join('')) };
  };
  return {
    ledger,
    paragraphs: paragraphs.length,
    look,
    write: (at: number, text: string) => {
      const node = paragraphs[at]?.content?.[0] as { text?: string } | undefined;
      if (node === undefined) throw new Error('There is no such paragraph.');
      node.text = `${node.text}${text}`;
      return look(true);
    },
    whole: async () => (await beside(ledger)).pages.map(({ layers }) => layers().join('')),
  };
}

describe.each(TEMPLATES)('in the template %s', (template) => {
  it('a letter is seen at once, on pages that are those of the whole; all of them when the keys rest', async () => {
    const { write, look, whole, paragraphs } = desk(long, template);
    await look(false);
    for (const at of [0, Math.floor(paragraphs / 2), paragraphs - 1]) {
      await write(at, ' a');
      for (const letter of ['b', 'c']) {
        const answer = await write(at, letter);
        expect(answer.whole).toBe(false);
        expect(answer.pages).toEqual(await whole());
      }
      expect(await look(false)).toEqual({ whole: true, pages: await whole() });
    }
  });

  it('also of a briefing with all that a page may hold', async () => {
    const { write, look, whole, paragraphs } = desk(fullSample('fr', template));
    await look(false);
    for (let at = 0; at < paragraphs; at += 1) {
      await write(at, ' a');
      expect((await write(at, 'b')).pages).toEqual(await whole());
      await look(false);
    }
  });
});

it('the page that is typed on is right also where a paragraph grows over its end; what follows comes when the keys rest', async () => {
  const { write, look, whole, paragraphs } = desk(long);
  await look(false);
  const at = Math.floor(paragraphs / 2);
  await write(at, ' a');
  const before = await whole();
  const { whole: isWhole, pages } = await write(at, ' et quelques mots de plus'.repeat(12));
  const now = await whole();
  expect(isWhole).toBe(false);
  const first = now.findIndex((page, index) => page !== before[index]);
  expect(pages[first]).toBe(now[first]);
  // The others are as they were or as they will be: none is a page of neither text.
  for (const [index, page] of pages.entries()) expect([before[index], now[index]]).toContain(page);
  expect((await look(false)).pages).toEqual(now);
});

it('a paragraph that is parted in two, and one that goes again, are seen at once', async () => {
  const { ledger, write, look, whole } = desk(long);
  await look(false);
  await write(3, ' a');
  const content = ledger.briefing.body.content as BodyNode[];
  const at = content.findIndex(({ type }, index) => index > 3 && type === 'paragraph');
  content.splice(at, 0, { type: 'paragraph', content: [{ type: 'text', text: 'Un alinéa.' }] });
  const more = await look(true);
  expect(more.whole).toBe(false);
  expect(more.pages[0]).toBe((await whole())[0]);
  content.splice(at, 1);
  expect(await look(true)).toEqual({ whole: true, pages: await whole() });
});

it('what changes more than the text is set whole: its title, a citation before it', async () => {
  const { ledger, write, look, whole } = desk(long);
  await look(false);
  await write(20, ' a');
  ledger.briefing.title = 'Un autre titre';
  expect(await look(true)).toEqual({ whole: true, pages: await whole() });
  const content = ledger.briefing.body.content as BodyNode[];
  const first = content.findIndex(({ content: own }) => own?.some(({ type }) => type === 'citation'));
  content.splice(first, 1);
  expect(await write(20, 'b')).toEqual({ whole: true, pages: await whole() });
});

it('a template of a house that cannot be set in parts is set whole', async () => {
  const folder = temporaryFolder();
  writeFileSync(
    join(folder, 'counted.typ'),
    '#import "/liasse.typ": *\n#show: page-of\n#sheet.blocks.len() blocks\n#text-of()\n#annex()\n',
  );
  const house = await houseReader()({ ...PLAIN_HOUSE, folder });
  const [own, same] = await Promise.all([startTypesetter(RESOURCES, house), startCompiler(RESOURCES, house)]);
  const { write, look, whole } = desk(long, 'counted.typ', own, (ledger) => drawn(ledger, same, house));
  await look(false);
  for (const letter of 'abcdefgh')
    expect(await write(0, letter)).toEqual({ whole: true, pages: await whole() });
});
