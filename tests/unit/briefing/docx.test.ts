/** The briefing as DOCX: the same words and numbers as the PDF, in what Word itself has for notes, headings, lists, tables and links. */
import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { BriefingLedger } from '../../../preload/contract/briefings.ts';
import { docxOf } from '../../../main/briefing/docx/document.ts';
import { writable } from '../../../main/briefing/docx/text.ts';
import { layoutWithNotes } from '../../../main/briefing/layout.ts';
import { manifestOf } from '../../../main/briefing/manifest.ts';
import { sha256Of } from '../../../main/briefing/sha256.ts';
import type { Block, Run, Sheet } from '../../../main/briefing/sheet.ts';
import { bareWords, readManifest } from '../../../main/domain/manifest.ts';
import { parseFile } from '../../../main/importers/parse.ts';
import { readSealed } from '../../../main/importers/sealed.ts';
import { archive } from '../../support/archives.ts';
import {
  all,
  lettersIn,
  valueOf,
  wordFile,
  wordsIn,
  type Element,
  type WordFile,
} from '../../support/word-file.ts';
import { french } from './jef.ts';
import {
  cite,
  document,
  evidence,
  h,
  ledgerOf,
  MOMENT,
  ol,
  p,
  quote,
  record,
  table,
  text,
  ul,
} from './ledgers.ts';

const sheetOf = (ledger: BriefingLedger): Sheet =>
  layoutWithNotes(ledger, { at: MOMENT, covers: () => true }).sheet;

async function bytesOf(ledger: BriefingLedger): Promise<Uint8Array> {
  const { sheet, notes } = layoutWithNotes(ledger, { at: MOMENT, covers: () => true });
  return docxOf(sheet, manifestOf(ledger, sheet, notes, MOMENT), MOMENT);
}
const fileOf = async (ledger: BriefingLedger): Promise<WordFile> => wordFile(await bytesOf(ledger));
const bodyOf = async (ledger: BriefingLedger): Promise<Element> =>
  (await fileOf(ledger)).part('word/document.xml');

const said = (runs: readonly Run[]): string => writable(runs.map((run) => run.text).join(''));
const styled = (within: Element, style: string): readonly Element[] =>
  all(within, 'w:p').filter((paragraph) => valueOf(paragraph, 'w:pStyle') === style);
/** Real footnotes: the two before them are lines. */
const notesOf = (file: WordFile): readonly Element[] =>
  all(file.part('word/footnotes.xml'), 'w:footnote').filter(
    (note) => note.attributes['w:type'] === undefined,
  );

afterEach(() => void vi.useRealTimers());

describe('the same ledger and moment', () => {
  it('give the same bytes, whenever and after whatever they are written', async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-01-01T00:00:00Z') });
    const first = await bytesOf(french);
    await bytesOf(ledgerOf([p('Another')]));
    vi.setSystemTime(new Date('2031-07-05T13:14:15Z'));
    expect(Buffer.compare(await bytesOf(french), first)).toBe(0);
  });

  it('carry that moment, the title, the author and the language, and no other moment', async () => {
    const core = (await fileOf(french)).part('docProps/core.xml');
    const value = (name: string): string => all(core, name).map(lettersIn).join('');
    const { title, author } = sheetOf(french);
    expect(
      ['dc:title', 'dc:creator', 'dc:language', 'dcterms:created', 'dcterms:modified'].map(value),
    ).toEqual([title, author, 'fr-FR', '2025-11-07T17:30:00Z', '2025-11-07T17:30:00Z']);
  });
});

