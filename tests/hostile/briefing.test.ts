/** Briefings that are too long, or whose every field looks like the markup of some form: each form is written whole, in each template. */
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { readSealed } from '../../main/importers/sealed.ts';
import { startTypesetter, type Typesetter } from '../../main/briefing/typesetter.ts';
import { readManifest } from '../../main/domain/manifest.ts';
import { sha256Of } from '../../main/briefing/sha256.ts';
import { TEMPLATES } from '../../preload/contract/house.ts';
import type { BriefingLedger } from '../../preload/contract/briefings.ts';
import {
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
  ul,
} from '../unit/briefing/ledgers.ts';

const RESOURCES = join(import.meta.dirname, '../../resources');
let typesetter: Typesetter;
beforeAll(async () => {
  typesetter = await startTypesetter(RESOURCES);
});

const textOf = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);

describe('a briefing of 500 pages', () => {
  const PARAGRAPHS = 2300;
  const source = document(1, { title: 'The source' });
  const records = Array.from({ length: PARAGRAPHS }, (_, at) =>
    record(10 + at, [evidence(5000 + at, source, `exact words number ${at}, as they are in the source`)]),
  );
  const long: BriefingLedger = ledgerOf(
    records.flatMap((_, at) => [
      ...(at % 40 === 0 ? [h(1, `Part ${at / 40 + 1}`)] : []),
      p(`The sentence number ${at} says what is known. `.repeat(14), 10 + at),
    ]),
    records,
    [source],
    { language: 'en', title: 'A very long briefing' },
  );

  it('is set whole, with every note and its manifest, and found whole when it is verified', async () => {
    const { bytes, pages, citations } = typesetter.pdf(long, MOMENT);
    expect(pages).toBeGreaterThan(490);
    expect(citations).toBe(PARAGRAPHS);
    const { manifest } = await readSealed({ name: 'long.pdf', bytes });
    const read = readManifest(manifest ?? '', sha256Of);
    expect(read?.isWhole).toBe(true);
    expect(read?.manifest.citations).toHaveLength(PARAGRAPHS);
  }, 240_000);

  it('is written as HTML, Markdown and DOCX with as many notes', async () => {
    const html = textOf(typesetter.text(long, MOMENT, 'html').bytes);
    expect(html.match(/popovertarget="evidence-\d+" aria-label/g)).toHaveLength(PARAGRAPHS);
    const markdown = textOf(typesetter.text(long, MOMENT, 'md').bytes);
    expect(markdown.match(/^\[\^\d+\]: /gm)).toHaveLength(PARAGRAPHS);
    const docx = await typesetter.docx(long, MOMENT);
    expect(docx.citations).toBe(PARAGRAPHS);
  }, 240_000);
});

describe('every field that looks like markup', () => {
  const MARKUP = [
    '#import "@preview/x:1.0.0": * #panic("no") $x^2$ <label> @ref `raw` *b* _i_ = Title \\ // /* */',
    '</script><script>alert(1)</script><!-- --> &amp; <img src=x onerror=alert(1)>',
    ']]> <w:t>x</w:t> {name-1} %1 ',
    '[@x] [^1]: [a](javascript:alert(1)) ``` | a | b | # *x* \\',
    'Ірина Шмигаль · محمد العربي · דָּוִד · 日本 · \u202eabc\u202c · \u0000\u0007 · \ud800',
    'x'.repeat(400),
  ].join(' ');
  const source = document(1, {
    title: MARKUP,
    sourceName: MARKUP,
    byline: MARKUP,
    url: MARKUP,
    fileName: MARKUP,
  });
  const ledger: BriefingLedger = {
    ...ledgerOf(
      [
        h(1, MARKUP),
        p(MARKUP, 10),
        quote(p(MARKUP, 11)),
        ul([p(MARKUP)]),
        ol([p(MARKUP, 10)]),
        table([[MARKUP], ['b']], [[MARKUP, 11], ['c']]),
      ],
      [
        record(10, [evidence(20, source, MARKUP)], { text: MARKUP }),
        record(11, [evidence(21, source, `${MARKUP} again`)], {
          noun: 'statement',
          text: MARKUP,
          speaker: MARKUP,
          role: MARKUP,
          channel: MARKUP,
        }),
      ],
      [source],
      { title: MARKUP, author: MARKUP, reference: MARKUP, recipients: MARKUP, summary: MARKUP },
    ),
    dossierTitle: MARKUP,
  };

  it.each(TEMPLATES)('is text in the template %s', (template) => {
    const { citations, pages } = typesetter.pdf(
      { ...ledger, briefing: { ...ledger.briefing, template } },
      MOMENT,
    );
    expect(citations).toBe(4);
    expect(pages).toBeGreaterThan(2);
  });

  it('is text in HTML and Markdown, and DOCX is read back with its words as they were sealed', async () => {
    const html = textOf(typesetter.text(ledger, MOMENT, 'html').bytes);
    expect(/<script(?! type="application\/json")|<img/.test(html)).toBe(false);
    const markdown = textOf(typesetter.text(ledger, MOMENT, 'md').bytes);
    expect(/(?<!\\)<script|(?<!\\)\[a\]\(/.test(markdown)).toBe(false);
    const { manifest, words } = await readSealed({
      name: 'a.docx',
      bytes: (await typesetter.docx(ledger, MOMENT)).bytes,
    });
    const read = readManifest(manifest ?? '', sha256Of);
    expect(read?.isWhole).toBe(true);
    expect(words).toBe(read?.manifest.words);
  });
});
