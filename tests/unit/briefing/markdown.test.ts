/** What of a Markdown file becomes what in a briefing. */
import { describe, expect, it } from 'vitest';
import { LiasseError } from '../../../preload/contract/errors.ts';
import type { BodyNode } from '../../../preload/contract/briefings.ts';
import { bodyFromMarkdown } from '../../../main/briefing/markdown.ts';
import { cite, h, p, quote, table, text, ul, uidOf } from './ledgers.ts';

/** `a1` names record 1, and so on. */
const resolve = async (id: string): Promise<string> => {
  if (/^a\d$/.test(id)) return uidOf(Number(id.slice(1)));
  throw new LiasseError('not-found', `There is no record ${id}.`);
};
const read = async (markdown: string): Promise<readonly BodyNode[]> =>
  (await bodyFromMarkdown(markdown, resolve)).content ?? [];

describe('Markdown', () => {
  it('keeps headings, emphasis, breaks and quotations', async () => {
    expect(
      await read('# Titre\n\n#### Bas\n\nUn **fort** et *doux*\nsur deux lignes.  \nFin.\n\n> Cité'),
    ).toEqual([
      h(1, 'Titre'),
      h(3, 'Bas'),
      p(
        'Un ',
        text('fort', 'strong'),
        ' et ',
        text('doux', 'em'),
        ' sur deux lignes.',
        { type: 'hard_break' },
        'Fin.',
      ),
      quote(p('Cité')),
    ]);
  });

  it('cites by id or by the beginning of one, one or several', async () => {
    expect(await read('Oui [@a1]. Non [@a2; @a3], **gras [@a1]**')).toEqual([
      p('Oui ', cite(1), '. Non ', cite(2), cite(3), ', ', text('gras ', 'strong'), cite(1)),
    ]);
  });

  it('refuses a citation of what is not there, and names it', async () => {
    await expect(read('Oui [@a1; @zz9].')).rejects.toMatchObject({
      code: 'missing-citation',
      details: { uid: 'zz9' },
    });
  });

  it('passes on that a beginning is ambiguous', async () => {
    const ambiguous = bodyFromMarkdown('[@01]', async () => {
      throw new LiasseError('ambiguous-id', 'Several.');
    });
    await expect(ambiguous).rejects.toMatchObject({ code: 'ambiguous-id' });
  });

  it('takes nothing for a citation that is none', async () => {
    expect(await read('a@b.c, [texte], `[@zz]`, [@ seul]')).toEqual([
      p('a@b.c', ', [texte], ', '[@zz]', ', [@ seul]'),
    ]);
  });

  it('keeps lists, their start, and boxes of tasks as text', async () => {
    expect(await read('3. a\n4. b\n\n- [x] fait\n- [ ] à faire')).toEqual([
      {
        type: 'ordered_list',
        attrs: { order: 3 },
        content: [p('a'), p('b')].map((each) => ({ type: 'list_item', content: [each] })),
      },
      ul([p('[x] ', 'fait')], [p('[ ] ', 'à faire')]),
    ]);
  });

  it('keeps tables, with their header and short rows filled', async () => {
    expect(await read('| a | b |\n|---|---|\n| c [@a1] |')).toEqual(
      [table([['a'], ['b']], [['c ', 1], []])].map(emptyCells),
    );
  });

  it('keeps the words of what a briefing has no place for', async () => {
    expect(
      await read(
        '```js\nx\ny\n```\n\n<b>gras</b>\n\n![alt](i.png) et [lien](https://a.fr), https://b.fr\n\n---\n\n~~barré~~ note[^1]\n\n[^1]: dite',
      ),
    ).toEqual([
      p('x', { type: 'hard_break' }, 'y'),
      p('<b>', 'gras', '</b>'),
      p('alt (i.png)', ' et ', 'lien', ' (https://a.fr)', ', ', 'https://b.fr'),
      p('barré', ' note', ' (', 'dite', ')'),
    ]);
  });

  it('makes one empty paragraph of nothing', async () => {
    expect(await read('\n\n')).toEqual([{ type: 'paragraph' }]);
  });
});

/** An empty paragraph has no content at all. */
const emptyCells = (node: BodyNode): BodyNode => {
  const { content, ...rest } = node;
  return content === undefined || content.length === 0 ? rest : { ...rest, content: content.map(emptyCells) };
};
