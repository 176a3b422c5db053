/** What comes out of a file: canonical text whose blocks and marks stand where they say. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseFile } from '../../../main/importers/parse.ts';
import type { Parsed } from '../../../main/importers/parsed.ts';

const parse = (name: string, text: string): Parsed => parseFile({ name, bytes: Buffer.from(text) });
const shapes = (parsed: Parsed): string[] =>
  parsed.blocks.map(
    ({ kind, level, start, end }) => `${kind}${level || ''}: ${parsed.text.slice(start, end)}`,
  );

/** What the store and the reader rely on. */
function expectCanonical({ text, blocks, marks }: Parsed): void {
  expect(text).toBe(text.normalize('NFC'));
  expect(text).not.toMatch(/[\r\0]/);
  expect(text.isWellFormed()).toBe(true);
  expect(blocks.map(({ start, end }) => text.slice(start, end)).join('\n')).toBe(text);
  for (const { kind, start, end } of blocks) {
    expect(end).toBeGreaterThan(start);
    if (kind !== 'preformatted') expect(text.slice(start, end)).not.toContain('\n');
  }
  for (const mark of marks) {
    expect(
      blocks.some(({ start, end }) => start <= mark.start && mark.start < mark.end && mark.end <= end),
    ).toBe(true);
    if (mark.kind === 'link') expect(mark.href).toMatch(/^(?:https?|mailto):/);
  }
}

describe('plain text', () => {
  test('one paragraph a line, the first line the title', () => {
    const parsed = parse('a.txt', 'Un titre\nUn premier paragraphe, assez long.\nUn second.');
    expect(parsed.title).toBe('Un titre');
    expect(shapes(parsed)).toEqual([
      'heading1: Un titre',
      'paragraph: Un premier paragraphe, assez long.',
      'paragraph: Un second.',
    ]);
  });

  test('lines that an editor broke are put together again', () => {
    const line = 'Le partenariat renforcé de la force expéditionnaire interarmées';
    const parsed = parse('a.txt', `Titre\n\n${line}\n${line}\n${line}.\n\nFin, enfin.`);
    expect(shapes(parsed)[1]).toBe(`paragraph: ${line} ${line} ${line}.`);
  });

  test('bullets make a list, numbers stay in the text', () => {
    expect(shapes(parse('a.txt', 'Points :\n- un\n• deux\n\n1. Le nom'))).toEqual([
      'paragraph: Points :',
      'list-item1: un',
      'list-item1: deux',
      'paragraph: 1. Le nom',
    ]);
  });

  test('no-break spaces and emoji stay what they are', () => {
    expect(parse('a.txt', 'Il a dit\u202f: «\u00a0oui\u00a0» 🇺🇦.').text).toBe(
      'Il a dit\u202f: «\u00a0oui\u00a0» 🇺🇦.',
    );
  });
});

describe('Markdown', () => {
  test('structure, marks and what the front matter says', () => {
    const parsed = parse(
      'a.md',
      '---\ntitle: "Le mémorandum"\ndate: 2025-11-05\nurl: https://example.org/a\n---\n# Titre\n\nUn **accord** [signé](https://example.org/) à *Bodø*.\n\n> cité\n\n- un\n  - deux\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n```\nx\n  y\n```\n',
    );
    expect(parsed).toMatchObject({
      title: 'Le mémorandum',
      published: '2025-11-05',
      url: 'https://example.org/a',
    });
    expect(shapes(parsed)).toEqual([
      'heading1: Titre',
      'paragraph: Un accord signé à Bodø.',
      'quotation: cité',
      'list-item1: un',
      'list-item2: deux',
      'table-row: a\tb',
      'table-row: 1\t2',
      'preformatted: x\n  y',
    ]);
    expect(parsed.marks.map(({ kind, start, end }) => `${kind} ${parsed.text.slice(start, end)}`)).toEqual([
      'strong accord',
      'link signé',
      'emphasis Bodø',
    ]);
    expectCanonical(parsed);
  });
});

describe('a saved page', () => {
  const words = 'Des mots encore, pour un article assez long. '.repeat(20);
  const page = (body: string, head = ''): Parsed =>
    parse(
      'a.html',
      `<!doctype html><html lang="fr"><head><title>Un titre</title>${head}</head><body>${body}</body></html>`,
    );

  test('the main article with its structure, without the furniture of the page', () => {
    const parsed = page(
      `<nav>Menu <a href="/">Accueil</a></nav><article><h1>Un titre</h1><p>Un <b>accord</b>. ${words}</p><ul><li>un<ul><li>deux</li></ul></li></ul><table><tr><th>a</th><td><p>b</p></td></tr></table><blockquote><p>cité</p></blockquote></article><footer>Mentions</footer>`,
      '<meta property="article:published_time" content="2025-11-05T10:00:00+01:00"><link rel="canonical" href="https://example.org/a">',
    );
    expect(parsed).toMatchObject({
      title: 'Un titre',
      published: '2025-11-05',
      publishedAt: '2025-11-05T09:00:00Z',
      url: 'https://example.org/a',
      language: 'fr',
    });
    expect(shapes(parsed)).toEqual([
      'heading1: Un titre',
      `paragraph: Un accord. ${words.trim()}`,
      'list-item1: un',
      'list-item2: deux',
      'table-row: a\tb',
      'quotation: cité',
    ]);
    expectCanonical(parsed);
  });

  test('a page too short to hold an article is kept as it is', () => {
    expect(page('<p>Court.</p>').text).toContain('Court.');
  });
});

test('any text at all comes out canonical, or is refused by name', () => {
  const piece = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.constantFrom(
      '\n',
      '\n\n',
      '# ',
      '> ',
      '- ',
      '**',
      '[a](https://x.org/)',
      '|a|b|\n|-|-|\n',
      '```\n',
      '<p>',
      '</p>',
      '<b>',
      '<table><tr><td>',
      '<li>',
      '<pre>',
      'e\u0301',
      '\u202f',
      '🇺🇦',
      '\ud83d',
    ),
  );
  fc.assert(
    fc.property(
      fc.constantFrom('a.txt', 'a.md', 'a.html'),
      fc.array(piece, { maxLength: 30 }),
      (name, pieces) => {
        try {
          expectCanonical(parse(name, pieces.join('')));
        } catch (error) {
          expect(error).toHaveProperty('code');
        }
      },
    ),
    { numRuns: 400 },
  );
});