describe('notes', () => {
  it('are footnotes with the numbers and the words of the sheet, each paragraph by itself', async () => {
    const file = await fileOf(french);
    const { notes } = sheetOf(french);
    expect(
      notesOf(file).map((note) => ({
        number: Number(note.attributes['w:id']),
        paragraphs: all(note, 'w:p').map((paragraph) => wordsIn(paragraph).replace(/^\t/, '')),
      })),
    ).toEqual(notes.map(({ number, paragraphs }) => ({ number, paragraphs: paragraphs.map(said) })));
    for (const note of notesOf(file)) expect(all(note, 'w:footnoteRef')).toHaveLength(1);
  });

  it('are called once each, in the order of the page', async () => {
    const calls = all(await bodyOf(french), 'w:footnoteReference');
    expect(calls.map((call) => Number(call.attributes['w:id']))).toEqual(
      sheetOf(french).notes.map(({ number }) => number),
    );
  });

  it('say of a record that was deleted that it is gone', async () => {
    const ledger = ledgerOf([p('Words', cite(404), '.')]);
    const [note] = notesOf(await fileOf(ledger));
    expect(wordsIn(note as Element)).toBe(`\t${said(sheetOf(ledger).notes[0]?.paragraphs[0] ?? [])}`);
    expect(valueOf(note as Element, 'w:rStyle')).toBe('FootnoteReference');
    expect(all(note as Element, 'w:rStyle').map((style) => style.attributes['w:val'])).toContain('Mark');
  });
});

