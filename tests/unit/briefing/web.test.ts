/** The briefing as a page of HTML and as Markdown: the same words and numbers as the PDF, and nothing that runs. */
import { createHash } from 'node:crypto';
import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import type { BriefingLedger } from '../../../preload/contract/briefings.ts';
import { bareWords, readManifest } from '../../../main/domain/manifest.ts';
import { layoutWithNotes } from '../../../main/briefing/layout.ts';
import { manifestOf } from '../../../main/briefing/manifest.ts';
import { markdownOf } from '../../../main/briefing/web/markdown-file.ts';
import { pageOf } from '../../../main/briefing/web/page.ts';
import { readSealed } from '../../../main/importers/sealed.ts';
import { french } from './jef.ts';
import { document, evidence, h, ledgerOf, MOMENT, ol, p, quote, record, table, ul } from './ledgers.ts';

const HOSTILE =
  '#import "x" </script><script>alert(1)</script> ]]> [@x] {{x}} `a` *b* _c_ <img src=x onerror=y> & "q" \'s\' \\ | $x$ ![a](http://e.example/x.png)';

const sheetOf = (ledger: BriefingLedger) => layoutWithNotes(ledger, { at: MOMENT, covers: () => true });
const htmlOf = (ledger: BriefingLedger): string => {
  const { sheet, notes } = sheetOf(ledger);
  return pageOf(sheet, manifestOf(ledger, sheet, notes, MOMENT));
};

const hostile = (): BriefingLedger => {
  const source = document(1, {
    title: HOSTILE,
    sourceName: HOSTILE,
    byline: HOSTILE,
    url: 'javascript:alert(1)',
    fileName: HOSTILE,
  });
  return ledgerOf(
    [
      h(1, HOSTILE),
      p(HOSTILE, 2, HOSTILE),
      quote(p(HOSTILE)),
      ul([p(HOSTILE)]),
      ol([p('1) ', HOSTILE)], [p('- ', HOSTILE)]),
      table([['A'], [HOSTILE, 2]], [['B'], ['C']]),
    ],
    [record(2, [evidence(3, source, HOSTILE)], { text: HOSTILE })],
    [source],
    { title: HOSTILE, author: HOSTILE, reference: HOSTILE, summary: HOSTILE },
  );
};

describe('a page of HTML', () => {
  it('needs no network and no script, and says so itself', () => {
    for (const html of [htmlOf(french), htmlOf(hostile())]) {
      const { document: page } = parseHTML(html);
      expect(page.querySelector('meta[http-equiv]')?.getAttribute('content')).toBe(
        "default-src 'none'; style-src 'unsafe-inline'; img-src data:",
      );
      expect([...page.querySelectorAll('script')].map((script) => script.getAttribute('type'))).toEqual([
        'application/json',
      ]);
      expect(page.querySelectorAll('img, iframe, link, object, embed, form').length).toBe(0);
      for (const link of page.querySelectorAll('a')) expect(link.getAttribute('href')).toMatch(/^#/);
      for (const element of page.querySelectorAll('*')) {
        for (const { name } of element.attributes) expect(name).not.toMatch(/^on/);
      }
    }
  });

  it('opens the evidence of each call over the text, and has the notes below with the same numbers', () => {
    const { document: page } = parseHTML(htmlOf(french));
    const { sheet } = sheetOf(french);
    const calls = [...page.querySelectorAll('#text .call')].map((call) => call.getAttribute('popovertarget'));
    expect(calls).toEqual(sheet.notes.map(({ number }) => `evidence-${number}`));
    // A call is held to the word before it: it never stands alone in a line.
    expect(page.querySelectorAll('#text .ref > .call')).toHaveLength(calls.length);
    expect(page.querySelector('style')?.textContent).toContain(String.raw`.ref::before{content:'\2060'}`);
    for (const call of calls) expect(page.getElementById(call ?? '')?.hasAttribute('popover')).toBe(true);
    expect([...page.querySelectorAll('#notes > li')].map(({ id }) => id)).toEqual(
      sheet.notes.map(({ number }) => `note-${number}`),
    );
    for (const link of page.querySelectorAll('a')) {
      expect(page.getElementById((link.getAttribute('href') ?? '').slice(1))).not.toBeNull();
    }
  });

  it('has the words of whatever was written, as words', () => {
    const { document: page } = parseHTML(htmlOf(hostile()));
    expect(bareWords(page.querySelector('#text')?.textContent ?? '')).toContain(
      bareWords('<img src=x onerror=y>'),
    );
  });

  it.each([
    ['the sample', french],
    ['hostile words', hostile()],
    ['nothing', ledgerOf([])],
  ])('carries a manifest that holds: %s', async (_, ledger) => {
    const sealed = await readSealed({ name: 'a.html', bytes: Buffer.from(htmlOf(ledger)) });
    const read = readManifest(sealed.manifest ?? '', (text) =>
      createHash('sha256').update(text).digest('hex'),
    );
    expect([read?.isWhole, read?.manifest.words === sealed.words]).toEqual([true, true]);
  });
});

describe('Markdown', () => {
  it('has a footnote for each call, in the order of the page', () => {
    const { sheet } = sheetOf(french);
    const markdown = markdownOf(sheet);
    const numbers = sheet.notes.map(({ number }) => String(number));
    expect([...markdown.matchAll(/^\[\^(\d+)\]: /gm)].map(([, number]) => number)).toEqual(numbers);
    const text = markdown.slice(0, markdown.indexOf('\n[^1]: '));
    expect([...text.matchAll(/\[\^(\d+)\]/g)].map(([, number]) => number)).toEqual(numbers);
  });

  it('escapes what would be markup', () => {
    const markdown = markdownOf(sheetOf(hostile()).sheet);
    expect(markdown).not.toMatch(/(?<!\\)<(?!sup>|\/sup>)/);
    expect(markdown).not.toMatch(/(?<!\\)!\[|(?<!\\)\[@x/);
    expect(markdown).toContain(String.raw`\*b\*`);
    expect(markdown).toMatch(/^\| A \|/m);
  });
});