describe('what the text is made of', () => {
  it('has headings in the styles of Word, in their order, with those of the annex', async () => {
    const headings = (blocks: readonly Block[]): readonly [string, string][] =>
      blocks.flatMap((block) => {
        if (block.kind === 'heading')
          return [[`Heading${block.level}`, said(block.runs)] as [string, string]];
        return block.kind === 'kept' ? headings(block.blocks) : [];
      });
    const sheet = sheetOf(french);
    const { annex } = sheet;
    const found = all(await bodyOf(french), 'w:p')
      .map((paragraph) => [valueOf(paragraph, 'w:pStyle') ?? '', wordsIn(paragraph)])
      .filter(([style = '']) => /^(?:Heading|Title)/.test(style));
    expect(found).toEqual([
      ['Title', sheet.title],
      ...headings(sheet.blocks),
      ['Heading1', annex.title],
      ...[annex.summaryTitle, annex.sourcesTitle, annex.passagesTitle, annex.keysTitle].map((title) => [
        'Heading2',
        title,
      ]),
    ]);
  });

  it('has the head and the annex in lines of a label and its words', async () => {
    const body = await bodyOf(french);
    const sheet = sheetOf(french);
    const lines = (found: readonly Element[]): readonly string[] => found.map(wordsIn);
    expect([...lines(styled(body, 'HeadField')), ...lines(styled(body, 'LastHeadField'))]).toEqual(
      sheet.head.map(({ label, runs }) => `${label}\t${said(runs)}`),
    );
    expect(lines(styled(body, 'SourceTitle'))).toEqual(
      sheet.annex.sources.map(({ key, title }) => `[${key}]\t${title}`),
    );
    expect(
      lines(
        all(body, 'w:p').filter((paragraph) =>
          (valueOf(paragraph, 'w:pStyle') ?? '').endsWith('SourceField'),
        ),
      ),
    ).toEqual(
      sheet.annex.sources.flatMap(({ lines: of }) => of.map(({ label, runs }) => `${label}\t${said(runs)}`)),
    );
    expect(lines(styled(body, 'WholePassage'))).toEqual(
      sheet.annex.passages.map(({ label, runs }) => `${label}\t${said(runs)}`),
    );
  });

  it('keeps a scale with the remark below it', async () => {
    const body = await bodyOf(french);
    const paragraphs = all(body, 'w:p');
    const before = paragraphs.flatMap((paragraph, index) =>
      valueOf(paragraph, 'w:pStyle') === 'ScaleRemark' ? (paragraphs[index - 1] ?? []) : [],
    );
    expect(before.length).toBeGreaterThan(1);
    for (const row of before) expect(all(row, 'w:keepNext')).toHaveLength(1);
  });

  it('counts lists as Word counts: from their own beginning, within one another, each anew', async () => {
    const from = (order: number, ...items: Parameters<typeof ol>) => ({ ...ol(...items), attrs: { order } });
    const file = await fileOf(
      ledgerOf([
        ol([p('one'), ul([p('dash')]), p('more of one')], [p('two')]),
        p('between'),
        ol([p('one again')]),
        from(7, [p('seven')]),
      ]),
    );
    const numbering = file.part('word/numbering.xml');
    const item = (words: string): Record<string, unknown> => {
      const paragraph = all(file.part('word/document.xml'), 'w:p').find(
        (each) => wordsIn(each) === words,
      ) as Element;
      const id = valueOf(paragraph, 'w:numId');
      const level = valueOf(paragraph, 'w:ilvl');
      const list = all(numbering, 'w:num').find((each) => each.attributes['w:numId'] === id) as Element;
      const kind = all(numbering, 'w:abstractNum').find(
        (each) => each.attributes['w:abstractNumId'] === valueOf(list, 'w:abstractNumId'),
      ) as Element;
      const at = (name: string, within: Element, attribute: string): Element =>
        all(within, name).find((each) => each.attributes[attribute] === level) as Element;
      return {
        level,
        format: valueOf(at('w:lvl', kind, 'w:ilvl'), 'w:numFmt'),
        start: valueOf(at('w:lvlOverride', list, 'w:ilvl'), 'w:startOverride'),
        id,
      };
    };
    expect(item('one')).toMatchObject({ level: '0', format: 'decimal', start: '1' });
    expect(item('dash')).toMatchObject({ level: '1', format: 'bullet' });
    expect(item('two')['id']).toBe(item('one')['id']);
    expect(item('one again')).toMatchObject({ format: 'decimal', start: '1' });
    expect(item('one again')['id']).not.toBe(item('one')['id']);
    expect(item('seven')).toMatchObject({ format: 'decimal', start: '7' });
    const more = all(file.part('word/document.xml'), 'w:p').find((each) => wordsIn(each) === 'more of one');
    expect(all(more as Element, 'w:numPr')).toEqual([]);
  });

  it('has tables with rows that come again, spans, and the widths of the sheet', async () => {
    const cells = table([['A'], ['B'], ['C']], [['1'], ['2'], ['3']], [['4'], ['5'], ['6']]);
    const row = cells.content?.[1]?.content ?? [];
    Object.assign(row[0]?.attrs ?? {}, { rowspan: 2 });
    Object.assign(row[1]?.attrs ?? {}, { colspan: 2 });
    row.pop();
    cells.content?.[2]?.content?.pop();
    const [found] = all(await bodyOf(ledgerOf([cells])), 'w:tbl') as [Element];
    const rows = all(found, 'w:tr');
    expect(rows.map((each) => all(each, 'w:tblHeader').length)).toEqual([1, 0, 0]);
    expect(rows.map((each) => all(each, 'w:tc').map(wordsIn))).toEqual([
      ['A', 'B', 'C'],
      ['1', '2'],
      ['', '4', '5'],
    ]);
    expect(valueOf(rows[1] as Element, 'w:gridSpan')).toBe('2');
    expect(rows.map((each) => all(each, 'w:vMerge').map(({ attributes }) => attributes['w:val']))).toEqual([
      [],
      ['restart'],
      ['continue'],
    ]);
    const widths = all(found, 'w:gridCol').map(({ attributes }) => Number(attributes['w:w']));
    expect(widths).toHaveLength(3);
    // 142 mm, but for what is lost by rounding down.
    expect(widths.reduce((sum, width) => sum + width, 0)).toBeGreaterThan(8040);
  });

  it('keeps the rows of a short table with one another, and lets a long one break', async () => {
    const rowsOf = async (count: number): Promise<readonly boolean[]> => {
      const rows = Array.from({ length: count }, (_, index) => [[`Ligne ${index}`], ['Mots']]);
      const [found] = all(await bodyOf(ledgerOf([table(...rows)])), 'w:tbl');
      if (found === undefined) throw new Error('There is no table.');
      return all(found, 'w:tr').map((row) => all(row, 'w:keepNext').length > 0);
    };
    expect(await rowsOf(4)).toEqual([true, true, true, false]);
    expect(new Set(await rowsOf(40))).toEqual(new Set([false]));
  });

  it('repeats no header that has a note', async () => {
    const [found] = all(await bodyOf(ledgerOf([table([['A', 2]], [['1']])])), 'w:tbl') as [Element];
    expect(all(found, 'w:tblHeader')).toEqual([]);
  });

  it('marks quotations, bold, italics, ordinals and line breaks', async () => {
    const body = await bodyOf(
      ledgerOf([
        quote(p('Quoted')),
        p('1er ', text('bold', 'strong'), ' ', text('slanted', 'em'), { type: 'hard_break' }, 'next'),
      ]),
    );
    expect(styled(body, 'Quote').map(wordsIn)).toEqual(['Quoted']);
    const runs = all(body, 'w:r');
    const property = (words: string, name: string): number =>
      all(runs.find((run) => wordsIn(run) === words) as Element, name).length;
    expect([property('bold', 'w:b'), property('slanted', 'w:i'), property('er', 'w:vertAlign')]).toEqual([
      1, 1, 1,
    ]);
    expect(styled(body, 'BodyText').map(wordsIn)).toContain('1er bold slanted\nnext');
  });
});

describe('links', () => {
  it('lead to a source, a whole passage or an earlier note, and every one of them arrives', async () => {
    const file = await fileOf(french);
    const parts = [file.part('word/document.xml'), file.part('word/footnotes.xml')];
    const bookmarks = parts.flatMap((part) => all(part, 'w:bookmarkStart'));
    const names = bookmarks.map(({ attributes }) => attributes['w:name'] ?? '');
    const links = parts.flatMap((part) => all(part, 'w:hyperlink'));
    const anchors = links.map(({ attributes }) => attributes['w:anchor'] ?? '');
    expect(anchors.filter((anchor) => !names.includes(anchor))).toEqual([]);
    expect(new Set(anchors.map((anchor) => anchor.replace(/\d+$/, '')))).toEqual(
      new Set(['source_', 'passage_', 'note_']),
    );
    expect(new Set(names).size).toBe(names.length);
    expect(new Set(bookmarks.map(({ attributes }) => attributes['w:id'])).size).toBe(names.length);
    for (const name of names) expect(name).toMatch(/^[a-z][a-z_\d]{0,39}$/);
  });

  it('lead nowhere outside of the file', async () => {
    const { names, part } = await fileOf(french);
    for (const name of names.filter((each) => each.endsWith('.rels')))
      expect(all(part(name), 'Relationship').map(({ attributes }) => attributes['TargetMode'])).not.toContain(
        'External',
      );
  });
});

describe('languages', () => {
  const english = ledgerOf(
    [p('The words', 2, '.')],
    [record(2, [evidence(3, document(1, { language: 'uk' }), 'Слова міністра')])],
    [document(1, { language: 'uk' })],
    { language: 'en' },
  );

  it.each([
    [french, 'fr-FR'],
    [english, 'en-GB'],
  ])('are that of the briefing (%#), and of a quotation its own', async (ledger, own) => {
    const file = await fileOf(ledger);
    expect(valueOf(all(file.part('word/styles.xml'), 'w:docDefaults')[0] as Element, 'w:lang')).toBe(own);
    const cyrillic = all(file.part('word/footnotes.xml'), 'w:r').filter((run) =>
      /\p{sc=Cyrl}/u.test(wordsIn(run)),
    );
    expect(cyrillic.length).toBeGreaterThan(0);
    for (const run of cyrillic) expect(valueOf(run, 'w:lang')).toBe('uk-UA');
  });

  it('that run from right to left are marked as such, stretch by stretch', async () => {
    const body = await bodyOf(ledgerOf([p('The word שלום עולם, and مرحبا (1).'), p('שלום: JEF')]));
    const right = all(body, 'w:r').filter((run) => all(run, 'w:rtl').length > 0);
    expect(right.map((run) => [wordsIn(run), valueOf(run, 'w:lang', 'w:bidi')])).toEqual([
      ['שלום עולם', 'he-IL'],
      ['مرحبا', 'ar-SA'],
      ['שלום', 'he-IL'],
    ]);
    const [left, toLeft] = styled(body, 'BodyText').map((each) => all(each, 'w:bidi').length);
    expect([left, toLeft]).toEqual([0, 1]);
  });
});

describe('the edges of the page', () => {
  it('have the marking everywhere, and the running title on all pages but the first', async () => {
    const file = await fileOf(french);
    const section = all(file.part('word/document.xml'), 'w:sectPr').at(-1) as Element;
    const { running, foot, tlp } = sheetOf(french);
    const targets = new Map(
      all(file.part('word/_rels/document.xml.rels'), 'Relationship').map(({ attributes }) => [
        attributes['Id'],
        `word/${attributes['Target']}`,
      ]),
    );
    const edge = (kind: string, type: string): Element =>
      file.part(
        targets.get(
          all(section, kind).find(({ attributes }) => attributes['w:type'] === type)?.attributes['r:id'],
        ) ?? '',
      );
    expect(all(section, 'w:titlePg')).toHaveLength(1);
    expect(wordsIn(edge('w:headerReference', 'default'))).toContain(running);
    expect(wordsIn(edge('w:headerReference', 'first'))).not.toContain(running);
    for (const type of ['first', 'default']) {
      const footer = edge('w:footerReference', type);
      expect(wordsIn(footer)).toContain(foot);
      expect(all(footer, 'w:instrText').map((field) => lettersIn(field).trim())).toEqual([
        'PAGE',
        'NUMPAGES',
      ]);
      for (const each of [footer, edge('w:headerReference', type)])
        expect(wordsIn(each)).toContain(tlp?.label);
    }
  });
});

/** Each looks like the markup of something. */
const HOSTILE: readonly (readonly [string, string])[] = [
  ['the end of a CDATA section', 'a ]]> b <![CDATA[ c'],
  ['the end of a run', '</w:t></w:r></w:p><w:p>'],
  ['an entity', '&amp; &lt; &#0; &x; & "q" \'s\''],
  ['a script', '<script>alert(1)</script>'],
  ['Typst', '#import "x" #pagebreak() $x$'],
  ['a citation of Markdown', '[@x] [^1] ![a](http://e.example/x.png)'],
  ['controls', Array.from({ length: 32 }, (_, code) => String.fromCharCode(code)).join('')],
  ['halves of characters', 'a \uD800 b \uDC00 c \uD83D'],
  ['what is no character', '\uFFFE \uFFFF \u{1FFFF} \uFDD0'],
  ['controls of direction', '\u202Eabc\u202C \u2066def\u2069'],
  ['letters from right to left', 'עברית العربية'],
  ['Cyrillic letters', 'Об’єднані експедиційні сили Ї Ґ Ё'],
  ['a very long word', 'x'.repeat(5000)],
  ['what docx itself writes between braces', '{bullets-0} {from 1-1} {\uFFFEbullets-0} {\uFFFEfrom 1-1} {0}'],
  ['fields of Word', '{ INCLUDEPICTURE "http://e.example" } PAGE CURRENT NUMPAGES TOTAL_PAGES'],
  ['names of objects', '__proto__ constructor toString'],
];

const hostile = (words: string): BriefingLedger => {
  const source = document(1, {
    title: words,
    sourceName: words,
    byline: words,
    url: words,
    fileName: words,
    mediaType: words,
    language: 'uk',
  });
  return ledgerOf(
    [
      h(1, words),
      p(words, 2, words, 3, text(words, 'strong'), 404),
      quote(p(words)),
      ul([p(words)]),
      ol([p(words)], [p(words, 2)]),
      table([[words], [words, 2]], [[words], [words]]),
    ],
    [
      record(2, [evidence(3, source, words), evidence(5, source, words.repeat(300).slice(0, 6000))], {
        text: words,
      }),
      record(3, [], {
        noun: 'statement',
        kind: null,
        text: words,
        speaker: words,
        role: words,
        channel: words,
      }),
    ],
    [source],
    { title: words, author: words, reference: words, recipients: words },
  );
};

/** Every part is well-formed, has its type, and what it points at is there. */
function isSound({ names, part }: WordFile): void {
  for (const name of names) expect(() => part(name), name).not.toThrow();
  const types = part('[Content_Types].xml');
  const typed = new Set(all(types, 'Override').map(({ attributes }) => attributes['PartName']));
  for (const name of typed) expect(names.map((each) => `/${each}`)).toContain(name);
  for (const name of names.filter((each) => each.endsWith('.rels'))) {
    const folder = new URL(`file:///${name}`.replace(/_rels\/[^/]*$/, ''));
    for (const { attributes } of all(part(name), 'Relationship'))
      expect(names).toContain(new URL(attributes['Target'] ?? '', folder).pathname.slice(1));
  }
}

async function holds(ledger: BriefingLedger): Promise<void> {
  const bytes = await bytesOf(ledger);
  const file = wordFile(bytes);
  isSound(file);
  const body = file.part('word/document.xml');
  expect(styled(body, 'Title').map(wordsIn)).toEqual([writable(sheetOf(ledger).title)]);
  const sealed = await readSealed({ name: 'a.docx', bytes });
  const read = readManifest(sealed.manifest ?? '', sha256Of);
  // The words between the bookmarks are those of the sheet, letter by letter.
  expect([read?.isWhole, sealed.words]).toEqual([true, read?.manifest.words]);
}

describe('a file that somebody changed', () => {
  const forged = async (part: string, from: string, to: string): Promise<readonly boolean[]> => {
    const { names, raw } = await fileOf(french);
    expect(raw(part)).toContain(from);
    const bytes = archive(
      names.map((name) => ({ name, content: name === part ? raw(name).replace(from, to) : raw(name) })),
    );
    const { manifest, words } = await readSealed({ name: 'a.docx', bytes });
    const read = readManifest(manifest ?? '', sha256Of);
    return [read?.isWhole === true, words === read?.manifest.words];
  };

  it.each([
    ['the font', 'word/styles.xml', 'Cambria', 'Georgia', [true, true]],
    ['the title', 'word/document.xml', 'partenaire renforcé de la Force', 'membre de la Force', [true, true]],
    [
      'a sentence',
      'word/document.xml',
      'aucune garantie de sécurité',
      'une garantie de sécurité',
      [true, false],
    ],
    ['a note', 'word/footnotes.xml', 'enhanced partner', 'member', [true, false]],
    [
      'what a note belongs to',
      'word/document.xml',
      'w:footnoteReference w:id="3"',
      'w:footnoteReference w:id="4"',
      [true, false],
    ],
    ['the manifest', 'customXml/item1.xml', 'enhanced partner', 'member', [false, true]],
  ])(
    '%s: the manifest is whole, the words are those of the export: %5$j',
    async (_, part, from, to, expected) => {
      expect(await forged(part, from, to)).toEqual(expected);
    },
  );
});

describe('what was written is words, whatever it looks like', () => {
  it.each(HOSTILE)('%s', async (_, words) => {
    await holds(hostile(words));
  });

  it('nothing at all', async () => {
    await holds(ledgerOf([], [], [], { title: '' }));
    await holds(ledgerOf([h(1, ''), ul([p()]), table([[]]), quote(p())]));
  });

  it('any text', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 60 }), async (words) => {
        const source = document(1, { title: words });
        const ledger = [record(2, [evidence(3, source, words)])];
        await holds(ledgerOf([h(1, words), p(words, 2), ol([p(words)])], ledger, [source], { title: words }));
      }),
      { numRuns: 25 },
    );
  });

  it('is read back by the import of DOCX, with its notes', async () => {
    const { sheet } = layoutWithNotes(french, { at: MOMENT, covers: () => true });
    const { text: read, blocks } = parseFile({ name: 'note.docx', bytes: await bytesOf(french) });
    expect(bareWords(read)).toContain(bareWords(sheet.title));
    expect(blocks.filter(({ kind }) => kind === 'footnote').length).toBe(
      sheet.notes.flatMap(({ paragraphs }) => paragraphs).length,
    );
  });
});
